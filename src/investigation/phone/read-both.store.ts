import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../../platform/log/record.ts'

export type ToRead = {
  noteId: string
  caseId: string
  crimeId: string
  by: string
  meanwhile: string | null
  readAt: Temporal.Instant | null
}

/** A note of a crime with whether somebody has read it beside what stands there; its case is held. */
export async function holdNote(tx: Tx, noteId: string): Promise<ToRead | undefined> {
  const read = () =>
    tx
      .selectFrom('investigation.note as n')
      .leftJoin('investigation.note_read as r', 'r.note_id', 'n.id')
      .select([
        'n.id as noteId',
        'n.case_id as caseId',
        'n.crime_id as crimeId',
        'n.by',
        'n.meanwhile',
        'r.at as readAt',
      ])
      .where('n.id', '=', noteId)
      .executeTakeFirst()
  const found = await read()
  if (!found?.crimeId || (await holdCase(tx, found.caseId)) === undefined) return undefined
  return (await read()) as ToRead | undefined
}

export async function saveRead(tx: Tx, note: ToRead, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.note_read')
    .values({ note_id: note.noteId, case_id: note.caseId, at: stamp.at, by: stamp.by.id, by_name: stamp.by.name })
    .execute()
  const body = { crimeId: note.crimeId, noteId: note.noteId }
  await record(tx, { ...stamp, kind: 'note-read', caseId: note.caseId, about: note.crimeId, body })
}

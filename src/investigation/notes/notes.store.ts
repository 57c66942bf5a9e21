import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { KeptNote, NoteAsk } from './note.ts'

export type Note = {
  noteId: string
  words: string
  happenedAt: Temporal.Instant
  learnedAt: Temporal.Instant
  afterClosing: boolean
  byName: string
}

/** By when it happened, the newest first; when it came here stands beside it. */
export async function readNotes(tx: Tx, crimeId: string): Promise<Note[]> {
  return tx
    .selectFrom('investigation.note')
    .select([
      'id as noteId',
      'words',
      'happened_at as happenedAt',
      'learned_at as learnedAt',
      'after_closing as afterClosing',
      'by_name as byName',
    ])
    .where('crime_id', '=', crimeId)
    .orderBy('happened_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function readKept(tx: Tx, noteId: string): Promise<KeptNote | undefined> {
  return tx
    .selectFrom('investigation.note')
    .select(['words', 'by', 'crime_id as crimeId'])
    .where('id', '=', noteId)
    .executeTakeFirst()
}

/** The fact happened when the note did, and was learned now: both times are the log's own. */
export async function saveNote(tx: Tx, { caseId, crimeId, state }: Crime, ask: NoteAsk, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.note')
    .values({
      id: ask.noteId,
      case_id: caseId,
      crime_id: crimeId,
      words: ask.words,
      happened_at: ask.happenedAt,
      learned_at: stamp.at,
      after_closing: state === 'closed',
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, noteId: ask.noteId, learnedAt: stamp.at }
  await record(tx, { ...stamp, at: ask.happenedAt, kind: 'note-added', caseId, about: crimeId, body })
}

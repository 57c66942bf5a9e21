import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { PhoneCase } from './phone-case.store.ts'
import type { Meanwhile, PhoneDeed } from './phone-item.ts'

export type PhoneNote = {
  itemId: string
  deed: PhoneDeed
  words: string
  happenedAt: Temporal.Instant
  claimedAt: Temporal.Instant | null
  meanwhile: Meanwhile | null
}

/** What came before under this reference, with whose it is; for one that comes again. */
export async function readPhoneNote(tx: Tx, itemId: string) {
  const { rows } = await sql<{ by: string; words: string; meanwhile: Meanwhile | null }>`
    select by, words, meanwhile from investigation.note where id = ${itemId}::uuid`.execute(tx)
  return rows[0]
}

/** Keeps it in the case: it happened when it was written, and was learned now. */
export async function savePhoneNote(tx: Tx, of: PhoneCase, note: PhoneNote, stamp: Stamp): Promise<void> {
  const { deed, meanwhile } = note
  await tx
    .insertInto('investigation.note')
    .values({
      id: note.itemId,
      case_id: of.caseId,
      crime_id: of.crimeId,
      incident_id: of.crimeId ? null : of.incidentId,
      words: note.words,
      happened_at: note.happenedAt,
      learned_at: stamp.at,
      after_closing: of.state === 'closed',
      by: stamp.by.id,
      by_name: stamp.by.name,
      kind: deed.kind,
      victim_id: 'victimId' in deed ? deed.victimId : null,
      line_id: deed.kind === 'line-end' ? deed.lineId : null,
      ends: deed.kind === 'line-end' ? deed.ends : null,
      written_at: note.claimedAt,
      meanwhile,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: note.happenedAt,
    kind: 'note-added',
    caseId: of.caseId,
    about: of.crimeId ?? of.incidentId,
    body: {
      crimeId: of.crimeId,
      incidentId: of.incidentId,
      noteId: note.itemId,
      learnedAt: stamp.at,
      of: deed.kind,
      meanwhile,
    },
  })
}

/** Does this victim belong to this crime, as the viewer may know? */
export async function victimOf(tx: Tx, crimeId: string | null, victimId: string): Promise<boolean> {
  if (!crimeId) return false
  const { rows } =
    await sql`select from investigation.crime_victim where id = ${victimId}::uuid and crime_id = ${crimeId}::uuid`.execute(
      tx,
    )
  return rows.length > 0
}

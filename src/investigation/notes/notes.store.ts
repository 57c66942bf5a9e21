import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { LineEnding } from '../line-of-enquiry.ts'
import type { KeptNote, NoteAsk } from './note.ts'

export type Note = {
  noteId: string
  words: string
  happenedAt: Temporal.Instant
  learnedAt: Temporal.Instant
  /** What a phone's clock said, where it was written on one. */
  writtenAt: Temporal.Instant | null
  afterClosing: boolean
  byName: string
  kind: 'note' | 'said' | 'asked' | 'line-end'
  victim: string | null
  /** The line that this would have ended, who had ended it meanwhile, and how. */
  line: string | null
  ends: LineEnding | null
  theirName: string | null
  theirWords: string | null
  meanwhile: 'line-ended' | 'closed' | null
  readAt: Temporal.Instant | null
  readByName: string | null
}

/** Of a crime and of its incident before there was one; by when it happened, the newest first, with when it came here beside it. */
export async function readNotes(tx: Tx, crimeId: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select n.id as "noteId", n.words, n.happened_at as "happenedAt", n.learned_at as "learnedAt", n.written_at as "writtenAt",
      n.after_closing as "afterClosing", n.by_name as "byName", n.kind, v.name as victim, l.objective as line, n.ends,
      l.ended_by_name as "theirName", l.result as "theirWords", n.meanwhile, r.at as "readAt", r.by_name as "readByName"
    from investigation.note n left join investigation.crime_victim v on v.id = n.victim_id
      left join investigation.line_of_enquiry l on l.id = n.line_id left join investigation.note_read r on r.note_id = n.id
    where n.crime_id = ${crimeId}::uuid
      or n.incident_id = (select c.incident_id from investigation.crime c where c.id = ${crimeId}::uuid)
    order by n.happened_at desc, n.id`.execute(tx)
  return rows
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

import { sql } from 'kysely'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { recordQuestion } from './questions.store.ts'

type Note = {
  victimId: string
  caseId: string
  crimeId: string
  enhanced: boolean
  words: string
  askedAt: Temporal.Instant
  learnedAt: Temporal.Instant
  byName: string
}

/**
 * Makes a note of what a victim asked their question, under the note's own id: read again, it is there already. What was written to them since it came, before
 * questions were taken from phones, answered it then and is left alone.
 */
export async function questionFromPhone(tx: Tx, noteId: string, by: Who): Promise<void> {
  const { rows } = await sql<Note>`
    select n.victim_id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", v.enhanced, n.words, n.happened_at as "askedAt", n.learned_at as "learnedAt",
      n.by_name as "byName"
    from investigation.note n join investigation.crime_victim v on v.id = n.victim_id
    where n.id = ${noteId}::uuid and n.kind = 'asked' and not exists (select from victim.question q where q.id = n.id)
      and not exists (select from victim."update" u where u.victim_id = n.victim_id and u.at > n.learned_at)`.execute(
    tx,
  )
  const [note] = rows
  if (!note) return
  const asked = { source: 'in-person', words: note.words, askedAt: note.askedAt, questionId: noteId } as const
  await recordQuestion(tx, note, asked, { at: note.learnedAt, by: { ...by, name: note.byName } })
}

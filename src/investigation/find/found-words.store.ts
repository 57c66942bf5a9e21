import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Group } from './matches.ts'
import { shorterOf, wordsOf } from './words.ts'
import { readWritten } from './written.store.ts'

const PLAIN_WORD = /^[a-z]{3,40}$/

/** Takes the words of these cases, with when each last changed, anew from all that is written of them. Twice does no harm. */
export async function keepWords(tx: Tx, cases: ReadonlyMap<string, Temporal.Instant>): Promise<void> {
  const written = Map.groupBy(await readWritten(tx, [...cases.keys()]), one => one.caseId)
  const rows = [...written].flatMap(([caseId, texts]) => {
    const words = wordsOf(texts.map(one => one.text).join('\n'))
    return words.length ? [{ caseId, at: cases.get(caseId)!, words }] : []
  })
  if (rows.length === 0) return
  // In one order, so that two who keep the words of the same cases do not wait for each other in a ring.
  const ordered = rows.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))
  await sql`
    insert into investigation.found_words (case_id, words, at)
    select r."caseId", array_to_tsvector(r.words), r.at
    from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) r ("caseId" uuid, words text[], at timestamptz)
    on conflict (case_id) do update set words = excluded.words, at = greatest(found_words.at, excluded.at)
    where found_words.words is distinct from excluded.words`.execute(tx)
  const known = [...new Set(rows.flatMap(one => one.words))].filter(word => PLAIN_WORD.test(word)).toSorted()
  await sql`insert into investigation.known_word (word, shorter)
    select k.word, k.shorter from jsonb_to_recordset(${JSON.stringify(known.map(word => ({ word, shorter: shorterOf(word) })))}::jsonb) k (word text, shorter text[])
    where not exists (select from investigation.known_word w where w.word = k.word) on conflict do nothing`.execute(tx)
}

/** Ids of the newest cases in which every group has one of its words, whoever may know of them: to be read again before anything is shown. */
export async function findCases(
  tx: Tx,
  groups: readonly Group[],
  most: number,
  skip: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select find_cases as id from investigation.find_cases(${JSON.stringify(groups)}::jsonb, ${most}, ${skip})`.execute(
    tx,
  )
  return rows.map(row => row.id)
}

/** For each word, others that may have been meant by it, the likeliest first. Only letters are forgiven: a figure wrong is another number. */
export async function nearWords(tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> {
  const typed = words.filter(word => PLAIN_WORD.test(word)).map(word => ({ word, shorter: shorterOf(word) }))
  const { rows } = await sql<{ typed: string; words: string[] }>`/* kept */
    select t.word as typed, coalesce((select array_agg(n.word order by n.likeness desc) from investigation.near_words(t.word, t.shorter) n), '{}') as words
    from jsonb_to_recordset(${JSON.stringify(typed)}::jsonb) t (word text, shorter text[])`.execute(tx)
  return new Map(rows.map(row => [row.typed, row.words]))
}

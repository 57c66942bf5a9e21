import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Group } from './matches.ts'
import { wordsOf } from './words.ts'
import { readWritten } from './written.store.ts'

/** Takes the words of a case anew from all that is written of it. Twice does no harm. */
export async function keepWords(tx: Tx, caseId: string, at: Temporal.Instant): Promise<void> {
  const words = wordsOf((await readWritten(tx, [caseId])).map(one => one.text).join('\n'))
  if (words.length === 0) return
  await sql`
    insert into investigation.found_words (case_id, words, at) values (${caseId}, array_to_tsvector(${words}::text[]), ${at})
    on conflict (case_id) do update set words = excluded.words, at = greatest(found_words.at, excluded.at)
    where found_words.words is distinct from excluded.words`.execute(tx)
  await sql`insert into investigation.known_word (word) select w from unnest(${words}::text[]) w where w ~ '^[a-z]{3,40}$' on conflict do nothing`.execute(
    tx,
  )
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
  const { rows } = await sql<{ typed: string; words: string[] }>`/* kept */
    select t.typed, coalesce((select array_agg(n.word order by n.likeness desc) from investigation.near_words(t.typed) n), '{}') as words
    from unnest(${words.filter(word => /^[a-z]{3,40}$/.test(word))}::text[]) t (typed)`.execute(tx)
  return new Map(rows.map(row => [row.typed, row.words]))
}

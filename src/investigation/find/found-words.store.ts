import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { likeliest, type Near } from './meant.ts'
import type { Asked, Way } from './ways.ts'
import { COUNTED, PLAIN_WORD, shorterOf, wordsOf } from './words.ts'
import { readWritten } from './written.store.ts'

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
  const fresh = await sql<{ word: string; cases: number }>`
    with r as (select r."caseId" as case_id, r.words, r.at from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) r ("caseId" uuid, words text[], at timestamptz)),
    before as materialized (select f.case_id, f.words from investigation.found_words f where f.case_id in (select r.case_id from r)),
    kept as (
      insert into investigation.found_words (case_id, words, at) select r.case_id, array_to_tsvector(r.words), r.at from r
      on conflict (case_id) do update set words = excluded.words, at = greatest(found_words.at, excluded.at)
      where found_words.words is distinct from excluded.words)
    select n.word, count(*)::int as cases from r left join before b using (case_id), lateral (
      select unnest(r.words) as word except select unnest(tsvector_to_array(b.words))) n
    group by n.word`.execute(tx)
  const counted = fresh.rows
    .filter(({ word }) => COUNTED.test(word))
    .toSorted((a, b) => (a.word < b.word ? -1 : 1))
    .map(one => ({ ...one, shorter: PLAIN_WORD.test(one.word) ? shorterOf(one.word) : [] }))
  await sql`insert into investigation.known_word as k (word, shorter, cases)
    select n.word, n.shorter, n.cases from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) n (word text, shorter text[], cases int)
    on conflict (word) do update set cases = k.cases + excluded.cases`.execute(tx)
}

/**
 * Of each word in how many cases it is and what else may have been meant by it, the likeliest first; and about how many cases there are. Only letters are
 * forgiven: a figure wrong is another number. `also`: other names for a word.
 */
export async function readAsked(
  tx: Tx,
  words: readonly string[],
  also: (word: string) => readonly string[],
): Promise<{ asked: Asked[]; total: number }> {
  const asked = words.map(word => ({ word, shorter: PLAIN_WORD.test(word) ? shorterOf(word) : [], also: also(word) }))
  const { rows } = await sql<{ word: string; cases: number | null; others: Near[]; total: number }>`/* kept */
    select word, cases, others, total from investigation.words_asked(${JSON.stringify(asked)}::jsonb)`.execute(tx)
  const known = new Map(rows.map(row => [row.word, row]))
  return {
    asked: words.map(word => {
      const { cases = null, others = [] } = known.get(word) ?? {}
      return { word, cases: cases ?? (COUNTED.test(word) ? 0 : null), others: likeliest(word, others) }
    }),
    total: rows[0]?.total ?? 0,
  }
}

export type FoundIds = {
  ids: string[] /** There may be further ones. */
  further: boolean /** Not all that might be one were looked at. */
  cut: boolean
}

/** Of each question the ids of cases by its ways, in their order and the newest first, to be read again before anything is shown. */
export async function findCases(tx: Tx, questions: readonly (readonly Way[])[], most: number): Promise<FoundIds[]> {
  const ways = questions.flatMap((own, of) => own.map(way => ({ ...way, of })))
  if (ways.length === 0) return questions.map(() => ({ ids: [], further: false, cut: false }))
  const { rows } = await sql<{ way: number; id: string | null }>`/* kept */
    select way, case_id as id from investigation.find_cases(${JSON.stringify(ways)}::jsonb, ${most}::int)`.execute(tx)
  return questions.map((_, of) => {
    const own = rows.filter(row => ways[row.way]!.of === of)
    const each = [...Map.groupBy(own, row => row.way).values()].map(found => found.flatMap(row => row.id ?? []))
    const further = each.some(ids => ids.length >= most)
    return { ids: [...new Set(each.flat())], further, cut: !further && own.some(row => row.id === null) }
  })
}

import type pg from 'pg'
import { median, percentile } from '../bench.ts'
import { numberOf } from '../match/ours.ts'
import type { Sought } from './case-at.ts'

/** Each is asked so often: what stands in the way of its row does not change. */
const MOST_RUNS = 3

/** Every row that has every word somewhere, as plain SQL would ask; by the owner, so without the cost of row access. */
export async function measureIlike(
  owner: pg.Pool,
  queries: readonly Sought[],
  runs: number,
  progress: (sentence: string) => void,
) {
  const ask = async ({ text }: Sought) => {
    const { rows } = await owner.query<{ case_id: string }>(
      `select c.case_id from contact.contact c join contact.log_line l on l.contact_id = c.id
       where concat_ws(' ', c.caller_name, c.caller_number, c.caller_address, c.place, c.summary, l.text) ilike all ($1::text[])
       order by c.offered_at desc limit 20`,
      [text.split(' ').map(word => `%${word}%`)],
    )
    return rows.map(row => numberOf(row.case_id))
  }
  const times: number[][] = []
  let hits = 0
  for (let run = 0; run < Math.min(runs, MOST_RUNS); run++) {
    const taken: number[] = []
    hits = 0
    for (const one of queries) {
      const from = performance.now()
      if ((await ask(one)).includes(one.number)) hits++
      taken.push(performance.now() - from)
    }
    times.push(taken)
    progress(`ILIKE, time ${run + 1}: ${median(taken).toFixed(0)} ms at the median`)
  }
  const each = queries.map((_, n) => median(times.map(taken => taken[n]!)))
  return {
    p50_ms: percentile(each, 0.5),
    p99_ms: percentile(each, 0.99),
    recall: hits / queries.length,
    queries: queries.length,
  }
}

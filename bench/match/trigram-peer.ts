import type pg from 'pg'
import type { Said } from './errors.ts'

export const TRIGRAM_QUERY =
  'select n from person where (given || $$ $$ || family) % $1 order by similarity(given || $$ $$ || family, $1) desc limit 10'

/**
 * Seconds to make the index. Only the inverted one (GIN): beside a GiST index on the same words the planner takes that, and the ratio would be
 * of something else.
 */
export async function prepareTrigram(client: pg.Client): Promise<number> {
  const started = performance.now()
  await client.query('create index person_trigram on person using gin ((given || $$ $$ || family) gin_trgm_ops)')
  await client.query('vacuum analyze person')
  await client.query('set pg_trgm.similarity_threshold = 0.5')
  return (performance.now() - started) / 1000
}

export function nameSaid(said: Said): string {
  return `${said.given} ${said.family}`.trim()
}

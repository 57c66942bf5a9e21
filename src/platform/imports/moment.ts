import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

/**
 * When an import happens: `now` by the record's own clock, as every fact has it; `month` ('YYYY-MM', London) by the real
 * one, since a rehearsal's day is no reason to refuse a month that was really published.
 */
export async function momentOf(tx: Tx): Promise<{ now: Temporal.Instant; month: string }> {
  const { rows } = await sql<{ now: Temporal.Instant; month: string }>`
    select platform.now() as now, to_char(clock_timestamp() at time zone 'Europe/London', 'YYYY-MM') as month`.execute(
    tx,
  )
  return rows[0]!
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type ClocksFound = {
  clocks: number
  met: number
  /** The same event of the same victim, twice. */
  doubled: number
  /** In no state that a clock may be in: two ends, or neither a day nor a reason for none. */
  illegal: number
  /** Something happened to a suspect, a victim of the crime was there, and no clock runs for it. */
  missing: number
}

/** Whether every victim has exactly one clock for each thing that happened, in a legal state. */
export async function readClocksFound(tx: Tx): Promise<ClocksFound> {
  const { rows } = await sql<ClocksFound>`
    select count(*)::int as clocks, count(met_at)::int as met, (count(*) - count(distinct (victim_id, event_fact, event, rule)))::int as doubled,
      (count(*) filter (where num_nonnulls(met_at, void_at, transferred_at) > 1
        or (due_at is null and no_due_reason is null and (standard_days is not null or enhanced_days is not null))))::int as illegal,
      (select count(*)::int from investigation.suspect_event e join investigation.crime_victim v on v.crime_id = e.crime_id
        where not exists (select from victim.duty_clock c where c.victim_id = v.id and c.event = e.event and c.event_at = e.at)) as missing
    from victim.duty_clock`.execute(tx)
  return rows[0]!
}

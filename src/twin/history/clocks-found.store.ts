import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type ClocksFound = {
  victims: number
  clocks: number
  met: number
  /** The same event of the same victim, twice. */
  doubled: number
  /** In no state that a clock may be in. */
  illegal: number
  /** Something happened, a victim of the crime was there, and no clock runs for it. */
  missing: number
}

/** More than one end; a limit with neither a day nor a reason for none, or with both; an end or a pause that does not say what it is. */
const ILLEGAL = sql.raw(`num_nonnulls(c.met_at, c.void_at, c.transferred_at) > 1
  or (c.due_at is null and c.no_due_reason is null and (c.standard_days is not null or c.enhanced_days is not null))
  or (c.due_at is not null and c.no_due_reason is not null)
  or (c.void_at is null) <> (c.void_reason is null) or (c.transferred_at is null) <> (c.transferred_to is null)
  or num_nonnulls(c.paused_at, c.paused_until, c.pause_reason) not in (0, 3)`)

/**
 * Whether every victim has exactly one clock for each thing that happened, in a legal state: a report, what happened to a suspect, bail that was lengthened, an outcome that is told
 * with its reasons. Each looked at once, all together, however many there are.
 */
export async function readClocksFound(tx: Tx): Promise<ClocksFound> {
  await sql`set local plan_cache_mode = auto`.execute(tx)
  await sql`set local enable_seqscan = on`.execute(tx)
  await sql`set local work_mem = '64MB'`.execute(tx)
  const { rows } = await sql<ClocksFound>`
    with happened as (
      select e.crime_id, e.event, e.at from investigation.suspect_event e
      union all
      select b.crime_id, 'bail-change', b.done_at from investigation.bail_step b where b.kind = 'extended' or (b.kind = 'court-decided' and b.months is not null)
      union all
      select o.crime_id, 'outcome', o.decided_at from investigation.outcome o where o.state = 'agreed' and o.code <> 1
      union all
      select k.id, 'report', null from investigation.crime k),
    held as (
      select c.victim_id, case c.source when 'outcome-agreed' then 'outcome' when 'crime-recorded' then 'report' else c.event end as event,
        case when c.source <> 'crime-recorded' then c.event_at end as at
      from victim.duty_clock c group by 1, 2, 3)
    select (select count(*) from investigation.crime_victim)::int as victims, count(*)::int as clocks, count(c.met_at)::int as met,
      (count(*) filter (where ${ILLEGAL}))::int as illegal,
      (select coalesce(sum(n - 1), 0) from (
        select count(*) as n from victim.duty_clock group by victim_id, event_fact, event having count(*) > 1) twice)::int as doubled,
      (select count(*) from happened h join investigation.crime_victim v on v.crime_id = h.crime_id
        left join held d on d.victim_id = v.id and d.event = h.event and coalesce(d.at, '-infinity') = coalesce(h.at, '-infinity')
        where d.victim_id is null)::int as missing
    from victim.duty_clock c`.execute(tx)
  return rows[0]!
}

/** How many crimes are recorded: what a total counts. */
export async function countCrimes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from investigation.crime`.execute(tx)
  return rows[0]!.n
}

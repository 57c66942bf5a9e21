import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { endOfLondonDay, londonDay } from '../../platform/time.ts'
import type { CareLoad, Carried } from './care-load.ts'
import { soonUntil } from './care-section.ts'
import { highRisk, PEOPLE, peopleOf } from './care-source.store.ts'
import { OPEN } from './sources/owed.store.ts'

const WHOSE = sql`coalesce(h.account_id, k.owner_id)`

/** What is late and due today, by whose it is: one statement over what is open and has a day. */
export async function readLoads(tx: Tx, force: Force, now: Temporal.Instant): Promise<CareLoad[]> {
  const { rows } = await sql<CareLoad>`
    with owing as (
      select c.victim_id, min(c.due_at) as due, bool_or(c.due_at < ${now} or (c.due_at is null and c.no_due_reason is not null)) as late,
        bool_or(c.due_at between ${now} and ${endOfLondonDay(londonDay(now))}) as today
      from victim.duty_clock c
      where ${OPEN} and (c.paused_until is null or c.paused_until <= ${now}) and c.event_at <= ${now}
        and (c.due_at <= ${soonUntil(now)} or (c.due_at is null and c.no_due_reason is not null))
      group by c.victim_id),
    them as (select ${WHOSE} as id, coalesce(h.name, k.owner_name) as name, o.*, ${highRisk(force)} as high from owing o cross join ${peopleOf(sql`o.victim_id`)})
    select id as "ownerId", max(name) as owner, count(*) as victims, count(*) filter (where late) as late, count(*) filter (where late and high) as "lateHigh",
      count(*) filter (where today and not late) as today, count(*) filter (where today and not late and high) as "todayHigh", min(due) filter (where late) as oldest
    from them group by id order by 4 desc, 1`.execute(tx)
  return rows
}

/** Victims of open cases, by who keeps them informed. */
export async function readCarried(tx: Tx, force: Force): Promise<Carried[]> {
  const { rows } = await sql<Carried>`
    with them as (select ${WHOSE} as id, v.enhanced, ${highRisk(force)} as high from ${PEOPLE} where k.state <> 'closed')
    select id as "ownerId", count(*) filter (where high) as high, count(*) filter (where enhanced and not high) as enhanced,
      count(*) filter (where not enhanced and not high) as other from them group by id order by 1`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import { CASE, FROM, within } from '../open-cases.store.ts'
import { NEWEST } from './charging-list.store.ts'
import { type ChargingWait, chargingTask } from './charging-tasks.ts'

/** Charging decisions: what was not sent, what is overdue, what is asked for first, and what ends before the answer comes. */
export const chargingSource: TaskSource = {
  kind: 'charging',
  label: 'Charging decisions',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<ChargingWait>`
      select ${CASE}, r.id as "requestId", p.name as suspect, n.state, n.at as since, n.due_at as "dueAt", c.reported_at as "reportedAt",
        d.detail->>'decider' as decider, d.detail->>'held' as held, d.detail->>'custodyEndsAt' as "custodyEndsAt", d.detail->>'triable' as triable, d.detail->>'offenceDay' as "offenceDay",
        case when p.state = 'bailed' then (select investigation.bail_ends_at(p.id, e.id) from investigation.suspect_event e where e.suspect_id = p.id and e.event = 'bail' order by e.at desc, e.recorded_at desc limit 1) end as "bailEndsAt",
        (select count(*)::int from investigation.charging_action a where a.request_id = r.id) as actions,
        (select count(*)::int from investigation.charging_action a join investigation.line_of_enquiry l on l.id = a.line_id and l.state = 'open' where a.request_id = r.id) as "openActions"
      from ${FROM} join investigation.charging_request r on r.crime_id = c.id join investigation.suspect p on p.id = r.suspect_id ${NEWEST}
      where ${within(ask.scope)} and n.state not in ('charged', 'withdrawn') and (n.state <> 'no-charge-advised' or c.state = 'open')
      order by n.due_at nulls last, r.id limit ${MOST}`,
    )
    return rows.map(one => chargingTask(one, ask))
  },
}

import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { PlanWait } from '../waiting.ts'
import { planTask } from '../work-tasks.ts'

export const planSource: TaskSource = {
  kind: 'plan',
  label: 'Plans',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<PlanWait>`
      select ${CASE}, s.undecided, (select max(p.at) from investigation.plan p where p.crime_id = c.id) as "plannedAt"
      from ${FROM} left join investigation.plan_state s on s.crime_id = c.id
      where ${within(ask.scope)} and c.owner_id is not null
        and (s.undecided > 0 or not exists (select from investigation.plan p where p.crime_id = c.id))
      order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows.map(one => planTask(one, ask))
  },
}

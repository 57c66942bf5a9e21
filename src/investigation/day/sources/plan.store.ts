import { sql } from 'kysely'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import { planTask } from '../work-tasks.ts'

export const planSource: TaskSource = {
  kind: 'plan',
  label: 'Plans missing',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<OpenCase>`
      select ${CASE} from ${FROM} where ${within(ask.scope)} and c.owner_id is not null
        and not exists (select from investigation.plan p where p.crime_id = c.id)
      order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows.map(one => planTask(one, ask))
  },
}

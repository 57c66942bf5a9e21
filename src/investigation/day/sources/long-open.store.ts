import { sql } from 'kysely'
import type { OpenCase } from '../../open-case.ts'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import { LONG_OPEN_MONTHS, longOpenTask } from '../work-tasks.ts'

export const longOpenSource: TaskSource = {
  kind: 'long-open',
  label: `Open over ${LONG_OPEN_MONTHS} months`,
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<OpenCase>`
      select ${CASE} from ${FROM} where ${within(ask.scope)} and c.state = 'open'
        and c.recorded_at <= ${ask.now}::timestamptz - make_interval(months => ${LONG_OPEN_MONTHS}::integer)
      order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows.map(one => longOpenTask(one, ask))
  },
}

import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { OpenLine } from '../waiting.ts'
import { lineTask } from '../work-tasks.ts'

export const lineSource: TaskSource = {
  kind: 'line',
  label: 'Lines of enquiry',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<OpenLine>`
      select ${CASE}, l.id as "lineId", l.objective, l.action, l.due_at as "dueAt", l.perishes_at as "perishesAt", l.added_at as "addedAt"
      from ${FROM} join investigation.line_of_enquiry l on l.crime_id = c.id and l.state = 'open'
      where ${within(ask.scope)} order by least(l.due_at, l.perishes_at), l.id limit ${MOST}`,
    )
    return rows.map(one => lineTask(one, ask))
  },
}

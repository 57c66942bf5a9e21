import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { OutcomeWait } from '../waiting.ts'
import { outcomeTask } from '../work-tasks.ts'

export const outcomeSource: TaskSource = {
  kind: 'outcome',
  label: 'Outcomes to agree',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<OutcomeWait>`
      select ${CASE}, o.id as "outcomeId", o.code, o.gate, o.proposed_at as "proposedAt"
      from ${FROM} join investigation.outcome o on o.crime_id = c.id and o.state = 'proposed'
      where ${within(ask.scope)} order by o.proposed_at, o.id limit ${MOST}`,
    )
    return rows.map(one => outcomeTask(one, ask))
  },
}

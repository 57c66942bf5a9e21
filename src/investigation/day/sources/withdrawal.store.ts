import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { withdrawalTask } from '../people-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { WithdrawalWait } from '../waiting.ts'

export const withdrawalSource: TaskSource = {
  kind: 'withdrawal',
  label: 'Withdrawals to decide',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<WithdrawalWait>`
      select ${CASE}, w.id as "withdrawalId", w.route, cardinality(w.heed) as heed, w.recorded_at as "saidAt"
      from ${FROM} join investigation.withdrawal w on w.crime_id = c.id and w.decision is null
      where ${within(ask.scope)} order by w.recorded_at, w.id limit ${MOST}`,
    )
    return rows.map(one => withdrawalTask(one, ask))
  },
}

import type { Tx } from '../../platform/db/connect.ts'
import { alertsOfVictim, maySend, standingPlan } from './gate.store.ts'

/** Whether word of the case may go to a victim now, and which alerts nobody has explained: what their own page says of reaching them. */
export async function reachNow(tx: Tx, victimId: string, now: Temporal.Instant) {
  const { plan } = await standingPlan(tx, victimId)
  const alerts = plan ? await alertsOfVictim(tx, victimId, plan) : []
  const { decision } = await maySend(tx, victimId, { purpose: 'updates', at: now })
  return { reach: decision, openAlerts: alerts.filter(one => !one.look?.safe) }
}

import type { Tx } from '../../platform/db/connect.ts'
import { gatesOf } from './gate.store.ts'
import { knownOf } from './known.store.ts'

/** Whether word of the case may go to a victim now, and which alerts nobody has explained: what their own page says of reaching them. */
export async function reachNow(tx: Tx, victimId: string, now: Temporal.Instant) {
  const known = await knownOf(tx, victimId)
  const [updates] = gatesOf(known, now, ['updates'])
  return { reach: updates!.decision, openAlerts: known.all.filter(one => !one.look?.safe) }
}

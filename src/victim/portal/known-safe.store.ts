import type { Tx } from '../../platform/db/connect.ts'
import { knownOf } from '../plan/known.store.ts'
import { planBefore } from '../plan/plan-before.store.ts'
import { callsKnownSafe } from './known-safe.ts'

/** Numbers on which somebody may speak with them about what happened at a moment: safe before it, and still. */
export async function readCallsKnownSafe(tx: Tx, victimId: string, moment: Temporal.Instant): Promise<string[]> {
  const before = await planBefore(tx, victimId, moment)
  const { plan, alerts } = await knownOf(tx, victimId)
  if (!before || !plan) return []
  return callsKnownSafe(before, plan, alerts)
}

import type { Tx } from '../../platform/db/connect.ts'
import { knownOf } from '../plan/gate.store.ts'
import { personReach, type Reach, reachOf } from './reach.ts'

/** How a victim is told a word of the case, now: by all that the gate knows. */
export async function readReach(tx: Tx, victimId: string, at: Temporal.Instant): Promise<Reach> {
  const { plan, ...beside } = await knownOf(tx, victimId)
  return reachOf(plan, at, beside)
}

/** How a person reaches a victim, now, where a message is no answer; by the same. */
export async function readPersonReach(tx: Tx, victimId: string, at: Temporal.Instant): Promise<Reach> {
  const { plan, ...beside } = await knownOf(tx, victimId)
  return personReach(plan, at, beside)
}

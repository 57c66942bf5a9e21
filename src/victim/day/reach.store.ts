import type { Tx } from '../../platform/db/connect.ts'
import type { VictimReach } from '../../platform/victim-reach.ts'
import { knownOf, knownOfMany } from '../plan/known.store.ts'
import { personReach, type Reach, reachOf } from './reach.ts'

/** How each of these victims is told a word of the case, now: by all that the gate knows, and with as many statements for many as for one. */
export async function readReaches(
  tx: Tx,
  victimIds: readonly string[],
  at: Temporal.Instant,
): Promise<Map<string, Reach>> {
  const known = await knownOfMany(tx, victimIds)
  return new Map([...known].map(([victimId, { plan, ...beside }]) => [victimId, reachOf(plan, at, beside)]))
}

/** How a person reaches each of them, now, where a message is no answer; by the same. */
export const readPersonReaches: VictimReach = async (tx, victimIds, at) => {
  if (victimIds.length === 0) return new Map()
  const known = await knownOfMany(tx, victimIds)
  return new Map([...known].map(([victimId, { plan, ...beside }]) => [victimId, personReach(plan, at, beside)]))
}

export async function readPersonReach(tx: Tx, victimId: string, at: Temporal.Instant): Promise<Reach> {
  const { plan, ...beside } = await knownOf(tx, victimId)
  return personReach(plan, at, beside)
}

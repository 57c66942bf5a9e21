import type { Tx } from '../../platform/db/connect.ts'
import { knownOf } from '../plan/known.store.ts'
import { latestPlan } from '../plan/plan.store.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { latestSafeContact } from '../safe-contact.store.ts'
import { type Reach, waysForService } from './plan-lines.ts'

/**
 * How a service may reach a victim, as it is known now: the ways that they said are safe, alone, and that nobody else may answer. Whom they
 * said must not know, and a code word, go with it whatever note came after the plan.
 */
export async function reachFor(tx: Tx, victimId: string): Promise<Reach | undefined> {
  const note = await latestSafeContact(tx, victimId)
  if (!note) return undefined
  const { plan, alerts } = await knownOf(tx, victimId)
  const kept = await latestPlan(tx, victimId)
  const { ways, kept: notPassedOn } = waysForService(plan?.ways ?? [], way =>
    reachKeys(way.channel, way.reach).some(key => alerts.has(key)),
  )
  return {
    safeContactId: note.id,
    ways: plan?.silent ? [] : ways,
    notPassedOn,
    silent: plan?.silent ?? null,
    hoursKnown: note.planId !== null,
    codeWord: kept?.codeWord ?? null,
    seenWords: kept?.seenWords ?? null,
    notToKnow: (kept?.notToKnow ?? []).map(({ name, relation }) => ({ name, relation })),
    words: [note.conditions, kept?.words].find(Boolean) ?? null,
  }
}

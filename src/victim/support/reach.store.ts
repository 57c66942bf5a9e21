import type { Tx } from '../../platform/db/connect.ts'
import { openKeys } from '../plan/alert.ts'
import { alertsOfVictim, standingPlan } from '../plan/gate.store.ts'
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
  const { plan } = await standingPlan(tx, victimId)
  const kept = await latestPlan(tx, victimId)
  const shared = plan ? openKeys(await alertsOfVictim(tx, victimId, plan)) : new Set<string>()
  const { ways, kept: notPassedOn } = waysForService(plan?.ways ?? [], way =>
    reachKeys(way.channel, way.reach).some(key => shared.has(key)),
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

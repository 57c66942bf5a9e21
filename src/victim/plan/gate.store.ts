import type { Tx } from '../../platform/db/connect.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { latestSafeContact } from '../safe-contact.store.ts'
import { whereToSend } from '../safe-contact.ts'
import { readVictim } from '../victims.store.ts'
import { type Alert, alertsOf, openKeys } from './alert.ts'
import { latestPlan, readPlan } from './plan.store.ts'
import { receiversOf } from './receivers.store.ts'
import { looksOf, readShared } from './shared.store.ts'
import { type ContactPlan, type Purpose, planOfNote } from './way.ts'
import { type Ask, type NoSend, type Sendable, waitFor } from './where-to-send.ts'

export type Gate = {
  decision: Outcome<Sendable, NoSend>
  /** Where what waits for its hour goes, and from when; null where it goes now, or never by itself. Asked again when it goes. */
  waits: (Sendable & { until: Temporal.Instant }) | null
  planId: string | null
}

/**
 * May this be sent to a victim now, by itself, and where? Whoever sends asks when it is written and again when it goes, with the case held
 * (`holdCase`): all that is known is read here, alerts too. A refusal goes to a person (`askPerson`), never to another way.
 */
export async function maySend(tx: Tx, victimId: string, on: Pick<Ask, 'purpose' | 'at'>): Promise<Gate> {
  const { plan, planId, ...beside } = await knownOf(tx, victimId)
  const ask: Ask = { ...on, ...beside }
  const decision = whereToSend(plan, ask)
  const waits = !decision.ok && decision.refusal.code === 'wait-until' ? (waitFor(plan, ask) ?? null) : null
  return { decision, waits, planId }
}

/** All that decides how a victim may be reached: the plan that counts, what may be somebody else's, and who may receive for them. */
export async function knownOf(tx: Tx, victimId: string) {
  const { plan, planId } = await standingPlan(tx, victimId)
  const alerts = plan ? openKeys(await alertsOfVictim(tx, victimId, plan)) : undefined
  return { plan, planId, alerts, receivers: plan ? await receiversOf(tx, victimId) : [] }
}

/** For each purpose, what the gate says now: what a page shows. */
export async function gatesOf(tx: Tx, victimId: string, at: Temporal.Instant, purposes: readonly Purpose[]) {
  const gates = []
  for (const purpose of purposes) gates.push({ purpose, ...(await maySend(tx, victimId, { purpose, at })) })
  return gates
}

/** The plan that counts: the newest, or a note that is newer than it. */
export async function standingPlan(
  tx: Tx,
  victimId: string,
): Promise<{ plan: ContactPlan | undefined; planId: string | null }> {
  const note = await latestSafeContact(tx, victimId)
  if (!note) return { plan: undefined, planId: null }
  if (!note.planId) return { plan: planOfNote(note), planId: null }
  return { plan: await readPlan(tx, note.planId), planId: note.planId }
}

/** Every alert of a victim's ways, explained or not. Whom a plan once said must not know is heeded whatever note came after it. */
export async function alertsOfVictim(tx: Tx, victimId: string, plan: Pick<ContactPlan, 'ways'>): Promise<Alert[]> {
  const victim = await readVictim(tx, victimId)
  if (!victim) return []
  const notToKnow = (await latestPlan(tx, victimId))?.notToKnow ?? []
  return alertsOf(await readShared(tx, victim, plan.ways, notToKnow), await looksOf(tx, victimId))
}

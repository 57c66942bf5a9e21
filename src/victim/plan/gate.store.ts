import type { Tx } from '../../platform/db/connect.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { type KnownOf, knownOf } from './known.store.ts'
import type { Purpose } from './way.ts'
import { type Ask, type NoSend, type Sendable, sendBy, waitFor } from './where-to-send.ts'

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
  return gateOf(await knownOf(tx, victimId), on)
}

function gateOf({ plan, planId, alerts, receivers }: KnownOf, on: Pick<Ask, 'purpose' | 'at'>): Gate {
  const ask: Ask = { ...on, alerts, receivers }
  const decision = sendBy(plan, ask)
  const waits = !decision.ok && decision.refusal.code === 'wait-until' ? (waitFor(plan, ask) ?? null) : null
  return { decision, waits, planId }
}

/** For each purpose, what the gate says now: what a page shows. */
export function gatesOf(known: KnownOf, at: Temporal.Instant, purposes: readonly Purpose[]) {
  return purposes.map(purpose => ({ purpose, ...gateOf(known, { purpose, at }) }))
}

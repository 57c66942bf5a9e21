import type { Danger } from '../../contact/supervision/safety-watch.ts'
import type { Fact } from '../../platform/log/fact.ts'

/** A danger that a fact tells of, and whom it may reach: every victim of the crime, or whom the order protects. */
export type DangerStarted = {
  danger: Danger
  at: Temporal.Instant
  suspectId: string | null
  orderId: string | null
}

const OF_SUSPECTS: Record<string, Danger> = {
  release: 'release',
  bail: 'release',
  // Whoever was held or on bail is free of it from then on.
  'no-further-action': 'release',
  'out-of-court-disposal': 'release',
  'bail-change': 'condition-change',
}
/** After these a suspect who was sought is had again. */
export const HAD_AGAIN: readonly string[] = ['arrest', 'charge', 'out-of-court-disposal', 'no-further-action']
const AWAY: readonly string[] = ['wanted', 'failed-bail']

/** What a fact starts. An order's own end by its day is a danger that is still to come when the order is made. */
export function dangersOf(fact: Pick<Fact, 'kind' | 'at' | 'body'>): DangerStarted[] {
  const { body, at } = fact
  const suspectId: string | null = body.suspectId ?? null
  const orderId: string | null = body.orderId ?? null
  const of = (danger: Danger, when = at): DangerStarted => ({ danger, at: when, suspectId, orderId })
  const runsOut = body.expiresAt ? [of('order-over', Temporal.Instant.from(body.expiresAt))] : []
  switch (fact.kind) {
    case 'suspect-event-recorded': {
      const danger = OF_SUSPECTS[body.event]
      return danger ? [of(danger)] : []
    }
    case 'suspect-sought':
      return AWAY.includes(body.stage) ? [of('absconded')] : []
    case 'order-made':
      return runsOut
    case 'order-varied':
      return [of('order-change'), ...runsOut]
    case 'order-ended':
      return [of('order-over')]
    // What a court told says itself what it puts at risk, and from when: a planned release is a danger of its own day.
    case 'court-event-recorded':
      return body.danger ? [of(body.danger, Temporal.Instant.from(body.dangerAt))] : []
    default:
      return []
  }
}

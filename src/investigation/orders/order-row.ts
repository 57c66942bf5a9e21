/** An order as it is recorded. */
export type ProtectiveOrder = {
  orderId: string
  caseId: string
  /** Null where no crime of ours led to it: it is recorded against people. */
  crimeId: string | null
  crimeNumber: number | null
  offence: string | null
  /** The incident that an order without a crime came with, and who told us of it. */
  incidentId: string | null
  toldBy: string | null
  kind: string
  againstName: string
  againstPerson: string | null
  authoriser: string
  reference: string | null
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant | null
  courtHours: number | null
  courtAskedAt: Temporal.Instant | null
  servedAt: Temporal.Instant | null
  servedHow: string | null
  servedBy: string | null
  servedProof: string | null
  endedAt: Temporal.Instant | null
  endReason: string | null
  recordedAt: Temporal.Instant
  byName: string
}

export type Protected = { protectsId: string; victimId: string | null; name: string; personId: string | null }

export type Breach = {
  breachId: string
  orderId: string
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  words: string
  arrested: boolean
  crime: 'waits' | 'recorded' | 'not'
  crimeNumber: number | null
  crimeReason: string | null
  crimeByName: string | null
  byName: string
}

export const TELL_OF = ['made', 'served', 'varied', 'ended'] as const
export type TellOf = (typeof TELL_OF)[number]

export type Telling = {
  tellingId: string
  caseId: string
  crimeId: string
  orderId: string
  victimId: string
  victimName: string
  what: TellOf
  since: Temporal.Instant
  dueAt: Temporal.Instant
  toldAt: Temporal.Instant | null
  toldHow: 'phone' | 'in-person' | 'not-told' | null
  toldWords: string | null
  toldByName: string | null
}

/** Hours in which a victim is told that an order protects them, has changed or is over: our proposal (a safety clock, victims.md 1). */
export const ORDER_TELL_HOURS = { high: 1, other: 24 } as const

export function tellBy(since: Temporal.Instant, high: boolean): Temporal.Instant {
  return since.add({ hours: ORDER_TELL_HOURS[high ? 'high' : 'other'] })
}

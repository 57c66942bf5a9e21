import { london, londonDay, startOfLondonDay } from '../../platform/time.ts'
import { SUMMARY_ONLY, schemeOn } from '../review-right/review-rules.ts'
import { type ChargingRow, OURS, rowsOn } from './charging-law.ts'

export const HELD = ['custody', 'bail', 'not'] as const
export type Held = (typeof HELD)[number]
export const HELD_WORDS: Record<Held, string> = {
  custody: 'In custody',
  bail: 'On bail',
  not: 'Neither in custody nor on bail',
}

/** In how many hours advice is expected, by where the suspect is. */
export type AdviceClock = ChargingRow & { readonly held: Held; readonly hours: number }
const PROPOSED = { from: '2019-01-01', to: null, confidence: 'proposal', source: OURS } as const
export const ADVICE_CLOCKS: readonly AdviceClock[] = [
  { id: 'custody', held: 'custody', hours: 3, ...PROPOSED },
  { id: 'bail', held: 'bail', hours: 24 * 14, ...PROPOSED },
  { id: 'not', held: 'not', hours: 24 * 28, ...PROPOSED },
]
/** Hours before detention ends, and days before bail and the limit of time end, at which a decision is due all the same: our proposals. */
export const BEFORE_CUSTODY_ENDS_HOURS = 1
export const BEFORE_BAIL_ENDS_DAYS = 3
export const BEFORE_LIMIT_DAYS = 7

export function adviceClockOn(held: Held, day: Temporal.PlainDate): AdviceClock {
  return rowsOn(ADVICE_CLOCKS, day).find(row => row.held === held) ?? ADVICE_CLOCKS.find(row => row.held === held)!
}

/** What runs out while a decision is awaited. */
export type Ends = {
  custodyEndsAt: Temporal.Instant | null
  bailEndsAt: Temporal.Instant | null
  limitEndsAt: Temporal.Instant | null
}
export type EndOf = 'custody' | 'bail' | 'limit'

/** The first of what runs out, and when it is acted on so that it does not. */
export function firstEnd(ends: Ends): { of: EndOf; at: Temporal.Instant; actBy: Temporal.Instant } | undefined {
  const all = [
    { of: 'custody' as const, at: ends.custodyEndsAt, hours: BEFORE_CUSTODY_ENDS_HOURS },
    { of: 'bail' as const, at: ends.bailEndsAt, hours: 24 * BEFORE_BAIL_ENDS_DAYS },
    { of: 'limit' as const, at: ends.limitEndsAt, hours: 24 * BEFORE_LIMIT_DAYS },
  ]
  return all
    .flatMap(({ of, at, hours }) => (at ? [{ of, at, actBy: at.subtract({ hours }) }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.actBy, b.actBy))[0]
}

/** When advice is expected: by its clock, and never later than what runs out allows. */
export function adviceDue(held: Held, sentAt: Temporal.Instant, ends: Ends): Temporal.Instant {
  const byClock = sentAt.add({ hours: adviceClockOn(held, londonDay(sentAt)).hours })
  const end = firstEnd(ends)
  return end && Temporal.Instant.compare(end.actBy, byClock) < 0 ? end.actBy : byClock
}

/**
 * The midnight after the last London day on which a summary offence can be charged: months from the offence, or from the report
 * as the latest it can have been. Null where it has no such limit.
 */
export function limitEnds(
  one: { offence: string; triable: string | null; offenceDay: string | null; reportedAt: Temporal.Instant },
  today: Temporal.PlainDate,
): Temporal.Instant | null {
  const summary = one.triable === 'summary-only' || (one.triable === null && SUMMARY_ONLY.includes(one.offence))
  const scheme = schemeOn(today)
  if (!summary || !scheme) return null
  const from = one.offenceDay ? Temporal.PlainDate.from(one.offenceDay) : london(one.reportedAt).toPlainDate()
  return startOfLondonDay(from.add({ months: scheme.summaryLimitMonths }))
}

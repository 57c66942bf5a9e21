import { londonDay } from '../platform/time.ts'
import { firstReviewDue, REVIEW_CADENCE } from './next-review.ts'
import type { RiskLevel } from './risk.ts'

/**
 * How often a supervisor looks at an investigation, by its risk, in `[from, to)` London days. `onEventHours`: an event that
 * changes the risk (an arrest, a release, bail, a withdrawal) asks for a review within so many hours; null: it does not.
 */
export type Cadence = {
  readonly risk: RiskLevel
  readonly from: string
  readonly to: string | null
  readonly firstHours: number
  readonly days: readonly number[]
  readonly thenEveryDays: number
  readonly onEventHours: number | null
  readonly source: string
}

const row = (risk: RiskLevel, onEventHours: number | null): Cadence => ({
  risk,
  from: '2019-01-01',
  to: null,
  ...REVIEW_CADENCE,
  onEventHours,
  source: 'our proposal: no national rule was found (victims.md section 5)',
})

/** Every edition. A force that reviews otherwise adds rows from a day on; what was recorded before keeps the one it began under. */
export const REVIEW_CADENCES: readonly Cadence[] = [
  row('high', 24),
  row('not-known', 24),
  row('medium', null),
  row('low', null),
]

export function cadenceFor(
  risk: RiskLevel,
  recordedAt: Temporal.Instant,
  table: readonly Cadence[] = REVIEW_CADENCES,
): Cadence {
  const on = londonDay(recordedAt).toString()
  const rows = table.filter(one => one.risk === risk)
  return rows.find(one => one.from <= on && (one.to === null || on < one.to)) ?? rows.at(-1)!
}

/** Never later than the date that was set: an event of a risky case brings it forward. */
export function reviewDue(
  of: {
    recordedAt: Temporal.Instant
    nextDueAt: Temporal.Instant | null
    reviewedAt: Temporal.Instant | null
    happenedAt: Temporal.Instant | null
  },
  cadence: Cadence,
): { due: Temporal.Instant; because: string } {
  const set = of.nextDueAt ?? firstReviewDue(of.recordedAt, cadence)
  const seen = of.reviewedAt ?? of.recordedAt
  if (cadence.onEventHours !== null && of.happenedAt && Temporal.Instant.compare(of.happenedAt, seen) > 0) {
    const asked = of.happenedAt.add({ hours: cadence.onEventHours })
    if (Temporal.Instant.compare(asked, set) < 0)
      return { due: asked, because: 'something happened since that changes the risk' }
  }
  return { due: set, because: of.nextDueAt ? 'the date that the last review set' : 'the first review of a new case' }
}

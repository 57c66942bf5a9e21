import { accept, type Outcome, refuse } from '../platform/outcome.ts'

/** Hours from the report to the decision (Home Office Crime Recording Rules, April 2025, read second-hand: victims.md 3). */
export const DECISION_HOURS = 24

/** One decision against its clock. `lateReason` is null where the decision was in time. */
export type TimedDecision = {
  reportedAt: Temporal.Instant
  dueAt: Temporal.Instant
  decidedAt: Temporal.Instant
  late: boolean
  lateReason: string | null
}

/** When a crime must have been decided: 24 hours that really pass, so a day of 23 or 25 hours changes nothing. */
export function decisionDue(reportedAt: Temporal.Instant): Temporal.Instant {
  return reportedAt.add({ hours: DECISION_HOURS })
}

/** A late decision is still made, and says why it is late: the clock is never moved to make it fit. */
export function timeDecision(
  reportedAt: Temporal.Instant,
  decidedAt: Temporal.Instant,
  lateReason: string | undefined,
): Outcome<TimedDecision, 'late-needs-reason'> {
  const dueAt = decisionDue(reportedAt)
  const late = Temporal.Instant.compare(decidedAt, dueAt) > 0
  const reason = lateReason?.trim() || null

  if (late && !reason)
    return refuse(
      'late-needs-reason',
      'This decision is more than 24 hours after the report: say why it is late',
      'lateReason',
    )

  return accept({ reportedAt, dueAt, decidedAt, late, lateReason: late ? reason : null })
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { FrequentRule } from './frequent-callers.ts'

export type PlanGiven = {
  owner: string
  helps: string
  toCheck: string
  agreedWith: string
  partner?: string | undefined
  /** YYYY-MM-DD, a London day. */
  reviewOn: string
  /** The version that the page was drawn from; 0 where there was none. */
  version: number
}
export type NoPlan = 'no-number' | 'changed-meanwhile' | 'review-in-the-past' | 'review-too-late' | 'lowers-risk'

/** Words by which a plan would decide the next call before anybody has heard it. */
const DECIDES =
  /\b(?:do not (?:answer|grade|assess|triage|send|attend|deploy)|don.?t (?:answer|grade|assess|triage|send|attend|deploy)|no (?:deployment|attendance|response|need to (?:ask|assess|triage))|never (?:send|attend|deploy)|always (?:resolve|low)|terminate the call|(?:hang|cut) up|end the call|low(?:er)? (?:grade|priority)|ignore)\b/i

/**
 * May this be the plan's next version? A plan helps whoever takes the next call. It may not say how that call is graded,
 * answered or ended: the next call is triaged on its own words.
 */
export function writePlan(
  given: PlanGiven,
  now: { day: Temporal.PlainDate; version: number; rule: FrequentRule },
): Outcome<{ version: number }, NoPlan> {
  if (given.version !== now.version)
    return refuse(
      'changed-meanwhile',
      'Somebody saved this plan while you were writing. What you wrote is still here: read theirs, then save again',
      'helps',
    )
  for (const field of ['helps', 'toCheck'] as const)
    if (DECIDES.test(given[field]))
      return refuse(
        'lowers-risk',
        'A plan cannot decide the next call: it is triaged on its own words. Say what helps and what to check instead',
        field,
      )
  const review = Temporal.PlainDate.from(given.reviewOn)
  if (Temporal.PlainDate.compare(review, now.day) <= 0)
    return refuse('review-in-the-past', 'Choose a day to come', 'reviewOn')
  if (Temporal.PlainDate.compare(review, now.day.add({ days: now.rule.reviewWithinDays })) > 0)
    return refuse('review-too-late', `Look at it again within ${now.rule.reviewWithinDays} days`, 'reviewOn')
  return accept({ version: now.version + 1 })
}

/** Where a plan stands on a day. */
export function reviewState(
  reviewOn: string,
  day: Temporal.PlainDate,
  rule: FrequentRule,
): 'overdue' | 'due' | 'later' {
  const review = Temporal.PlainDate.from(reviewOn)
  if (Temporal.PlainDate.compare(review, day) < 0) return 'overdue'
  return Temporal.PlainDate.compare(review, day.add({ days: rule.dueSoonDays })) <= 0 ? 'due' : 'later'
}

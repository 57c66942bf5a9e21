import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import type { Standing, SuspectEvent } from '../suspect-state.ts'

export const STAGES = ['not-located', 'located', 'wanted', 'failed-bail'] as const
export type Stage = (typeof STAGES)[number]
export const STAGE_WORDS: Record<Stage, string> = {
  'not-located': 'Named, not located',
  located: 'Located, not arrested',
  wanted: 'Wanted and circulated',
  'failed-bail': 'Failed to answer bail',
}

/** The longest until somebody looks at it again: our proposal. Inspectors found slow circulation and weak pursuit (victims.md 6, WANTED). */
export const LONGEST_REVIEW_DAYS = 28

export type PursuitAsk = {
  stage: Stage
  at: Temporal.Instant
  tried?: string | undefined
  circulation?: string | undefined
  reviewOn: string
}

/** Where somebody who is sought can stand, given where the case has them. */
export function considerPursuit(
  ask: PursuitAsk,
  standing: Standing,
  now: Temporal.Instant,
): Outcome<true, 'in-custody' | 'over' | 'not-on-bail' | 'needs-reference' | 'review-past' | 'review-late'> {
  if (standing.inCustody) return refuse('in-custody', 'They are in custody: nobody is looking for them', 'stage')
  if (standing.state === 'no-further-action')
    return refuse('over', 'They were told that there is no further action', 'stage')
  if (standing.state === 'diverted')
    return refuse(
      'over',
      'It was dealt with out of court: record first that they did not keep to it, by an arrest or a charge',
      'stage',
    )
  if (ask.stage === 'failed-bail' && !standing.onBail)
    return refuse('not-on-bail', 'They are not on bail, so there was none to answer', 'stage')
  if (ask.stage === 'wanted' && !ask.circulation)
    return refuse('needs-reference', 'Give the reference under which they are circulated', 'circulation')
  const today = londonDay(now)
  const review = Temporal.PlainDate.from(ask.reviewOn)
  if (Temporal.PlainDate.compare(review, today) < 0)
    return refuse('review-past', 'Give a day for the review that is not past', 'reviewOn')
  if (Temporal.PlainDate.compare(review, today.add({ days: LONGEST_REVIEW_DAYS })) > 0)
    return refuse('review-late', `Somebody looks at it again within ${LONGEST_REVIEW_DAYS} days`, 'reviewOn')
  return accept(true)
}

/** Nobody is looked for after these. */
const OVER: readonly string[] = ['no-further-action', 'diverted']

/** What ends being sought: they were had, or the case let them go. An interview by appointment finds whoever was not circulated. */
const FOUND: readonly SuspectEvent[] = ['arrest', 'charge', 'out-of-court-disposal', 'no-further-action', 'release']

export type Sought = { stage: Stage; since: Temporal.Instant }

/**
 * Whether somebody is outstanding, and since when. Named and never seen is outstanding though nobody wrote anything down; what was written holds until an event
 * after it shows that they were had.
 */
export function outstanding(
  suspect: { state: string; namedAt: Temporal.Instant },
  newest: { stage: Stage; at: Temporal.Instant; stageSince: Temporal.Instant } | null,
  events: readonly { event: SuspectEvent; at: Temporal.Instant }[],
): Sought | undefined {
  if (newest) {
    const met = events.some(
      one =>
        Temporal.Instant.compare(one.at, newest.at) > 0 &&
        (FOUND.includes(one.event) || (one.event === 'interview' && newest.stage !== 'wanted')),
    )
    if (!met && !OVER.includes(suspect.state)) return { stage: newest.stage, since: newest.stageSince }
  }
  return suspect.state === 'named' ? { stage: 'not-located', since: suspect.namedAt } : undefined
}

/** Whether the day on which somebody was to look at it again is past: from the end of that London day. */
export function reviewOverdue(reviewOn: string | null, now: Temporal.Instant): boolean {
  return reviewOn !== null && reviewOn < londonDay(now).toString()
}

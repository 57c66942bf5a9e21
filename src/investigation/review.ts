import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { LONGEST_DAYS, latestReview } from './next-review.ts'
import { saysSomething } from './substance.ts'
import { likeness } from './words.ts'

export const REVIEW_DECISIONS = ['new-line', 'close-line', 'direction', 'victim-contact', 'plan-stands'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** From here on two reviews are the same review. Our proposal; set so that a changed name or date does not hide a copy. */
export const NEAR_DUPLICATE = 0.8
const LEAST_WORDS = 4

export type ReviewAsk = { decision: ReviewDecision; words: string; nextDueAt: Temporal.Instant }
export type UnderReview = {
  hasPlan: boolean
  openLines: number
  previousWords: string | undefined
  /** The reviewer was shown what is amiss with these very words, and saves them as they are: that is never stopped. */
  noticed?: boolean
}

/** What words are expected of each decision. */
const EXPECTED: Record<ReviewDecision, string> = {
  'new-line': 'Say which new line is to be followed, what it should show, and by when',
  'close-line': 'Name the line that ends, and say what it found or why it is not proportionate',
  direction: 'Say what the investigator is to do differently, and why',
  'victim-contact': 'Say what the victim was told and asked, whether that was enough, and what changes',
  'plan-stands': 'Say why the plan still stands: what has been learned since, and what is awaited from whom',
}

/**
 * A review decides something about this case (inspection.md 19: reviews that were made and changed nothing were the finding
 * that did not improve). Empty words and a copy of the last review are handed back with what is expected instead, once: who
 * was shown that and saves the same words again is not stopped, and whoever looks at reviews sees it.
 */
export function makeReview(ask: ReviewAsk, of: UnderReview, now: Temporal.Instant): Outcome<ReviewAsk> {
  const expected = EXPECTED[ask.decision]
  if (ask.decision === 'plan-stands' && !of.hasPlan)
    return refuse(
      'no-plan',
      'There is no plan that could stand: give a direction, such as to write one by a day you name',
      'decision',
    )
  if (ask.decision === 'close-line' && of.openLines === 0)
    return refuse('no-open-line', 'No line of enquiry is open: decide something else', 'decision')

  if (ask.words.trim() === '') return refuse('needs-words', expected, 'words')
  if (!of.noticed && !saysSomething(ask.words, LEAST_WORDS))
    return refuse('boilerplate', `These words could stand in any case. ${expected}`, 'words')
  if (!of.noticed && of.previousWords !== undefined && likeness(ask.words, of.previousWords) >= NEAR_DUPLICATE)
    return refuse(
      'near-duplicate',
      `This says almost the same as the last review. Say what has changed since. ${expected}`,
      'words',
    )

  return nextDate(ask, now)
}

function nextDate(ask: ReviewAsk, now: Temporal.Instant): Outcome<ReviewAsk> {
  if (Temporal.Instant.compare(ask.nextDueAt, now) <= 0)
    return refuse('next-in-past', 'Give a next review date that is still to come', 'nextDueAt')
  if (Temporal.Instant.compare(ask.nextDueAt, latestReview(now)) > 0)
    return refuse('next-too-far', `Set the next review within ${LONGEST_DAYS} days: no case waits longer`, 'nextDueAt')
  return accept(ask)
}

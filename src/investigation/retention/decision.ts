import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDate } from '../../platform/views/when.ts'
import { saysSomething } from '../substance.ts'
import { before, yearsAfter } from './review-date.ts'
import type { Standing } from './standing.ts'

export type ReviewAsk = {
  decision: 'keep' | 'erase' | 'hold'
  words: string
  until?: string | undefined
  holdKind?: string | undefined
}
export type Reviewer = { id: string; holdsRight: boolean }
export type KeptNow = { standing: Standing; held: boolean; erased: boolean; erasureAsked: boolean; victims: number }
export type ReviewDecision =
  | { decision: 'keep'; words: string; until: string }
  | { decision: 'erase'; words: string; twoPeople: boolean }
  | { decision: 'hold'; words: string; until: string; holdKind: string }

const LONGEST_HOLD_YEARS = 5
const day = (date: Temporal.PlainDate) => londonDate(date.toZonedDateTime('Europe/London').toInstant(), 'long')

/** What a reviewer decides of a case whose time has come. Nothing is erased by this: erasing is asked for, and done later, by somebody else where it must. */
export function reviewKept(
  ask: ReviewAsk,
  by: Reviewer,
  now: KeptNow,
  today: Temporal.PlainDate,
  kinds: readonly { code: string }[],
): Outcome<ReviewDecision> {
  const { standing } = now
  if (!by.holdsRight)
    return refuse('not-a-reviewer', 'Somebody who reviews records decides this: your force names them', 'decision')
  if (now.erased) return refuse('erased', 'This was erased already', 'decision')
  if (!saysSomething(ask.words, 3))
    return refuse('needs-words', 'Say why, in words of this case and without a name: these words stay', 'words')
  if (ask.decision === 'hold') {
    const kind = kinds.find(one => one.code === ask.holdKind)
    if (!kind) return refuse('no-such-hold', 'Choose what the hold is for', 'holdKind')
    const until = dayAhead(ask.until, today, yearsAfter(today, LONGEST_HOLD_YEARS))
    if (!until.ok) return until
    return accept({ decision: 'hold', words: ask.words, until: until.value, holdKind: kind.code })
  }
  if (standing.nextOn === null)
    return refuse('still-open', 'Something of this is still open: it is worked on, not reviewed', 'decision')
  if (now.erasureAsked)
    return refuse('erasure-asked', 'Somebody asked that this be erased: that is done or stopped first', 'decision')
  if (ask.decision === 'keep') {
    const until = dayAhead(ask.until, today, yearsAfter(today, standing.group.everyYears))
    return until.ok ? accept({ decision: 'keep', words: ask.words, until: until.value }) : until
  }
  if (now.held) return refuse('held', 'A legal hold keeps this: it is not erased until the hold is ended', 'decision')
  if (before(today, standing.nextOn))
    return refuse('not-due', `This is kept until ${day(standing.nextOn)}: it is not erased before`, 'decision')
  return accept({
    decision: 'erase',
    words: ask.words,
    twoPeople: standing.group.group === 1 || standing.careOfChild || now.victims > 0,
  })
}

/** A day to come, and not later than the latest that a review may keep something. */
export function dayAhead(
  text: string | undefined,
  today: Temporal.PlainDate,
  latest: Temporal.PlainDate,
): Outcome<string, 'needs-day' | 'too-long'> {
  const until = text ? Temporal.PlainDate.from(text) : undefined
  if (!until || !before(today, until))
    return refuse('needs-day', 'Give the day on which it is looked at again', 'until')
  if (before(latest, until)) return refuse('too-long', `It is looked at again by ${day(latest)} at the latest`, 'until')
  return accept(until.toString())
}

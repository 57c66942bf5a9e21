import { earlierOf, nextReviewOn, type Reviewed, yearsAfter } from './review-date.ts'
import { type OwnPeriods, type ReviewGroup, reviewGroup } from './review-groups.ts'

/** An order that stands on somebody's record and is a part of no case. `endedOn` is its last day, to come or gone; null until a court says otherwise. */
export type KeptOrder = {
  madeOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  reviewed: Reviewed | null
}
export type OrderKept = { group: ReviewGroup; because: string; nextOn: Temporal.PlainDate }

/**
 * Kept as what is serious or violent is kept, since that is what it protects from: our proposal. It is counted from the order's last day; one without
 * an end is looked at as often as such things are, so that none is kept for ever unseen (DPA 2018 s.39(2)).
 */
export function orderKept(one: KeptOrder, today: Temporal.PlainDate, own: OwnPeriods = []): OrderKept {
  const group = reviewGroup('2', today, own)
  if (one.endedOn)
    return {
      group,
      because: 'An order that protects somebody, counted from its last day',
      nextOn: nextReviewOn(one.endedOn, group, one.reviewed),
    }
  const last = one.reviewed
  return {
    group,
    because: 'An order without an end: it is looked at so that nothing is kept unseen',
    nextOn: last
      ? earlierOf(last.keepUntil, yearsAfter(last.on, group.everyYears))
      : yearsAfter(one.madeOn, group.everyYears),
  }
}

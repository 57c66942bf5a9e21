import { lastDayOf, orderStanding } from '../../people/orders/order-standing.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { saysSomething } from '../substance.ts'
import type { StandingOrder } from './order-ask.ts'

/** What a look at an order decides. Only a court changes an order: what is decided here is that it is asked, and the step says what it did. */
export const ORDER_DECISIONS = ['keep', 'vary', 'extend', 'discharge', 'lapse'] as const
export type OrderDecision = (typeof ORDER_DECISIONS)[number]
export const DECISION_WORDS: Record<OrderDecision, string> = {
  keep: 'It stays as it is',
  vary: 'A court is asked to change it',
  extend: 'A court is asked that it runs longer, or for another after it',
  discharge: 'A court is asked to end it',
  lapse: 'It is left to run out on its last day',
}
/** Protection ends by these: somebody who supervises decides them. Our proposal. */
const ENDS_PROTECTION: readonly OrderDecision[] = ['discharge', 'lapse']
/** No order is unseen for longer; and hours from its service to the first look, by risk. Our proposals. */
export const LOOK_MOST_DAYS = 91
export const FIRST_LOOK_DAYS = { high: 28, other: LOOK_MOST_DAYS } as const

export type OrderReviewAsk = {
  decision: OrderDecision
  reason: string
  risk: string
  wanted?: string | undefined
  lookOn?: string | undefined
}
export type OrderReview = Omit<OrderReviewAsk, 'wanted' | 'lookOn'> & { wanted: string | null; lookOn: string | null }

export function reviewOrder(
  ask: OrderReviewAsk,
  order: StandingOrder,
  by: { supervises: boolean },
  now: Temporal.Instant,
): Outcome<OrderReview> {
  const standing = orderStanding(order, now)
  const lastDay = lastDayOf(order)
  if (standing === 'ended') return refuse('ended', 'This order was ended: nothing more is done with it')
  if (standing === 'ran-out')
    return refuse('ran-out', 'It has run out: record that it ended, and ask for another on its crime', 'decision')
  if (lastDay === null && (ask.decision === 'extend' || ask.decision === 'lapse'))
    return refuse('no-end', 'It has no last day: it runs until a court says otherwise', 'decision')
  if (ENDS_PROTECTION.includes(ask.decision) && !by.supervises)
    return refuse('needs-supervisor', 'A supervisor decides that protection ends: ask one to review it', 'decision')
  if (!saysSomething(ask.risk, 3))
    return refuse('needs-risk', 'Say in a sentence how the risk stands now, and how you know', 'risk')
  if (!saysSomething(ask.reason, 3)) return refuse('needs-reason', 'Say why, in a sentence of this order', 'reason')
  if (ask.decision !== 'keep' && !saysSomething(ask.wanted ?? '', 2))
    return refuse('needs-wanted', 'Say what whoever it protects wants, or why they could not be asked', 'wanted')
  const wanted = ask.wanted || null
  if (ask.decision === 'lapse') return accept({ ...ask, wanted, lookOn: null })
  const on = lookAgain(ask.lookOn, lastDay, londonDay(now))
  return on.ok ? accept({ ...ask, wanted, lookOn: on.value }) : on
}

/** A day to come, soon enough, and while it still runs. */
function lookAgain(asked: string | undefined, lastDay: string | null, today: Temporal.PlainDate): Outcome<string> {
  if (!asked || asked <= today.toString())
    return refuse('needs-day', 'Give the day on which it is looked at again', 'lookOn')
  const most = today.add({ days: LOOK_MOST_DAYS }).toString()
  if (asked > most) return refuse('too-late', `It is looked at again by ${said(most)} at the latest`, 'lookOn')
  return lastDay !== null && asked > lastDay
    ? refuse('after-end', `Its last day is ${said(lastDay)}: look at it again before that`, 'lookOn')
    : accept(asked)
}

const said = (day: string) =>
  londonDate(Temporal.PlainDate.from(day).toZonedDateTime('Europe/London').toInstant(), 'weekday')

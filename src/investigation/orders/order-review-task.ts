import { orderWords } from '../../people/orders/order-kinds.ts'
import { endOfLondonDay } from '../../platform/time.ts'
import { between, caseTask, isPast, type Viewing } from '../day/case-task.ts'
import type { Task } from '../day/task.ts'
import { caseRisk } from '../open-case.ts'
import { FIRST_LOOK_DAYS, type OrderDecision } from './order-review.ts'
import type { OrderWait } from './order-tasks.ts'

/** Days before it is due at which a look at an order is on the list: our proposal. */
export const LOOK_SOON_DAYS = 7

export type OrderLook = OrderWait & {
  /** The last look, and the day that it set; and when a court changed the order since. */
  decided: OrderDecision | null
  reviewedAt: Temporal.Instant | null
  lookOn: string | null
  changedAt: Temporal.Instant | null
}
const ASKED: Partial<Record<OrderDecision, string>> = {
  vary: 'to change it',
  extend: 'that it runs longer',
  discharge: 'to end it',
}

/** An order that runs is looked at: first within weeks of its service, then by the day that each look set; and what a court was asked is found out. */
export function orderLookTask(one: OrderLook, viewing: Viewing): Task | undefined {
  const { words, now } = viewing
  if (one.servedAt === null || (one.expiresAt && isPast(one.expiresAt, now))) return undefined
  if (one.decided === 'lapse' && one.changedAt === null) return undefined
  const days = FIRST_LOOK_DAYS[caseRisk(one, words).level === 'high' ? 'high' : 'other']
  const since = one.changedAt ?? one.reviewedAt ?? one.servedAt
  const set = one.changedAt === null && one.lookOn !== null
  const due = set ? endOfLondonDay(Temporal.PlainDate.from(one.lookOn!)) : since.add({ hours: 24 * days })
  // Its end comes first: that task asks the same and more.
  if (!set && one.expiresAt && Temporal.Instant.compare(one.expiresAt, due) <= 0) return undefined
  if (!isPast(due.subtract({ hours: 24 * LOOK_SOON_DAYS }), now)) return undefined
  const court = set && one.decided ? ASKED[one.decided] : undefined
  const kind = orderWords(one.orderKind).toLowerCase()
  return caseTask(one, words, {
    kind: 'order-review',
    key: `order-review:${one.orderId}`,
    what: court
      ? `Find out what the court said of the ${kind} against ${one.againstName}`
      : `Review the ${kind} against ${one.againstName}`,
    why: court
      ? `It was decided ${between(one.reviewedAt!, now)} ago that a court is asked ${court}: record what it did, or look again`
      : `${one.changedAt ? 'A court changed it' : one.reviewedAt ? 'Somebody looked' : 'It was served'} ${between(since, now)} ago: say whether it still protects them, and what changes`,
    due,
    started: since,
    href: `/orders/${one.orderId}/review`,
  })
}

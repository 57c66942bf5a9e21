import { orderWords } from '../../people/orders/order-kinds.ts'
import { courtBy } from '../../people/orders/order-standing.ts'
import { londonDate } from '../../platform/views/when.ts'
import { between, caseTask, dayAndTime, earlier, isPast, type Viewing } from '../day/case-task.ts'
import type { Task } from '../day/task.ts'
import { caseRisk, type OpenCase } from '../open-case.ts'
import type { OrderDecision } from './order-review.ts'

/** Hours in which somebody decides about orders, counted from the recording, and an order is served, from its making: our proposals. */
export const ASK_HOURS = { high: 24, other: 72 } as const
export const SERVE_HOURS = { high: 4, other: 24 } as const
/** Days before its end at which an order's end is on the list, and at which it is for now: our proposals. Risk is judged again at an end (victims.md 6, DA-APP). */
export const ENDS_SOON_DAYS = 14
export const ENDS_NOW_DAYS = 3
/** Every report is decided within 24 hours, a breach as much as any. */
const BREACH_HOURS = 24

export type OrderWait = OpenCase & {
  orderId: string
  orderKind: string
  againstName: string
  madeAt: Temporal.Instant
  servedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  courtHours: number | null
  courtAskedAt: Temporal.Instant | null
  /** What the last look at it decided. */
  decided?: OrderDecision | null
}

const isHigh = (one: OpenCase, { words }: Viewing) => caseRisk(one, words).level === 'high'

export function notAskedTask(one: OpenCase & { before: boolean }, viewing: Viewing): Task {
  return caseTask(one, viewing.words, {
    kind: 'order-question',
    key: `order-question:${one.crimeId}`,
    what: 'Decide whether an order is asked for',
    why: one.before
      ? 'It was decided before the case changed, or before anybody was charged: say it again, with a reason'
      : 'Nobody has said whether an order could protect them: say it either way, with a reason',
    due: one.recordedAt.add({ hours: ASK_HOURS[isHigh(one, viewing) ? 'high' : 'other'] }),
    href: `/crimes/${one.crimeId}/order-question`,
  })
}

/** Made and not served, it binds nobody yet. */
export function notServedTask(one: OrderWait, viewing: Viewing): Task {
  const due = one.madeAt.add({ hours: SERVE_HOURS[isHigh(one, viewing) ? 'high' : 'other'] })
  return caseTask(one, viewing.words, {
    kind: 'order-unserved',
    key: `order-unserved:${one.orderId}`,
    what: `Serve the ${orderWords(one.orderKind).toLowerCase()} on ${one.againstName}`,
    why: `Made ${between(one.madeAt, viewing.now)} ago. Until it is served it does not bind them${one.expiresAt ? `, and it runs out on ${londonDate(one.expiresAt.subtract({ seconds: 1 }), 'weekday')}` : ''}`,
    due: one.expiresAt ? earlier(due, one.expiresAt) : due,
    started: one.madeAt,
    href: `/orders/${one.orderId}/steps`,
  })
}

const JUDGE = 'Judge the risk again, tell the victim, and say whether another is asked for; then record that it ended'
const AT_END: Partial<Record<OrderDecision, string>> = {
  extend: 'A court is asked that it runs longer: find out what it said before that day, and record it',
  lapse:
    'It was decided that it is left to run out: tell the victim before that day, and judge the risk again at its end',
}

/** A notice that a court must hear, or an order that ends: whichever comes first. */
export function endsTask(one: OrderWait, { words, now }: Viewing): Task | undefined {
  const court = one.courtAskedAt ? null : courtBy(one, one.courtHours)
  const kind = orderWords(one.orderKind)
  const rest = {
    kind: 'order-ends',
    key: `order-ends:${one.orderId}`,
    started: one.servedAt ?? one.madeAt,
    href: `/orders/${one.orderId}`,
  }
  if (court)
    return caseTask(one, words, {
      ...rest,
      what: `A court must hear the ${kind.toLowerCase()} against ${one.againstName}`,
      why: isPast(court, now)
        ? `It was to be heard by ${dayAndTime(court)}: find out whether it was, and whether anything still protects them`
        : `By ${dayAndTime(court)}, or it protects nobody after that`,
      due: court,
      nowFrom: one.madeAt,
      hardEnd: isPast(court, now) ? null : { at: court, why: 'a court hears it by then' },
      fixed: isPast(court, now) ? 'The time for the court is over: this cannot wait' : null,
    })
  if (!one.expiresAt || isPast(one.expiresAt.add({ hours: 24 * ENDS_SOON_DAYS }), now)) return undefined
  const soon = one.expiresAt.subtract({ hours: 24 * ENDS_SOON_DAYS })
  if (!isPast(soon, now)) return undefined
  const over = isPast(one.expiresAt, now)
  const last = londonDate(one.expiresAt.subtract({ seconds: 1 }), 'weekday')
  return caseTask(one, words, {
    ...rest,
    what: `The ${kind.toLowerCase()} against ${one.againstName} ${over ? 'has run out' : 'runs out'}`,
    why: `${over ? `Its last day was ${last}` : `Its last day is ${last}`}. ${over ? JUDGE : (AT_END[one.decided ?? 'keep'] ?? JUDGE)}`,
    due: one.expiresAt,
    nowFrom: one.expiresAt.subtract({ hours: 24 * ENDS_NOW_DAYS }),
    hardEnd: over ? null : { at: one.expiresAt, why: 'the order protects nobody after that' },
  })
}

export type TellingWait = OpenCase & {
  tellingId: string
  orderKind: string
  told: string
  since: Temporal.Instant
  dueAt: Temporal.Instant
}

export function tellTask(one: TellingWait, { words, now }: Viewing): Task {
  const done =
    { made: 'was made', served: 'was served', varied: 'was changed', ended: 'has ended' }[one.told] ?? one.told
  return caseTask(one, words, {
    kind: 'order-telling',
    key: `order-telling:${one.tellingId}`,
    what: `Tell the victim: the ${orderWords(one.orderKind).toLowerCase()} ${done}`,
    why: `${between(one.since, now)} ago. By a person, in the way that they said is safe: never by a message`,
    due: one.dueAt,
    started: one.since,
    href: `/order-tellings/${one.tellingId}`,
  })
}

export type BreachWait = OpenCase & {
  breachId: string
  orderKind: string
  againstName: string
  brokenAt: Temporal.Instant
  toldAt: Temporal.Instant
}

export function breachTask(one: BreachWait, { words, now }: Viewing): Task {
  return caseTask(one, words, {
    kind: 'order-breach',
    key: `order-breach:${one.breachId}`,
    what: `Decide whether a breach by ${one.againstName} is a crime`,
    why: `The ${orderWords(one.orderKind).toLowerCase()} was reported broken ${between(one.toldAt, now)} ago, and nobody has said whether it was recorded`,
    due: one.toldAt.add({ hours: BREACH_HOURS }),
    started: one.toldAt,
    href: `/order-breaches/${one.breachId}/crime`,
  })
}

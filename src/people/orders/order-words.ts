import { londonDate, londonTime } from '../../platform/views/when.ts'
import { orderRowOn, orderWords } from './order-kinds.ts'
import { courtBy, type OrderStanding, orderStanding } from './order-standing.ts'

/** How somebody, or a place, has to do with an order. */
export type OrderSide = 'against' | 'protects' | 'home' | 'place' | 'crime'

/** An order as the view `investigation.order_shown` has it; times as JSON has them. */
export type OrderShown = {
  orderId: string
  side: OrderSide
  kind: string
  againstName: string
  madeAt: string
  servedAt: string | null
  expiresAt: string | null
  endedAt: string | null
  terms: string[]
  protects: string[]
}

/** What is over is still said for so long: whoever calls may not know. Our proposal. */
const SAID_AFTER_DAYS = 28

/** PostgreSQL's JSON has its own zone beside each time, which is a moment all the same. */
const asMoment = (at: string) => at.replace(' ', 'T')
const instant = (at: string | null) => (at === null ? null : Temporal.Instant.from(asMoment(at)))

export function standingOf(
  order: Pick<OrderShown, 'servedAt' | 'expiresAt' | 'endedAt'>,
  now: Temporal.Instant,
): OrderStanding {
  return orderStanding(
    { servedAt: instant(order.servedAt), expiresAt: instant(order.expiresAt), endedAt: instant(order.endedAt) },
    now,
  )
}

/** Whether it still has to be known: it stands, or it ended so lately that somebody may think it does. */
export function stillSaid(order: OrderShown, now: Temporal.Instant): boolean {
  const over = instant(order.endedAt) ?? instant(order.expiresAt)
  return over === null || Temporal.Instant.compare(over.add({ hours: 24 * SAID_AFTER_DAYS }), now) > 0
}

/** Until when: an end at midnight is the day before it. */
function untilWords(at: Temporal.Instant): string {
  const midnight = londonTime(at) === '00:00'
  return midnight ? londonDate(at.subtract({ seconds: 1 })) : `${londonTime(at)} on ${londonDate(at)}`
}

/** Without an end: until a court decides, and where a court was to hear it by now, that somebody must look. */
function untilCourt(order: OrderShown, now: Temporal.Instant): string {
  const madeAt = instant(order.madeAt)!
  const hours = orderRowOn(order.kind, madeAt)?.court?.hours ?? null
  const by = courtBy({ madeAt, servedAt: instant(order.servedAt) }, hours)
  if (by === null) return 'until a court says otherwise'
  const moment = `${londonTime(by)} on ${londonDate(by)}`
  return Temporal.Instant.compare(by, now) < 0
    ? `only if a court heard it by ${moment}: CHECK before acting on it`
    : `until a court hears it, by ${moment}`
}

/** The order as a sentence for the control room and for who is sent: what stands, against whom, what it says, what may be done. */
export function orderLine(order: OrderShown, now: Temporal.Instant): string {
  const kind = orderWords(order.kind)
  const standing = standingOf(order, now)
  const expires = instant(order.expiresAt)
  const protects = order.protects.length > 0 ? `, protecting ${order.protects.join(' and ')}` : ''
  const who =
    order.side === 'protects'
      ? ` protecting them, against ${order.againstName}`
      : `${order.side === 'against' ? ' against them' : ` against ${order.againstName}`}${protects}`
  const terms = order.terms.length > 0 ? `: ${order.terms.join('; ')}` : ''
  const where = order.side === 'home' ? 'In the home: ' : ''
  if (standing === 'ended' || standing === 'ran-out') {
    const over = standing === 'ended' ? instant(order.endedAt)! : expires!
    return `${where}${kind}${who} is over since ${untilWords(over)}: not in force`
  }
  const until = expires ? `until ${untilWords(expires)}` : untilCourt(order, now)
  if (standing === 'not-served')
    return `${where}NOT SERVED, so not yet binding: ${kind}${who}, made to run ${until}${terms}`
  const row = orderRowOn(order.kind, Temporal.Instant.from(asMoment(order.madeAt)))
  return `${where}${kind} in force ${until}${who}${terms}.${row ? ` ${row.breachWords}` : ''}`
}

/** What must be known of orders, those in force first, each once: two ways to one order are the nearer. */
export function orderLines(orders: readonly OrderShown[], now: Temporal.Instant): string[] {
  const nearest: OrderSide[] = ['against', 'protects', 'place', 'home', 'crime']
  const rank = { 'in-force': 0, 'not-served': 1, 'ran-out': 2, ended: 3 }
  const each = new Map<string, OrderShown>()
  for (const one of orders.toSorted((a, b) => nearest.indexOf(a.side) - nearest.indexOf(b.side)))
    if (stillSaid(one, now) && !each.has(one.orderId)) each.set(one.orderId, one)
  return [...each.values()]
    .toSorted((a, b) => rank[standingOf(a, now)] - rank[standingOf(b, now)] || a.madeAt.localeCompare(b.madeAt))
    .map(one => orderLine(one, now))
}

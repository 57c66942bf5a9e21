import { londonDay } from '../../platform/time.ts'

/** Where an order stands. It binds nobody before it is served, so before that it is never 'in force'. */
export type OrderStanding = 'not-served' | 'in-force' | 'ran-out' | 'ended'

export type OrderTimes = {
  servedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
}

/** Its last London day: an order that ends as a day begins had its last day before. */
export function lastDayOf({ expiresAt }: Pick<OrderTimes, 'expiresAt'>): string | null {
  return expiresAt && londonDay(expiresAt.subtract({ nanoseconds: 1 })).toString()
}

/** By when a court hears it, counted from the service; until it is served, from the making, which can only be early. */
export function courtBy(
  order: { madeAt: Temporal.Instant; servedAt: Temporal.Instant | null },
  hours: number | null,
): Temporal.Instant | null {
  return hours === null ? null : (order.servedAt ?? order.madeAt).add({ hours })
}

const reached = (at: Temporal.Instant | null, now: Temporal.Instant) =>
  at !== null && Temporal.Instant.compare(at, now) <= 0

/** By the moment alone: what is recorded as served or ended later than `now` has not happened yet. */
export function orderStanding({ servedAt, expiresAt, endedAt }: OrderTimes, now: Temporal.Instant): OrderStanding {
  if (reached(endedAt, now)) return 'ended'
  if (reached(expiresAt, now)) return 'ran-out'
  return reached(servedAt, now) ? 'in-force' : 'not-served'
}

import { endOfLondonDay, londonDay, startOfLondonDay } from '../platform/time.ts'

/** The days a figure speaks for, in London: `from` to `to`, both included; nothing after `asOf` is known to it. */
export type Period = {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  fromAt: Temporal.Instant
  untilAt: Temporal.Instant
  asOf: Temporal.Instant
}

/** Four whole weeks, so that every weekday counts as often. */
export const USUAL_DAYS = 28

export function periodTo(asOf: Temporal.Instant, days = USUAL_DAYS): Period {
  const to = londonDay(asOf)
  const from = to.subtract({ days: days - 1 })
  return { from, to, fromAt: startOfLondonDay(from), untilAt: endOfLondonDay(to).add({ seconds: 1 }), asOf }
}

/** 'in the 28 days to 23 November 2026'. */
export function periodWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const days = from.until(to, { largestUnit: 'day' }).days + 1
  const end = to.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return days === 1 ? `on ${end}` : `in the ${days} days to ${end}`
}

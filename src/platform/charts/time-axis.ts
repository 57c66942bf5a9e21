import { londonDate, londonTime, onLondonClock } from '../views/when.ts'

/** Where a point stands in time, and how to say it. `at`: a day ('2026-03-01'), a month ('2026-03') or an instant. */
export type Moment = { x: number; said: string }

const DAY = 86_400_000

export function momentOf(at: string): Moment {
  if (/^\d{4}-\d\d$/.test(at)) {
    const day = Temporal.PlainYearMonth.from(at).toPlainDate({ day: 1 })
    return { x: dayNumber(day) * DAY, said: londonDate(day.toString(), 'short').replace(/^\d+ /, '') }
  }
  if (/^\d{4}-\d\d-\d\d$/.test(at))
    return { x: dayNumber(Temporal.PlainDate.from(at)) * DAY, said: londonDate(at, 'short') }
  const when = onLondonClock(at)
  return { x: when.epochMilliseconds, said: `${londonTime(when)} on ${londonDate(when, 'short')}` }
}

/** What stands under the axis: the shortest text that still tells the points apart. */
export function axisLabel(at: string): string {
  if (at.length > 10) return londonTime(at)
  const { said } = momentOf(at)
  return at.length === 10 ? said.replace(/ \d{4}$/, '') : said
}

/** At most `most` of the points, evenly chosen, always with the first and the last. */
export function chosen<T>(points: readonly T[], most: number): T[] {
  if (points.length <= most) return [...points]
  const step = (points.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, n) => points[Math.round(n * step)]!)
}

function dayNumber(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'day' }).days
}

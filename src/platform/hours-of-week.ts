import { LONDON, london } from './time.ts'

/** When a way may be used, in London. */
export type Hours = { days: readonly number[]; from: string | null; to: string | null }

const DAYS_LOOKED_AT = 8

/** Whether a way may be used at a moment: by the clock on her wall, and never in an hour that she did not name. */
export function isOpenAt(hours: Hours, at: Temporal.Instant): boolean {
  const { from, to } = hours
  const local = london(at)
  if (!from || !to) return named(hours, local.dayOfWeek)
  const time = local.toPlainTime()
  const late = Temporal.PlainTime.compare(time, from) >= 0
  const early = Temporal.PlainTime.compare(time, to) < 0
  if (!overMidnight(from, to)) return late && early && named(hours, local.dayOfWeek)
  // Hours that run past midnight belong to the day on which they begin.
  if (late) return named(hours, local.dayOfWeek)
  return early && named(hours, local.subtract({ days: 1 }).dayOfWeek)
}

/** The first moment from `at` on; undefined where there is none within a week. Half-hours that a clock change skips are passed over. */
export function nextOpening(hours: Hours, at: Temporal.Instant): Temporal.Instant | undefined {
  if (isOpenAt(hours, at)) return at
  const today = london(at).toPlainDate()
  for (let n = 0; n <= DAYS_LOOKED_AT; n++) {
    const day = today.add({ days: n })
    const start = day.toZonedDateTime({ timeZone: LONDON, plainTime: hours.from ?? '00:00' }).toInstant()
    if (Temporal.Instant.compare(start, at) >= 0 && isOpenAt(hours, start)) return start
  }
  return undefined
}

const named = ({ days }: Hours, day: number) => days.length === 0 || days.includes(day)
const overMidnight = (from: string, to: string) => Temporal.PlainTime.compare(to, from) <= 0

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 'Monday, Tuesday and Friday, from 10:00 to 14:30'. */
export function hoursInWords({ days, from, to }: Hours): string {
  const sorted = [...new Set(days)].toSorted()
  const names = sorted.map(day => DAY_NAMES[day - 1]!)
  const dayWords =
    sorted.length === 0 || sorted.length === 7
      ? 'every day'
      : sorted.join() === '1,2,3,4,5'
        ? 'Monday to Friday'
        : [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
  return from && to ? `${dayWords}, from ${from} to ${to}` : `${dayWords}, at any hour`
}

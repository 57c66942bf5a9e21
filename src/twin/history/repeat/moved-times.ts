import { DAYS, MONTHS } from '../../../platform/views/when.ts'
import { weeksAway } from './london-weeks.ts'

/** A day as people write it: 'Thursday 1 October', with its year or without. */
export const LONG_DAY = `(?:${DAYS.join('|')}) \\d{1,2} (?:${MONTHS.join('|')})(?: \\d{4})?`

const HOUR = 3_600

/** A time of ISO 8601 in UTC, read once: by how many weeks it is away, by the clocks of London, what it is then. What is less than a second stays. */
export function movedTime(time: string): (weeks: number) => string {
  const seconds = Temporal.Instant.from(`${time.slice(0, 19)}Z`).epochMilliseconds / 1000
  const rest = time.slice(19)
  const whole = rest.replace(/^\.\d+/, '')
  return weeks => {
    const moved = weeksAway(seconds, weeks)
    const at = Temporal.Instant.fromEpochMilliseconds(moved * 1000)
      .toString()
      .slice(0, 19)
    // In the hour that never was all is at its end, and not a part of a second later.
    return at + ((moved - seconds) % HOUR === 0 ? rest : whole)
  }
}

/** 'YYYY-MM-DD' */
export const movedDate = (date: string, weeks: number): string =>
  Temporal.PlainDate.from(date).add({ weeks }).toString()

/** Where it has no year: that one about `year` in which it is such a weekday. Left as it is where there is none. */
export function movedLongDay(text: string, weeks: number, year: number): string {
  const [weekday, day, month, written] = text.split(' ') as [string, string, string, string?]
  const years = written ? [Number(written)] : [year, year + 1, year - 1]
  const from = years
    .map(one => Temporal.PlainDate.from({ year: one, month: MONTHS.indexOf(month) + 1, day: Number(day) }))
    .find(one => DAYS[one.dayOfWeek - 1] === weekday)
  if (!from) return text
  const to = from.add({ weeks })
  return `${weekday} ${to.day} ${MONTHS[to.month - 1]}${written ? ` ${to.year}` : ''}`
}

import { LONDON, london } from '../../platform/time.ts'
import { dayName, monthName } from '../../platform/views/when.ts'
import { type BankHolidays, isWorkingDay } from '../../platform/working-days.ts'

/** When schools are open: unbroken spans of term, both days included, less the days on which they stay closed. */
export type SchoolCalendar = {
  kind: 'authority' | 'school'
  name: string
  /** Districts of the force's places that it speaks for. */
  districts: readonly string[]
  sessions: readonly { from: string; to: string }[]
  closed: readonly string[]
  source: string
}
export type NoticeDue = { dueAt: Temporal.Instant; because: string; known: boolean }

/** Schools are told before the day's first lesson. */
const FIRST_LESSON = '08:00'

type Kind = 'school' | 'closed' | 'unknown'

/** Whether schools of a calendar are open on a day; unknown before its first term and after its last. */
export function schoolDay(day: Temporal.PlainDate, calendar: SchoolCalendar, holidays: BankHolidays): Kind {
  const on = day.toString()
  const spans = calendar.sessions
  if (spans.every(one => one.to < on) || spans.every(one => on < one.from)) return 'unknown'
  const inTerm = spans.some(one => one.from <= on && on <= one.to)
  return inTerm && isWorkingDay(day, holidays) && !calendar.closed.includes(on) ? 'school' : 'closed'
}

/**
 * When a school must have been told: before the first lesson of the next school day after `from`; at night, of the same
 * morning. By the earliest where several calendars speak for the place. Where no term dates are known, or none that far
 * ahead, the next working day, and it says so: a notice that comes early harms nobody.
 */
export function noticeDue(
  from: Temporal.Instant,
  calendars: readonly SchoolCalendar[],
  holidays: BankHolidays,
): NoticeDue {
  const known = calendars.flatMap(calendar => {
    const day = nextDay(from, one => schoolDay(one, calendar, holidays))
    return day ? [{ day, calendar }] : []
  })
  const first = known.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))[0]
  if (first)
    return {
      dueAt: lessons(first.day),
      because: `before school on ${written(first.day)}, by the term dates of ${first.calendar.name}`,
      known: true,
    }
  const day = nextDay(from, one => (isWorkingDay(one, holidays) ? 'school' : 'closed'))!
  const why = calendars.length === 0 ? 'no term dates are known here' : 'the term dates end before it'
  return { dueAt: lessons(day), because: `before ${written(day)}, the next working day: ${why}`, known: false }
}

function nextDay(from: Temporal.Instant, kindOf: (day: Temporal.PlainDate) => Kind): Temporal.PlainDate | undefined {
  for (let day = london(from).toPlainDate(); ; day = day.add({ days: 1 })) {
    const kind = kindOf(day)
    if (kind === 'unknown') return undefined
    if (kind === 'school' && Temporal.Instant.compare(from, lessons(day)) < 0) return day
  }
}

const lessons = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: LONDON, plainTime: FIRST_LESSON }).toInstant()

function written(day: Temporal.PlainDate): string {
  const at = day.toZonedDateTime(LONDON)
  return `${dayName(at)} ${day.day} ${monthName(at)}`
}

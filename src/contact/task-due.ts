import { LONDON, london } from '../platform/time.ts'
import { type BankHolidays, isWorkingDay } from '../platform/working-days.ts'
import type { TaskDue } from './pathway.ts'

/** Schools are told before the day's first lesson. */
const FIRST_LESSON = '08:00'

/**
 * When a task is due. 'Before the next school day': at night, before lessons of the same morning. Term dates are not
 * known here, and beyond the known bank holidays any weekday counts: a notice that comes early harms nobody.
 */
export function taskDue(due: TaskDue, setAt: Temporal.Instant, holidays: BankHolidays): Temporal.Instant {
  if (due !== 'before-next-school-day') return setAt.add({ hours: due.hours })
  let day = london(setAt).toPlainDate()
  for (;;) {
    const lessons = day.toZonedDateTime({ timeZone: LONDON, plainTime: FIRST_LESSON }).toInstant()
    if (Temporal.Instant.compare(setAt, lessons) < 0 && isWorkingDay(day, holidays)) return lessons
    day = day.add({ days: 1 })
  }
}

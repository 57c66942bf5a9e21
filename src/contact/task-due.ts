import type { BankHolidays } from '../platform/working-days.ts'
import { noticeDue } from './encompass/school-days.ts'
import type { TaskDue } from './pathway.ts'

/** When a task is due that is counted from its setting alone: no term dates, no attendance. */
export function taskDue(due: TaskDue, setAt: Temporal.Instant, holidays: BankHolidays): Temporal.Instant {
  return due === 'before-next-school-day' ? noticeDue(setAt, [], holidays).dueAt : setAt.add({ hours: due.hours })
}

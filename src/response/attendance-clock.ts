import type { GradeRow, GradeSet } from '../platform/force/policy.ts'
import type { ClockStart, GradeCode } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'

/** The moments that a grade set may choose its start from. `contactAt` is the answer, or the offer where nobody answered. */
export type Moments = { contactAt: Temporal.Instant; openedAt: Temporal.Instant; dispatchedAt: Temporal.Instant | null }

/** `startedAt` is null until the declared moment has come. `attendBy` is null until then, and where no attendance is promised. */
export type AttendanceClock = {
  gradeSet: string
  startedAt: Temporal.Instant | null
  attendBy: Temporal.Instant | null
}

const IN_ORDER: readonly ClockStart[] = ['contact-answered', 'incident-created', 'resource-dispatched']

/** The set in force on a London day, `[from, to)` (house rule 11). */
export function gradeSetOn(sets: readonly GradeSet[], day: Temporal.PlainDate): GradeSet | undefined {
  const on = day.toString()
  return sets.find(set => set.from <= on && (set.to === null || on < set.to))
}

export function gradeRow(set: GradeSet | undefined, grade: GradeCode): GradeRow | undefined {
  return set?.grades.find(row => row.code === grade)
}

/**
 * The promise to attend. Forces start this clock at different moments (contact.md section 3), so the set that was in
 * force when the clock started says which moment that is; the set's id stays with the clock, whatever comes after it.
 * Refused where no set was in force: that is for whoever keeps force.json to mend.
 */
export function startAttendance(
  sets: readonly GradeSet[],
  ask: { grade: GradeCode; ruralUrban: 'urban' | 'rural'; moments: Moments },
): Outcome<AttendanceClock, 'no-grade-set'> {
  const set = setThatStarts(sets, ask.grade, ask.moments) ?? gradeSetOn(sets, londonDay(ask.moments.openedAt))
  const row = gradeRow(set, ask.grade)
  if (!set || !row)
    return refuse('no-grade-set', 'No set of grades was in force on that day: ask an administrator to correct it')
  const startedAt = momentOf(row.clockStart, ask.moments)
  const minutes = promisedMinutes(row, ask.ruralUrban)
  const attendBy = minutes === null || startedAt === null ? null : startedAt.add({ minutes })
  return accept({ gradeSet: set.id, startedAt, attendBy })
}

/** Minutes to be there within; null where nobody is promised. A grade that ends in 'resolved' promises no attendance. */
export function promisedMinutes(row: GradeRow, ruralUrban: 'urban' | 'rural'): number | null {
  if (row.clockStop === 'resolved') return null
  return ruralUrban === 'urban' ? row.urbanMinutes : row.ruralMinutes
}

/** The first set that was in force at the very moment at which it says its clock starts. */
function setThatStarts(sets: readonly GradeSet[], grade: GradeCode, moments: Moments): GradeSet | undefined {
  for (const start of IN_ORDER) {
    const moment = momentOf(start, moments)
    const set = moment && gradeSetOn(sets, londonDay(moment))
    if (gradeRow(set || undefined, grade)?.clockStart === start) return set || undefined
  }
  return undefined
}

function momentOf(start: ClockStart, { contactAt, openedAt, dispatchedAt }: Moments): Temporal.Instant | null {
  return { 'contact-answered': contactAt, 'incident-created': openedAt, 'resource-dispatched': dispatchedAt }[start]
}

export type AttendanceState =
  | 'no-target'
  | 'not-started'
  | 'running'
  | 'near'
  | 'breached'
  | 'met'
  | 'met-late'
  | 'nobody-went'

export type Attendance = {
  startedAt: Temporal.Instant | null
  attendBy: Temporal.Instant | null
  firstAtSceneAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  /** The grade of this incident has a target, whether or not its clock has started. */
  promised: boolean
}

/**
 * How the promise stands. Only being there meets it: an incident closed without anybody going is `nobody-went`, or
 * `breached` when its time had passed, and never `met`. Near is the last quarter of the time, as pages show it.
 */
export function attendanceState(
  { startedAt, attendBy, firstAtSceneAt, closedAt, promised }: Attendance,
  now: Temporal.Instant,
): AttendanceState {
  if (!attendBy) return !promised ? 'no-target' : closedAt && !firstAtSceneAt ? 'nobody-went' : 'not-started'
  if (firstAtSceneAt) return later(firstAtSceneAt, attendBy) ? 'met-late' : 'met'
  if (later(closedAt ?? now, attendBy)) return 'breached'
  if (closedAt) return 'nobody-went'
  const whole = attendBy.epochMilliseconds - (startedAt ?? attendBy).epochMilliseconds
  return attendBy.epochMilliseconds - now.epochMilliseconds <= whole / 4 ? 'near' : 'running'
}

function later(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}

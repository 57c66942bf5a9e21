import type { GradeRow, GradeSet } from '../platform/force/policy.ts'
import type { ClockStart, ClockStop, GradeCode } from '../platform/force/vocabulary.ts'

/** What this grade promises. `minutes` and `dueAt` are null where no attendance is promised or its clock has not started. */
export type GradeTarget = {
  gradeSet: string
  setLabel: string
  /** The first London day that the set is in force. */
  setFrom: string
  label: string
  minutes: number | null
  urbanMinutes: number | null
  ruralMinutes: number | null
  clockStart: ClockStart
  clockStop: ClockStop
  startedAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
}

/**
 * The target of a grade by the set in force on `day` (London), and by when. A force's clock starts where its own set
 * says; while the place is not known, the shorter of the two times is kept, so that nobody is promised too late.
 */
export function gradeTarget(
  sets: readonly GradeSet[],
  grade: GradeCode,
  ask: { day: Temporal.PlainDate; ruralUrban: 'urban' | 'rural' | null; answeredAt: Temporal.Instant | null },
): GradeTarget | undefined {
  const on = ask.day.toString()
  const set = sets.find(one => one.from <= on && (one.to === null || on < one.to))
  const row = set?.grades.find(one => one.code === grade)
  if (!set || !row) return undefined
  const minutes = minutesOf(row, ask.ruralUrban)
  const startedAt = row.clockStart === 'contact-answered' ? ask.answeredAt : null
  const { label, urbanMinutes, ruralMinutes, clockStart, clockStop } = row
  const dueAt = minutes !== null && startedAt ? startedAt.add({ minutes }) : null
  const edition = { gradeSet: set.id, setLabel: set.label, setFrom: set.from }
  return { ...edition, label, minutes, urbanMinutes, ruralMinutes, clockStart, clockStop, startedAt, dueAt }
}

function minutesOf(row: GradeRow, ruralUrban: 'urban' | 'rural' | null): number | null {
  const both = [row.urbanMinutes, row.ruralMinutes].filter(minutes => minutes !== null)
  if (ruralUrban === null) return both.length > 0 ? Math.min(...both) : null
  return ruralUrban === 'urban' ? row.urbanMinutes : row.ruralMinutes
}

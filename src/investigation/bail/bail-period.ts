import { londonDay, startOfLondonDay } from '../../platform/time.ts'
import { BAIL_ALERT_DAYS, type BailCase, bailLawOn } from './bail-law.ts'

/** What was done about one stretch of bail, in the order it was done. `at` is when it was authorised or applied for. */
export type BailStep =
  | { kind: 'extended'; at: Temporal.Instant; months: number }
  | { kind: 'court-applied'; at: Temporal.Instant }
  /** `months` null: the court refused. */
  | { kind: 'court-decided'; at: Temporal.Instant; months: number | null }
  | { kind: 'referred'; at: Temporal.Instant }
  | { kind: 'returned'; at: Temporal.Instant }
export type BailStepKind = BailStep['kind']

/** A stretch of bail: when the person was first arrested for it and bailed, and whose kind of case it is. */
export type Bail = { arrestedAt: Temporal.Instant; bailedAt: Temporal.Instant; case: BailCase }

/**
 * Where a stretch of bail stands. `lastDay` is the last London day on which it runs, null while it runs until somebody
 * decides: the prosecutor (section 47ZL) or a court that was asked in time (section 47ZJ). `endsAt` is the midnight after.
 */
export type BailStanding = {
  startDay: Temporal.PlainDate
  months: number
  lastDay: Temporal.PlainDate | null
  endsAt: Temporal.Instant | null
  waitsFor: 'prosecutor' | 'court' | null
}

/** The bail start date: the day after the day of the arrest, in London (section 47ZB). */
export function bailStartDay(arrestedAt: Temporal.Instant): Temporal.PlainDate {
  return londonDay(arrestedAt).add({ days: 1 })
}

/**
 * The last day of a period of months that begins with `start`: the day before the same day of a later month, or the last day
 * of that month where it has no such day (three months beginning with 30 November end with February, not on the 27th).
 */
export function lastDayOf(start: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const month = start.toPlainYearMonth().add({ months })
  return start.day > month.daysInMonth
    ? month.toPlainDate({ day: month.daysInMonth })
    : month.toPlainDate({ day: start.day }).subtract({ days: 1 })
}

/** Where bail stands after these steps. Days with the prosecutor are not counted: the end moves by as many. */
export function bailStanding(bail: Bail, steps: readonly BailStep[]): BailStanding {
  const startDay = bailStartDay(bail.arrestedAt)
  let months = bailLawOn(londonDay(bail.bailedAt), bail.case)[0]?.months ?? 3
  let paused = 0
  let referred: Temporal.PlainDate | undefined
  let asked = false
  for (const step of inOrder(steps)) {
    if (step.kind === 'extended') months = Math.max(months, step.months)
    if (step.kind === 'court-applied') asked = true
    if (step.kind === 'court-decided') {
      asked = false
      months = Math.max(months, step.months ?? 0)
    }
    if (step.kind === 'referred') referred ??= londonDay(step.at)
    if (step.kind === 'returned' && referred) {
      paused += referred.until(londonDay(step.at)).days
      referred = undefined
    }
  }
  const waitsFor = referred ? 'prosecutor' : asked ? 'court' : null
  const lastDay = waitsFor ? null : lastDayOf(startDay, months).add({ days: paused })
  return { startDay, months, lastDay, endsAt: lastDay && startOfLondonDay(lastDay.add({ days: 1 })), waitsFor }
}

/** Whole London days from `now` to the last day: 0 on it, negative once it has passed; null while nobody can say. */
export function daysLeft(standing: BailStanding, now: Temporal.Instant): number | null {
  return standing.lastDay && londonDay(now).until(standing.lastDay).days
}

/** The nearest of the days at which somebody is told that has been reached; undefined while it is further off than all. */
export function bailAlert(left: number): number | undefined {
  return BAIL_ALERT_DAYS.filter(days => left <= days).at(-1)
}

export function inOrder<T extends { at: Temporal.Instant }>(steps: readonly T[]): T[] {
  return steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

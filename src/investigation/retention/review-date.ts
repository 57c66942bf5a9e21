/**
 * When a case is looked at: whole calendar years after a London day, and never a day early. From the 29th of February it is the
 * 1st of March of a year that has none.
 */
export function yearsAfter(day: Temporal.PlainDate, years: number): Temporal.PlainDate {
  const then = day.add({ years }, { overflow: 'constrain' })
  return then.day === day.day ? then : then.add({ days: 1 })
}

export type Periods = { clearYears: number; everyYears: number }
export type Reviewed = { on: Temporal.PlainDate; keepUntil: Temporal.PlainDate }

/**
 * The day of the next review. `endedOn` is when the last of it ended; `reviewed` is the newest review that kept it. A review can keep for less than the
 * period and never for more; what ended since (a case that was opened again) is counted from its own end.
 */
export function nextReviewOn(
  endedOn: Temporal.PlainDate,
  { clearYears, everyYears }: Periods,
  reviewed: Reviewed | null,
): Temporal.PlainDate {
  const first = yearsAfter(endedOn, clearYears)
  if (!reviewed || before(reviewed.on, endedOn)) return first
  return earlierOf(reviewed.keepUntil, yearsAfter(reviewed.on, everyYears))
}

/** The day on which somebody would be so old: the longest that the first group is kept. */
export function whenSoOld(birth: Temporal.PlainDate, age: number): Temporal.PlainDate {
  return yearsAfter(birth, age)
}

export const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
export const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (before(a, b) ? a : b)
export const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (before(a, b) ? b : a)

import { accept, type Outcome, refuse } from './outcome.ts'
import { endOfLondonDay, londonDay } from './time.ts'

/** England and Wales bank holidays with the last year the table speaks for (docs/decisions/0006). */
export type BankHolidays = {
  readonly dates: ReadonlySet<string>
  readonly lastKnownYear: number
  readonly source: string
}

export type NoSuchDay = 'past-known-bank-holidays'

export function isWorkingDay(day: Temporal.PlainDate, holidays: BankHolidays): boolean {
  return day.dayOfWeek <= 5 && !holidays.dates.has(day.toString())
}

/**
 * The end of the n-th working day after an event: day 1 is the next working day, due 23:59:59 London. The Victims' Code
 * sets no algorithm, so this is ours (standards, victims.md section 1). Refuses past the last known year: a guessed bank
 * holiday would be a guessed right.
 */
export function workingDaysAfter(
  event: Temporal.Instant,
  days: number,
  holidays: BankHolidays,
): Outcome<Temporal.Instant, NoSuchDay> {
  let day = londonDay(event)
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.year > holidays.lastKnownYear)
      return refuse(
        'past-known-bank-holidays',
        `Bank holidays are known to the end of ${holidays.lastKnownYear} only: import a newer table before working out this date`,
      )
    if (isWorkingDay(day, holidays)) left -= 1
  }
  if (day.year > holidays.lastKnownYear)
    return refuse(
      'past-known-bank-holidays',
      `Bank holidays are known to the end of ${holidays.lastKnownYear} only: import a newer table before working out this date`,
    )
  return accept(endOfLondonDay(day))
}

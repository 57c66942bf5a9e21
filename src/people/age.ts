import { dayOf, monthOf, readBirthDate, sayBirthDate, yearOf } from './matching/birth-date.ts'

/** '36', or 'about 41' where only the year or the month is known; null where there is nothing to count from. */
export function ageOf(birth: string | null, today: Temporal.PlainDate): string | null {
  const date = birth === null ? undefined : readBirthDate(birth, today.year)
  if (date === undefined || yearOf(date) === 0 || yearOf(date) > today.year) return null
  const years = today.year - yearOf(date)
  if (years > 130) return null
  if (monthOf(date) === 0 || dayOf(date) === 0) return `about ${years}`
  const had = monthOf(date) * 100 + dayOf(date) <= today.month * 100 + today.day
  return String(had ? years : Math.max(0, years - 1))
}

/** As people here write it; what is no date stays as it was typed. */
export function bornWords(birth: string | null, today: Temporal.PlainDate): string | null {
  const date = birth === null ? undefined : readBirthDate(birth, today.year)
  return date === undefined ? birth : sayBirthDate(date)
}

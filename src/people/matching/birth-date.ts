/** A date of birth as year * 10,000 + month * 100 + day; a part that is not known is 0. Wrong dates stay as they were given: they are evidence too. */
export type BirthDate = number

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const OLDEST = 1600

/**
 * Reads '1971-06-24', '19710624', '24/06/1971', '24.6.71', '24 June 1971' and '1971'. Undefined when it is no date. Two-digit years are the latest
 * that is not after `thisYear`.
 */
export function readBirthDate(text: string, thisYear: number): BirthDate | undefined {
  const words = text
    .toLowerCase()
    .replace(/t\d\d:.*$/, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
  const parts = words.match(/\d+|[a-z]{3,}/g) ?? []
  const named = parts.findIndex(part => MONTHS.includes(part.slice(0, 3)))
  const numbers = parts.filter(part => /^\d/.test(part))
  if (named >= 0 && numbers.length > 0)
    return fromNamed(MONTHS.indexOf(parts[named]!.slice(0, 3)) + 1, numbers, thisYear)
  if (numbers.length === 1) return fromDigits(numbers[0]!)
  if (numbers.length !== 3) return undefined
  const [one, two, three] = numbers as [string, string, string]
  if (one.length === 4) return packed(Number(one), Number(two), Number(three))
  return packed(fullYear(three, thisYear), Number(two), Number(one))
}

function fromNamed(month: number, numbers: readonly string[], thisYear: number): BirthDate | undefined {
  const year = numbers.find(number => number.length === 4) ?? numbers[1]
  const day = numbers.find(number => number !== year && number.length <= 2)
  return packed(year === undefined ? 0 : fullYear(year, thisYear), month, Number(day ?? 0))
}

function fromDigits(digits: string): BirthDate | undefined {
  if (digits.length === 4) return packed(Number(digits), 0, 0)
  if (digits.length !== 8) return undefined
  const yearFirst = Number(digits.slice(0, 4)) >= OLDEST && Number(digits.slice(0, 4)) < 2200
  return yearFirst
    ? packed(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
    : packed(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
}

function fullYear(digits: string, thisYear: number): number {
  const year = Number(digits)
  if (digits.length !== 2) return year
  const century = thisYear - (thisYear % 100)
  return century + year > thisYear ? century - 100 + year : century + year
}

function packed(year: number, month: number, day: number): BirthDate | undefined {
  if (month > 99 || day > 99 || year > 9999) return undefined
  return year === 0 && month === 0 && day === 0 ? undefined : year * 10_000 + month * 100 + day
}

export const yearOf = (date: BirthDate) => Math.floor(date / 10_000)
export const monthOf = (date: BirthDate) => Math.floor(date / 100) % 100
export const dayOf = (date: BirthDate) => date % 100

/** As people here write it; what is not known is left out. */
export function sayBirthDate(date: BirthDate): string {
  const [day, month, year] = [dayOf(date), monthOf(date), yearOf(date)]
  const name = MONTHS[month - 1]
  return [day || '', name ? name.charAt(0).toUpperCase() + name.slice(1) : month || '', year || '']
    .filter(part => part !== '')
    .join(' ')
}

import { type BirthDate, dayOf, monthOf, yearOf } from './birth-date.ts'

/** How far two dates of birth agree, from not at all. */
export const BIRTH_LEVELS = [
  'different',
  'close in every part',
  'close, and one part the same',
  'two parts the same',
  'the same but for one slip',
  'the same',
] as const

const SAME = 0
const CLOSE = 1
const APART = 2

/** Days given from memory or misread lie within a week. */
const DAYS_CLOSE = 6

/**
 * The level of two dates of birth, 0 (different) to 5 (the same). A slip is a part one off or one digit wrong, day and month the other
 * way round, or the year a decade or a century out. A part that either lacks counts for nothing: two that share a year alone are 'two parts the same' at most.
 */
export function birthLevel(a: BirthDate, b: BirthDate): number {
  if (a === b) return dayOf(a) === 0 || monthOf(a) === 0 ? 3 : 5
  const [yearA, monthA, dayA, yearB, monthB, dayB] = [yearOf(a), monthOf(a), dayOf(a), yearOf(b), monthOf(b), dayOf(b)]
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 4
  const same = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB)
  // Of most pairs the month settles it, which is the cheapest to ask: with one part apart the other two must be the same.
  const whole = monthA !== 0 && monthB !== 0 && dayA !== 0 && dayB !== 0 && yearA !== 0 && yearB !== 0
  if (whole && same < 2 && monthA !== monthB && !monthsClose(monthA, monthB)) return 0
  if (whole && same < 2 && dayA !== dayB && !daysClose(dayA, dayB)) return 0
  const year = partDistance(yearA, yearB, yearsClose(yearA, yearB))
  const month = partDistance(monthA, monthB, monthsClose(monthA, monthB))
  const day = partDistance(dayA, dayB, daysClose(dayA, dayB))
  if (!whole)
    return partly([
      yearA && yearB ? year : undefined,
      monthA && monthB ? month : undefined,
      dayA && dayB ? day : undefined,
    ])
  const sum = year + month + day
  if (same === 2) return sum === CLOSE ? 4 : 3
  if (sum <= 2) return 2
  return year === CLOSE && month === CLOSE && day === CLOSE ? 1 : 0
}

/** Where a part is missing, what is there decides, and never for more than two parts. */
function partly(parts: readonly (number | undefined)[]): number {
  const known = parts.filter(part => part !== undefined)
  if (known.every(part => part === SAME)) return 3
  return known.every(part => part !== APART) ? 1 : 0
}

function partDistance(a: number, b: number, close: boolean): number {
  if (a === b) return SAME
  return close ? CLOSE : APART
}

function yearsClose(a: number, b: number): boolean {
  const gap = Math.abs(a - b)
  return gap <= 1 || gap === 10 || gap === 100 || oneDigit(a, b)
}

function monthsClose(a: number, b: number): boolean {
  const gap = Math.abs(a - b)
  return gap === 1 || gap === 11
}

function daysClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= DAYS_CLOSE || oneDigit(a, b) || (a % 10) * 10 + Math.floor(a / 10) === b
}

/** One digit of the same place is different, or two neighbours are swapped. */
function oneDigit(a: number, b: number): boolean {
  let wrong = 0
  let [restA, restB, lastA, lastB, swap] = [a, b, -1, -1, false]
  while (restA > 0 || restB > 0) {
    const [digitA, digitB] = [restA % 10, restB % 10]
    if (digitA !== digitB) {
      wrong++
      swap = digitA === lastB && digitB === lastA
    }
    ;[lastA, lastB, restA, restB] = [digitA, digitB, Math.floor(restA / 10), Math.floor(restB / 10)]
  }
  return wrong === 1 || (wrong === 2 && swap)
}

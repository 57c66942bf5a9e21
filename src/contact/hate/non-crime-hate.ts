import type { From } from '../pathway.ts'
import { type Answered, newestAnswers } from '../pathway-state.ts'

/**
 * What may be written down of the person complained of where no crime was done, in `[from, to)` London days. The rules change:
 * an end was announced (contact.md section 1), so the edition is data and none of it is quoted as law.
 */
export type NonCrimeHatePack = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly keeps: 'threshold' | 'never' | 'always'
  /** Answers of the hate pathway that must all be yes before anything personal of the subject is kept. */
  readonly threshold: readonly string[]
  readonly warn: string
}

export function nonCrimeHateOn(
  packs: readonly NonCrimeHatePack[],
  day: Temporal.PlainDate,
): NonCrimeHatePack | undefined {
  const on = day.toString()
  const inForce = packs.filter(pack => pack.from <= on && (pack.to === null || on < pack.to))
  return inForce.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
}

/**
 * May anything personal of the subject be kept? Not where the hate pathway says that no crime was done, and the threshold was not
 * answered yes in whole: an unanswered or unknown part is not met. PostgreSQL decides by the same rule (contact.subject_forbidden).
 */
export function subjectMayBeKept(pack: NonCrimeHatePack | undefined, answers: readonly Answered[]): boolean {
  const newest = newestAnswers(answers, 'hate')
  if (!pack || pack.keeps === 'always' || newest.get('crime-too')?.answer !== 'no') return true
  return pack.keeps === 'threshold' && pack.threshold.every(question => newest.get(question)?.answer === 'yes')
}

const TELLS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a telephone number', /(?:\+44|\b0)\s?\d(?:[\s-]?\d){8,9}\b/],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i],
  ['a date of birth', /\b(?:born|dob|d\.o\.b\.?|date of birth)\b/i],
  ['a name', /\b(?:called|named|name is|name was|his name|her name|goes by)\b|\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]/],
  ['a vehicle', /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/],
  ['an address', /\b\d+[a-z]? [A-Z]\w+ (?:street|road|close|avenue|lane|drive|crescent|terrace|way)\b/i],
]

/** What in these words would tell who somebody is: a hint, so it is refused only until somebody says that it is not about them. */
export function tellsWho(words: readonly string[]): string[] {
  return TELLS.filter(([, pattern]) => words.some(text => pattern.test(text))).map(([what]) => what)
}

import type { FieldName } from './field.ts'

/** Levels by field, as far as both people have it. */
export type Levels = (field: FieldName) => number | undefined

type Rule = { name: string; because: string; holds: (level: Levels) => boolean }

const different = (level: number | undefined) => level === 0

/**
 * When two people are certainly not one, however much else agrees. Sex, name or birth date alone never say so: each is often wrong, names
 * change, and some never gave them. A shared number, email or the like outweighs the rule: only a person carries those from record to record.
 */
export const DEFINITE_NO: readonly Rule[] = [
  {
    name: 'another of the household',
    because: 'given name and date of birth are both different: someone close to them, not them',
    holds: level => different(level('given')) && different(level('birth')),
  },
  {
    name: 'another sex, name and age',
    because: 'sex, given name and date of birth all disagree',
    holds: level => different(level('sex')) && different(level('given')) && (level('birth') ?? 5) < 4,
  },
]

/** Levels of a field that only one person's records share: the best level, or one slip from it. */
const OWN: readonly { field: FieldName; from: number }[] = [
  { field: 'identifier', from: 3 },
  { field: 'email', from: 3 },
]

/** Why the two are certainly not one person, or undefined. */
export function definiteNo(level: Levels): string | undefined {
  if (OWN.some(({ field, from }) => (level(field) ?? 0) >= from)) return undefined
  return DEFINITE_NO.find(rule => rule.holds(level))?.because
}

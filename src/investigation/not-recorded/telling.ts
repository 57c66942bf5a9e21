import { accept, type Outcome, type Refused, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type BankHolidays, workingDaysAfter } from '../../platform/working-days.ts'
import { saysSomething } from '../substance.ts'

/** Working days until whoever reported is told that no crime is recorded, in `[from, to)` London days. */
export type NoCrimeRule = { from: string; to: string | null; days: number; highRiskDays: number; source: string }

/** That they are told is a rule of recording (victims.md 3); within what was not found. */
export const NO_CRIME_RULES: readonly NoCrimeRule[] = [
  {
    from: '2019-01-01',
    to: null,
    days: 5,
    highRiskDays: 1,
    source: 'Our proposal, as for how an investigation ends: a force sets its own',
  },
]

/** The end of the day by which they are told. Where bank holidays are not known that far, the moment of the decision: tell them now. */
export function tellBy(decidedAt: Temporal.Instant, high: boolean, holidays: BankHolidays): Temporal.Instant {
  const on = londonDay(decidedAt).toString()
  const rule = NO_CRIME_RULES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? NO_CRIME_RULES.at(-1)!
  const due = workingDaysAfter(decidedAt, high ? rule.highRiskDays : rule.days, holidays)
  return due.ok ? due.value : decidedAt
}

export const TOLD_HOW = [
  { code: 'in-person', text: 'In person' },
  { code: 'phone', text: 'By phone' },
  { code: 'in-writing', text: 'In writing, in the way they asked for' },
  { code: 'not-told', text: 'They were not told' },
] as const
export type ToldHow = (typeof TOLD_HOW)[number]['code']
export const howWords = (how: string) => TOLD_HOW.find(one => one.code === how)?.text ?? how

export type Telling = { how: ToldHow; at: Temporal.Instant; words: string }
type Before = { decidedAt: Temporal.Instant; crimeSince: boolean; told: boolean }

/** Keeps that they were told, once; `notSafe`: why they may be neither rung nor written to. */
export function tellReporter(
  given: Telling,
  before: Before,
  notSafe: Refused | undefined,
): Outcome<Telling, 'told-already' | 'recorded-since' | 'before-it-happened' | 'needs-words' | 'not-safe'> {
  if (before.told) return refuse('told-already', 'This was done already')
  if (before.crimeSince)
    return refuse(
      'recorded-since',
      'A crime was recorded of this report since: its victim is told of that, and not of this',
    )
  // A form gives the minute: told within the minute of the decision is told after it.
  const decided = before.decidedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' })
  if (Temporal.Instant.compare(given.at, decided) < 0)
    return refuse('before-it-happened', 'That is before it was decided: check the time', 'at')
  if ((given.how === 'phone' || given.how === 'in-writing') && notSafe)
    return refuse('not-safe', notSafe.refusal.message, 'safe')
  if (!saysSomething(given.words, 2))
    return refuse(
      'needs-words',
      given.how === 'not-told' ? 'Say why they were not told' : 'Say what they were told, and what they said to it',
      'words',
    )
  return accept(given)
}

import type { Confidence } from '../../platform/force/vocabulary.ts'

/** One thing that must be so before a victim's information is asked of somebody else: said in words, never ticked. */
export type Test = { code: TestCode; ask: string; only?: 'counselling'; confidence: Confidence }
export type TestCode = 'held' | 'relevant' | 'necessary' | 'less-intrusive' | 'substantial'

export type RequestLaw = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly tests: readonly Test[]
  /** Why a notice may be left out: few, and each in words of the case. */
  readonly withheld: readonly { code: string; text: string }[]
}

/**
 * Every edition of the law on asking others for information about a victim (Police, Crime, Sentencing and Courts Act 2022, chapter 3A,
 * with its code since 12 January 2026). Before that day our own rows stand, which ask the same.
 */
const TESTS: readonly Test[] = [
  { code: 'held', ask: 'Why do you believe that they hold it?', confidence: 'read' },
  { code: 'relevant', ask: 'Which reasonable line of enquiry is it relevant to, and how?', confidence: 'read' },
  {
    code: 'necessary',
    ask: 'Why is it necessary and proportionate to ask for this much, and no more?',
    confidence: 'read',
  },
  {
    code: 'less-intrusive',
    ask: 'What else was considered that goes less deep into their life, and why is it not enough?',
    confidence: 'secondary',
  },
  {
    code: 'substantial',
    ask: 'Why is it likely to be of substantial value as proof? The law presumes that counselling records are not asked for',
    only: 'counselling',
    confidence: 'read',
  },
]
const WITHHELD = [
  { code: 'not-practicable', text: 'They cannot be told in time, whatever is tried' },
  { code: 'prejudice', text: 'Telling them would prejudice the investigation' },
  { code: 'harm', text: 'Telling them would risk serious harm to them or to somebody else' },
] as const

export const REQUEST_LAWS: readonly RequestLaw[] = [
  {
    id: 'before-the-code',
    from: '2019-01-01',
    to: '2026-01-12',
    source: 'our proposal, by the tests of the later code',
    tests: TESTS,
    withheld: WITHHELD,
  },
  {
    id: 'victim-information-2026',
    from: '2026-01-12',
    to: null,
    source:
      'victims.md section 5, victim information requests: tests read; the reasons to withhold are in our words, check with the Act',
    tests: TESTS,
    withheld: WITHHELD,
  },
]

export function requestLawOn(day: Temporal.PlainDate): RequestLaw {
  const on = day.toString()
  return REQUEST_LAWS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? REQUEST_LAWS.at(-1)!
}

export const MATERIALS = [
  { code: 'counselling', text: 'Counselling or therapy records' },
  { code: 'medical', text: 'Medical records' },
  { code: 'education', text: 'School or college records' },
  { code: 'social-care', text: 'Social care records' },
  { code: 'other', text: 'Something else' },
] as const
export const MATERIAL_CODES = MATERIALS.map(one => one.code)

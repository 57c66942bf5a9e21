import type { Decider } from './who-charges.ts'

/** What a decider may answer, and which outcomes of the case fit it: offered, never chosen by itself. */
export type AdviceKind = {
  code: string
  words: string
  charge: boolean
  outcomes: Record<Decider, readonly number[]>
}

export const ADVICE_KINDS = [
  { code: 'charge', words: 'Charge', charge: true, outcomes: { police: [1], prosecutor: [1] } },
  {
    code: 'insufficient',
    words: 'No charge: the evidence is not enough',
    charge: false,
    outcomes: { police: [15, 16], prosecutor: [15, 16] },
  },
  {
    code: 'not-public-interest',
    words: 'No charge: not in the public interest',
    charge: false,
    outcomes: { police: [10], prosecutor: [9] },
  },
  {
    code: 'out-of-court',
    words: 'No charge: it can be settled out of court',
    charge: false,
    outcomes: { police: [2, 3, 8, 22], prosecutor: [2, 3, 8, 22] },
  },
  {
    code: 'other',
    words: 'No charge, for another reason',
    charge: false,
    outcomes: { police: [15, 21], prosecutor: [15, 21] },
  },
] as const satisfies readonly AdviceKind[]
export const ADVICE_CODES = ADVICE_KINDS.map(one => one.code)
export type AdviceCode = (typeof ADVICE_KINDS)[number]['code']
export const adviceKind = (code: string): AdviceKind => ADVICE_KINDS.find(one => one.code === code) ?? ADVICE_KINDS[4]

import type { Confidence } from '../../platform/force/vocabulary.ts'

/** One thing that a test for charging asks, in our own words. Whatever was not read at its source warns and never refuses. */
export type CodeQuestion = { code: string; ask: string; confidence: Confidence }
export type CodeTest = {
  id: 'full' | 'threshold'
  from: string
  to: string | null
  words: string
  questions: readonly CodeQuestion[]
  /** Only where they are in custody and bail would be opposed. */
  onlyInCustody: boolean
  source: string
}

const SOURCE = 'The Code for Crown Prosecutors, from general knowledge and in our words: check it with the Code'
const K = 'general-knowledge' as const

export const CODE_TESTS: readonly CodeTest[] = [
  {
    id: 'full',
    from: '2019-01-01',
    to: null,
    words: 'The full test: the evidence is there',
    onlyInCustody: false,
    source: SOURCE,
    questions: [
      {
        code: 'evidence',
        ask: 'What makes a conviction likely, what will the defence say, and what speaks against?',
        confidence: K,
      },
      { code: 'public-interest', ask: 'Why is it in the public interest to charge?', confidence: K },
    ],
  },
  {
    id: 'threshold',
    from: '2019-01-01',
    to: null,
    words: 'The threshold test: it cannot wait for all the evidence',
    onlyInCustody: true,
    source: SOURCE,
    questions: [
      { code: 'suspicion', ask: 'What makes it reasonable to suspect that they did it?', confidence: K },
      {
        code: 'further-evidence',
        ask: 'Which further evidence will come, when, and why will it make a conviction likely?',
        confidence: K,
      },
      { code: 'seriousness', ask: 'Why is it serious enough to charge now?', confidence: K },
      { code: 'no-bail', ask: 'Which grounds are there against bail, and why will they last?', confidence: K },
      { code: 'public-interest', ask: 'Why is it in the public interest to charge?', confidence: K },
    ],
  },
]

export function codeTestsOn(day: Temporal.PlainDate): CodeTest[] {
  const on = day.toString()
  return CODE_TESTS.filter(one => one.from <= on && (one.to === null || on < one.to))
}

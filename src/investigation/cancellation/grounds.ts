import type { Confidence } from '../../platform/force/vocabulary.ts'

/** A ground on which a recorded crime may be cancelled, in force `[from, to)`. `reference`: what else must be quoted. */
export type Ground = {
  code: 'C1' | 'C2' | 'C3' | 'C4' | 'C5'
  from: string
  to: string | null
  label: string
  evidence: string
  reference: string | null
  /** What the victim is told, after 'because'. */
  told: string
  confidence: Confidence
  source: string
}

const CHESHIRE =
  'Cheshire, disclosure 3001: the criteria for removing a recorded crime: http://www.cheshire.police.uk/advice--information/freedom-of-information/disclosure-log/2011/03/request-3001---cs.aspx'
const since = { from: '2019-01-01', to: null }

export const GROUNDS: readonly Ground[] = [
  {
    ...since,
    code: 'C1',
    label: 'It was committed in another force’s area, and that force has it',
    evidence: 'Where it was committed, and who there accepted it',
    reference: 'The other force, and its crime number',
    told: 'it happened in another police force’s area, and that force has it now',
    confidence: 'read',
    source: CHESHIRE,
  },
  {
    ...since,
    code: 'C2',
    label: 'Additional verifiable information shows that no notifiable crime happened',
    evidence: 'What came to be known since, how it was verified, and where it can be read',
    reference: null,
    told: 'information that we checked shows that no crime happened',
    confidence: 'read',
    source: CHESHIRE,
  },
  {
    ...since,
    code: 'C3',
    label: 'It is part of a crime that is recorded already',
    evidence: 'What shows that it is the same crime',
    reference: 'The number of the crime that it is part of',
    told: 'it is part of a crime that we have recorded already, which goes on',
    confidence: 'read',
    source: CHESHIRE,
  },
  {
    ...since,
    code: 'C4',
    label: 'It was recorded in error',
    evidence: 'What the error was, and what shows it',
    reference: null,
    told: 'it was recorded by mistake',
    confidence: 'read',
    source: CHESHIRE,
  },
  {
    ...since,
    code: 'C5',
    label: 'What was done was self-defence',
    evidence: 'What shows that it was self-defence, and how it was verified',
    reference: null,
    told: 'what we checked shows that it was self-defence',
    confidence: 'general-knowledge',
    source: 'A fifth criterion exists; its text was not read',
  },
]

export function groundsOn(day: Temporal.PlainDate): Ground[] {
  return GROUNDS.filter(one => one.from <= day.toString() && (one.to === null || day.toString() < one.to))
}

/** Why a reported rape is not recorded at once (classification N100: a reason is always given). Ours to word. */
export const NOT_YET_BECAUSE = [
  { code: 'third-party', text: 'Somebody else reported it, and the victim has not confirmed it' },
  { code: 'elsewhere', text: 'It seems to have happened in another force’s area' },
  { code: 'credible-evidence', text: 'There is credible evidence to the contrary' },
  { code: 'not-enough-known', text: 'Not enough is known yet' },
] as const
export type NotYetBecause = (typeof NOT_YET_BECAUSE)[number]['code']

/** Days between looks at a reported rape that is not recorded, after the first 24 hours: our proposal. */
export const LOOK_AGAIN_DAYS = 7

import type { Confidence } from '../../platform/force/vocabulary.ts'

/** Steps by which the police ask again about advice with which they do not agree, in their order; each is decided above the last. */
export type Escalation = {
  level: number
  words: string
  asks: string
  days: number
  confidence: Confidence
  source: string
}
const UNREAD = {
  confidence: 'general-knowledge',
  source: 'General practice, in our words: forces and prosecutors agree their own',
} as const
export const ESCALATIONS: readonly Escalation[] = [
  { level: 1, words: 'The lawyer who advised, and their manager', asks: 'a sergeant', days: 5, ...UNREAD },
  { level: 2, words: 'The prosecutors’ head of the district', asks: 'an inspector', days: 5, ...UNREAD },
  { level: 3, words: 'The chief crown prosecutor', asks: 'a superintendent', days: 10, ...UNREAD },
]

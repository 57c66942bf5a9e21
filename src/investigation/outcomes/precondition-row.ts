import type { Confidence } from '../../platform/force/vocabulary.ts'
import type { Precondition } from './precondition.ts'

/** Outcomes stand in force.json since 2019; a row that is younger says so. */
const SINCE = '2019-01-01'
export const PRACTICE = 'General practice, not checked against the Home Office counting rules'
export const OURS = 'Our proposal: no national rule was found'

type Given = Pick<Precondition, 'id' | 'of' | 'needs' | 'missing'> & Partial<Precondition>

/** A row with what most rows have: shown by a statement, from general practice, so that it warns. */
export function needed(given: Given): Precondition {
  const confidence: Confidence = given.confidence ?? 'general-knowledge'
  return {
    from: SINCE,
    to: null,
    by: 'statement',
    orStatement: false,
    source: PRACTICE,
    confidence,
    refuses: confidence === 'read',
    ...given,
  }
}

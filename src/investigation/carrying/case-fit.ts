import { caseRisk, type OpenCase, type Vocabulary } from '../open-case.ts'
import { pipNeeded } from '../planning/offence-groups.ts'
import type { CaseFit } from './fit.ts'
import { loadPolicyOn } from './load.ts'

/** What a case asks of whoever has it: its risk, the level it needs, and what it weighs. */
export function caseFit(open: OpenCase, words: Vocabulary, now: Temporal.Instant): CaseFit {
  const risk = caseRisk(open, words).level
  return { risk, pipNeeded: pipNeeded(open.offence, risk), weight: loadPolicyOn(now).weights[risk] }
}

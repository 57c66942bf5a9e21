import type { Force } from '../platform/force/force.ts'
import { sensitivitiesOf } from './outcomes/outcome-row.ts'
import { type Risk, type RiskFacts, riskOf } from './risk.ts'

/** An investigation as lists read it: codes, and what its risk is worked out from. */
export type OpenCase = {
  crimeId: string
  caseId: string
  number: number
  offence: string
  incidentType: string
  ownerId: string | null
  ownerName: string | null
  recordedAt: Temporal.Instant
  triage: RiskFacts['triage']
  enhanced: boolean
}

/** The force's words for codes, and its sensitivities. */
export type Vocabulary = Pick<Force, 'offences' | 'incidentTypes'>

export function caseRisk(
  one: Pick<OpenCase, 'offence' | 'incidentType' | 'triage' | 'enhanced'>,
  words: Vocabulary,
): Risk {
  return riskOf({
    triage: one.triage,
    enhanced: one.enhanced,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === one.offence),
      words.incidentTypes.find(row => row.code === one.incidentType),
    ),
  })
}

/** A code that the force's file no longer knows is shown as it is, never hidden. */
export function offenceLabel(code: string, { offences }: Pick<Vocabulary, 'offences'>): string {
  return offences.find(row => row.code === code)?.label ?? code
}

export function typeLabel(code: string, { incidentTypes }: Pick<Vocabulary, 'incidentTypes'>): string {
  return incidentTypes.find(row => row.code === code)?.label ?? code
}

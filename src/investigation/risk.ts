import type { Sensitivity } from '../platform/force/vocabulary.ts'

/** Most worrying first. What nobody knows stands above medium: it may be anything. */
export const RISK_LEVELS = ['high', 'not-known', 'medium', 'low'] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]
export type Risk = { level: RiskLevel; because: string[] }

/** `triage` is the newest THRIVE assessment's risk, null where there is none. */
export type RiskFacts = {
  triage: 'low' | 'medium' | 'high' | 'cannot-tell' | null
  sensitive: readonly Sensitivity[]
  enhanced: boolean
}

const NAMES: Record<Sensitivity, string> = {
  domestic: 'domestic abuse',
  sexual: 'sexual offence',
  stalking: 'stalking',
  hate: 'hate',
  child: 'a child',
  missing: 'missing person',
  'mental-health': 'mental health',
}

/**
 * The risk of a case as a list shows it. It is what a person assessed, never lower; what the case is can only raise it
 * (design section 5). The words say why, so that no colour or number stands alone.
 */
export function riskOf({ triage, sensitive, enhanced }: RiskFacts): Risk {
  const because = [...sensitive.map(one => NAMES[one]), ...(enhanced ? ['enhanced rights'] : [])]
  if (triage === 'high') return { level: 'high', because: ['assessed as high', ...because] }
  if (triage === null) return { level: 'not-known', because: ['not assessed', ...because] }
  if (triage === 'cannot-tell') return { level: 'not-known', because: ['assessed, could not be told', ...because] }
  return { level: because.length > 0 ? 'medium' : triage, because }
}

export function riskRank(level: RiskLevel): number {
  return RISK_LEVELS.indexOf(level)
}

/** How many of each level, every level present: a count of cases is never shown without this. */
export type RiskCounts = Record<RiskLevel, number>

export function countRisks(risks: Iterable<{ level: RiskLevel; n: number }>): RiskCounts {
  const counts: RiskCounts = { high: 0, 'not-known': 0, medium: 0, low: 0 }
  for (const { level, n } of risks) counts[level] += n
  return counts
}

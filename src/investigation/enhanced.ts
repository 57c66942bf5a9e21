import type { Offence } from '../platform/force/policy.ts'

/** What the person who records the crime found out about the victim; `enhanced` is their own assessment. */
export type VictimAsk = { name: string; enhanced: boolean; enhancedReason?: string | undefined }
export type Enhanced = { name: string; enhanced: boolean; enhancedReason: string | null }

/**
 * Enhanced rights are the offence's OR the assessment's (Victims' Code Right 4; victims.md 1). Either grants them, at
 * once and without a reason being typed first; neither takes away what the other gave. Taking away is not done here.
 */
export function grantRights(
  ask: VictimAsk,
  offence: Pick<Offence, 'label' | 'enhancedRights' | 'enhancedSource'>,
): Enhanced {
  const reasons = [
    offence.enhancedRights
      ? `${offence.label}: ${offence.enhancedSource ?? 'the force grants them for this offence'}`
      : '',
    ask.enhanced ? ask.enhancedReason?.trim() || 'Assessed as needing them by the person who recorded the crime' : '',
  ].filter(Boolean)
  return { name: ask.name, enhanced: reasons.length > 0, enhancedReason: reasons.join('. ') || null }
}

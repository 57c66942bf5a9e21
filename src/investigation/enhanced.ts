import type { Offence } from '../platform/force/policy.ts'

/** What the person who records the crime found out about the victim; `enhanced` is their own assessment. */
export type VictimAsk = {
  name: string
  enhanced: boolean
  enhancedReason?: string | undefined
  under18?: boolean | undefined
  targetedBefore?: boolean | undefined
}
export type Enhanced = { name: string; enhanced: boolean; enhancedReason: string | null }

/**
 * Enhanced rights are automatic (the offence, their age, that they were targeted before) OR assessed (Victims' Code Right 4; victims.md 1).
 * Either grants them, at once and without a reason being typed first; neither takes away what the other gave. The reason is what an
 * officer reads: in plain words, with no source in it.
 */
export function grantRights(ask: VictimAsk, offence: Pick<Offence, 'label' | 'enhancedRights'>): Enhanced {
  const reasons = [
    offence.enhancedRights ? `The offence gives them: ${offence.label}` : '',
    ask.under18 ? 'Under 18' : '',
    ask.targetedBefore ? 'Targeted before' : '',
    ask.enhanced ? ask.enhancedReason?.trim() || 'Assessed as needing them by the person who recorded the crime' : '',
  ].filter(Boolean)
  return { name: ask.name, enhanced: reasons.length > 0, enhancedReason: reasons.join('. ') || null }
}

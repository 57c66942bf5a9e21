import type { Role } from '../../platform/access/roles.ts'
import type { Offence } from '../../platform/force/policy.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

/** Why somebody is found to need them. */
export const GRANT_REASONS = [
  'vulnerable',
  'intimidated',
  'targeted-before',
  'under-18',
  'most-serious',
  'bereaved',
  'other',
] as const
export type GrantReason = (typeof GRANT_REASONS)[number]
export const GRANT_WORDS: Record<GrantReason, string> = {
  vulnerable: 'Vulnerable',
  intimidated: 'Intimidated',
  'targeted-before': 'Targeted before',
  'under-18': 'Under 18',
  'most-serious': 'A victim of the most serious crime',
  bereaved: 'Close relative of somebody who was killed',
  other: 'Something else',
}

export type ChangeAsk = {
  change: 'grant' | 'remove'
  reason?: GrantReason | undefined
  words?: string | undefined
  /** Why they are in danger from the suspect; undefined where nobody said so. */
  danger?: string | undefined
}
export type Standing = { enhanced: boolean; atRiskBecause: string | null }
/** `reason`: what an officer reads from then on. */
export type Changed = { enhanced: boolean; reason: string | null; atRiskBecause: string | null; granted: boolean }

/**
 * Granting is immediate, needs no words and is never refused to anybody who may write; what is found of a danger is added. Taking them away
 * is a supervisor's, with why, and never where the offence itself gives them.
 */
export function changeRights(
  ask: ChangeAsk,
  victim: Standing,
  offence: Pick<Offence, 'label' | 'enhancedRights'> | undefined,
  role: Role,
): Outcome<Changed> {
  if (ask.change === 'grant') {
    const danger = ask.danger?.trim() || null
    if (victim.enhanced && !danger) return refuse('has-them', 'They have enhanced rights already', 'change')
    const words = ask.words?.trim()
    const reason = [ask.reason ? GRANT_WORDS[ask.reason] : 'Assessed as needing them', ...(words ? [words] : [])].join(
      ': ',
    )
    return accept({ enhanced: true, reason, atRiskBecause: danger ?? victim.atRiskBecause, granted: !victim.enhanced })
  }
  if (!victim.enhanced) return refuse('has-none', 'They have no enhanced rights', 'change')
  if (role !== 'supervisor')
    return refuse('needs-supervisor', 'Only a supervisor takes enhanced rights away: ask yours', 'change')
  if (offence?.enhancedRights)
    return refuse('by-offence', `The offence gives them (${offence.label}): nobody takes them away`, 'change')
  if (!saysSomething(ask.words ?? '', 3))
    return refuse('needs-reason', 'Say why they no longer need them: it is kept with your name', 'words')
  return accept({ enhanced: false, reason: null, atRiskBecause: victim.atRiskBecause, granted: false })
}

import type { Offence } from '../../platform/force/policy.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

export type ReclassifyAsk = { to: string; reason: string; evidence: string }
export type Reclassified = { to: Offence; lowers: boolean; reason: string; evidence: string }

/** Does the new offence ask for less care than the old: no enhanced rights, or no reason for care, where there was one? */
export function asksForLess(from: Offence | undefined, to: Offence): boolean {
  if (!from) return false
  return (from.enhancedRights && !to.enhancedRights) || (from.sensitive !== null && to.sensitive !== from.sensitive)
}

/**
 * Changes what offence a crime is. One that asks for less care is the registrar's to decide. What a victim was granted
 * stays granted; what the new offence grants is granted at once.
 */
export function reclassify(
  ask: ReclassifyAsk,
  from: string,
  state: string,
  offences: readonly Offence[],
  registrar: boolean,
): Outcome<Reclassified> {
  if (state === 'outcome-proposed')
    return refuse('outcome-waits', 'An outcome waits to be agreed: that is decided first', 'to')
  const to = offences.find(one => one.code === ask.to)
  if (!to) return refuse('unknown-offence', 'Choose the offence from the list', 'to')
  if (to.code === from) return refuse('same-offence', 'It is recorded as this offence already', 'to')
  const lowers = asksForLess(
    offences.find(one => one.code === from),
    to,
  )
  if (lowers && !registrar)
    return refuse(
      'not-the-registrar',
      'This offence asks for less care than the one recorded: the crime registrar or a designated decision maker decides it',
      'to',
    )
  if (!saysSomething(ask.reason, 3))
    return refuse('needs-reason', 'Say why it is this offence: the victim is told', 'reason')
  if (!saysSomething(ask.evidence, 1)) return refuse('needs-evidence', 'Say what shows it, and where', 'evidence')
  return accept({ to, lowers, reason: ask.reason, evidence: ask.evidence })
}

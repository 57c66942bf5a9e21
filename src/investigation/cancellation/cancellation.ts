import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { inOwnWords } from '../outcomes/own-words.ts'
import { saysSomething } from '../substance.ts'
import type { Ground } from './grounds.ts'

export type CancelAsk = { ground: string; reason: string; evidence: string; reference?: string | undefined }
export type CancelRequest = { ground: Ground; reason: string; evidence: string; reference: string | null }

/** Asks that a recorded crime be cancelled. That a victim does not support it is never evidence that it did not happen. */
export function askToCancel(ask: CancelAsk, state: string, grounds: readonly Ground[]): Outcome<CancelRequest> {
  if (state === 'outcome-proposed')
    return refuse('outcome-waits', 'An outcome waits to be agreed: that is decided first', 'ground')
  if (state !== 'open') return refuse('closed', 'This investigation is closed', 'ground')
  const ground = grounds.find(one => one.code === ask.ground)
  if (!ground) return refuse('no-such-ground', 'Choose one of the grounds', 'ground')
  if (!saysSomething(ask.reason, 3)) return refuse('needs-reason', 'Say why this ground fits this crime', 'reason')
  if (!saysSomething(ask.evidence, 4) || !inOwnWords(ask.evidence))
    return refuse(
      'needs-evidence',
      `${ground.evidence}: that the victim does not support it is not evidence`,
      'evidence',
    )
  if (ground.reference && !ask.reference?.trim()) return refuse('needs-reference', ground.reference, 'reference')
  return accept({ ground, reason: ask.reason, evidence: ask.evidence, reference: ask.reference?.trim() || null })
}

export type Deciding = { id: string; holdsRight: boolean; team: string | null }
export type OfCase = { requestedBy: string; ownerId: string | null; teams: readonly (string | null)[] }

/** Why this person may not decide it: the officer in the case can only ask, and nobody decides for their own team. */
export function mayNotDecide(by: Deciding, of: OfCase): string | undefined {
  if (!by.holdsRight) return 'Only the crime registrar or a designated decision maker decides this'
  if (by.id === of.requestedBy || by.id === of.ownerId) return 'Whoever asked, or has the case, can only ask'
  if (by.team && of.teams.includes(by.team))
    return 'Somebody outside the team of whoever asked, or has the case, decides this'
  return undefined
}

export type CancelDecision = { decision: 'cancelled' | 'refused'; reason: string }

export function decideCancellation(
  ask: CancelDecision,
  by: Deciding,
  of: OfCase,
  state: string,
): Outcome<CancelDecision> {
  const why = mayNotDecide(by, of)
  if (why) return refuse('not-the-registrar', why, 'decision')
  if (ask.decision === 'cancelled' && state !== 'open')
    return refuse('moved-on', 'An outcome was proposed or agreed since this was asked: decide that first', 'decision')
  if (!saysSomething(ask.reason, 3))
    return refuse('needs-reason', 'Say what you checked, and why: the victim is told this', 'reason')
  return accept(ask)
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonTime } from '../../platform/views/when.ts'
import { saysAnything } from '../says-anything.ts'
import { type SheetLine, unknownWords } from '../shift/shift-sheet.ts'
import type { Answers } from '../thrive.ts'

/** A critical incident that stands: who said so, when, why. */
export type Critical = { declaredAt: Temporal.Instant; byName: string; why: string }

/** May it be declared? Once, and with words: whoever takes over must read why. */
export function mayDeclare(
  standing: Critical | undefined,
  why: string,
): Outcome<string, 'already-critical' | 'needs-reason'> {
  if (standing)
    return refuse('already-critical', `${standing.byName} declared it already, at ${londonTime(standing.declaredAt)}`)
  return inWords(why, 'Say why: what could be lost, and whose trust')
}

export function mayTakeBack(
  standing: Critical | undefined,
  why: string,
): Outcome<string, 'not-critical' | 'needs-reason'> {
  if (!standing) return refuse('not-critical', 'It is not a critical incident now: somebody may have taken it back')
  return inWords(why, 'Say why it is none any more')
}

function inWords(why: string, ask: string): Outcome<string, 'needs-reason'> {
  return saysAnything(why) ? accept(why.trim()) : refuse('needs-reason', ask, 'why')
}

export type CriticalSeen = Critical & {
  contactId: string
  caseId: string
  number: number
  incidentId: string | null
  incidentNumber: number | null
  what: string | null
  place: string | null
  answers: Answers | null
}

/** Its line on the handover sheet, before everything else. */
export function criticalLine(one: CriticalSeen): SheetLine {
  const name = one.incidentNumber ? `Incident ${one.incidentNumber}` : `Contact ${one.number}`
  return {
    key: `critical:${one.contactId}`,
    section: 'critical',
    title: `${name}: ${[one.what, one.place].filter(Boolean).join(', ') || 'what it is: not known'}`,
    known: `declared critical at ${londonTime(one.declaredAt)} by ${one.byName}: ${one.why.replace(/[.\s]+$/, '')}`,
    notKnown: unknownWords(one.answers),
    nextAction: 'Hear what was decided and by whom, say who leads it now, or take it back with why',
    missed: false,
    href: one.incidentId ? `/incidents/${one.incidentId}` : `/contacts/${one.contactId}`,
    caseId: one.caseId,
  }
}

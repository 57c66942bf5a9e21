import type { GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import { NO_RESOURCE_REFUSED, saysNoResource } from '../platform/no-resource.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { fastest, isFaster } from './grade-order.ts'
import { becauseOf, type Floor } from './minimum-grade.ts'
import type { Release } from './silent-call.ts'

/** `from` is null while nobody has graded; `floor` is undefined while nobody has assessed. */
export type Regrade = {
  from: GradeCode | null
  to: GradeCode
  floor: Floor | undefined
  /** Has anybody assessed since the present grade was given? */
  assessedSince: boolean
  reason?: string | undefined
  vulnerable: boolean
  sensitive: Sensitivity | null
  bySupervisor: boolean
  /** Why it is held immediate by the rule of silent calls; null or absent where it is not. */
  held?: string | null | undefined
  /** What the supervisor goes by who takes a held call down. */
  basis?: Release | undefined
}

/** `slower`: than the present grade, or than the floor. `approved`: it needed a supervisor, and one gave it. */
export type GradeChange = {
  from: GradeCode | null
  to: GradeCode
  slower: boolean
  approved: boolean
  reason: string | null
  /** Set when a held call was released by it. */
  basis: Release | null
}

export type NoGrade =
  | 'same-grade'
  | 'assess-first'
  | 'assess-again'
  | 'needs-reason'
  | 'no-resource-is-no-reason'
  | 'needs-supervisor'
  | 'heard-alone-or-seen'

/**
 * May this contact be given this grade? Anyone may speed a response up, with no reason asked, and 'immediate' needs
 * nothing before it: the questions come after. A slower response than now, or than the floor, needs an assessment that
 * speaks for it, a reason in words, and a supervisor where contact.md 3.1 asks for one: from immediate or priority, and
 * for anyone vulnerable or any sensitive kind of incident. Having nobody to send is never a reason.
 */
export function regrade(ask: Regrade): Outcome<GradeChange, NoGrade> {
  const { from, to, floor } = ask
  const reason = ask.reason?.trim() || null
  if (from === to) return refuse('same-grade', `It is ${to} already`, 'grade')

  const faster = to === 'immediate' || (from !== null && isFaster(to, from))
  const slower =
    !faster && ((from !== null && isFaster(from, to)) || (floor !== undefined && isFaster(floor.grade, to)))
  if (faster) return accept({ from, to, slower: false, approved: false, reason, basis: null })
  if (!floor) return refuse('assess-first', 'Record THRIVE first: only immediate can be given before it', 'threat')
  if (ask.held) {
    const kept = refuseRelease(ask)
    if (kept) return kept
  }
  if (!slower) return accept({ from, to, slower, approved: false, reason, basis: null })

  const refused = refuseReason(
    reason,
    `Say why ${to} is safe: it should be at least ${floor.grade} because ${becauseOf(floor)}`,
  )
  if (refused) return refused
  if (from !== null && isFaster(from, to) && !ask.assessedSince)
    return refuse(
      'assess-again',
      'Record a new THRIVE first: what is known now that allows a slower response?',
      'threat',
    )
  if (needsSupervisor(ask) && !ask.bySupervisor)
    return refuse(
      'needs-supervisor',
      'Ask a supervisor to give this grade: they must agree a slower response here',
      'grade',
    )
  return accept({ from, to, slower, approved: needsSupervisor(ask), reason, basis: ask.held ? ask.basis! : null })
}

/** Contact alone never lowers a held call: whoever answers may be the abuser, or be beside them. */
function refuseRelease({ held, basis, bySupervisor }: Regrade) {
  if (!bySupervisor)
    return refuse('needs-supervisor', `Ask a supervisor: it is ${held}, and contact alone never lowers it`, 'grade')
  if (!basis)
    return refuse(
      'heard-alone-or-seen',
      'Say whether the caller was heard alone or seen: contact alone never lowers this',
      'basis',
    )
  return undefined
}

function needsSupervisor({ from, floor, vulnerable, sensitive }: Regrade): boolean {
  return vulnerable || sensitive !== null || isFaster(fastest([from, floor?.grade]), 'scheduled')
}

/** Why a written reason will not do, or undefined where it will. */
export function refuseReason(reason: string | null, ask: string) {
  if (!reason || !saysAnything(reason)) return refuse('needs-reason', ask, 'reason')
  if (saysNoResource(reason) || TOO_BUSY.test(reason))
    return refuse('no-resource-is-no-reason', NO_RESOURCE_REFUSED, 'reason')
  return undefined
}

/** Two words at least: a full stop, or 'n/a', tells the next reader nothing. */
function saysAnything(reason: string): boolean {
  return (reason.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= 2
}

/** Said of us, with nobody else named: a caller who is too busy to wait in is another matter. */
const TOO_BUSY =
  /(?:^|[.!?;,:]\s*)(?:(?:it|its|it's|we|we're|everyone|everybody|control|just|far|much|is|are|was|were|way)\s+)*(?:too|very|so|extremely)\s+busy\b(?!\s+to\b)/i

import type { GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import { NO_RESOURCE_REFUSED, saysNoResource } from '../platform/no-resource.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { APPROVERS, type ApprovalRule, type Approver, type GradeFlag } from './grade-approvals.ts'
import { approverOf } from './grade-approver.ts'
import { fastest, isFaster } from './grade-order.ts'
import { becauseOf, type Floor } from './minimum-grade.ts'
import { saysAnything } from './says-anything.ts'
import type { Release } from './silent-call.ts'
import { type Lack, refuseMissing } from './thrive-missing.ts'

/** `from` is null while nobody has graded; `floor` is undefined while nobody has assessed. */
export type Regrade = {
  from: GradeCode | null
  to: GradeCode
  floor: Floor | undefined
  /** Has anybody assessed since the present grade was given? */
  assessedSince: boolean
  /** What the newest assessment lacks of the full one that a slower grade takes. */
  missing: readonly Lack[]
  reason?: string | undefined
  vulnerable: boolean
  sensitive: Sensitivity | null
  /** The approvals in force, the flags that are up, and what whoever asks may agree by themselves. */
  rule: ApprovalRule
  flags: readonly GradeFlag[]
  mayAgree: Approver
  /** Whoever sends units never decides that fewer are needed. */
  byDispatcher?: boolean | undefined
  /** Why it is held immediate by the rule of silent calls; null or absent where it is not. */
  held?: string | null | undefined
  /** What the supervisor goes by who takes a held call down. */
  basis?: Release | undefined
}

/** `slower`: than the present grade, or than the floor. `approved`: it took an approval, and whoever gave it may. */
export type GradeChange = {
  from: GradeCode | null
  to: GradeCode
  slower: boolean
  approved: boolean
  /** Whose approval it took. */
  approver: Approver
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
  | 'needs-incident-manager'
  | 'dispatcher-only-raises'
  | 'heard-alone-or-seen'
  | 'thrive-missing'

/**
 * May this contact be given this grade? Anyone may speed a response up, with no reason asked, and 'immediate' needs
 * nothing before it: the questions come after. A slower response than now, or than the floor, needs an assessment that
 * speaks for it, a reason in words, and the approval that the dated rule asks for (contact.md 3.1). Having nobody to send is
 * never a reason, and whoever lacks a unit is never the one to say so.
 */
export function regrade(ask: Regrade): Outcome<GradeChange, NoGrade> {
  const { from, to, floor } = ask
  const reason = ask.reason?.trim() || null
  if (from === to) return refuse('same-grade', `It is ${to} already`, 'grade')

  const faster = to === 'immediate' || (from !== null && isFaster(to, from))
  const slower =
    !faster && ((from !== null && isFaster(from, to)) || (floor !== undefined && isFaster(floor.grade, to)))
  if (faster) return accept({ from, to, slower: false, approved: false, approver: 'nobody', reason, basis: null })
  if (!floor) return refuse('assess-first', 'Record THRIVE first: only immediate can be given before it', 'threat')
  if (ask.held) {
    const kept = refuseRelease(ask)
    if (kept) return kept
  }
  if (!slower) return accept({ from, to, slower, approved: false, approver: 'nobody', reason, basis: null })
  if (ask.byDispatcher)
    return refuse(
      'dispatcher-only-raises',
      'Whoever sends units may only raise a grade: leave it as it is, and the delay is seen',
      'grade',
    )

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
  const lacking = from !== null && isFaster(from, to) && refuseMissing(ask.missing, 'Before a slower grade')
  if (lacking) return lacking
  const approver = whoAgrees(ask)
  if (APPROVERS.indexOf(ask.mayAgree) < APPROVERS.indexOf(approver)) return refuseApproval(approver, ask.flags)
  return accept({
    from,
    to,
    slower,
    approved: approver !== 'nobody',
    approver,
    reason,
    basis: ask.held ? ask.basis! : null,
  })
}

function refuseApproval(approver: Approver, flags: readonly GradeFlag[]) {
  if (approver === 'incident-manager')
    return refuse(
      'needs-incident-manager',
      `Ask the incident manager to give this grade: ${flags.join(', ')}, so one supervisor is not enough`,
      'grade',
    )
  return refuse(
    'needs-supervisor',
    'Ask a supervisor to give this grade: they must agree a slower response here',
    'grade',
  )
}

/** Contact alone never lowers a held call: whoever answers may be the abuser, or be beside them. */
function refuseRelease({ held, basis, mayAgree }: Regrade) {
  if (mayAgree === 'nobody')
    return refuse('needs-supervisor', `Ask a supervisor: it is ${held}, and contact alone never lowers it`, 'grade')
  if (!basis)
    return refuse(
      'heard-alone-or-seen',
      'Say whether the caller was heard alone or seen: contact alone never lowers this',
      'basis',
    )
  return undefined
}

function whoAgrees({ rule, from, to, floor, vulnerable, sensitive, flags, held }: Regrade): Approver {
  const needed = fastest([from, floor?.grade])
  const approver = approverOf(rule, { needed, to, flags, vulnerable, sensitive: sensitive !== null })
  return held && approver === 'nobody' ? 'supervisor' : approver
}

/** Why a written reason will not do, or undefined where it will. */
export function refuseReason(reason: string | null, ask: string) {
  if (!reason || !saysAnything(reason)) return refuse('needs-reason', ask, 'reason')
  if (saysNoResource(reason) || TOO_BUSY.test(reason))
    return refuse('no-resource-is-no-reason', NO_RESOURCE_REFUSED, 'reason')
  return undefined
}

/** Said of us, with nobody else named: a caller who is too busy to wait in is another matter. */
const TOO_BUSY =
  /(?:^|[.!?;,:]\s*)(?:(?:it|its|it's|we|we're|everyone|everybody|control|just|far|much|is|are|was|were|way)\s+)*(?:too|very|so|extremely)\s+busy\b(?!\s+to\b)/i

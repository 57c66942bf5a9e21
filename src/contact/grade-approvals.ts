import type { GradeCode, Sensitivity } from '../platform/force/vocabulary.ts'
import { isFaster } from './grade-order.ts'
import { type From, OURS } from './pathway.ts'

/** Who agrees a slower response. An incident manager is any supervisor who was given that right by name. */
export const APPROVERS = ['nobody', 'supervisor', 'incident-manager'] as const
export type Approver = (typeof APPROVERS)[number]

/** Why a contact is never slowed by one supervisor alone (contact.md section 3.1). */
export const GRADE_FLAGS = ['domestic', 'stalking', 'hate', 'child', 'missing', 'repeat'] as const
export type GradeFlag = (typeof GRADE_FLAGS)[number]

/** Which approval a slower grade takes, in `[from, to)` London days. The repeat flag: so many earlier contacts in so many months. */
export type ApprovalRule = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly fromImmediate: Approver
  readonly fromPriority: Approver
  /** Where the response was immediate or priority, or should be, and any flag is up. */
  readonly flagged: Approver
  /** Anyone vulnerable and any sensitive kind of incident, whatever the grade. */
  readonly vulnerable: Approver
  readonly repeat: { readonly earlier: number; readonly months: number }
}

export const APPROVAL_RULES: readonly ApprovalRule[] = [
  {
    id: 'approvals-2026',
    from: '2019-01-01',
    to: null,
    fromImmediate: 'supervisor',
    fromPriority: 'supervisor',
    flagged: 'incident-manager',
    vulnerable: 'supervisor',
    repeat: { earlier: 2, months: 12 },
    ...OURS,
    source:
      'contact.md section 3.1, proposed defaults: no national authority by rank was found. Repeat: more than one earlier contact in 12 months, as forces count repeat victims (section 5)',
  },
]

export function approvalRuleOn(day: Temporal.PlainDate): ApprovalRule {
  const on = day.toString()
  return APPROVAL_RULES.find(rule => rule.from <= on && (rule.to === null || on < rule.to)) ?? APPROVAL_RULES.at(-1)!
}

/** What is known that puts a flag up: by kind, by the pathways begun, by a child found, by what the number brought before. */
export type FlagsFrom = {
  sensitive: Sensitivity | null
  pathways: readonly string[]
  childFound: boolean
  earlier: number
}

/** Pathways that are one of the flags under another name: abuse in the family's name is domestic abuse. */
const FLAG_OF: Readonly<Record<string, GradeFlag>> = {
  domestic: 'domestic',
  honour: 'domestic',
  stalking: 'stalking',
  hate: 'hate',
  child: 'child',
  missing: 'missing',
}

export function gradeFlags(rule: ApprovalRule, known: FlagsFrom): GradeFlag[] {
  const up = new Set<GradeFlag>()
  for (const id of [known.sensitive, ...known.pathways]) {
    const flag = id && FLAG_OF[id]
    if (flag) up.add(flag)
  }
  if (known.childFound) up.add('child')
  if (known.earlier >= rule.repeat.earlier) up.add('repeat')
  return GRADE_FLAGS.filter(flag => up.has(flag))
}

/**
 * Who must agree to `to`, where the response is now, or should be, `needed`. A step over priority takes what the step
 * from priority takes: going down in one leap is no way round.
 */
export function approverOf(
  rule: ApprovalRule,
  ask: { needed: GradeCode; to: GradeCode; flags: readonly GradeFlag[]; vulnerable: boolean; sensitive: boolean },
): Approver {
  const wanted: Approver[] = ['nobody']
  if (ask.needed === 'immediate') wanted.push(rule.fromImmediate)
  const wasUrgent = isFaster(ask.needed, 'scheduled')
  if (wasUrgent && isFaster('priority', ask.to)) {
    wanted.push(rule.fromPriority)
    if (ask.flags.length > 0) wanted.push(rule.flagged)
  }
  if (wasUrgent && ask.to === 'priority') wanted.push(rule.fromPriority)
  if (ask.vulnerable || ask.sensitive) wanted.push(rule.vulnerable)
  return wanted.reduce((most, one) => (APPROVERS.indexOf(one) > APPROVERS.indexOf(most) ? one : most))
}

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

import type { GradeCode } from '../platform/force/vocabulary.ts'
import { APPROVERS, type ApprovalRule, type Approver, type GradeFlag } from './grade-approvals.ts'
import { isFaster } from './grade-order.ts'

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

import type { GradeCode } from '../platform/force/vocabulary.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { isFaster } from './grade-order.ts'
import type { Floor } from './minimum-grade.ts'
import type { Trigger } from './thrive.ts'

export type UpgradeCode = 'emergency-first' | 'waited' | 'higher-risk' | 'new-information' | 'judgement' | 'linked'
export type UpgradeReasons = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly codes: readonly { readonly code: UpgradeCode; readonly say: string }[]
}

/** Why a grade was raised, in `[from, to)` London days. Never asked for first: one key raises, and the code may be changed after. */
export const UPGRADE_REASONS: readonly UpgradeReasons[] = [
  {
    id: 'upgrades-2026',
    from: '2019-01-01',
    to: null,
    source:
      'contact.md section 3.1, proposed default: any operator, one keystroke, reason code. The codes are our proposal',
    codes: [
      { code: 'emergency-first', say: 'Emergency first, questions after' },
      { code: 'higher-risk', say: 'Higher risk than first seen' },
      { code: 'new-information', say: 'Something new was said or found' },
      { code: 'waited', say: 'Waiting longer is not safe' },
      { code: 'linked', say: 'Another report of the same event or person' },
      { code: 'judgement', say: 'Judgement: faster than the rules ask' },
    ],
  },
]

export function upgradeReasonsOn(day: Temporal.PlainDate): UpgradeReasons {
  const on = day.toString()
  return UPGRADE_REASONS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? UPGRADE_REASONS.at(-1)!
}

export type Raised = {
  from: GradeCode | null
  to: GradeCode
  floor: Floor | undefined
  /** What set off the newest assessment, where one was made since the present grade. */
  assessedSince: Trigger | null
}

/** The code by what changed; undefined where nothing was raised. */
export function upgradeCode({ from, to, floor, assessedSince }: Raised): UpgradeCode | undefined {
  if (to === 'immediate' && !floor && from !== to) return 'emergency-first'
  if (from === null || !isFaster(to, from)) return undefined
  if (assessedSince === 'delay') return 'waited'
  if (floor && isFaster(floor.grade, from)) return 'higher-risk'
  return assessedSince ? 'new-information' : 'judgement'
}

/**
 * The code of a grade that a rule raised; undefined where it was the first one, and so raised nothing. A silent call on a number with a
 * history of danger is graded before anybody could ask: that is emergency first.
 */
export function ruleUpgradeCode(
  rule: 'caller-of-event' | 'risk-reviewed' | 'silent-call',
  from: GradeCode | null,
): UpgradeCode | undefined {
  if (rule === 'silent-call') return from === null ? 'emergency-first' : 'higher-risk'
  if (from === null) return undefined
  return rule === 'caller-of-event' ? 'linked' : 'higher-risk'
}

/** A code that somebody gives afterwards. */
export function giveUpgradeCode(
  given: string,
  day: Temporal.PlainDate,
  standing: { code: string } | undefined,
): Outcome<UpgradeCode, 'nothing-raised' | 'no-such-code' | 'same-code'> {
  if (!standing) return refuse('nothing-raised', 'No grade of this contact was raised', 'gradeCode')
  const found = upgradeReasonsOn(day).codes.find(one => one.code === given)
  if (!found) return refuse('no-such-code', 'Choose why it was raised from the list', 'gradeCode')
  if (found.code === standing.code) return refuse('same-code', 'It says that already', 'gradeCode')
  return accept(found.code)
}

import type { StaffRole } from '../../platform/access/roles.ts'
import { londonDay } from '../../platform/time.ts'
import type { RiskCounts } from '../risk.ts'

/** What a case of each risk weighs, and what one person carries at most, in `[from, to)` London days. */
export type LoadPolicy = {
  readonly from: string
  readonly to: string | null
  readonly weights: RiskCounts
  readonly caps: Readonly<Partial<Record<StaffRole, number>>>
  readonly source: string
}

/** Every edition. No national figure was found: 46 crimes to an officer was reported as too many (inspection.md 27). */
export const LOAD_POLICIES: readonly LoadPolicy[] = [
  {
    from: '2019-01-01',
    to: null,
    weights: { high: 3, 'not-known': 2, medium: 1.5, low: 1 },
    caps: { investigator: 40, 'response-officer': 12, supervisor: 10 },
    source: 'our proposal: weights and caps are for a force to set',
  },
]

export function loadPolicyOn(now: Temporal.Instant): LoadPolicy {
  const on = londonDay(now).toString()
  return LOAD_POLICIES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? LOAD_POLICIES.at(-1)!
}

export function weigh(risk: RiskCounts, { weights }: Pick<LoadPolicy, 'weights'>): number {
  return (
    risk.high * weights.high +
    risk['not-known'] * weights['not-known'] +
    risk.medium * weights.medium +
    risk.low * weights.low
  )
}

/** Null where the policy sets none for a role. */
export function capOf(role: string, { caps }: Pick<LoadPolicy, 'caps'>): number | null {
  return caps[role as StaffRole] ?? null
}

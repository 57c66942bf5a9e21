import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { type From, OURS } from '../pathway.ts'

/**
 * After which part of its clock a supervisor is told that a contact is about to miss its target, for each grade, and sooner where somebody
 * is known to be at risk, in `[from, to)` London days. A slow grade is no low risk: a day is long to somebody who is afraid.
 */
export type TargetWatch = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly warn: Readonly<Record<GradeCode, { readonly part: number; readonly atRisk: number }>>
}

export const TARGET_WATCHES: readonly TargetWatch[] = [
  {
    id: 'target-2026',
    from: '2019-01-01',
    to: null,
    warn: {
      immediate: { part: 0.8, atRisk: 0.8 },
      priority: { part: 0.8, atRisk: 0.6 },
      scheduled: { part: 0.8, atRisk: 0.5 },
      resolve: { part: 0.8, atRisk: 0.5 },
    },
    ...OURS,
    source: 'The last fifth of the clock: inspection.md requirement 14. Sooner for whoever is at risk is our proposal',
  },
]

/** The part of the clock that may run before it is said. */
export function warnAfter(day: Temporal.PlainDate, grade: GradeCode, atRisk: boolean): number {
  const on = day.toString()
  const watch = TARGET_WATCHES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? TARGET_WATCHES.at(-1)!
  return atRisk ? watch.warn[grade].atRisk : watch.warn[grade].part
}

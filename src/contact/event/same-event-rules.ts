import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { type From, OURS } from '../pathway.ts'

/** What makes two contacts look like one event, in `[from, to)` London days. Points only order the list: a person decides. */
export type SameEventRule = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  /** How far apart in time and place a candidate may be. */
  readonly minutes: number
  readonly km: number
  readonly points: {
    readonly road: number
    readonly junction: number
    readonly street: number
    readonly settlement: number
    readonly nearby: number
    readonly kind: number
    readonly within15: number
    readonly within60: number
    /** By the share of weighted words, the highest that fits. */
    readonly words: readonly { readonly share: number; readonly points: number }[]
    readonly otherRoad: number
    readonly otherJunction: number
    readonly otherKind: number
    readonly farApart: number
  }
  readonly nearbyKm: number
  readonly likely: number
  readonly possible: number
  /** Kinds that happen between people who know each other: a passer-by's event is not theirs. */
  readonly private: readonly Sensitivity[]
  /** How many contacts in how many minutes are a burst on the wall. */
  readonly burst: { readonly contacts: number; readonly minutes: number }
}

export const SAME_EVENT_RULES: readonly SameEventRule[] = [
  {
    id: 'same-event-2026',
    from: '2019-01-01',
    to: null,
    minutes: 120,
    km: 12,
    points: {
      road: 4,
      junction: 2,
      street: 4,
      settlement: 2,
      nearby: 1,
      kind: 2,
      within15: 2,
      within60: 1,
      words: [
        { share: 0.6, points: 5 },
        { share: 0.45, points: 4 },
        { share: 0.25, points: 3 },
        { share: 0.12, points: 2 },
      ],
      otherRoad: -4,
      otherJunction: -5,
      otherKind: -1,
      farApart: -4,
    },
    nearbyKm: 4,
    likely: 7,
    possible: 5,
    private: ['domestic', 'sexual', 'stalking'],
    burst: { contacts: 5, minutes: 60 },
    ...OURS,
    source:
      'That calls about one event are brought together: inspection.md requirement 29. Every number is our proposal',
  },
]

export function sameEventRuleOn(day: Temporal.PlainDate): SameEventRule {
  const on = day.toString()
  return (
    SAME_EVENT_RULES.find(rule => rule.from <= on && (rule.to === null || on < rule.to)) ?? SAME_EVENT_RULES.at(-1)!
  )
}

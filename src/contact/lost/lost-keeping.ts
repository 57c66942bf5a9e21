import { type From, OURS } from '../pathway.ts'

/**
 * How long a lost caller of whom nothing is known stays on the list, and which signs keep one there until somebody deals with them or says
 * why not, in `[from, to)` London days. A sign only ever keeps: nothing that is known of a caller lets them go sooner.
 */
export type LostKeeping = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly hours: { readonly emergency: number; readonly other: number }
  /** This many other contacts from the number, in the 24 hours before or since, or in 28 days, make a repeat caller. */
  readonly repeat: { readonly day: number; readonly month: number }
}

export const LOST_KEEPING: readonly LostKeeping[] = [
  {
    id: 'lost-2026',
    from: '2019-01-01',
    to: null,
    hours: { emergency: 7 * 24, other: 24 },
    repeat: { day: 1, month: 2 },
    ...OURS,
    source:
      'That lost callers are a worklist, riskiest first: inspection.md requirement 2. No national hours or numbers were found: each is our proposal',
  },
]

export function lostKeepingOn(day: Temporal.PlainDate): LostKeeping {
  const on = day.toString()
  return LOST_KEEPING.find(one => one.from <= on && (one.to === null || on < one.to)) ?? LOST_KEEPING.at(-1)!
}

/** The longest that anybody stays by time alone. */
export const longestHours = ({ hours }: LostKeeping): number => Math.max(hours.emergency, hours.other)

/** What is known of a lost caller, by their number and whoever is tied to it. */
export type LostSigns = {
  held: boolean
  silent55: boolean
  /** What flags the number, in words. */
  flagged: string | null
  vulnerable: boolean
  immediateBefore: boolean
  openIncident: boolean
  /** Other contacts of the number in 24 hours before or since, and in 28 days. */
  day: number
  month: number
  /** Somebody would have rung, and judged that it was not safe, or not known to be. */
  notSafeToRing: boolean
}

/** Why this caller stays on the list after their hours, in words; empty where nothing known keeps them. */
export function keptBecause(rule: LostKeeping, one: LostSigns): string[] {
  return [
    ...(one.held ? ['immediate by rule until the caller is heard alone or seen'] : []),
    ...(one.silent55 ? ['pressed 55: cannot speak'] : []),
    ...(one.flagged ? [one.flagged] : []),
    ...(one.vulnerable ? ['somebody vulnerable at an earlier contact'] : []),
    ...(one.immediateBefore ? ['graded immediate before'] : []),
    ...(one.openIncident ? ['an incident of this number, or of somebody tied to it, is still open'] : []),
    ...(one.day >= rule.repeat.day || one.month >= rule.repeat.month ? ['tried more than once'] : []),
    ...(one.notSafeToRing ? ['nobody has rung: it was not safe, or not known to be'] : []),
  ]
}

import { londonDay } from '../../platform/time.ts'

/** What one officer's victims are owed: counts of victims, never without the risk. A null `ownerId` is what nobody has. */
export type CareLoad = {
  ownerId: string | null
  owner: string | null
  victims: number
  late: number
  lateHigh: number
  today: number
  todayHigh: number
  oldest: Temporal.Instant | null
}

/** What is late of others than those who are looked at: said on every page that is narrowed, so that a filter hides no breach. */
export function lateElsewhere(loads: readonly CareLoad[], ownerIds: readonly string[] | null) {
  const others = loads.filter(one => ownerIds !== null && !(one.ownerId && ownerIds.includes(one.ownerId)))
  return {
    n: others.reduce((sum, one) => sum + one.late, 0),
    high: others.reduce((sum, one) => sum + one.lateHigh, 0),
  }
}

/** Victims of open cases that one officer keeps informed, by what they weigh. */
export type Carried = { ownerId: string | null; high: number; enhanced: number; other: number }

/** What a victim weighs and how much one person carries, `[from, to)` London days. No national figure was found: ours, for a force to set. */
export const CARE_LOADS = [
  {
    from: '2019-01-01',
    to: null as string | null,
    weights: { high: 3, enhanced: 2, other: 1 },
    caps: { 'victim-care-officer': 120, investigator: 60, 'response-officer': 20, supervisor: 15 } as Record<
      string,
      number
    >,
    source: 'our proposal: weights and caps are for a force to set',
  },
]

export function careLoadOn(now: Temporal.Instant) {
  const on = londonDay(now).toString()
  return CARE_LOADS.find(one => one.from <= on && (one.to === null || on < one.to)) ?? CARE_LOADS.at(-1)!
}

/** What somebody carries against what their role can: null where the policy sets no cap for it. */
export function weighCare(carried: Omit<Carried, 'ownerId'>, role: string | null, now: Temporal.Instant) {
  const { weights, caps } = careLoadOn(now)
  const weight = carried.high * weights.high + carried.enhanced * weights.enhanced + carried.other * weights.other
  const cap = role === null ? null : (caps[role] ?? null)
  return { weight, cap, over: cap !== null && weight > cap }
}

type Said = { channel: string; safe: boolean; checked: boolean }

/** What a victim said of being reached: a note of one way, or the whole plan behind it. */
export type SafeWay = Said & {
  reach: string | null
  conditions: string | null
  at: Temporal.Instant
  byName: string
  plan: { ways: readonly (Said & { whose: string })[]; silent: string | null } | null
}

/** May somebody ring them? Where there is a plan every way of it counts, not the first alone; a number of somebody else's never does. */
export function mayRing(known: SafeWay | undefined): boolean {
  if (!known) return false
  const safeCall = (one: Said) => one.channel === 'phone' && one.safe && one.checked
  if (!known.plan) return safeCall(known)
  return known.plan.silent === null && known.plan.ways.some(one => one.whose === 'own' && safeCall(one))
}

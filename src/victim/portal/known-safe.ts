import { reachKeys } from '../plan/reach-key.ts'
import type { ContactPlan, Way } from '../plan/way.ts'

const keysOf = (way: Pick<Way, 'channel' | 'reach'>) => reachKeys(way.channel, way.reach)

/** A call is safe where they said so themselves, alone, of a number of their own; that a text may go there says nothing of a call. */
const isSafeCall = (way: Way, alerts: ReadonlySet<string>) =>
  way.channel === 'phone' &&
  way.whose === 'own' &&
  way.safe &&
  way.checked &&
  way.reach !== null &&
  !keysOf(way).some(key => alerts.has(key))

/**
 * Numbers on which they may be spoken with about something that may not be theirs: known to be safe before it happened, and still. Every way of a plan
 * counts, not only the first. What was recorded afterwards may be somebody else's; what no longer stands in the plan is safe no more. `alerts`: keys
 * that may be another's, and that nobody has explained.
 */
export function callsKnownSafe(
  before: Pick<ContactPlan, 'ways'> | undefined,
  now: Pick<ContactPlan, 'ways'> | undefined,
  alerts: ReadonlySet<string> = new Set(),
): string[] {
  const still = new Set((now?.ways ?? []).filter(way => isSafeCall(way, alerts)).flatMap(keysOf))
  const known = (before?.ways ?? []).filter(way => isSafeCall(way, alerts) && keysOf(way).some(key => still.has(key)))
  return [...new Set(known.map(way => way.reach!))]
}

/** Whether a number, however it is written, is one of them. */
export const isOneOf = (number: string, calls: readonly string[]): boolean => {
  const typed = reachKeys('phone', number)
  return calls.some(call => reachKeys('phone', call).some(key => typed.includes(key)))
}

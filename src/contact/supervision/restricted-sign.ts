import { type From, OURS } from '../pathway.ts'
import { DUTIES, type Duty, risen, stepsOn } from './escalation.ts'

/** After how many minutes a sign is given, in `[from, to)` London days: by whether anybody who may know of such things is at work. */
export type SignRule = From & {
  readonly from: string
  readonly to: string | null
  readonly nobodyOnDuty: number
  readonly somebodyOnDuty: number
}

export const SIGN_RULES: readonly SignRule[] = [
  { from: '2019-01-01', to: null, nobodyOnDuty: 0, somebodyOnDuty: 5, ...OURS },
]

export type RestrictedWaits = { since: Temporal.Instant; somebodyOnDuty: boolean }

/**
 * The sign that something restricted waits, and whose it is. Undefined where none is given. It holds
 * nothing of what waits, and no time either: an hour would tell which call it was.
 */
export function restrictedSign(
  waits: RestrictedWaits | undefined,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): { rung: number; duty: Duty; whose: string } | undefined {
  const on = day.toString()
  const rule = SIGN_RULES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? SIGN_RULES.at(-1)!
  if (!waits) return undefined
  const minutes = waits.somebodyOnDuty ? rule.somebodyOnDuty : rule.nobodyOnDuty
  if (Temporal.Instant.compare(waits.since.add({ seconds: minutes * 60 }), now) > 0) return undefined
  const { rung, duty } = risen(stepsOn(day, 'restricted-waits'), waits.since, now)
  return { rung, duty, whose: DUTIES[duty].label }
}

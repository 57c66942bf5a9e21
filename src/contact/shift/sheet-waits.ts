import { type From, OURS } from '../pathway.ts'

/** After so many minutes a sheet that was signed out is missed on the wall; after `upMinutes` it is the duty inspector's. In `[from, to)` London days. */
export type SheetRule = From & {
  readonly minutes: number
  readonly upMinutes: number
  readonly from: string
  readonly to: string | null
}

/** Policy for a force to set. */
export const SHEET_RULES: readonly SheetRule[] = [{ minutes: 15, upMinutes: 30, from: '2019-01-01', to: null, ...OURS }]

export type NewestSheet = { handoverId: string; at: Temporal.Instant; byName: string; lines: number; open: number }
export type SheetWaits = NewestSheet & { up: boolean }

/**
 * The newest sheet, where lines of it are still nobody's after the minutes of the day on which it was signed out; else null. One that was signed out
 * later holds what is still true of those before it.
 */
export function sheetWaits(
  newest: NewestSheet | undefined,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): SheetWaits | null {
  if (!newest || newest.open === 0) return null
  const on = day.toString()
  const rule = SHEET_RULES.find(one => one.from <= on && (one.to === null || on < one.to)) ?? SHEET_RULES.at(-1)!
  const passed = (minutes: number) => Temporal.Instant.compare(newest.at.add({ minutes }), now) <= 0
  return passed(rule.minutes) ? { ...newest, up: passed(rule.upMinutes) } : null
}

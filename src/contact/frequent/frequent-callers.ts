import { london } from '../../platform/time.ts'
import { type From, OURS } from '../pathway.ts'

/** Contacts before this one, in rolling windows that end now. */
export type Counts = { day: number; week: number; month: number; year: number }
export const WINDOWS = ['day', 'week', 'month', 'year'] as const
export const NO_CALLS: Counts = { day: 0, week: 0, month: 0, year: 0 }
export const WINDOW_WORDS: Readonly<Record<(typeof WINDOWS)[number], string>> = {
  day: '24 hours',
  week: '7 days',
  month: '28 days',
  year: '12 months',
}

/** From how many contacts a caller is frequent, in `[from, to)` London days; each window by itself. */
export type FrequentRule = From & {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly least: Counts
  /** A plan is looked at again within so many days, and is listed so many days before that. */
  readonly reviewWithinDays: number
  readonly dueSoonDays: number
  /** The hours of night in London, and how rare a call at night must have been to be unlike this caller. */
  readonly night: { readonly from: number; readonly to: number; readonly rare: number; readonly among: number }
}

export const FREQUENT_RULES: readonly FrequentRule[] = [
  {
    id: 'frequent-2026',
    from: '2019-01-01',
    to: null,
    least: { day: 5, week: 10, month: 20, year: 60 },
    reviewWithinDays: 92,
    dueSoonDays: 7,
    night: { from: 23, to: 6, rare: 0.1, among: 10 },
    ...OURS,
    source:
      'That frequent callers have a plan: inspection.md requirement 29; Kent’s top ten callers, contact.md section 5. No national threshold was found: every number is our proposal',
  },
]

export function frequentRuleOn(day: Temporal.PlainDate): FrequentRule {
  const on = day.toString()
  return FREQUENT_RULES.find(rule => rule.from <= on && (rule.to === null || on < rule.to)) ?? FREQUENT_RULES.at(-1)!
}

/** The windows in which they rang often, in words; empty where they are no frequent caller. It says nothing of their next call. */
export function frequentWords(counts: Counts, rule: FrequentRule): string[] {
  return WINDOWS.filter(window => counts[window] >= rule.least[window]).map(
    window => `${counts[window]} in ${WINDOW_WORDS[window]}`,
  )
}

/** One contact as it is compared with the next: what danger its words spoke of, and whether anybody spoke. */
export type Past = { at: Temporal.Instant; dangers: readonly string[]; silent: boolean; number: string | null }

/**
 * What is unlike this caller about this contact. The two hundred and fifty-fourth call is the one that is different: said
 * in words beside the counters, and never a reason to do less.
 */
export function changesInPattern(now: Past, before: readonly Past[], rule: FrequentRule): string[] {
  const changes: string[] = []
  const known = new Set(before.flatMap(one => one.dangers))
  const fresh = now.dangers.filter(danger => !known.has(danger))
  if (fresh.length > 0) changes.push(`never spoke of ${fresh.join(', ')} before`)
  if (before.length === 0) return changes
  if (now.silent && !before.some(one => one.silent)) changes.push('was never silent before')
  if (now.number && !before.some(one => one.number === now.number)) changes.push('never rang from this number before')
  const share = before.filter(one => isNight(one.at, rule)).length / before.length
  if (isNight(now.at, rule) && before.length >= rule.night.among && share < rule.night.rare)
    changes.push('hardly ever rang at night before')
  return changes
}

function isNight(at: Temporal.Instant, { night }: FrequentRule): boolean {
  const { hour } = london(at)
  return hour >= night.from || hour < night.to
}

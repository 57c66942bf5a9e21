import { londonDay } from '../../platform/time.ts'
import type { ReleaseKind } from './release.ts'

export type Told = {
  at: Temporal.Instant
  whatIsNew: string
  whatHappensNext: string
  /** A London day. */
  nextBy: string
  answers: string | null
  byName: string
  /** The same as somebody translated it for her. */
  hers?: Hers | null
}
export type Hers = { new: string; next: string; answers: string | null; how: 'by-a-person' | 'machine-checked' }
export type Released = { kind: ReleaseKind; words: string; byDay: string | null; at: Temporal.Instant }
/** A duty to tell her something, without what: its day, and when it was met. */
export type Word = { dueAt: Temporal.Instant; metAt: Temporal.Instant | null }

/** Days late, and why, where somebody has said so. */
export type Late = { by: string; days: number; why: string | null }
export type Happened = {
  at: Temporal.Instant
  words: string
  answers: string | null
  late: Late | null
  hers?: Hers | null
}
export type Next = { words: string | null; byDay: string; late: Late | null; hers?: Hers | null }

const day = (text: string) => Temporal.PlainDate.from(text)
const daysAfter = (from: string, to: Temporal.PlainDate) => day(from).until(to).days

/** Why, in the words of the newest release that says so since the promise was made. */
function whyOf(released: readonly Released[], since: Temporal.Instant, until: Temporal.Instant): string | null {
  const said = released.filter(
    one =>
      one.kind === 'late' &&
      Temporal.Instant.compare(one.at, since) >= 0 &&
      Temporal.Instant.compare(one.at, until) <= 0,
  )
  return said.at(-1)?.words ?? null
}

/** What has happened, the newest first. What came later than she was told it would says so. All lists come oldest first. */
export function whatHappened(told: readonly Told[], released: readonly Released[]): Happened[] {
  const written = told.map((one, n): Happened => {
    const before = told[n - 1]
    const days = before ? daysAfter(before.nextBy, londonDay(one.at)) : 0
    const late = before && days > 0 ? { by: before.nextBy, days, why: whyOf(released, before.at, one.at) } : null
    return { at: one.at, words: one.whatIsNew, answers: one.answers, late, ...(one.hers ? { hers: one.hers } : {}) }
  })
  const more = released
    .filter(one => one.kind === 'happened')
    .map((one): Happened => ({ at: one.at, words: one.words, answers: null, late: null }))
  return [...written, ...more].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}

/**
 * What happens next and by when: what she was promised last, what an officer released, and the day of a duty where it comes before all of them, with no word
 * of what it is about. A day that is over says that we are late, and why.
 */
export function whatHappensNext(
  told: readonly Told[],
  released: readonly Released[],
  words: readonly Word[],
  now: Temporal.Instant,
): Next[] {
  const today = londonDay(now)
  const lateOn = (byDay: string, since: Temporal.Instant): Late | null => {
    const days = daysAfter(byDay, today)
    return days > 0 ? { by: byDay, days, why: whyOf(released, since, now) } : null
  }
  const last = told.at(-1)
  const promised: Next[] = last
    ? [
        {
          words: last.whatHappensNext,
          byDay: last.nextBy,
          late: lateOn(last.nextBy, last.at),
          ...(last.hers ? { hers: last.hers } : {}),
        },
      ]
    : []
  const steps = released
    .filter(one => one.kind === 'next' && one.byDay !== null)
    .map((one): Next => ({ words: one.words, byDay: one.byDay!, late: lateOn(one.byDay!, one.at) }))
  const [soonest] = words
    .filter(one => one.metAt === null)
    .map(one => one.dueAt)
    .toSorted(Temporal.Instant.compare)
  const known = [...promised, ...steps].toSorted((a, b) => a.byDay.localeCompare(b.byDay))
  if (!soonest) return known
  const dutyDay = londonDay(soonest).toString()
  if (known.some(one => one.byDay <= dutyDay)) return known
  const since = last?.at ?? Temporal.Instant.fromEpochMilliseconds(0)
  return [{ words: null, byDay: dutyDay, late: lateOn(dutyDay, since) }, ...known]
}

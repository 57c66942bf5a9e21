import { CARE_SECTIONS, type CareSection } from './care-section.ts'

/** Something that can be done about a row, without leaving it for a search. */
export type Deed = { text: string; href: string }

/** Whom it concerns, as every source reads it (`PERSON` in care-source.store.ts). */
export type CarePerson = {
  caseId: string
  crimeId: string
  victimId: string
  victim: string
  crimeNumber: number
  enhanced: boolean
  ownerId: string | null
  owner: string | null
  /** Why they are at high risk, in words; empty where nothing says so. */
  high: readonly string[]
}

/** One thing that somebody must do for one victim: what, why, by when, whose, each in a sentence. */
export type CareTask = CarePerson & {
  /** The source that it comes from; with the id of its row it is the key. */
  kind: string
  key: string
  section: CareSection
  what: string
  why: string
  /** How they may be reached; null where the row is not about reaching them. */
  reach: string | null
  due: Temporal.Instant | null
  started: Temporal.Instant | null
  /** The clocks of the Code that this row stands for. */
  clocks: readonly string[]
  deeds: readonly Deed[]
}

const rank = (one: Pick<CareTask, 'section'>) => CARE_SECTIONS.indexOf(one.section)
const day = (one: Pick<CareTask, 'due'>) => one.due?.epochMilliseconds ?? Number.NEGATIVE_INFINITY

/** How dangerous a row is within its part: whoever is at high risk, then enhanced rights, then what is due sooner. No day known comes first. */
export function byDanger<T extends Pick<CareTask, 'section' | 'high' | 'enhanced' | 'due' | 'key'>>(
  a: T,
  b: T,
): number {
  return (
    rank(a) - rank(b) ||
    Number(b.high.length > 0) - Number(a.high.length > 0) ||
    Number(b.enhanced) - Number(a.enhanced) ||
    (day(a) === day(b) ? 0 : day(a) - day(b)) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  )
}

/** How many, how many of those at high risk: a count is never said without its risk. */
export type CareCount = { n: number; high: number; enhanced: number; oldest: Temporal.Instant | null }

export function countOf(tasks: readonly Pick<CareTask, 'high' | 'enhanced' | 'due'>[]): CareCount {
  const days = tasks.flatMap(one => (one.due ? [one.due] : [])).toSorted(Temporal.Instant.compare)
  return {
    n: tasks.length,
    high: tasks.filter(one => one.high.length > 0).length,
    enhanced: tasks.filter(one => one.enhanced).length,
    oldest: days[0] ?? null,
  }
}

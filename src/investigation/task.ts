import { endOfLondonDay, londonDay } from '../platform/time.ts'
import { type Risk, riskRank } from './risk.ts'

export const TASK_KINDS = ['line', 'update', 'decision', 'allocate', 'plan', 'outcome', 'review'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** What must be done, why, by when, and for whom it matters. `perishesAt` only where evidence is lost after it. */
export type Task = {
  kind: TaskKind
  caseId: string
  crimeId: string | null
  /** 'Crime 12' or 'Incident 7'. */
  of: string
  offence: string
  owner: string | null
  risk: Risk
  what: string
  why: string
  due: Temporal.Instant
  started: Temporal.Instant | null
  perishesAt: Temporal.Instant | null
  href: string
}

export const SECTIONS = ['now', 'today', 'week', 'later'] as const
export type Section = (typeof SECTIONS)[number]

const PERISHES_SOON_HOURS = 24
const WEEK_HOURS = 24 * 7
const DECISIVE_HOURS = 4

/** Late, about to be lost, or due within four hours is now; the rest by the London day and week. */
export function sectionOf(task: Task, now: Temporal.Instant): Section {
  const within = (at: Temporal.Instant | null, hours: number) =>
    at !== null && Temporal.Instant.compare(at, now.add({ hours })) <= 0
  if (within(task.due, DECISIVE_HOURS) || within(task.perishesAt, PERISHES_SOON_HOURS)) return 'now'
  if (Temporal.Instant.compare(task.due, endOfLondonDay(londonDay(now))) <= 0) return 'today'
  return within(task.due, WEEK_HOURS) ? 'week' : 'later'
}

/**
 * Without the reviews of cases that have something else waiting: an investigator does not make them. A case with nothing
 * else keeps its review, so that no open case is ever out of sight.
 */
export function withoutOthersReviews<T extends Pick<Task, 'kind' | 'crimeId'>>(tasks: readonly T[]): T[] {
  const busy = new Set(tasks.filter(task => task.kind !== 'review').map(task => task.crimeId))
  return tasks.filter(task => task.kind !== 'review' || !busy.has(task.crimeId))
}

/**
 * What comes first: what is now; there, evidence that can still be saved, then the higher risk; then what is due sooner.
 * Evidence that is already gone is late like anything else: hurrying no longer saves it.
 */
export function inOrderOfNeed(tasks: readonly Task[], now: Temporal.Instant): (Task & { section: Section })[] {
  const time = (at: Temporal.Instant) => at.epochMilliseconds
  const saveable = (task: Task) => task.perishesAt !== null && Temporal.Instant.compare(task.perishesAt, now) > 0
  return tasks
    .map(task => ({ ...task, section: sectionOf(task, now) }))
    .toSorted((a, b) => {
      const bySection = SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section)
      if (bySection !== 0) return bySection
      const bySaving = Number(saveable(b)) - Number(saveable(a))
      if (bySaving !== 0) return bySaving
      if (saveable(a) && saveable(b)) return time(a.perishesAt!) - time(b.perishesAt!)
      if (a.section === 'now') return riskRank(a.risk.level) - riskRank(b.risk.level) || time(a.due) - time(b.due)
      return time(a.due) - time(b.due) || riskRank(a.risk.level) - riskRank(b.risk.level)
    })
}

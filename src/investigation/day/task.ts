import { endOfLondonDay, londonDay } from '../../platform/time.ts'
import { type Risk, riskRank } from '../risk.ts'

/** After this nothing can be put off: the law, a right, or evidence that is gone; `why` as a sentence goes on. */
export type HardEnd = { at: Temporal.Instant; why: string }

/** What must be done, why, by when, and for whom it matters. `perishesAt` only where evidence is lost after it. */
export type Task = {
  /** The source it comes from; with the id of its row it is the key by which it is put off. */
  kind: string
  key: string
  caseId: string | null
  crimeId: string | null
  /** 'Crime 12' or 'Incident 7'. */
  of: string
  offence: string
  ownerId: string | null
  owner: string | null
  risk: Risk
  what: string
  /** What is wrong, or why it matters, in a sentence. */
  why: string
  due: Temporal.Instant
  started: Temporal.Instant | null
  perishesAt: Temporal.Instant | null
  /** From here on it is for now, though it is not due yet: what takes days to do is begun days before. */
  nowFrom: Temporal.Instant | null
  hardEnd: HardEnd | null
  /** Why this cannot be put off at all, where that is so. */
  fixed: string | null
  href: string
}

export const SECTIONS = ['now', 'today', 'week', 'later'] as const
export type Section = (typeof SECTIONS)[number]

const PERISHES_SOON_HOURS = 24
const WEEK_HOURS = 24 * 7
const DECISIVE_HOURS = 4

/** Late, about to be lost, begun days before, or due within four hours is now; the rest by the London day and week. */
export function sectionOf(task: Pick<Task, 'due' | 'perishesAt' | 'nowFrom'>, now: Temporal.Instant): Section {
  const within = (at: Temporal.Instant | null, hours: number) =>
    at !== null && Temporal.Instant.compare(at, now.add({ hours })) <= 0
  if (within(task.due, DECISIVE_HOURS) || within(task.perishesAt, PERISHES_SOON_HOURS) || within(task.nowFrom, 0))
    return 'now'
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

/** Can evidence of this still be saved? Gone already, it is late like anything else: hurrying no longer saves it. */
export function saveable(task: Pick<Task, 'perishesAt'>, now: Temporal.Instant): boolean {
  return task.perishesAt !== null && Temporal.Instant.compare(task.perishesAt, now) > 0
}

/** A victim in danger who does not know of it comes before everything else that is for now. */
const SOMEBODY_IN_DANGER = 'safety'

/**
 * What comes first: what is now; there, a victim in danger, then evidence that can still be saved, then what the viewer can act on, then the higher
 * risk, then by kind in the order of `kinds` (bail, victims, lines, reviews ...); then what is due sooner.
 */
export function inOrderOfNeed<T extends Task>(
  tasks: readonly T[],
  now: Temporal.Instant,
  kinds: readonly string[],
  theirs: (task: T) => boolean = () => false,
): (T & { section: Section })[] {
  const time = (at: Temporal.Instant) => at.epochMilliseconds
  const place = (task: T) => kinds.indexOf(task.kind)
  return tasks
    .map(task => ({ ...task, section: sectionOf(task, now) }))
    .toSorted((a, b) => {
      const bySection = SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section)
      if (bySection !== 0) return bySection
      const byDanger = Number(b.kind === SOMEBODY_IN_DANGER) - Number(a.kind === SOMEBODY_IN_DANGER)
      if (byDanger !== 0) return byDanger
      const byActor = Number(theirs(a)) - Number(theirs(b))
      const bySaving = Number(saveable(b, now)) - Number(saveable(a, now))
      const byRisk = riskRank(a.risk.level) - riskRank(b.risk.level)
      if (bySaving !== 0) return bySaving
      if (saveable(a, now) && saveable(b, now)) return time(a.perishesAt!) - time(b.perishesAt!)
      if (byActor !== 0) return byActor
      if (a.section === 'now') return byRisk || place(a) - place(b) || time(a.due) - time(b.due)
      return time(a.due) - time(b.due) || byRisk || place(a) - place(b)
    })
}

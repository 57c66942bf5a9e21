import { endOfLondonDay, londonDay } from '../../platform/time.ts'
import type { ClockState } from '../clocks/clock-life.ts'

/** The parts of a victim-care officer's day, the most pressing first (screens.md 6). Whatever waits stands in exactly one. */
export const CARE_SECTIONS = [
  'danger',
  'late',
  'today',
  'unsafe',
  'questions',
  'enhanced',
  'told-late',
  'soon',
  'paused',
  'later',
  'no-day',
] as const
export type CareSection = (typeof CARE_SECTIONS)[number]

export const SECTION_WORDS: Record<CareSection, { name: string; hint: string }> = {
  danger: { name: 'In danger, not told', hint: 'a person tells them now, at the door if need be' },
  late: { name: 'Late', hint: 'tell them now, and say that it is late and why' },
  today: { name: 'Due today', hint: 'by the end of the day' },
  unsafe: { name: 'Not safe to reach', hint: 'nothing is sent until somebody has spoken with them, alone' },
  questions: { name: 'They asked', hint: 'a question, a request or a message that nobody has answered' },
  enhanced: { name: 'Newly enhanced', hint: 'rights that somebody was given in the last week' },
  'told-late': { name: 'Told late', hint: 'say why, so that it is not the next one' },
  soon: { name: 'Within seven days', hint: 'what can be done before it presses' },
  paused: { name: 'Paused', hint: 'not met: somebody looks again by its day' },
  later: { name: 'After that', hint: 'more than seven days away' },
  'no-day': { name: 'No day set', hint: 'to be done at the next contact' },
}

/** Days in which what is coming is shown, and in which rights that were granted count as new: our proposals. */
export const SOON_DAYS = 7
export const NEWLY_DAYS = 7

export type ClockFacts = {
  state: ClockState
  dueAt: Temporal.Instant | null
  /** A message may go to them, or they said how a person reaches them safely. */
  reachable: boolean
  newlyEnhanced: boolean
}

/** Today and the ends of it and of what counts as soon. Worked out once for all that is placed: the ends of London's days take longer than the placing. */
export type CareEdges = { today: Temporal.PlainDate; endOfToday: Temporal.Instant; soon: Temporal.Instant }

export function edgesOf(now: Temporal.Instant): CareEdges {
  const today = londonDay(now)
  return { today, endOfToday: endOfLondonDay(today), soon: soonUntil(now) }
}

/** Where an open clock stands; undefined where nothing is owed on it any more. A nearer day never stands below a later one of the same victim. */
export function sectionOfClock({ state, dueAt, reachable, newlyEnhanced }: ClockFacts, edges: CareEdges) {
  if (state === 'breached' || state === 'no-limit') return 'late'
  if (state === 'paused') return 'paused'
  if (state === 'pending') return 'later'
  if (state !== 'running') return undefined
  if (dueAt === null) return 'no-day'
  if (Temporal.Instant.compare(dueAt, edges.endOfToday) <= 0) return 'today'
  if (!reachable) return 'unsafe'
  if (newlyEnhanced) return 'enhanced'
  return Temporal.Instant.compare(dueAt, edges.soon) <= 0 ? 'soon' : 'later'
}

/** The end of the last day that counts as soon. */
export const soonUntil = (now: Temporal.Instant) => endOfLondonDay(londonDay(now).add({ days: SOON_DAYS }))

/** The more pressing of two. */
export function moreUrgent(a: CareSection, b: CareSection): CareSection {
  return CARE_SECTIONS.indexOf(a) <= CARE_SECTIONS.indexOf(b) ? a : b
}

import { londonDay } from '../../platform/time.ts'
import type { Clock } from '../clocks/clock.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { HOLDER_WORDS } from '../rights/right-row.ts'
import { type CareEdges, type CareSection, edgesOf, moreUrgent, NEWLY_DAYS, sectionOfClock } from './care-section.ts'
import type { CarePerson, CareTask, Deed } from './care-task.ts'
import { isReachable, type Reach } from './reach.ts'

export type Owed = {
  person: CarePerson
  reach: Reach
  enhancedAt: Temporal.Instant | null
  others?: number
  clocks: readonly Clock[]
}

export type Placed = { clock: Clock; section: CareSection }

/** Each open clock of a victim with the part that it belongs to; what is met, over or handed over is left out. */
export function placeClocks(
  { clocks, reach, enhancedAt }: Omit<Owed, 'person'>,
  now: Temporal.Instant,
  edges: CareEdges = edgesOf(now),
): Placed[] {
  const newlyEnhanced =
    enhancedAt !== null && Temporal.Instant.compare(enhancedAt, now.subtract({ hours: 24 * NEWLY_DAYS })) >= 0
  const reachable = isReachable(reach)
  return clocks.flatMap(clock => {
    const state = stateOf(clock, now)
    const facts = { state, dueAt: clock.dueAt, reachable, newlyEnhanced }
    const section = sectionOfClock(facts, edges)
    return section ? [{ clock, section }] : []
  })
}

/**
 * One row for what one victim is to be told, one for what is to be done for them: a message tells of several events, and each keeps its
 * own clock. A row stands where its most pressing clock does. What has no day, or is far away, is a row of its own.
 */
export function owedTasks(owed: Owed, now: Temporal.Instant, edges: CareEdges = edgesOf(now)): CareTask[] {
  const placed = placeClocks(owed, now, edges)
  const quiet = (one: Placed) => one.section === 'no-day' || one.section === 'later' || one.section === 'paused'
  const groups = Map.groupBy(placed, one => `${one.clock.answer}:${quiet(one) ? one.section : ''}`)
  return [...groups.values()].map(group => rowOf(owed, group, now, edges))
}

function rowOf(
  { person, reach, others = 0 }: Owed,
  group: readonly Placed[],
  now: Temporal.Instant,
  { today }: CareEdges,
): CareTask {
  const ordered = group.toSorted((a, b) => dayOf(a.clock) - dayOf(b.clock))
  const [first] = ordered
  const { clock } = first!
  const section = group.map(one => one.section).reduce(moreUrgent)
  const word = clock.answer === 'word'
  return {
    ...person,
    kind: word ? 'word' : 'deed',
    key: `${word ? 'word' : 'deed'}:${person.victimId}:${section}`,
    section,
    what: word ? `Tell ${person.victim}: ${namesOf(ordered)}` : `For ${person.victim}: ${namesOf(ordered)}`,
    why: whyOf(ordered, section, today),
    reach: word ? reach.words : null,
    due: section === 'paused' ? clock.pausedUntil : clock.dueAt,
    started: clock.eventAt,
    clocks: ordered.map(one => one.clock.id),
    deeds: deedsOf({ person, reach, others }, ordered, now),
  }
}

const dayOf = (clock: Clock) => clock.dueAt?.epochMilliseconds ?? Number.NEGATIVE_INFINITY

function namesOf(placed: readonly Placed[]): string {
  const names = [...new Set(placed.map(one => one.clock.name.toLowerCase()))]
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

function whyOf(placed: readonly Placed[], section: CareSection, today: Temporal.PlainDate): string {
  const { clock } = placed[0]!
  const days = clock.hastenedAt || clock.enhanced ? clock.enhancedDays : clock.standardDays
  const holder = HOLDER_WORDS[clock.holder as keyof typeof HOLDER_WORDS] ?? clock.holder
  const limit =
    days === null
      ? ''
      : ` within ${days} working ${days === 1 ? 'day' : 'days'}${clock.proposal ? ' (our proposal)' : ''}`
  const right = `${holder.charAt(0).toUpperCase()}${holder.slice(1)} must ${clock.duty}${limit}`
  if (clock.noDueReason) return `${right}. No day could be worked out: do it now. ${clock.noDueReason}`
  if (section === 'late' && clock.dueAt) {
    const late = londonDay(clock.dueAt).until(today).days
    return `${right}. Late by ${late} ${late === 1 ? 'day' : 'days'}: say so, and why`
  }
  if (section === 'paused')
    return `${right}. Paused by ${clock.pauseOwner}, which is not met: ${clock.pauseReason?.replaceAll('-', ' ')}`
  if (section === 'enhanced') return `${right}. Their rights were enhanced this week, so it is owed sooner`
  return right
}

function deedsOf(
  { person, reach, others }: Pick<Owed, 'person' | 'reach'> & { others: number },
  placed: readonly Placed[],
  now: Temporal.Instant,
): Deed[] {
  const { clock, section } = placed[0]!
  const victim = `/victims/${person.victimId}`
  const tell = reach.by === 'message' ? 'Write to them' : 'Record what they were told'
  const done = placed.length > 1 ? `${victim}/rights` : `/rights/${clock.id}`
  const deeds: Deed[] = [
    clock.answer === 'word' ? { text: tell, href: `${victim}/update` } : { text: 'Record that it is done', href: done },
  ]
  if (!isReachable(reach) && clock.answer === 'word')
    deeds.push({ text: 'Record a safe way', href: `${victim}/safe-contact` })
  if (others > 0 && clock.answer === 'word')
    deeds.push({ text: 'Tell all of this crime', href: `/crimes/${person.crimeId}/tell-victims` })
  if (section === 'late') deeds.push({ text: 'Say why it is late', href: `/rights/${clock.id}/late` })
  else if (stateOf(clock, now) === 'running' && clock.answer === 'word')
    deeds.push({ text: 'Pause', href: `/rights/${clock.id}` })
  deeds.push({ text: 'Hand to', href: `${victim}/contact-officer` })
  return deeds
}

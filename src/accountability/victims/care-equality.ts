import { CHARACTERISTIC_KINDS, type CharacteristicKind } from '../../contact/characteristics.ts'
import { comparisons } from '../supervision/compare.ts'

/** One right of one victim as equality counts it. `familyName` is read to count and thrown away. */
export type Cared = {
  told: Readonly<Partial<Record<CharacteristicKind, string>>>
  familyName: string | null
  answer: 'word' | 'deed'
  enhanced: boolean
  dueAt: Temporal.Instant
  eventAt: Temporal.Instant
  metAt: Temporal.Instant | null
  paused: boolean
  /** How the word was given; null where there was none. */
  how: 'message' | 'by-phone' | 'in-person' | null
}

const isLate = (one: Cared, now: Temporal.Instant) =>
  one.metAt
    ? Temporal.Instant.compare(one.metAt, one.dueAt) > 0
    : !one.paused && Temporal.Instant.compare(one.dueAt, now) < 0
/** Met, or late: before that nobody can tell. */
const isDecided = (one: Cared, now: Temporal.Instant) => one.metAt !== null || isLate(one, now)

export const careMeasures = (now: Temporal.Instant) =>
  [
    {
      id: 'told-in-time',
      label: 'Told in time',
      of: (one: Cared) => one.answer === 'word' && isDecided(one, now),
      is: (one: Cared) => one.answer === 'word' && isDecided(one, now) && !isLate(one, now),
    },
    {
      id: 'done-in-time',
      label: 'Done in time',
      of: (one: Cared) => one.answer === 'deed' && isDecided(one, now),
      is: (one: Cared) => one.answer === 'deed' && isDecided(one, now) && !isLate(one, now),
    },
    {
      id: 'late-now',
      label: 'Late, and still owed',
      of: () => true,
      is: (one: Cared) => one.metAt === null && isLate(one, now),
    },
    {
      id: 'by-a-person',
      label: 'Told by a person',
      of: (one: Cared) => one.how !== null,
      is: (one: Cared) => one.how !== null && one.how !== 'message',
    },
    { id: 'enhanced', label: 'With enhanced rights', of: () => true, is: (one: Cared) => one.enhanced },
    { id: 'paused', label: 'Paused', of: () => true, is: (one: Cared) => one.metAt === null && one.paused },
  ] as const

/** Contact, waiting and breach by what they told us of themselves, and by the origin of family names where names may be read. */
export function compareCare(cared: readonly Cared[], now: Temporal.Instant) {
  return comparisons(cared, {
    measures: careMeasures(now),
    wait: one =>
      one.answer === 'word' && one.metAt ? (one.metAt.epochMilliseconds - one.eventAt.epochMilliseconds) / 1000 : null,
    kinds: CHARACTERISTIC_KINDS,
  })
}

export const CARE_CAVEAT =
  'A victim’s own answers are known only where the victim is who told us of it and is the only victim of that name in the case; everybody else is counted as not recorded.'

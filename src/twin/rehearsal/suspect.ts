import { chance, lognormal, type Next, pick } from '../../platform/random.ts'
import { londonDay } from '../../platform/time.ts'
import type { RehearsalContact } from './contact.ts'
import { after, secondsBetween } from './moments.ts'
import type { OutcomeCode } from './outcome-mix.ts'
import { adultsOf, drawHousehold, type Person } from './people.ts'
import type { Story } from './story.ts'

export type SuspectEventKind = 'arrest' | 'interview' | 'release' | 'bail' | 'charge' | 'no-further-action'
export type SuspectEvent = { readonly kind: SuspectEventKind; readonly at: Temporal.Instant; readonly note: string }

/** Somebody synthetic who is named, and what then happens to them. `events` may be empty: named, and not yet seen. */
export type PlannedSuspect = {
  readonly person: Person
  readonly namedAt: Temporal.Instant
  readonly events: readonly SuspectEvent[]
}

/** How each outcome is reached: the first dealing with the suspect, what follows, and what is decided at the end. */
type Path = {
  dealt: number
  arrest: number
  leaves: 'bail' | 'release'
  last: 'charge' | 'no-further-action' | null
}
const PATHS: Readonly<Partial<Record<OutcomeCode, Path>>> = {
  1: { dealt: 1, arrest: 0.7, leaves: 'bail', last: 'charge' },
  3: { dealt: 1, arrest: 0.4, leaves: 'release', last: null },
  8: { dealt: 1, arrest: 0.05, leaves: 'release', last: null },
  10: { dealt: 1, arrest: 0.3, leaves: 'release', last: 'no-further-action' },
  15: { dealt: 0.55, arrest: 0.4, leaves: 'release', last: 'no-further-action' },
  16: { dealt: 0.45, arrest: 0.65, leaves: 'bail', last: 'no-further-action' },
  21: { dealt: 0.8, arrest: 0.1, leaves: 'release', last: 'no-further-action' },
}

const NOTES: Readonly<Record<SuspectEventKind, string>> = {
  arrest: 'Arrested near home without difficulty; rights given; taken to custody.',
  interview: 'Interviewed under caution, by appointment, with a solicitor.',
  release: 'Released under investigation; why not bail is in the record.',
  bail: 'Bailed with conditions not to contact the victim; the victim was asked about them first.',
  charge: 'Charged; first hearing date given.',
  'no-further-action': 'Told that no further action will be taken; reasons in the outcome record.',
}

/** The most a person is held, or questioned, before they leave the station. */
const STATION_HOURS = 7

export function planSuspect(
  contact: RehearsalContact,
  story: Story,
  code: OutcomeCode,
  span: { recordedAt: Temporal.Instant; proposedAt: Temporal.Instant },
  next: Next,
): PlannedSuspect | null {
  const path = PATHS[code]
  if (!path) return null
  const known = story.sensitive === 'domestic' || story.sensitive === 'stalking'
  const life = secondsBetween(span.recordedAt, span.proposedAt)
  // Somebody known to the victim is dealt with in hours; a stranger must first be found.
  const share = 0.25 + 0.35 * next()
  const firstAt = after(span.recordedAt, known ? Math.min(life * share, lognormal(next, 5 * 3600, 0.6)) : life * share)
  const person = suspectOf(contact, known, next)
  if (!chance(next, path.dealt)) return { person, namedAt: firstAt, events: [] }

  const first = chance(next, path.arrest) ? 'arrest' : 'interview'
  const events: SuspectEvent[] = [event(first, firstAt)]
  const room = secondsBetween(firstAt, span.proposedAt)
  const inCustody = path.last === 'charge' && room < STATION_HOURS * 2 * 3600
  // Who came to an interview by appointment goes home after it: there is nothing to be released from.
  if (first === 'arrest' && !inCustody) {
    const left = after(firstAt, Math.min(room * 0.5, STATION_HOURS * 3600 * (0.3 + 0.7 * next())))
    events.push(event(path.leaves, left))
  }
  // What is decided about the suspect comes before the outcome that rests on it: nothing is added to a closed case.
  if (path.last) events.push(event(path.last, after(firstAt, room * 0.97)))
  return { person, namedAt: after(firstAt, -Math.min(600, (life * share) / 10)), events }
}

function event(kind: SuspectEventKind, at: Temporal.Instant): SuspectEvent {
  return { kind, at, note: NOTES[kind] }
}

/** A known suspect may share the victim's door, phone and post: the software has to cope with that. */
function suspectOf({ at, caller, place }: RehearsalContact, known: boolean, next: Next): Person {
  const today = londonDay(at)
  const others = adultsOf(caller.household, today).filter(person => person.id !== caller.person.id)
  if (known && others.length > 0 && chance(next, 0.75)) return pick(next, others)
  return pick(next, adultsOf(drawHousehold(place.settlement, today, next), today))
}

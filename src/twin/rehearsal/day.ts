import type { Force } from '../../platform/force/force.ts'
import { type Next, stream } from '../../platform/random.ts'
import { londonDay } from '../../platform/time.ts'
import { codesOf } from './codes.ts'
import { castContacts, type RehearsalContact } from './contact.ts'
import { drawBurst, drawFrequentCaller } from './crowds.ts'
import { drawContacts } from './demand.ts'
import type { DemandMix } from './demand-tables.ts'
import { type PlannedJourney, planJourney, type Setting } from './journey.ts'
import { type CrimeWeights, openPlaces, settlementsOf } from './places.ts'
import { reachedAgain } from './reached-again.ts'
import { openStoryMix } from './story-mix.ts'
import { openTown } from './town.ts'
import { drawFurther } from './ways.ts'

/** The parts of force.json that a rehearsal is drawn from. */
export type RehearsalForce = Pick<Force, 'bases' | 'neighbourhoods' | 'incidentTypes' | 'offences'>

export type RehearsalAsk = {
  readonly from: Temporal.Instant
  readonly hours: number
  readonly seed: number | string
  readonly force: RehearsalForce
  /** From the imported street crime, where there is any: where things happen and how often. */
  readonly crime?: CrimeWeights
  readonly mix?: Partial<DemandMix>
}

/** Everybody who gets in touch in the window, in order of time. The same ask gives the same day. */
export function drawDay({ from, hours, seed, force, crime, mix }: RehearsalAsk): RehearsalContact[] {
  const own = drawContacts({ from, hours, next: stream(seed, 'demand'), ...(mix && { mix }) })
  // A mix of somebody's own choice is the whole day.
  const further = mix ? [] : drawFurther({ from, hours, next: stream(seed, 'ways') })
  const drawn = [...own, ...further].toSorted(byTime)
  const cast = {
    town: openTown(londonDay(from), stream(seed, 'town')),
    places: openPlaces(settlementsOf(force), crime),
    mix: openStoryMix(crime),
  }
  const contacts = castContacts(drawn, cast, seed)
  if (mix) return contacts
  const day = { from, hours, seed, today: londonDay(from) }
  const crowds = [...drawBurst(contacts, day), ...drawFrequentCaller(contacts, day)].filter(inWindow(day))
  return [...contacts, ...crowds].toSorted(byTime)
}

/** Who gets in touch after the end of the window is the next one's. */
function inWindow({
  from,
  hours,
}: {
  from: Temporal.Instant
  hours: number
}): (one: { at: Temporal.Instant }) => boolean {
  const end = from.epochMilliseconds + hours * 3_600_000
  return ({ at }) => at.epochMilliseconds < end
}

const byTime = (a: { at: Temporal.Instant }, b: { at: Temporal.Instant }) => Temporal.Instant.compare(a.at, b.at)

export function settingOf(force: RehearsalForce): Setting {
  return {
    bases: force.bases,
    codes: codesOf(force),
  }
}

/** The journeys of a day. Each has its own stream of chance, so one can be planned again alone. */
export function planDay(ask: RehearsalAsk): PlannedJourney[] {
  const setting = settingOf(ask.force)
  const plan = (contact: RehearsalContact) => planJourney(contact, journeyChance(ask.seed, contact), setting)
  const journeys = drawDay(ask).map(plan)
  const later = reachedAgain(journeys, ask.seed).filter(inWindow(ask))
  return [...journeys, ...later.map(plan)]
}

export function journeyChance(seed: number | string, contact: Pick<RehearsalContact, 'id'>): Next {
  return stream(seed, 'journey', contact.id)
}

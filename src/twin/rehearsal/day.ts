import type { Force } from '../../platform/force/force.ts'
import { type Next, stream } from '../../platform/random.ts'
import { londonDay } from '../../platform/time.ts'
import { codesOf } from './codes.ts'
import { castContacts, type RehearsalContact } from './contact.ts'
import { drawContacts } from './demand.ts'
import type { DemandMix } from './demand-tables.ts'
import { type PlannedJourney, planJourney, type Setting } from './journey.ts'
import { type CrimeWeights, openPlaces, settlementsOf } from './places.ts'
import { openStoryMix } from './story-mix.ts'
import { openTown } from './town.ts'

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
  const drawn = drawContacts({ from, hours, next: stream(seed, 'demand'), ...(mix && { mix }) })
  const cast = {
    town: openTown(londonDay(from), stream(seed, 'town')),
    places: openPlaces(settlementsOf(force), crime),
    mix: openStoryMix(crime),
  }
  return castContacts(drawn, cast, seed)
}

export function settingOf(force: RehearsalForce): Setting {
  return {
    bases: force.bases,
    codes: codesOf(force),
  }
}

/** The journeys of a day. Each has its own stream of chance, so one can be planned again alone. */
export function planDay(ask: RehearsalAsk): PlannedJourney[] {
  const setting = settingOf(ask.force)
  return drawDay(ask).map(contact => planJourney(contact, journeyChance(ask.seed, contact), setting))
}

export function journeyChance(seed: number | string, contact: Pick<RehearsalContact, 'id'>): Next {
  return stream(seed, 'journey', contact.id)
}

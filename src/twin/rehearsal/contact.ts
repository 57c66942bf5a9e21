import { channelRow } from '../../contact/channels.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { chance, type Next, pick, stream, weighted } from '../../platform/random.ts'
import { london } from '../../platform/time.ts'
import type { DrawnContact } from './demand.ts'
import type { Channel } from './demand-tables.ts'
import { secondsBetween } from './moments.ts'
import { parameter } from './parameters.ts'
import type { Place, PlaceDraw } from './places.ts'
import { drawScene, type Scene } from './scene.ts'
import type { Story, StoryId } from './story.ts'
import { STREET_TYPES, type StoryMix } from './story-mix.ts'
import type { Caller, Town } from './town.ts'

/** One contact of a rehearsal, with everything a caller would know: who, where, what, and how urgent it truly is. */
export type RehearsalContact = DrawnContact & {
  readonly story: StoryId
  /** What a careful handler would make of it. */
  readonly grade: GradeCode
  /** It is going on now, or has only just stopped. */
  readonly happening: boolean
  readonly place: Place
  /** In words: '12 Tallowmere Close, Leek'. */
  readonly address: string
  readonly scene: Scene
  readonly caller: Caller
  /** What the line shows; null when withheld or not a call. */
  readonly number: string | null
  /** An earlier contact about the same thing, by somebody else or by the same person asking again. */
  readonly about?: string
}

export type Cast = { readonly town: Town; readonly places: PlaceDraw; readonly mix: StoryMix }

/** How urgent the same story is on another line: people dial 999 when it is happening (synthetic factors). */
const GRADE_BY_CHANNEL: Readonly<Record<Channel, Readonly<Record<GradeCode, number>>>> = {
  '999': { immediate: 0.75, priority: 1, scheduled: 0.6, resolve: 0.8 },
  '101': { immediate: 0.08, priority: 0.7, scheduled: 1, resolve: 1 },
  online: { immediate: 0.01, priority: 0.12, scheduled: 1, resolve: 1 },
}
/** Further callers ring within this many seconds of the first; somebody asks for news after this many. */
const SAME_EVENT = 40 * 60
const NEWS_AFTER = 2 * 3600
/** Contacts looked back over: the best part of a day. */
const LOOK_BACK = 1200

/**
 * Gives every drawn contact its story, its place and its people. Each contact has a stream of chance of its own
 * (from `seed` and its id), so that a change to one story does not rewrite the rest of the day; only who has called
 * before follows from the order.
 */
export function castContacts(drawn: readonly DrawnContact[], cast: Cast, seed: number | string): RehearsalContact[] {
  const contacts: RehearsalContact[] = []
  const homes = new Map<string, Place>()

  for (const contact of drawn) {
    const next = stream(seed, 'contact', contact.id)
    const story = weighted(next, cast.mix(contact.channel, london(contact.at).hour))
    const earlier = chance(next, story.furtherCallers) ? sameEvent(contacts, contact, story, next) : undefined
    contacts.push(earlier ? again(contact, story, earlier, cast, next) : first(contact, story, cast, homes, next))
  }
  return contacts
}

function first(
  contact: DrawnContact,
  story: Story,
  cast: Cast,
  homes: Map<string, Place>,
  next: Next,
): RehearsalContact {
  const drawn = cast.places(next, STREET_TYPES[story.id])
  const caller = cast.town.caller(drawn.settlementId, drawn.settlement, next)
  const home = homes.get(caller.household.id) ?? drawn
  homes.set(caller.household.id, home)
  const place = story.atHome ? home : drawn
  const scene = sceneOf(story, caller, place, next)
  const grade = weighted(
    next,
    story.grades.map(([code, weight]) => [code, weight * GRADE_BY_CHANNEL[contact.channel][code]] as const),
  )
  const { line, settlement } = caller.household.address
  return {
    ...contact,
    story: story.id,
    grade,
    happening: grade === 'immediate' || grade === 'priority',
    place,
    address: story.atHome ? `${line}, ${settlement}` : `${wordsFor(story, scene)}, ${place.settlement}`,
    scene,
    caller,
    number: shown(contact.way, caller, next),
  }
}

/** A neighbour who saw the same thing, or the same caller who wants to know what has become of it. */
function again(
  contact: DrawnContact,
  story: Story,
  earlier: RehearsalContact,
  cast: Cast,
  next: Next,
): RehearsalContact {
  const { place, address, scene } = earlier
  const asksForNews = story.id === 'update-wanted'
  const caller = asksForNews
    ? { ...earlier.caller, calledBefore: true }
    : cast.town.caller(place.settlementId, place.settlement, next)
  const { grade, happening } = asksForNews ? ({ grade: 'resolve', happening: false } as const) : earlier
  const about = { story: story.id, grade, happening, place, address, scene, caller, about: earlier.id }
  return { ...contact, ...about, number: shown(contact.way, caller, next) }
}

function sameEvent(
  contacts: readonly RehearsalContact[],
  now: DrawnContact,
  story: Story,
  next: Next,
): RehearsalContact | undefined {
  const asksForNews = story.id === 'update-wanted'
  if (now.channel === 'online' && !asksForNews) return undefined
  const recent = contacts.slice(-LOOK_BACK)
  const firsts = recent.filter(({ about, at, story: told, grade }) => {
    if (about !== undefined || grade === 'resolve') return false
    const age = secondsBetween(at, now.at)
    return asksForNews ? age >= NEWS_AFTER : told === story.id && age <= SAME_EVENT
  })
  return firsts.length === 0 ? undefined : pick(next, firsts)
}

function sceneOf(story: Story, caller: Caller, place: Place, next: Next): Scene {
  const scene = drawScene(place.settlement, next)
  return story.atHome ? { ...scene, street: caller.household.address.street } : scene
}

function wordsFor(story: Story, scene: Scene): string {
  return story.victim === 'business' ? `${scene.business}, ${scene.street}` : scene.street
}

function shown(way: DrawnContact['way'], caller: Caller, next: Next): string | null {
  return !channelRow(way).line || chance(next, parameter('number-withheld')) ? null : caller.phone
}

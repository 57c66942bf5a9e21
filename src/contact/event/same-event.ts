import type { Sensitivity } from '../../platform/force/vocabulary.ts'
import { type Named, placesNamed } from '../places-named.ts'
import { likenessOf, termsOf, type WeightOf } from './likeness.ts'
import type { SameEventRule } from './same-event-rules.ts'

/** What one contact says of something that happened. */
export type Account = {
  id: string
  at: Temporal.Instant
  settlementId: string | null
  /** Longitude, latitude. */
  point: readonly [number, number] | null
  incidentType: string | null
  /** By its kind, or by what its words speak of. */
  sensitive: Sensitivity | null
  place: string | null
  words: string
}

/** An account read once, so that comparing it with two hundred others reads nothing again. */
export type ReadAccount = Account & { terms: ReadonlySet<string>; named: Named }

export function readAccount(account: Account): ReadAccount {
  const named = placesNamed(account.place, account.words)
  const motorway = named.roads.some(road => road.startsWith('M')) ? 'motorway' : ''
  return { ...account, terms: termsOf(`${account.words} ${motorway}`), named }
}

/**
 * `likely`, `possible`: offered as the same event. `different`: the same place and time, and something that says that it
 * is not the same: shown apart, so that a call from the house beside a crash is not taken for another call about it.
 */
export type Likeness = {
  level: 'likely' | 'possible' | 'different'
  points: number
  because: string[]
  against: string[]
}

/** Do two accounts look like one event? Undefined where nothing much says so. Never a decision: a person joins them. */
export function sameEvent(
  rule: SameEventRule,
  a: ReadAccount,
  b: ReadAccount,
  weightOf: WeightOf,
): Likeness | undefined {
  const { points: give } = rule
  const because: string[] = []
  const against: string[] = []
  let points = 0
  let forIt = 0
  const take = (more: number, words: string, into = because) => {
    points += more
    forIt += Math.max(0, more)
    into.push(words)
  }

  const minutes = Math.round(Math.abs(a.at.epochMilliseconds - b.at.epochMilliseconds) / 60_000)
  if (minutes > rule.minutes) return undefined

  const road = both(a.named.roads, b.named.roads)
  const street = both(a.named.streets, b.named.streets)
  if (road) take(give.road, `same road (${road})`)
  if (street) take(give.street, `same street (${street})`)
  if (road && both(a.named.junctions, b.named.junctions))
    take(give.junction, `same ${both(a.named.junctions, b.named.junctions)}`)
  const near = !road && !street ? nearness(rule, a, b) : undefined
  if (near) take(near.points, near.words, near.points < 0 ? against : because)
  else if (a.settlementId && a.settlementId === b.settlementId) take(give.settlement, 'same town or village')

  take(
    minutes <= 15 ? give.within15 : minutes <= 60 ? give.within60 : 0,
    minutes === 0 ? 'at the same time' : `${minutes} minute${minutes === 1 ? '' : 's'} apart`,
  )
  // The road itself was counted: that both are on a motorway is no second reason.
  const { share, shared } = road
    ? likenessOf(without(a.terms, 'motorway'), without(b.terms, 'motorway'), weightOf)
    : likenessOf(a.terms, b.terms, weightOf)
  const words = give.words.find(step => share >= step.share)
  if (words) take(words.points, `both speak of ${shared.slice(0, 3).join(', ')}`)
  if (a.incidentType && a.incidentType === b.incidentType) take(give.kind, 'same kind of incident')

  if (!road && a.named.roads.length > 0 && b.named.roads.length > 0)
    take(give.otherRoad, `another road (${b.named.roads[0]}, not ${a.named.roads[0]})`, against)
  if (
    road &&
    a.named.junctions.length > 0 &&
    b.named.junctions.length > 0 &&
    !both(a.named.junctions, b.named.junctions)
  )
    take(give.otherJunction, `another junction (${b.named.junctions[0]}, not ${a.named.junctions[0]})`, against)
  if (a.incidentType && b.incidentType && a.incidentType !== b.incidentType)
    take(give.otherKind, 'another kind of incident', against)
  const apart = privateTo(rule, a, b)
  if (apart) against.push(apart)

  if (forIt < rule.possible) return undefined
  const level = apart || points < rule.possible ? 'different' : points >= rule.likely ? 'likely' : 'possible'
  return { level, points, because, against }
}

/** What happens at home is no passer-by's event; two calls about the same thing at home may be one. */
function privateTo(rule: SameEventRule, a: ReadAccount, b: ReadAccount): string | undefined {
  const mine = a.sensitive !== null && rule.private.includes(a.sensitive)
  const theirs = b.sensitive !== null && rule.private.includes(b.sensitive)
  if (mine === theirs) return undefined
  return `${mine ? 'this caller speaks' : 'that caller speaks'} of ${PRIVATE_WORDS[(mine ? a : b).sensitive!] ?? 'harm by somebody they know'}`
}

const PRIVATE_WORDS: Partial<Record<Sensitivity, string>> = {
  domestic: 'harm at home',
  sexual: 'a sexual offence',
  stalking: 'stalking',
}

function nearness(rule: SameEventRule, a: Account, b: Account): { points: number; words: string } | undefined {
  if (!a.point || !b.point || (a.settlementId !== null && a.settlementId === b.settlementId)) return undefined
  const km = kmApart(a.point, b.point)
  if (km <= rule.nearbyKm) return { points: rule.points.nearby, words: `${km.toFixed(1)} km apart` }
  return { points: rule.points.farApart, words: `${Math.round(km)} km apart` }
}

/** Over a county the earth is flat enough: within half a per cent of the great circle. */
export function kmApart([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number {
  const shrink = Math.cos((((latA + latB) / 2) * Math.PI) / 180)
  return Math.hypot((lonB - lonA) * shrink, latB - latA) * 111.2
}

function both(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find(name => b.includes(name))
}

function without(terms: ReadonlySet<string>, term: string): ReadonlySet<string> {
  return new Set([...terms].filter(one => one !== term))
}

import type { Force } from '../../platform/force/force.ts'
import { type Next, type Weighted, weighted } from '../../platform/random.ts'
import type { Point } from '../../response/nearest.ts'

/** A settlement of the force's file: what people call the place, about where it is, and how many live there. */
export type Settlement = {
  readonly id: string
  readonly name: string
  readonly point: Point
  readonly population: number
  /** What imported street crime calls the neighbourhood, where that is not the settlement's own id. */
  readonly neighbourhood?: string
}

/** A force's own neighbourhoods are its settlements. */
export function settlementsOf({ neighbourhoods }: Pick<Force, 'neighbourhoods'>): Settlement[] {
  return neighbourhoods.map(({ id, name, population, point }) => ({ id, name, population, point }))
}

/** Recorded crimes per neighbourhood and police.uk crime type, from the imported street-crime files. */
export type CrimeWeights = readonly { readonly neighbourhood: string; readonly crimeType: string; readonly n: number }[]

/** Where something happens: a settlement and a point in its built-up disc. */
export type Place = { readonly point: Point; readonly settlementId: string; readonly settlement: string }

export type PlaceDraw = (next: Next, crimeType?: string) => Place

/** People per square kilometre of built-up ground (synthetic, about that of an English town). */
const DENSITY = 3500
/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.195

/**
 * Says where contacts come from. With street crime imported, a crime type happens where that type was recorded; without
 * it, and for what police.uk does not count, where people live. Throws when there is no settlement to draw.
 *
 * A neighbourhood's crimes are shared among its settlements by population. Crimes of neighbourhoods that no settlement
 * is matched to fall to every settlement by population: leaving them out would make the matched ones look busier.
 */
export function openPlaces(settlements: readonly Settlement[], crime: CrimeWeights = []): PlaceDraw {
  if (settlements.length === 0) throw new RangeError('openPlaces: no settlements')
  const everyone = settlements.map(settlement => [settlement, settlement.population] as const)
  const byType = new Map<string, Weighted<Settlement>[] | undefined>()
  for (const crimeType of new Set(crime.map(row => row.crimeType)))
    byType.set(
      crimeType,
      sharesOf(
        settlements,
        crime.filter(row => row.crimeType === crimeType && row.n > 0),
      ),
    )

  return (next, crimeType) => {
    const rows = (crimeType === undefined ? undefined : byType.get(crimeType)) ?? everyone
    return pointIn(weighted(next, rows), next)
  }
}

function sharesOf(settlements: readonly Settlement[], crime: CrimeWeights): Weighted<Settlement>[] | undefined {
  const total = crime.reduce((sum, row) => sum + row.n, 0)
  if (total === 0) return undefined
  const people = peopleIn(settlements)
  const matched = new Map<string, number>()
  let unmatched = 0
  for (const { neighbourhood, n } of crime) {
    if (people(neighbourhood) > 0) matched.set(neighbourhood, (matched.get(neighbourhood) ?? 0) + n)
    else unmatched += n
  }
  const all = people()
  return settlements.map(settlement => {
    const here = neighbourhoodOf(settlement)
    const own = ((matched.get(here) ?? 0) * settlement.population) / (people(here) || 1)
    return [settlement, own + (unmatched * settlement.population) / all] as const
  })
}

/** How many people live in a neighbourhood, or in all of them. */
function peopleIn(settlements: readonly Settlement[]): (neighbourhood?: string) => number {
  const counts = new Map<string, number>()
  let all = 0
  for (const settlement of settlements) {
    const here = neighbourhoodOf(settlement)
    all += settlement.population
    counts.set(here, (counts.get(here) ?? 0) + settlement.population)
  }
  return neighbourhood => (neighbourhood === undefined ? all : (counts.get(neighbourhood) ?? 0))
}

function neighbourhoodOf(settlement: Settlement): string {
  return settlement.neighbourhood ?? settlement.id
}

/** A point anywhere in the disc that the settlement's people would fill at an ordinary density. */
function pointIn(settlement: Settlement, next: Next): Place {
  const radiusKm = Math.sqrt(settlement.population / DENSITY / Math.PI)
  const distance = radiusKm * Math.sqrt(next())
  const bearing = 2 * Math.PI * next()
  const [homeLon, homeLat] = settlement.point
  const lat = homeLat + (distance * Math.cos(bearing)) / DEGREE_KM
  const lon = homeLon + (distance * Math.sin(bearing)) / (DEGREE_KM * Math.cos((homeLat * Math.PI) / 180))
  return { point: [rounded(lon), rounded(lat)], settlementId: settlement.id, settlement: settlement.name }
}

/** Five decimals are about a metre: no synthetic point deserves more. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}

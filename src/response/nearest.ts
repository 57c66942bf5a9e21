/** [longitude, latitude] in degrees, WGS84. */
export type Point = readonly [lon: number, lat: number]

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088

/**
 * How minutes are made from a straight line until there are routes: our own default, not a measured one. Roads are
 * longer than a straight line, so the speed is below what a driver does on the way.
 */
export const DECLARED_SPEED = { kmh: 40, words: 'a straight line at 40 km/h, not a route' } as const

/** Great-circle kilometres, by the haversine formula. */
export function kilometresBetween([lonA, latA]: Point, [lonB, latB]: Point): number {
  const half =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

export function minutesFor(kilometres: number, kmh: number = DECLARED_SPEED.kmh): number {
  return (kilometres / kmh) * 60
}

/** A unit that could be asked. `at` is where it is taken to be, `from` says so in words. */
export type Candidate = {
  resourceId: string
  kind: string
  crew: number
  skills: readonly string[]
  baseId: string
  at: Point
  from: string
}

export type Suggestion = Candidate & { kilometres: number; minutes: number; reasons: string[] }

export type Need = {
  to: Point
  /** The base that answers for the place. */
  homeBaseId: string
  /** A weapon is known or cannot be ruled out. */
  weapon: boolean
}

/**
 * The units that are free, soonest first, each with why. It suggests and nothing more: a person chooses (contact.md
 * section 10). Between units that arrive together, response comes before the specialists, then the larger crew.
 */
export function suggest(free: readonly Candidate[], need: Need): Suggestion[] {
  return free
    .map(candidate => {
      const kilometres = kilometresBetween(candidate.at, need.to)
      return { ...candidate, kilometres, minutes: minutesFor(kilometres), reasons: reasonsFor(candidate, need) }
    })
    .sort(
      (a, b) =>
        a.minutes - b.minutes ||
        specialist(a) - specialist(b) ||
        b.crew - a.crew ||
        (a.resourceId < b.resourceId ? -1 : 1),
    )
}

function reasonsFor(candidate: Candidate, need: Need): string[] {
  return [
    candidate.baseId === need.homeBaseId ? `${candidate.from}, which answers for this place` : candidate.from,
    ...(specialist(candidate) ? [`${candidate.kind.replaceAll('-', ' ')} unit`] : []),
    candidate.crew === 1 ? 'crew of one' : `crew of ${candidate.crew}`,
    // Crew against hazard (contact.md section 10): a prompt, never a bar, since waiting may be the greater danger.
    ...(need.weapon && candidate.crew === 1 ? ['a weapon is not ruled out: send a second unit with it'] : []),
    ...(need.weapon && candidate.skills.includes('taser') ? ['carries Taser'] : []),
  ]
}

function specialist({ kind }: Candidate): number {
  return kind === 'response' ? 0 : 1
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

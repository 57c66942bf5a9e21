/** GeoJSON as areas have it (RFC 7946): rings of [longitude, latitude] in degrees, the first ring outside, others holes. */
export type Boundary = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] }
export type Ring = [number, number][]

export type Feature = { properties: Record<string, unknown>; boundary: Boundary | undefined }

/** A tenth of a metre: finer than any boundary is drawn, and a third of the bytes. */
const DECIMALS = 1e6
/** Degrees: the United Kingdom with its islands. Metres of the national grid, and swapped coordinates, fall outside. */
const inUk = (lon: number, lat: number) => lon >= -9 && lon <= 2.5 && lat >= 49 && lat <= 61.5

/** The features of a GeoJSON file, undefined when it is none. A feature with a broken boundary has none. */
export function readFeatures(json: unknown): Feature[] | undefined {
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) return undefined
  return json.features.map(feature => ({
    properties: isObject(feature) && isObject(feature.properties) ? feature.properties : {},
    boundary: isObject(feature) ? readBoundary(feature.geometry) : undefined,
  }))
}

export function readBoundary(geometry: unknown): Boundary | undefined {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates) || geometry.coordinates.length === 0) return undefined
  if (geometry.type === 'Polygon') {
    const coordinates = readPolygon(geometry.coordinates)
    return coordinates && { type: 'Polygon', coordinates }
  }
  if (geometry.type !== 'MultiPolygon') return undefined
  const coordinates = whole(geometry.coordinates.map(readPolygon))
  return coordinates && { type: 'MultiPolygon', coordinates }
}

function readPolygon(rings: unknown): Ring[] | undefined {
  return Array.isArray(rings) && rings.length > 0 ? whole(rings.map(readRing)) : undefined
}

/** A ring has four points at least, the last the same as the first. */
function readRing(points: unknown): Ring | undefined {
  if (!Array.isArray(points) || points.length < 4) return undefined
  const ring = whole(points.map(readPoint))
  const [first, last] = [ring?.[0], ring?.at(-1)]
  return first && last && first[0] === last[0] && first[1] === last[1] ? ring : undefined
}

function readPoint(point: unknown): [number, number] | undefined {
  if (!Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number') return undefined
  return inUk(point[0], point[1]) ? [short(point[0]), short(point[1])] : undefined
}

const short = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All of them, or nothing when one is missing. */
function whole<T>(parts: (T | undefined)[]): T[] | undefined {
  return parts.every(part => part !== undefined) ? (parts as T[]) : undefined
}

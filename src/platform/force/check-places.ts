import type { Point } from './fields.ts'
import type { Force } from './force.ts'
import type { Area } from './places.ts'
import type { Problem } from './problem.ts'

/** Generous degrees around the United Kingdom: an area outside them is a slip, not a force. */
const UNITED_KINGDOM: Area = { west: -9, south: 49, east: 2.5, north: 61.5 }

/** The area is a box in the United Kingdom, and every base and neighbourhood lies in it. */
export function misplaced(force: Force): Problem[] {
  const { area } = force
  if (!within(UNITED_KINGDOM, [area.west, area.south]) || !within(UNITED_KINGDOM, [area.east, area.north]))
    return [
      { path: 'area', message: 'The area is not in the United Kingdom: give west, south, east and north in degrees' },
    ]
  if (area.west >= area.east || area.south >= area.north)
    return [{ path: 'area', message: 'The area is empty: west must be less than east, and south less than north' }]

  return [
    ...force.bases.flatMap(({ id, point }, n) => outside(area, point, `base "${id}"`, `bases[${n}].point`)),
    ...force.neighbourhoods.flatMap(({ id, point }, n) =>
      outside(area, point, `neighbourhood "${id}"`, `neighbourhoods[${n}].point`),
    ),
  ]
}

function outside(area: Area, point: Point, where: string, path: string): Problem[] {
  if (within(area, point)) return []
  const [lon, lat] = point
  const advice = within(area, [lat, lon])
    ? 'longitude comes first, so swap the two numbers'
    : 'correct the point or widen the area'
  return [{ path, message: `Point [${lon}, ${lat}] of ${where} lies outside the area: ${advice}` }]
}

function within(area: Area, [lon, lat]: Point): boolean {
  return lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north
}

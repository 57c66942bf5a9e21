import type { Board } from './board.ts'
import type { Point } from './nearest.ts'

/** The board as a drawing: the same incidents and bases as its lists, and nothing else. Units are those of the viewBox. */
export type BoardMap = {
  width: number
  height: number
  bases: { baseId: string; name: string; available: number; x: number; y: number; left: boolean }[]
  incidents: { incidentId: string; number: number; label: string; rank: number; shape: Shape; alone: boolean; x: number; y: number }[]
  towns: { x: number; y: number; r: number }[]
}
type Shape = 'octagon' | 'triangle' | 'circle' | 'square'
type Town = { point: Point; population: number }
type Spot = { x: number; y: number }

const WIDTH = 480
const MARGIN = 34
/** Incidents in one town would hide each other and its base's name: they stand in rings, above first. */
const RING = 30
const TURNS = [-90, -40, -140, 90, 40, 140]
const SHAPES: readonly Shape[] = ['octagon', 'triangle', 'circle', 'square']
/** A base's name is written to its left where another base stands this close to its right. */
const NEAR = { x: 130, y: 16 }

/** Draws the places that there are, flat: at this size a degree of longitude is as long as in the middle. */
export function mapOf(board: Pick<Board, 'incidents' | 'bases'>, towns: readonly Town[]): BoardMap {
  const points = [...towns.map(town => town.point), ...board.bases.map(base => base.at), ...board.incidents.map(row => row.at)]
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.01)
  const put = ([lon, lat]: Point): Spot => ({ x: round(MARGIN + (lon - west) * squeeze * scale), y: round(MARGIN + (north - lat) * scale) })

  const bases = board.bases.map(({ baseId, name, available, at }) => ({ baseId, name, available, ...put(at) }))
  // A base holds the middle of its town, so that the town's first incident stands beside it.
  const taken = new Map(bases.map(base => [cell(base), 1]))
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale + 2 * MARGIN),
    towns: towns.map(town => ({ ...put(town.point), r: round(1.5 + Math.sqrt(town.population) / 50) })),
    bases: bases.map(base => ({ ...base, left: base.x > WIDTH * 0.8 || bases.some(other => isRightOf(other, base)) })),
    incidents: board.incidents.map(({ incidentId, number, what, gradeFace: { rank, label }, alone, settlement, at }) => {
      const spot = put(at)
      const nth = taken.get(cell(spot)) ?? 0
      taken.set(cell(spot), nth + 1)
      const shape = SHAPES[Math.min(Math.max(rank, 1), SHAPES.length) - 1]!
      return { incidentId, number, rank, alone, shape, label: `Incident ${number}, ${label}: ${what}, ${settlement}`, ...beside(spot, nth) }
    }),
  }
}

function cell({ x, y }: Spot): string {
  return `${Math.round(x / RING)},${Math.round(y / RING)}`
}

function isRightOf(other: Spot, base: Spot): boolean {
  return other.x > base.x && other.x - base.x < NEAR.x && Math.abs(other.y - base.y) < NEAR.y
}

function beside({ x, y }: Spot, nth: number): Spot {
  if (nth === 0) return { x, y }
  const turn = (TURNS[(nth - 1) % TURNS.length]! * Math.PI) / 180
  const away = RING * (1 + Math.floor((nth - 1) / TURNS.length))
  return { x: round(x + away * Math.cos(turn)), y: round(y + away * Math.sin(turn)) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

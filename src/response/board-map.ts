import type { Area } from '../platform/force/places.ts'
import type { Board } from './board.ts'
import type { Point } from './nearest.ts'

/** The board as a drawing: the same incidents and bases as its lists, and nothing else. Units are those of the viewBox. */
export type BoardMap = {
  width: number
  height: number
  bases: { baseId: string; name: string; available: number; x: number; y: number; left: boolean }[]
  incidents: { incidentId: string; number: number; label: string; rank: number; shape: 'octagon' | 'triangle' | 'circle' | 'square'; alone: boolean; x: number; y: number }[]
  settlements: { x: number; y: number; r: number }[]
}

const WIDTH = 600
const MARGIN = 24
/** Incidents in one town would hide each other: from the second they stand in a ring around the first. */
const RING = 22
const IN_RING = 6
const SHAPES = ['octagon', 'triangle', 'circle', 'square'] as const

type Town = { point: Point; population: number }

/** Draws force coordinates flat: at this size a degree of longitude is as long as at the middle of the area. */
export function mapOf(board: Pick<Board, 'incidents' | 'bases'>, area: Area, towns: readonly Town[]): BoardMap {
  const squeeze = Math.cos((((area.south + area.north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((area.east - area.west) * squeeze)
  const put = ([lon, lat]: Point) => ({
    x: round(MARGIN + (lon - area.west) * squeeze * scale),
    y: round(MARGIN + (area.north - lat) * scale),
  })
  const seen = new Map<string, number>()
  return {
    width: WIDTH,
    height: Math.round((area.north - area.south) * scale + 2 * MARGIN),
    settlements: towns.map(town => ({ ...put(town.point), r: round(1 + Math.sqrt(town.population) / 60) })),
    bases: board.bases.map(({ baseId, name, available, at }) => ({ baseId, name, available, ...put(at), left: put(at).x > WIDTH * 0.75 })),
    incidents: board.incidents.map(({ incidentId, number, what, gradeFace, alone, settlement, at }) => {
      const spot = put(at)
      const key = `${Math.round(spot.x / RING)},${Math.round(spot.y / RING)}`
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      return {
        incidentId, number, rank: gradeFace.rank, alone, shape: SHAPES[Math.min(Math.max(gradeFace.rank, 1), SHAPES.length) - 1]!,
        label: `Incident ${number}, ${gradeFace.label}: ${what}, ${settlement}`,
        ...beside(spot, nth),
      }
    }),
  }
}

function beside({ x, y }: { x: number; y: number }, nth: number): { x: number; y: number } {
  if (nth === 0) return { x, y }
  const turn = ((nth - 1) % IN_RING) * ((2 * Math.PI) / IN_RING)
  const away = RING * (1 + Math.floor((nth - 1) / IN_RING))
  return { x: round(x + away * Math.cos(turn)), y: round(y + away * Math.sin(turn)) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

import type { Board } from './board.ts'
import type { Point } from './nearest.ts'
import { type Box, boxAround, firstClear, round, type Spot, spotsAround } from './place-apart.ts'

/** The board as a drawing: the same incidents and bases as its lists, and nothing else. Units are those of the viewBox. */
export type BoardMap = {
  width: number
  height: number
  bases: (Spot & { baseId: string; name: string; label: Label })[]
  incidents: (Spot & {
    incidentId: string
    number: number
    label: string
    rank: number
    shape: Shape
    alone: boolean
  })[]
  towns: (Spot & { r: number })[]
}
type Shape = 'octagon' | 'triangle' | 'circle' | 'square'
type Town = { point: Point; population: number }
type Label = Spot & { text: string; anchor: 'start' | 'middle' | 'end' }

const WIDTH = 480
const MARGIN = 34
/** Half of a base's square, of an incident's mark with its ring, and the size of a label's letters. */
const BASE = 6
const MARK = 16
const LETTER = { width: 7.4, height: 15 }
const RINGS = 4
const SHAPES: readonly Shape[] = ['octagon', 'triangle', 'circle', 'square']

/** Draws the places that there are, flat: at this size a degree of longitude is as long as in the middle. */
export function mapOf(board: Pick<Board, 'incidents' | 'bases'>, towns: readonly Town[]): BoardMap {
  const { put, height } = flat([
    ...towns.map(town => town.point),
    ...board.bases.map(base => base.at),
    ...board.incidents.map(row => row.at),
  ])
  const frame: Box = { left: 2, top: 2, right: WIDTH - 2, bottom: height - 2 }

  const squares = board.bases.map(({ at }) => put(at))
  const taken: Box[] = squares.map(spot => boxAround(spot, BASE))
  const bases = board.bases.map(({ baseId, name, available }, n) => {
    const label = firstClear(
      labelsFor(squares[n]!, `${name} ${available}`),
      boxOfLabel,
      taken.filter((_, other) => other !== n),
      frame,
    )
    taken.push(boxOfLabel(label))
    return { baseId, name, label, ...squares[n]! }
  })
  const incidents = board.incidents.map(
    ({ incidentId, number, what, gradeFace: { rank, label }, alone, settlement, at }) => {
      const spot = firstClear(spotsAround(put(at), MARK * 1.7, RINGS), one => boxAround(one, MARK - 3), taken, frame)
      taken.push(boxAround(spot, MARK - 3))
      const shape = SHAPES[Math.min(Math.max(rank, 1), SHAPES.length) - 1]!
      return {
        incidentId,
        number,
        rank,
        alone,
        shape,
        label: `Incident ${number}, ${label}: ${what}, ${settlement}`,
        ...spot,
      }
    },
  )
  return {
    width: WIDTH,
    height,
    bases,
    incidents,
    towns: towns.map(town => ({ ...put(town.point), r: round(1.5 + Math.sqrt(town.population) / 50) })),
  }
}

function flat(points: readonly Point[]): { put: (point: Point) => Spot; height: number } {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.01)
  return {
    put: ([lon, lat]) => ({
      x: round(MARGIN + (lon - west) * squeeze * scale),
      y: round(MARGIN + (north - lat) * scale),
    }),
    height: Math.round((north - south) * scale + 2 * MARGIN),
  }
}

/** A base's name to its right where there is room, else to its left, below or above. `y` is where letters stand. */
function labelsFor({ x, y }: Spot, text: string): Label[] {
  return [
    { text, anchor: 'start', x: x + 10, y: y + 5 },
    { text, anchor: 'end', x: x - 10, y: y + 5 },
    { text, anchor: 'middle', x, y: y + 21 },
    { text, anchor: 'middle', x, y: y - 11 },
  ]
}

function boxOfLabel({ text, anchor, x, y }: Label): Box {
  const width = text.length * LETTER.width
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - LETTER.height + 3, bottom: y + 3 }
}

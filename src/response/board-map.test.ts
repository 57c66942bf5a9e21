import { expect, test } from 'vitest'
import { mapOf } from './board-map.ts'
import type { Board } from './board.ts'

const AREA = { west: -2.55, south: 52.38, east: -1.5, north: 53.28 }
type Row = Board['incidents'][number]
const incident = (number: number, at: [number, number]) =>
  ({ incidentId: `i${number}`, number, at, what: 'Burglary', settlement: 'Hanley', gradeFace: { label: 'Immediate', rank: 1 }, alone: true }) as unknown as Row
const base = { baseId: 'hanley', name: 'Hanley', at: [-2.175, 53.025] as const, available: 3, out: 0, resources: [] }

test('the map shows what the lists show, inside its frame, north up and east right', () => {
  const map = mapOf({ incidents: [incident(1, [-2.5, 53.2]), incident(2, [-1.6, 52.4])], bases: [base] }, AREA, [])
  const [northWest, southEast] = map.incidents
  expect(map.incidents.map(one => one.number)).toEqual([1, 2])
  expect(northWest!.x).toBeLessThan(southEast!.x)
  expect(northWest!.y).toBeLessThan(southEast!.y)
  for (const { x, y } of [...map.incidents, ...map.bases]) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(map.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(map.height)
  }
  expect(map.bases[0]).toMatchObject({ name: 'Hanley', available: 3 })
})

test('a hundred metres east is as long as a hundred metres north', () => {
  const map = mapOf({ incidents: [incident(1, [-2, 53]), incident(2, [-2 + 0.3 / Math.cos((52.83 * Math.PI) / 180), 53]), incident(3, [-2, 52.7])], bases: [] }, AREA, [])
  const [a, east, south] = map.incidents
  expect(east!.x - a!.x).toBeCloseTo(south!.y - a!.y, 0)
})

test('incidents of one town do not hide each other', () => {
  const many = Array.from({ length: 9 }, (_, n) => incident(n + 1, [-2.175, 53.025]))
  const spots = mapOf({ incidents: many, bases: [] }, AREA, []).incidents.map(({ x, y }) => `${x},${y}`)
  expect(new Set(spots).size).toBe(9)
})

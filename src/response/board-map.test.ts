import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from './board.ts'
import { mapOf } from './board-map.ts'

type Row = Board['incidents'][number]
const incident = (number: number, at: readonly [number, number]) =>
  ({
    incidentId: `i${number}`,
    number,
    at,
    what: 'Burglary',
    settlement: 'Hanley',
    gradeFace: { label: 'Immediate', rank: 1 },
    alone: true,
  }) as unknown as Row
const base = (name: string, at: readonly [number, number]) => ({
  baseId: name,
  name,
  at,
  available: 3,
  out: 0,
  resources: [],
})
const CORNERS = [
  { point: [-2.5, 53.3], population: 100 },
  { point: [-1.5, 52.4], population: 100 },
] as const

test('the map shows what the lists show, north up and east right', () => {
  const map = mapOf(
    { incidents: [incident(1, [-2.4, 53.2]), incident(2, [-1.6, 52.5])], bases: [base('Hanley', [-2.175, 53.025])] },
    CORNERS,
  )
  const [northWest, southEast] = map.incidents
  expect(map.incidents.map(one => [one.number, one.shape, one.label])).toEqual([
    [1, 'octagon', 'Incident 1, Immediate: Burglary, Hanley'],
    [2, 'octagon', 'Incident 2, Immediate: Burglary, Hanley'],
  ])
  expect(northWest!.x).toBeLessThan(southEast!.x)
  expect(northWest!.y).toBeLessThan(southEast!.y)
  expect(map.bases[0]).toMatchObject({ name: 'Hanley', label: { text: 'Hanley 3' } })
})

test('every place is inside the frame, wherever the force lies', () => {
  const point = fc.tuple(fc.double({ min: -8, max: 2, noNaN: true }), fc.double({ min: 50, max: 60, noNaN: true }))
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 2, maxLength: 20 }), points => {
      const map = mapOf({ incidents: [], bases: points.map((at, n) => base(`b${n}`, at)) }, [])
      for (const { x, y } of map.bases) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(map.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(map.height)
      }
    }),
  )
})

test('a kilometre east is as long as a kilometre north', () => {
  const squeeze = Math.cos((52.85 * Math.PI) / 180)
  const map = mapOf(
    {
      incidents: [incident(1, [-2.1, 53]), incident(2, [-2.1 + 0.3 / squeeze, 53]), incident(3, [-2.1, 52.7])],
      bases: [],
    },
    CORNERS,
  )
  const [here, east, south] = map.incidents
  expect(east!.x - here!.x).toBeCloseTo(south!.y - here!.y, 0)
})

test('incidents of one town, and names of bases close together, hide neither each other nor a base', () => {
  const hanley = [-2.175, 53.025] as const
  const many = Array.from({ length: 12 }, (_, n) => incident(n + 1, hanley))
  const bases = [base('Hanley', hanley), base('Newcastle-under-Lyme', [-2.23, 53.012]), base('Longton', [-2.13, 52.99])]
  const map = mapOf({ incidents: many, bases }, CORNERS)
  const marks = [...map.incidents, ...map.bases]
  for (const [n, a] of marks.entries())
    for (const b of marks.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12)
  for (const { label } of map.bases) {
    const left =
      label.anchor === 'end'
        ? label.x - label.text.length * 7
        : label.anchor === 'middle'
          ? label.x - label.text.length * 3.5
          : label.x
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + label.text.length * 7).toBeLessThanOrEqual(map.width)
  }
})

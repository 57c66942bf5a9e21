import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../platform/random.ts'
import { kilometresBetween } from '../../response/nearest.ts'
import { openPlaces, type Settlement, settlementsOf } from './places.ts'

const NORTH: Settlement = { id: 'A', name: 'North', point: [-2.0, 53.1], population: 20_000 }
const SOUTH: Settlement = { id: 'south', name: 'South', point: [-2.1, 52.6], population: 80_000, neighbourhood: 'B' }
const HAMLET: Settlement = { id: 'hamlet', name: 'Hamlet', point: [-1.8, 52.8], population: 100 }
const FORCE = [NORTH, SOUTH, HAMLET]

/** Share of 4,000 places that fall in each settlement. */
function shares(draw: ReturnType<typeof openPlaces>, crimeType?: string): Record<string, number> {
  const next = seeded('places')
  const counts: Record<string, number> = { North: 0, South: 0, Hamlet: 0 }
  for (let n = 0; n < 4000; n++) {
    const { settlement } = draw(next, crimeType)
    counts[settlement] = (counts[settlement] ?? 0) + 1 / 4000
  }
  return counts
}

test.each([
  ['no street crime: by population', [], 'Burglary', 0.2],
  [
    'where that type was recorded',
    [
      ['A', 'Burglary', 90],
      ['B', 'Burglary', 10],
    ],
    'Burglary',
    0.9,
  ],
  [
    'another type is not swayed',
    [
      ['A', 'Drugs', 90],
      ['B', 'Drugs', 10],
    ],
    'Burglary',
    0.2,
  ],
  ['no type asked: by population', [['A', 'Burglary', 90]], undefined, 0.2],
  [
    'half of it in unmatched places',
    [
      ['A', 'Burglary', 50],
      ['elsewhere', 'Burglary', 50],
    ],
    'Burglary',
    0.6,
  ],
  ['rows of nothing', [['A', 'Burglary', 0]], 'Burglary', 0.2],
] as const)('%s', (_, rows, crimeType, north) => {
  const crime = rows.map(([neighbourhood, type, n]) => ({ neighbourhood, crimeType: type, n }))
  expect(Math.abs((shares(openPlaces(FORCE, crime), crimeType).North ?? 0) - north)).toBeLessThan(0.03)
})

test('a point lies within its settlement, and the same seed gives the same point', () => {
  const draw = openPlaces(FORCE)
  fc.assert(
    fc.property(fc.integer(), seed => {
      const place = draw(seeded(seed))
      const home = FORCE.find(settlement => settlement.name === place.settlement)
      if (!home) throw new Error(place.settlement)
      const radius = Math.sqrt(home.population / 3500 / Math.PI)
      expect(kilometresBetween(home.point, place.point)).toBeLessThanOrEqual(radius + 0.01)
      expect(place.settlementId).toBe(home.id)
      expect(draw(seeded(seed))).toEqual(place)
    }),
  )
})

test('no settlements is a fault', () => expect(() => openPlaces([])).toThrow(RangeError))

test("a force's neighbourhoods are its settlements; its points have longitude first", () => {
  const leek = { district: 'Moorlands', ruralUrban: 'urban', base: 'leek' } as const
  const rows = [{ id: 'leek', name: 'Leek', population: 20_000, point: [-2.02, 53.11] as [number, number], ...leek }]
  expect(settlementsOf({ neighbourhoods: rows })).toEqual([
    { id: 'leek', name: 'Leek', population: 20_000, point: [-2.02, 53.11] },
  ])
})

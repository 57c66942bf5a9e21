import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaName, perThousand, shownByCount, shownInOrder } from './street-crime-counts.ts'

const named = fc
  .array(fc.nat(30), { maxLength: 12 })
  .map(counts => counts.map((n, place) => ({ name: `type ${'abcdefghijkl'[place]}`, n })))

test('most first; those not shown come last, by name, so that their order tells nothing', () => {
  expect(
    shownByCount([
      { name: 'c', n: 4 },
      { name: 'd', n: 9 },
      { name: 'b', n: 2 },
      { name: 'a', n: 30 },
    ]),
  ).toEqual([
    { name: 'a', n: 30 },
    { name: 'd', n: 9 },
    { name: 'b', n: null },
    { name: 'c', n: null },
  ])
  fc.assert(
    fc.property(named, counts => {
      const hidden = shownByCount(counts)
        .filter(one => one.n === null)
        .map(one => one.name)
      expect(hidden).toEqual([...hidden].sort())
      expect(shownByCount(counts).length).toBe(counts.length)
    }),
  )
})

test('months stay in their order', () => {
  expect(
    shownInOrder([
      { name: '2025-01', n: 3 },
      { name: '2025-02', n: 0 },
      { name: '2025-03', n: 4 },
      { name: '2025-04', n: 8 },
    ]),
  ).toEqual([
    { name: '2025-01', n: null },
    { name: '2025-02', n: 0 },
    { name: '2025-03', n: null },
    { name: '2025-04', n: 8 },
  ])
})

test('names and rates', () => {
  expect([areaName({ name: 'Leek 001A', ward: 'Leek North' }), areaName({ name: 'Leek 001A', ward: null })]).toEqual([
    'Leek North (Leek 001A)',
    'Leek 001A',
  ])
  expect([perThousand(37, 1500), perThousand(0, 1500), perThousand(5, 0)]).toEqual([24.7, 0, null])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../platform/random.ts'
import { type Candidate, drawSample } from './sample.ts'

const candidates = (handlers: number, each: number): Candidate[] =>
  Array.from({ length: handlers * each }, (_, n) => ({
    contactId: `c${String(n).padStart(4, '0')}`,
    caseId: `k${n}`,
    handlerId: `h${n % handlers}`,
    stratum: ['999 immediate', '101 priority', '101 resolve', '101 resolve', '101 resolve'][
      Math.floor(n / handlers) % 5
    ]!,
  }))
const ids = (sample: readonly Candidate[]) => sample.map(one => one.contactId)

test('three of each handler, all strata though one is three times as common, and the same again for the same seed', () => {
  const sample = drawSample(seeded('2026-11'), candidates(8, 20), 3)
  expect(Map.groupBy(sample, one => one.handlerId).size).toBe(8)
  expect([...Map.groupBy(sample, one => one.handlerId).values()].every(own => own.length === 3)).toBe(true)
  const strata = [...Map.groupBy(sample, one => one.stratum).values()].map(own => own.length)
  expect(strata).toEqual([8, 8, 8])
  expect(ids(drawSample(seeded('2026-11'), candidates(8, 20), 3))).toEqual(ids(sample))
  expect(ids(drawSample(seeded('2026-12'), candidates(8, 20), 3))).not.toEqual(ids(sample))
  // In whatever order they were read from the table.
  expect(ids(drawSample(seeded('2026-11'), candidates(8, 20).toReversed(), 3))).toEqual(ids(sample))
})

test('what was drawn before counts, and a handler with few has few', () => {
  const all = candidates(1, 5)
  expect(
    drawSample(seeded(1), all, 3, [
      { handlerId: 'h0', stratum: 'x' },
      { handlerId: 'h0', stratum: 'x' },
    ]),
  ).toHaveLength(1)
  expect(drawSample(seeded(1), all.slice(0, 2), 3)).toHaveLength(2)
  expect(drawSample(seeded(1), [], 3)).toEqual([])
})

test('nobody is drawn twice or more often than wanted', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 5 }),
      (seed, handlers, each, per) => {
        const sample = drawSample(seeded(seed), candidates(handlers, each), per)
        expect(new Set(ids(sample)).size).toBe(sample.length)
        expect(sample).toHaveLength(handlers * Math.min(each, per))
      },
    ),
  )
})

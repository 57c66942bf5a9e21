import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Compared } from './compared.ts'
import { evenShare } from './training.ts'

const comparedOf = (stands: readonly number[]): Compared => ({
  fields: ['given'],
  pairs: Float64Array.from(stands, (_, n) => n),
  stands: Float32Array.from(stands),
  pattern: Uint32Array.from(stands, (_, n) => n % 7),
  patterns: new Int8Array(7),
  patternCount: 7,
})

test('no more pairs than asked for are learnt from, each with its own levels, and together they stand for all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }), (count, most) => {
      const all = comparedOf(Array.from({ length: count }, () => 1))
      const some = evenShare(all, most)
      const every = Math.ceil(count / most)
      expect(some.pairs.length).toBeLessThanOrEqual(most)
      for (const [place, pair] of some.pairs.entries()) expect(some.pattern[place]).toBe(all.pattern[pair])
      const sum = some.stands.reduce((total, stand) => total + stand, 0)
      expect(Math.abs(sum - count)).toBeLessThan(every)
    }),
  )
})

test('as many pairs as may be are kept as they are', () => {
  const all = comparedOf([1, 2, 3])
  expect(evenShare(all, 3)).toBe(all)
})

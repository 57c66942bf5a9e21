import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Compared } from './compared.ts'
import { foldStrangers } from './folding.ts'

/** Levels of given name, family name and their order: disagree, agree a little and agree, or nothing known. */
const WAYS = [
  [0, 0, 1],
  [-1, 0, 1],
  [0, 0, 0],
  [2, 0, 1],
  [0, 1, 0],
  [-1, -1, -1],
]
const agrees = (way: number) => WAYS[way]![0]! > 0 || WAYS[way]![1]! > 0
const comparedOf = (pairs: readonly { way: number; stands: number }[]): Compared => ({
  fields: ['given', 'family', 'order'],
  pairs: Float64Array.from(pairs, (_, n) => n),
  stands: Float32Array.from(pairs, one => one.stands),
  pattern: Uint32Array.from(pairs, one => one.way),
  patterns: Int8Array.from(WAYS.flat()),
  patternCount: WAYS.length,
})

test('whoever agrees in something stays a pair of their own; the others are one of each way, and stand for as many', () => {
  const pair = fc.record({ way: fc.nat(WAYS.length - 1), stands: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 80 }), pairs => {
      const folded = foldStrangers(comparedOf(pairs))
      const own = pairs.flatMap((one, n) => (agrees(one.way) ? [n] : []))
      expect([...folded.pairs].filter(n => agrees(pairs[n]!.way))).toEqual(own)
      for (const way of WAYS.keys()) {
        const places = [...folded.pattern].flatMap((one, n) => (one === way ? [n] : []))
        if (!agrees(way)) expect(places.length).toBe(Math.min(1, pairs.filter(one => one.way === way).length))
        expect(places.reduce((sum, n) => sum + folded.stands[n]!, 0)).toBe(
          pairs.filter(one => one.way === way).reduce((sum, one) => sum + one.stands, 0),
        )
        for (const n of places) expect(pairs[folded.pairs[n]!]!.way).toBe(way)
      }
    }),
  )
})

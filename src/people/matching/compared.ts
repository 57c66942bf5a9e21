import { FIELDS, type FieldName } from './field.ts'
import type { PairLevels } from './pair-levels.ts'
import { firstOf, type Pairs } from './pairs.ts'

/**
 * Pairs that were compared. Most agree in one of few ways: `pattern` numbers each pair's way, `patterns` holds the levels of way n from
 * `n * fields.length`. `stands` is for how many pairs each stands: 1 for those looked for, more for a random one.
 */
export type Compared = {
  fields: readonly FieldName[]
  pairs: Pairs
  stands: Float32Array
  pattern: Uint32Array
  patterns: Int8Array
  patternCount: number
}

/** Compares each of `pairs`; `standsFor(n)` is asked for how many the pair at that place stands. */
export function comparePairs(
  size: number,
  pairs: Pairs,
  levels: PairLevels,
  standsFor: (place: number) => number,
): Compared {
  const { fields, compare } = levels
  const pattern = new Uint32Array(pairs.length)
  const stands = new Float32Array(pairs.length)
  const known = new Map<number, number>()
  let patterns = new Int8Array(fields.length * 256)
  const found = new Int8Array(fields.length)
  const radix = fields.map(field => FIELDS[field].levels.length + 1)

  for (let n = 0; n < pairs.length; n++) {
    const first = firstOf(pairs[n]!, size)
    compare(first, pairs[n]! - first * size, found)
    let code = 0
    for (let f = 0; f < radix.length; f++) code = code * radix[f]! + found[f]! + 1
    let place = known.get(code)
    if (place === undefined) {
      place = known.size
      known.set(code, place)
      if ((place + 1) * fields.length > patterns.length) {
        const larger = new Int8Array(patterns.length * 2)
        larger.set(patterns)
        patterns = larger
      }
      patterns.set(found, place * fields.length)
    }
    pattern[n] = place
    stands[n] = standsFor(n)
  }
  return { fields, pairs, stands, pattern, patterns, patternCount: known.size }
}

import type { Compared } from './compared.ts'

/**
 * The same pairs, fewer: where two agree in nothing, no value of theirs is asked for (weigh.ts), and all that disagree in one way weigh the same. Of each
 * such way one pair is kept, which stands for all. Strangers are most of the pairs there are, and are weighed anew in each round of learning.
 */
export function foldStrangers(compared: Compared): Compared {
  const { fields, pairs, stands, pattern, patterns, patternCount } = compared
  const width = fields.length
  const agrees = Array.from({ length: patternCount }, (_, way) =>
    // Which way round the names were read is a level of no value.
    fields.some((field, n) => field !== 'order' && patterns[way * width + n]! > 0),
  )
  const placeOfWay = new Map<number, number>()
  const kept: number[] = []
  const standing: number[] = []
  for (let n = 0; n < pairs.length; n++) {
    const way = pattern[n]!
    const place = agrees[way] ? undefined : placeOfWay.get(way)
    if (place !== undefined) {
      standing[place]! += stands[n]!
      continue
    }
    if (!agrees[way]) placeOfWay.set(way, kept.length)
    kept.push(n)
    standing.push(stands[n]!)
  }
  return {
    ...compared,
    pairs: Float64Array.from(kept, n => pairs[n]!),
    pattern: Uint32Array.from(kept, n => pattern[n]!),
    stands: Float32Array.from(standing),
  }
}

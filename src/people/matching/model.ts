import { FIELDS, type FieldName, PINPOINTS } from './field.ts'

/**
 * How often each level is seen: `same` among pairs of one person's records, `other` among pairs of two people's. Both add up to 1.
 * `order` has no `other`: turning names round is a choice of ours, not of chance.
 */
export type FieldTable = { field: FieldName; same: readonly number[]; other: readonly number[] }

/**
 * What was learnt of some records, all there is to weigh a pair with. `prior` is how likely two of them, drawn at random, are one person's;
 * `household` how likely they are two people's of one home; `moved` in what share of one person's pairs the address is another one
 * altogether. Plain data: it can be kept as JSON.
 */
export type Model = { prior: number; household: number; moved: number; fields: readonly FieldTable[] }

/** Of the pairs of one home, how many share the family name, and how many are twins. Given, not learnt: too few pairs tell. */
export const SHARED_FAMILY_NAME = 0.7
export const MULTIPLE_BIRTHS = 0.01

const FIRST_MOVED = 0.1

/** A model that knows nothing yet: agreement is likelier in one person's records, and nothing is known of chance. */
export function startingModel(
  fields: readonly FieldName[],
  other: readonly (readonly number[])[],
  prior: number,
): Model {
  const household = fields.some(field => PINPOINTS.includes(field)) ? prior : 0
  const moved = fields.filter(field => FIELDS[field].shared === 'address').length > 1 ? FIRST_MOVED : 0
  return {
    prior,
    household,
    moved,
    fields: fields.map((field, n) => ({ field, same: startingShares(field), other: other[n]! })),
  }
}

function startingShares(field: FieldName): number[] {
  if (field === 'order') return [0.05, 0.95]
  const count = FIELDS[field].levels.length
  if (count === 2) return [0.1, 0.9]
  return FIELDS[field].levels.map((_, level) => (level === count - 1 ? 0.7 : level === 0 ? 0.06 : 0.24 / (count - 2)))
}

/** No level is impossible, nor its weight beyond what this many pairs could show. */
export const LEAST = 1e-6

/**
 * Bits of evidence per level that two records are one person's: the logarithm of how much likelier the level is among those. More
 * agreement never weighs less: where the counts say otherwise, the levels concerned share one weight.
 */
export function levelWeights({ field, same, other }: FieldTable): number[] {
  if (field === 'order') return same.map(share => Math.log2(Math.max(share, LEAST)))
  const pools: { same: number; other: number; levels: number }[] = []
  same.forEach((share, level) => {
    pools.push({ same: share + LEAST, other: other[level]! + LEAST, levels: 1 })
    while (pools.length > 1) {
      const [last, before] = [pools.at(-1)!, pools.at(-2)!]
      if (before.same / before.other <= last.same / last.other) break
      pools.splice(-2, 2, {
        same: before.same + last.same,
        other: before.other + last.other,
        levels: before.levels + last.levels,
      })
    }
  })
  return pools.flatMap(pool => new Array<number>(pool.levels).fill(Math.log2(pool.same / pool.other)))
}

/** How alike two readers' answers must be to count: not at all but the same, or by how many steps apart on an ordered list. */
export type Weighting = 'none' | 'linear' | 'quadratic'

/** `kappa` is null where it cannot be worked out; `low` and `high`, the ends of its 95% interval, where they cannot. `why` says so. */
export type Kappa = {
  n: number
  agreed: number
  kappa: number | null
  low: number | null
  high: number | null
  why: string | null
}

const Z_95 = 1.959963984540054

/**
 * Cohen's kappa (1960) of two readers over the same cases, weighted for ordered answers (Cohen 1968): agreement beyond what
 * their habits alone would give. The interval is from the large-sample variance of Fleiss, Cohen and Everitt (1969), which is
 * rough for few cases. Answers that are not on the list are refused: 'cannot tell' is counted by whoever calls, never here.
 */
export function kappaOf<T extends string>(
  pairs: readonly (readonly [T, T])[],
  order: readonly T[],
  weighting: Weighting = 'none',
): Kappa {
  const n = pairs.length
  const places = pairs.map(([a, b]) => [order.indexOf(a), order.indexOf(b)] as const)
  if (places.some(([a, b]) => a < 0 || b < 0)) throw new RangeError('kappaOf: an answer that is not on the list')
  const agreed = places.filter(([a, b]) => a === b).length
  const none = (why: string): Kappa => ({ n, agreed, kappa: null, low: null, high: null, why })
  if (n === 0) return none('nothing was read twice')

  const share = order.map((_, i) => order.map((__, j) => places.filter(([a, b]) => a === i && b === j).length / n))
  const first = share.map(row => sum(row))
  const second = order.map((_, j) => sum(share.map(row => row[j]!)))
  const weight = order.map((_, i) => order.map((__, j) => weightOf(i, j, order.length, weighting)))
  const cells = order.flatMap((_, i) => order.map((__, j) => ({ i, j, w: weight[i]![j]!, p: share[i]![j]! })))
  const observed = sum(cells.map(({ w, p }) => w * p))
  const expected = sum(cells.map(({ i, j, w }) => w * first[i]! * second[j]!))
  if (1 - expected < 1e-12) return none('both readers gave one answer throughout: there is nothing to tell chance from')

  const kappa = (observed - expected) / (1 - expected)
  const along = order.map((_, i) => sum(order.map((__, j) => weight[i]![j]! * second[j]!)))
  const down = order.map((_, j) => sum(order.map((__, i) => weight[i]![j]! * first[i]!)))
  const spread = sum(
    cells.map(({ i, j, w, p }) => p * (w * (1 - expected) - (along[i]! + down[j]!) * (1 - observed)) ** 2),
  )
  const variance = (spread - (observed * expected - 2 * expected + observed) ** 2) / (n * (1 - expected) ** 4)
  // Answers this alike, or this few, leave no spread to judge by: an interval of no width would claim what nobody knows.
  if (variance < 1e-12) return { n, agreed, kappa, low: null, high: null, why: 'too few or too alike for an interval' }
  const half = Z_95 * Math.sqrt(variance)
  return { n, agreed, kappa, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half), why: null }
}

function weightOf(i: number, j: number, size: number, weighting: Weighting): number {
  if (weighting === 'none') return i === j ? 1 : 0
  const apart = Math.abs(i - j) / Math.max(1, size - 1)
  return 1 - (weighting === 'linear' ? apart : apart ** 2)
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

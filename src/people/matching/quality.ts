/** How a set of pairs compares with the truth. 0 where there is nothing to divide by. */
export type Quality = { pairs_true: number; pairs_found: number; precision: number; recall: number; f1: number }

export function qualityOf(truePairs: number, found: number, right: number): Quality {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    pairs_true: truePairs,
    pairs_found: found,
    precision: share(right, found),
    recall: share(right, truePairs),
    f1: share(2 * right, found + truePairs),
  }
}

/**
 * Pairs within groups, as many as any two of one person make. `sides`: only pairs of which one is of each file count. Both lists say for each
 * record which group it is in; undefined is in none.
 */
export function pairsWithin(groups: readonly (string | number | undefined)[], sides?: Uint8Array): number {
  const counts = new Map<string | number, [number, number]>()
  groups.forEach((group, record) => {
    if (group === undefined) return
    const count = counts.get(group) ?? counts.set(group, [0, 0]).get(group)!
    count[sides?.[record] ? 1 : 0]++
  })
  let sum = 0
  for (const [left, right] of counts.values()) sum += sides ? left * right : (left * (left - 1)) / 2
  return sum
}

/** The pairs that a clustering makes, beside the true ones. */
export function qualityOfClusters(
  clusters: Uint32Array,
  truth: readonly (string | undefined)[],
  sides?: Uint8Array,
): Quality {
  const both = truth.map((person, record) => (person === undefined ? undefined : `${clusters[record]} ${person}`))
  return qualityOf(pairsWithin(truth, sides), pairsWithin([...clusters], sides), pairsWithin(both, sides))
}

/** Who a record truly is: the number in 'rec-12-org' (how FEBRL's sets are named), else the cell; undefined for an empty cell. */
export function truthOf(cell: string): string | undefined {
  const text = cell.trim()
  return /^rec-(\d+)-(?:org|dup)/.exec(text)?.[1] ?? (text === '' ? undefined : text)
}

/** Fewer than this many may point at a person: not shown for any neighbourhood. None at all points at nobody. */
export const FEWEST_SHOWN = 5

/**
 * The counts of one table whose total is also known, with the small ones hidden (null), and as many more as it takes that
 * nobody can work a hidden one out by taking the others from the total. The smallest others go first.
 */
export function suppress(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((n, place) => (n > 0 && n < FEWEST_SHOWN ? [place] : [])))
  const others = counts
    .flatMap((n, place) => (n >= FEWEST_SHOWN ? [place] : []))
    .sort((a, b) => counts[a]! - counts[b]! || a - b)
  while (hidden.size > 0 && canBeWorkedOut([...hidden].map(place => counts[place]!))) {
    const next = others.shift()
    if (next === undefined) break
    hidden.add(next)
  }
  return counts.map((n, place) => (hidden.has(place) ? null : n))
}

/** Every hidden figure is at least 1. One alone is the rest of the total; several that sum to their number are each 1. */
function canBeWorkedOut(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, n) => all + n, 0)
  return hidden.length === 1 || sum === hidden.length
}

/** The total of such a table; hidden too where it is small, or would tell the only hidden count there is. */
export function totalShown(counts: readonly number[]): number | null {
  const total = counts.reduce((all, n) => all + n, 0)
  const shown = suppress(counts)
  const hidden = counts.filter((_, place) => shown[place] === null)
  if (total > 0 && total < FEWEST_SHOWN) return null
  return hidden.length > 0 && canBeWorkedOut(hidden) ? null : total
}

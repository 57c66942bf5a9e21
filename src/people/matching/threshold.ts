/** However the sums come out, what is four to one against is never linked. */
const LOWEST = 0.2

/**
 * From which probability pairs are linked, without knowing the truth: where the harmonic mean of precision and recall is highest if the
 * probabilities are right. `chances` are those of all pairs that were compared; those under it are expected to hold the rest.
 */
export function chooseThreshold(chances: Iterable<number>): { threshold: number; expectedF1: number } {
  const sorted = Float64Array.from(chances).sort().reverse()
  const expectedPairs = sorted.reduce((sum, chance) => sum + chance, 0)
  let [linked, best, threshold] = [0, 0, 1]
  for (let n = 0; n < sorted.length; n++) {
    linked += sorted[n]!
    const f1 = (2 * linked) / (n + 1 + expectedPairs)
    if (f1 > best && sorted[n]! >= LOWEST) [best, threshold] = [f1, sorted[n]!]
  }
  return { threshold, expectedF1: best }
}

/** Pairs of people, each as `first * size + second` with first < second, ascending and each once. */
export type Pairs = Float64Array

export function pairKey(size: number, a: number, b: number): number {
  return a < b ? a * size + b : b * size + a
}

export function firstOf(key: number, size: number): number {
  return Math.floor(key / size)
}

/** Sorts, and leaves out repeats. */
export function distinctPairs(keys: Float64Array): Pairs {
  keys.sort()
  let kept = 0
  for (let n = 0; n < keys.length; n++) if (n === 0 || keys[n] !== keys[n - 1]) keys[kept++] = keys[n]!
  return keys.slice(0, kept)
}

/** All pairs of any of the lists. */
export function unionOf(lists: readonly Pairs[]): Pairs {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return distinctPairs(all)
}

/** The place of a pair in a sorted list, or -1. */
export function placeOf(pairs: Pairs, key: number): number {
  let low = 0
  let high = pairs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = pairs[middle]!
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

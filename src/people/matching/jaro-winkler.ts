/** A shared beginning counts for more: people mishear and mistype the ends of names. Winkler's own constants (1990). */
const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4

/** Written before it is read in each call: kept only to spare memory. */
const LONGEST = 64
const TAKEN = new Uint8Array(LONGEST)
const SHARED = new Uint16Array(LONGEST)

/**
 * Jaro's likeness of two words with Winkler's bonus for a shared beginning, from 0 to 1. Letters count as shared within half the longer
 * word's length. The same either way round; of longer words the first 64 letters.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  // Jaro takes letters greedily, so that the order of the two words could tell: the shorter always goes first.
  const [a, b] = one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one]
  if (a.length === 0) return 0
  const jaro = jaroOf(a.slice(0, LONGEST), b.slice(0, LONGEST))
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, (b.length >> 1) - 1)
  TAKEN.fill(0, 0, b.length)
  let count = 0
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const to = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (TAKEN[j] === 1 || b.charCodeAt(j) !== letter) continue
      TAKEN[j] = 1
      SHARED[count++] = letter
      break
    }
  }
  if (count === 0) return 0
  let misplaced = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (TAKEN[j] === 1 && b.charCodeAt(j) !== SHARED[at++]) misplaced++
  return (count / a.length + count / b.length + (count - misplaced / 2) / count) / 3
}

/** A shared beginning counts for more: people mishear and mistype the ends of names. Winkler's own constants (1990). */
const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4

/**
 * Jaro's likeness of two words with Winkler's bonus for a shared beginning, from 0 to 1. Letters count as shared within half the longer
 * word's length. The same either way round.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const shared: number[] = []
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] || b.charCodeAt(j) !== letter) continue
      taken[j] = 1
      shared.push(letter)
      break
    }
  }
  if (shared.length === 0) return 0
  let misplaced = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (taken[j] && b.charCodeAt(j) !== shared[at++]) misplaced++
  const count = shared.length
  return (count / a.length + count / b.length + (count - misplaced / 2) / count) / 3
}

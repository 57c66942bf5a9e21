/**
 * Seeded chance (house rule 5: rules take `next`, they never throw dice themselves).
 * The same seed gives the same sequence on every machine. Not for secrets: use node:crypto for those.
 */

/** The next number in [0, 1), a multiple of 2^-32. */
export type Next = () => number

const TWO_32 = 2 ** 32

/** A value and how often it should be drawn, relative to the others. */
export type Weighted<T> = readonly [value: T, weight: number]

/**
 * A generator whose whole sequence follows from `seed`: the small fast counting generator (sfc32) with four words of
 * state filled from a hash of the seed, and stirred so that neighbouring seeds do not resemble one another.
 */
export function seeded(seed: number | string): Next {
  const fill = wordsOf(`${typeof seed}:${seed}`)
  let a = fill()
  let b = fill()
  let c = fill()
  let count = 1

  const next = () => {
    const word = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    return (word >>> 0) / TWO_32
  }
  for (let stir = 0; stir < 12; stir++) next()
  return next
}

/**
 * A stream of its own for one part of a run, so that drawing more in one part does not change another:
 * `stream(seed, 'journey', contactId)`.
 */
export function stream(seed: number | string, ...path: (number | string)[]): Next {
  return seeded(JSON.stringify([seed, ...path]))
}

/** A whole number from `low` to `high`, both possible. */
export function between(next: Next, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1))
}

/** One of the items, all alike. Throws when there are none: that is a mistake in the caller's table. */
export function pick<T>(next: Next, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError('pick: nothing to pick from')
  return items[Math.floor(next() * items.length)] as T
}

/** One of the values by weight. Weights need not add to one; a zero is never drawn; throws when none is positive. */
export function weighted<T>(next: Next, rows: readonly Weighted<T>[]): T {
  let total = 0
  for (const [, weight] of rows) {
    if (!(weight >= 0) || weight === Infinity) throw new RangeError(`weighted: ${weight} is not a weight`)
    total += weight
  }
  if (total === 0) throw new RangeError('weighted: no row has a weight')

  let left = next() * total
  let last: T | undefined
  for (const [value, weight] of rows) {
    if (weight === 0) continue
    if (left < weight) return value
    left -= weight
    last = value
  }
  // Only rounding of the running sum can bring us here: the draw was at the very end of the last row.
  return last as T
}

/** True with this probability. */
export function chance(next: Next, probability: number): boolean {
  return next() < probability
}

/** How many events of a Poisson process with this mean. Exact for any mean; takes time in proportion to it. */
export function poisson(next: Next, mean: number): number {
  if (!(mean >= 0) || mean === Infinity) throw new RangeError(`poisson: ${mean} is not a mean`)
  let count = 0
  // exp(-mean) underflows for large means, and a sum of Poisson counts is Poisson: go in pieces.
  for (let rest = mean; rest > 0; rest -= 32) {
    const floor = Math.exp(-Math.min(rest, 32))
    for (let product = next(); product > floor; product *= next()) count++
  }
  return count
}

/** A waiting time with this mean, in the mean's unit; never negative. */
export function exponential(next: Next, mean: number): number {
  return -mean * Math.log(1 - next())
}

/** A standard normal deviate. */
export function normal(next: Next): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()))
  return radius * Math.cos(2 * Math.PI * next())
}

/** A positive time with this median (in its unit) and spread: most service times are shaped so, with a long tail. */
export function lognormal(next: Next, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(next))
}

/** The same items in another order; every order is equally likely. The input is left as it was. */
export function shuffle<T>(next: Next, items: readonly T[]): T[] {
  const deck = [...items]
  for (let at = deck.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const held = deck[at] as T
    deck[at] = deck[other] as T
    deck[other] = held
  }
  return deck
}

/** A version 4 UUID (RFC 9562 section 5.4) whose 122 free bits come from `next`. */
export function uuidFrom(next: Next): string {
  const words = [next(), next(), next(), next()].map(draw =>
    Math.floor(draw * TWO_32)
      .toString(16)
      .padStart(8, '0'),
  )
  const hex = words.join('')
  const variant = '89ab'.charAt(Math.floor(next() * 4))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An endless supply of well-mixed 32-bit words that depend on every character of the text. */
function wordsOf(text: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = mix(state ^ Math.imul(text.charCodeAt(at) + 1, 0x01000193))
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mix(state)
  }
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}

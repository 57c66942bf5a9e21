/** What two people must share to meet in the index. Each kind has its own numbers, so that a year is never taken for a postcode. */
export const KEYS = {
  phone: 1,
  phoneEnd: 2,
  uprn: 3,
  email: 4,
  postcode: 5,
  birth: 6,
  door: 7,
  bothNames: 8,
  familyYear: 9,
  familyDay: 10,
  familyPostcode: 11,
  givenBirth: 12,
  givenDay: 13,
  givenPostcode: 14,
  family: 15,
  given: 16,
} as const
export type Kind = (typeof KEYS)[keyof typeof KEYS]

const GOLDEN = 0x9e3779b1

/** One number of 32 bits for a kind of key and its parts, well spread. Two keys may have one number: that costs a look, never an answer. */
export function keyOf(kind: Kind, one: number, other = 0): number {
  let mixed = Math.imul(kind, GOLDEN)
  mixed = mix(mixed ^ low(one))
  mixed = mix((mixed + high(one)) | 0)
  return mix(mixed ^ Math.imul(low(other), GOLDEN)) >>> 0
}

/** A short text as a number of 32 bits. */
export function textKey(text: string): number {
  return restKey(text, -1, -1)
}

/** The same of what is left without the letters at two places; -1 is no place. */
export function restKey(text: string, one: number, other: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    if (at !== one && at !== other) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash) >>> 0
}

const TWO_32 = 2 ** 32

function low(value: number): number {
  return (value % TWO_32) | 0
}

function high(value: number): number {
  return Math.floor(value / TWO_32) | 0
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

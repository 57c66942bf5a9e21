import { seeded } from '../../../platform/random.ts'

/** Four words of 32 bits, by which each id of one telling differs from the id that it stands for. */
export type Mask = readonly [number, number, number, number]

/** Of random bits, so that no two tellings meet; the version and the variant of an id stay. */
export function maskOf(telling: number): Mask {
  const next = seeded(`telling ${telling}`)
  const word = () => (next() * 2 ** 32) >>> 0
  return [word(), word() & 0xffff0fff, word() & 0x3fffffff, word()]
}

/** The id of the same thing in another telling: always the same one, and never one that two things share. */
export function idIn(id: string, mask: Mask): string {
  const hex = id.replaceAll('-', '')
  const words = mask.map((bits, n) => (Number.parseInt(hex.slice(n * 8, n * 8 + 8), 16) ^ bits) >>> 0)
  const all = words.map(word => word.toString(16).padStart(8, '0')).join('')
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`
}

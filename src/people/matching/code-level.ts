import { likeness, slipsBetween } from './edit-distance.ts'

/** How far two numbers or codes agree: a custody, health or social security number, a telephone. */
export const CODE_LEVELS = ['different', 'the end the same', 'two slips apart', 'one slip apart', 'the same'] as const

/** Six figures are what people remember of a number without its area. */
const END = 6

export function codeLevel(a: string, b: string): number {
  if (a === b) return 4
  const slips = slipsBetween(a, b, 2)
  if (Math.min(a.length, b.length) >= 4 && slips === 1) return 3
  if (Math.min(a.length, b.length) >= END && slips === 2) return 2
  return Math.min(a.length, b.length) >= END && a.slice(-END) === b.slice(-END) ? 1 : 0
}

/** How far two postcodes agree. */
export const POSTCODE_LEVELS = ['different', 'the same district', 'one slip apart', 'the same'] as const

/** UK: 'st13dl' and 'st13dx' share the district 'st1'. Elsewhere only slips count: neighbouring numbers may be far apart. */
export function postcodeLevel(a: string, b: string): number {
  if (a === b) return 3
  if (slipsBetween(a, b, 1) === 1) return 2
  const [outA, outB] = [outwardOf(a), outwardOf(b)]
  return outA !== '' && outA === outB ? 1 : 0
}

/** 'st1' of 'st13dl' and of 'st1' alone; nothing for a code from elsewhere. */
export function outwardOf(postcode: string): string {
  return /^([a-z]{1,2}\d[a-z\d]?)(?:\d[a-z]{2})?$/.exec(postcode)?.[1] ?? ''
}

/** How far two e-mail addresses agree. */
export const EMAIL_LEVELS = ['different', 'somewhat alike', 'the same name or the same place', 'a few slips apart', 'the same'] as const

export function emailLevel(a: string, b: string): number {
  if (a === b) return 4
  const like = likeness(a, b)
  if (like >= 0.85) return 3
  const [nameA = '', placeA = ''] = a.split('@')
  const [nameB = '', placeB = ''] = b.split('@')
  if (nameA === nameB || (placeA !== '' && placeA === placeB) || like >= 0.7) return 2
  return like >= 0.55 ? 1 : 0
}

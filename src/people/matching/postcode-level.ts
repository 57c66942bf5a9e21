import { slipsBetween } from './edit-distance.ts'

/** How far two postcodes agree. */
export const POSTCODE_LEVELS = ['different', 'the same district', 'one slip apart', 'the same'] as const

/** UK: 'st13dl' and 'st13dx' share the district 'st1'. Elsewhere only slips count: neighbouring numbers may be far apart. */
export function postcodeLevel(a: string, b: string): number {
  if (a === b) return 3
  if (slipsBetween(a, b, 1) === 1) return 2
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 0
  const [outA, outB] = [outwardOf(a), outwardOf(b)]
  return outA !== '' && outA === outB ? 1 : 0
}

/** 'st1' of 'st13dl' and of 'st1' alone; nothing for a code from elsewhere. */
export function outwardOf(postcode: string): string {
  return /^([a-z]{1,2}\d[a-z\d]?)(?:\d[a-z]{2})?$/.exec(postcode)?.[1] ?? ''
}

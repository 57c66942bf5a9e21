import { slipsBetween } from './edit-distance.ts'

/** How far two numbers or codes agree: a custody, health or social security number, a telephone. */
export const CODE_LEVELS = ['different', 'the end the same', 'two slips apart', 'one slip apart', 'the same'] as const

/** Six figures are what people remember of a number without its area. */
const END = 6

export function codeLevel(a: string, b: string): number {
  if (a === b) return 4
  const slips = slipsBetween(a, b, 2)
  if (Math.min(a.length, b.length) >= 2 && slips === 1) return 3
  if (Math.min(a.length, b.length) >= END && slips === 2) return 2
  return Math.min(a.length, b.length) >= END && a.slice(-END) === b.slice(-END) ? 1 : 0
}

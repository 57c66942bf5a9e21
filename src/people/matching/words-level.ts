import { likeness } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How far two texts agree: a street, a town, an occupation. */
export const WORDS_LEVELS = ['different', 'somewhat alike', 'alike in part', 'a few slips apart', 'the same'] as const

/** Words that say nothing of which street it is. */
const STREET_WORDS = /\b(?:street|st|road|rd|avenue|ave|close|cl|lane|ln|drive|dr|crescent|cres|place|pl|court|ct|way|grove|gardens|terrace|square|the|flat|apartment)\b/g

export function wordsLevel(a: string, b: string): number {
  if (a === b) return 4
  const [closedA, closedB] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')]
  if (closedA === closedB || sorted(a) === sorted(b)) return 4
  const like = Math.max(likeness(closedA, closedB), shortened(closedA, closedB))
  if (like >= 0.8) return 3
  const [bareA, bareB] = [bare(a), bare(b)]
  if (bareA !== '' && (bareA === bareB || shareLongWord(bareA, bareB))) return 2
  if (like >= 0.65) return 2
  return jaroWinkler(bareA || closedA, bareB || closedB) >= 0.8 ? 1 : 0
}

function sorted(text: string): string {
  return text.split(' ').sort().join(' ')
}

function bare(text: string): string {
  return text.replace(STREET_WORDS, '').replace(/\s+/g, ' ').trim()
}

function shareLongWord(a: string, b: string): boolean {
  const words = b.split(' ')
  return a.split(' ').some(word => word.length > 3 && words.includes(word))
}

function shortened(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.startsWith(short) ? 0.8 : 0
}

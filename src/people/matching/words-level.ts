import { likeness } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { bitsIn, lettersOf } from './letters.ts'

/** How far two texts agree: a street, a town, an occupation. */
export const WORDS_LEVELS = ['different', 'somewhat alike', 'alike in part', 'a few slips apart', 'the same'] as const

/** From this likeness two texts agree in part. */
const LIKE = 0.65

/** Words that say nothing of which street it is. */
const STREET_WORDS = new Set(
  'street st road rd avenue ave close cl lane ln drive dr crescent cres place pl court ct way grove gardens terrace square the flat apartment'.split(
    ' ',
  ),
)

/** A plain text with what is asked of it again and again: without spaces, with its words in order, and the words that tell it apart. */
export type WordsForm = { closed: string; sorted: string; telling: readonly string[]; bare: string; letters: number }

export function wordsForm(plain: string): WordsForm {
  const words = plain.split(' ')
  const telling = words.filter(word => !STREET_WORDS.has(word))
  const closed = words.join('')
  return {
    closed,
    letters: lettersOf(closed),
    sorted: [...words].sort().join(' '),
    telling,
    bare: telling.join('') || closed,
  }
}

/** 0 (different) to 4 (the same), the same either way round. The order of the words does not matter. */
export function wordsLevel(a: WordsForm, b: WordsForm): number {
  if (a.closed === b.closed || a.sorted === b.sorted) return 4
  // Each slip changes two letters at most, which is sooner seen than the slips.
  const most = (1 - LIKE) * Math.max(a.closed.length, b.closed.length)
  const like = bitsIn(a.letters ^ b.letters) > 2 * most ? 0 : likeness(a.closed, b.closed, LIKE)
  if (like >= 0.8 || startsLong(a.closed, b.closed) || startsLong(b.closed, a.closed)) return 3
  if (like >= LIKE || a.bare === b.bare || a.telling.some(word => word.length > 3 && b.telling.includes(word))) return 2
  return jaroWinkler(a.bare, b.bare) >= 0.8 ? 1 : 0
}

/** 'Stoke' for 'Stoke-on-Trent'. */
function startsLong(whole: string, start: string): boolean {
  return start.length >= 4 && whole.startsWith(start)
}

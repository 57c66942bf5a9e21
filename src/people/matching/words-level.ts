import { likeness } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How far two texts agree: a street, a town, an occupation. */
export const WORDS_LEVELS = ['different', 'somewhat alike', 'alike in part', 'a few slips apart', 'the same'] as const

/** Words that say nothing of which street it is. */
const STREET_WORDS = new Set(
  'street st road rd avenue ave close cl lane ln drive dr crescent cres place pl court ct way grove gardens terrace square the flat apartment'.split(
    ' ',
  ),
)

/** A plain text with what is asked of it again and again: without spaces, with its words in order, and the words that tell it apart. */
export type WordsForm = { closed: string; sorted: string; telling: readonly string[]; bare: string }

export function wordsForm(plain: string): WordsForm {
  const words = plain.split(' ')
  const telling = words.filter(word => !STREET_WORDS.has(word))
  return {
    closed: words.join(''),
    sorted: [...words].sort().join(' '),
    telling,
    bare: telling.join('') || words.join(''),
  }
}

/** 0 (different) to 4 (the same), the same either way round. The order of the words does not matter. */
export function wordsLevel(a: WordsForm, b: WordsForm): number {
  if (a.closed === b.closed || a.sorted === b.sorted) return 4
  const like = likeness(a.closed, b.closed, 0.65)
  if (like >= 0.8 || startsLong(a.closed, b.closed) || startsLong(b.closed, a.closed)) return 3
  if (like >= 0.65 || a.bare === b.bare || a.telling.some(word => word.length > 3 && b.telling.includes(word))) return 2
  return jaroWinkler(a.bare, b.bare) >= 0.8 ? 1 : 0
}

/** 'Stoke' for 'Stoke-on-Trent'. */
function startsLong(whole: string, start: string): boolean {
  return start.length >= 4 && whole.startsWith(start)
}

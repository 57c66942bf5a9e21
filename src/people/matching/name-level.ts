import { slipsBetween } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { bitsIn, lettersOf } from './letters.ts'
import type { Nicknames } from './nicknames.ts'
import { soundOf } from './phonetic.ts'

/** How far two names agree, from not at all. */
export const NAME_LEVELS = [
  'different',
  'somewhat alike',
  'alike in part',
  'one or two slips apart',
  'a known short form',
  'the same',
] as const

/** Below this likeness (Jaro-Winkler) two names have no more in common than chance gives. */
const SOMEWHAT = 0.8
/** A long name has room for two slips. */
const LONG = 7

/** A plain name with what is asked of it again and again. `formal` are the registered names it may stand for, `letters` which letters it has. */
export type NameForm = {
  closed: string
  words: readonly string[]
  sound: string
  formal: readonly string[]
  letters: number
}

export function nameForm(plain: string, nicknames: Nicknames): NameForm {
  const closed = plain.replaceAll(' ', '')
  return {
    closed,
    words: plain.split(' '),
    sound: soundOf(closed),
    formal: nicknames.get(plain) ?? [plain],
    letters: lettersOf(closed),
  }
}

/**
 * The level of two names, 0 (different) to 5 (the same), the same either way round. 'Alike in part' is a sound shared, an initial that
 * fits, or one half of a double name.
 */
export function nameLevel(a: NameForm, b: NameForm): number {
  const level = nearLevel(a, b)
  if (level > 0 || a.closed.length === 1 || b.closed.length === 1) return level
  return jaroWinkler(a.closed, b.closed) >= SOMEWHAT ? 1 : 0
}

/** The same without the dearest question, whether two names are somewhat alike: 0 for those as for different ones. */
export function nearLevel(a: NameForm, b: NameForm): number {
  if (a.closed === b.closed) return 5
  if (a.formal.length + b.formal.length > 2 && share(a.formal, b.formal)) return 4
  const [short, long] = a.closed.length <= b.closed.length ? [a.closed, b.closed] : [b.closed, a.closed]
  if (short.length === 1) return long.startsWith(short) ? 2 : 0
  const allowed = slipsAllowed(short.length)
  if (bitsIn(a.letters ^ b.letters) <= 2 * allowed && slipsBetween(short, long, allowed) <= allowed) return 3
  if (a.sound === b.sound && a.sound !== '') return 2
  return a.words.length + b.words.length > 2 && share(a.words.filter(isHalf), b.words) ? 2 : 0
}

/** How many slips apart two names may be to be one name, by the length of the shorter. */
export function slipsAllowed(shorter: number): number {
  return shorter >= LONG ? 2 : shorter >= 3 ? 1 : 0
}

/** A single letter or a particle is not half a name. */
function isHalf(word: string): boolean {
  return word.length > 2
}

function share(some: readonly string[], others: readonly string[]): boolean {
  for (const one of some) if (others.includes(one)) return true
  return false
}

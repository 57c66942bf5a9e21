import { slipsBetween } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { type Nicknames, sameByNickname } from './nicknames.ts'
import { soundOf } from './phonetic.ts'

/** How far two names agree, from not at all. */
export const NAME_LEVELS = ['different', 'somewhat alike', 'alike in part', 'one or two slips apart', 'a known short form', 'the same'] as const

/** Below this likeness (Jaro-Winkler) two names have no more in common than chance gives. */
const SOMEWHAT = 0.8
/** A long name has room for two slips. */
const LONG = 7

/**
 * The level of two plain names, 0 (different) to 5 (the same). The same either way round. 'Alike in part' is a sound shared, an initial that
 * fits, or one half of a double name.
 */
export function nameLevel(a: string, b: string, nicknames: Nicknames): number {
  if (a === b) return 5
  const closedA = a.replaceAll(' ', '')
  const closedB = b.replaceAll(' ', '')
  if (closedA === closedB) return 5
  if (sameByNickname(nicknames, a, b)) return 4
  const [short, long] = closedA.length <= closedB.length ? [closedA, closedB] : [closedB, closedA]
  if (short.length === 1) return long.startsWith(short) ? 2 : 0
  const allowed = short.length >= LONG ? 2 : short.length >= 3 ? 1 : 0
  if (slipsBetween(closedA, closedB, allowed) <= allowed) return 3
  if (shareWord(a, b) || soundOf(closedA) === soundOf(closedB)) return 2
  return jaroWinkler(closedA, closedB) >= SOMEWHAT ? 1 : 0
}

/** Half of a double-barrelled name, or one of two given names. A single letter is no half. */
function shareWord(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return false
  const words = b.split(' ')
  return a.split(' ').some(word => word.length > 2 && words.includes(word))
}

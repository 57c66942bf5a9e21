import { saysSomething } from '../substance.ts'
import { wordsOf } from '../words.ts'

/** Somebody else's words for not supporting are not the victim's own. */
const NOT_THEIR_WORDS = [
  'victim does not support',
  'victim does not support prosecution',
  'does not support prosecution',
  'does not support',
  'victim not supportive',
  'not supportive',
  'victim unsupportive',
  'unsupportive',
  'victim declined',
  'declined',
  'victim refused',
  'refused',
  'no complaint',
  'victim does not wish to proceed',
  'victim withdrew',
  'withdrawn',
  'does not wish to prosecute',
  'nfa',
  'none',
  'unknown',
].map(phrase => wordsOf(phrase).join(' '))

export function inOwnWords(text: string): boolean {
  return saysSomething(text, 3) && !NOT_THEIR_WORDS.includes(wordsOf(text).join(' '))
}

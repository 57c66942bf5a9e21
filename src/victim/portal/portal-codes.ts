import { createHmac } from 'node:crypto'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'

/** Without letters and digits that look alike: read out, or copied from paper. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const REFERENCE_LENGTH = 8
/** 31 letters, twelve times: 59 bits. */
export const LONG_CODE = 12
export const SHORT_CODE = 8

/** `draw(n)` gives a whole number from 0 to below n, each as likely. */
export const lettersFrom = (draw: (below: number) => number, length: number): string =>
  Array.from({ length }, () => CODE_LETTERS[draw(CODE_LETTERS.length)]).join('')
export const digitsFrom = (draw: (below: number) => number, length: number): string =>
  Array.from({ length }, () => String(draw(10))).join('')

/** As somebody types it: small letters, spaces and dashes are no mistakes. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s–—-]+/g, '')

/** In fours, as it is printed and sent. */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? ''

/** A second code as it is kept. It is random and short-lived or long; the access it belongs to is under it. */
export const hashSecondCode = (accessId: string, typed: string): Buffer =>
  createHmac('sha256', accessId).update(tidyCode(typed)).digest()

/** Words of one's own as they are hashed: a space more, or another way to write an accent, is no mistake. */
export const tidyWords = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')

const FEWEST = 10
const MOST = 200

/** Words that she chooses: long enough, and not what stands on the card. */
export function readOwnWords(
  typed: { words: string; again: string },
  reference: string,
): Outcome<string, 'too-short' | 'too-long' | 'on-the-card' | 'not-the-same'> {
  const words = tidyWords(typed.words)
  if ([...words].length < FEWEST)
    return refuse(
      'too-short',
      `Use at least ${FEWEST} letters: three or four words that only you would put together`,
      'words',
    )
  if (words.length > MOST) return refuse('too-long', `Use ${MOST} letters or fewer`, 'words')
  if (tidyCode(words).includes(reference) || new Set(words.toLowerCase()).size < 4)
    return refuse('on-the-card', 'Choose words that nobody can guess, and nothing from the card', 'words')
  if (words !== tidyWords(typed.again))
    return refuse('not-the-same', 'The two are not the same: write them again', 'again')
  return accept(words)
}

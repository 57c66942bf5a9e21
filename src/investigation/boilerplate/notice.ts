import { type Refused, refuse } from '../../platform/outcome.ts'
import type { Boilerplate } from './boilerplate.ts'

/** Did the reviewer see what was found in these very words? Spaces and line ends are the browser's, not theirs. */
export function wasNoticed(noticed: string | undefined, words: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  return noticed !== undefined && plain(noticed) === plain(words)
}

/** What is shown before a review is saved the first time; saving the same words again takes them as they are. */
export function noticeOf({ reasons, like }: Boilerplate): Refused<'boilerplate' | 'near-duplicate'> | undefined {
  if (reasons.length === 0) return undefined
  const says = reasons.map(({ says }) => says).join('. ')
  // The last review of this case stands on the page already.
  const beside = like?.whose === 'your own' ? `. There you wrote: “${shortened(like.words)}”` : ''
  return refuse(
    like ? 'near-duplicate' : 'boilerplate',
    `Not saved yet. ${says}${beside}${beside ? ' ' : '. '}Change it, or save it as it is: whoever looks at reviews is shown this too`,
    'words',
  )
}

const QUOTED = 400
const shortened = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()} …` : text)

/** Is this refusal about the words alone, so that saving them again is enough? */
export const isNotice = (code: string): boolean => code === 'boilerplate' || code === 'near-duplicate'

/** Shorter than this it is not finished: nobody is told after three words that they say nothing. */
const WORTH_A_LOOK = 40

/** The same while it is being written: no more than a hint, with the words that it resembles where those are another case's. */
export function hintsOf({ reasons, like }: Boilerplate, words: string): string[] {
  if (words.trim().length < WORTH_A_LOOK) return []
  const beside = like?.whose === 'your own' ? [`There you wrote: “${shortened(like.words)}”`] : []
  return [...reasons.map(({ says }) => says), ...beside]
}

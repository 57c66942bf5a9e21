import { createHash } from 'node:crypto'
import { z } from 'zod'
import { text } from '../../platform/http/fields.ts'
import { CHAT_WORDS_MOST } from '../chat/chat.ts'
import { moment } from '../moment.ts'

/** One text to 999, as the gateway of the emergency text service hands it on. */
export const TextIn = z.object({
  textId: text(100, 'Give the text’s own id'),
  from: text(40, 'Give the number that it came from'),
  words: text(CHAT_WORDS_MOST, 'Give what was written'),
  at: moment,
})
export type TextGiven = z.output<typeof TextIn>

/** The gateway asks for replies again and again, and sends each id once: a reply that it did not hear of is still there for this long. */
export const REPLIES_MINUTES = 30

/** The same text is the same line, however often it is handed on. */
export function lineIdOf(textId: string): string {
  const hex = createHash('sha256').update(`emergency-text ${textId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

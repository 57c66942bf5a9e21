import { z } from 'zod'
import { optionalText, text } from '../../platform/http/fields.ts'
import { HAPPENING, POLICE_INVOLVED } from '../online-report.ts'

/** One message of a chat; a long story is told in several. */
export const CHAT_WORDS_MOST = 4000

/** A chat begins with the one question that may save a life, and with their first words. */
export const ChatStart = z.object({
  happening: z.enum(HAPPENING, { error: 'Say whether it is happening now' }),
  words: text(CHAT_WORDS_MOST, 'Write what is happening, or what happened'),
  policeInvolved: z.enum(POLICE_INVOLVED, { error: 'Choose one of the list, or leave it' }).optional(),
  name: optionalText(200),
  number: optionalText(40),
})
export type ChatGiven = z.output<typeof ChatStart>

export const ChatWords = z.object({ words: text(CHAT_WORDS_MOST, 'Write something first') })

/** The browser's secret: nobody can guess it, and it opens this one conversation and nothing else. */
export const CHAT_COOKIE = '__Host-talk'
export const CHAT_SECRET = /^[A-Za-z0-9_-]{43}$/

export type ChatLine = {
  side: 'visitor' | 'handler'
  kind: 'said' | 'left' | 'closed'
  words: string | null
  at: Temporal.Instant
}

/** How a conversation stands, in words for the visitor. */
export function chatStanding(chat: { closed: boolean; withSomebody: boolean; away: boolean }): string {
  if (chat.closed) return 'This conversation has ended.'
  if (chat.away)
    return 'The person you are writing to has been called to an emergency. They come back to you: keep writing.'
  return chat.withSomebody
    ? 'Somebody is with you and reads what you write.'
    : 'You are in the queue. A person reads this, not a machine.'
}

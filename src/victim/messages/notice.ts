import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { MessageChannel } from '../safe-contact.ts'
import type { MessagePurpose } from './message.ts'
import { type Known, revealsOf, wordsOf } from './reveals.ts'

/** What stands in the open, for each thing that is sent: a lock screen, a subject, the lines a mailbox shows of a letter. */
const OPEN: Record<MessagePurpose, string> = {
  update: 'There is news for you. Look when it suits you, or ring the number you have.',
  'portal-code': 'Your code is {code}. It works once and for a few minutes. Nobody will ever ask you for it.',
  survey: 'We would like to know how it went for you. Look when it suits you; you need not answer.',
  acknowledgement: 'We have what you sent. You will hear from us. Look when it suits you.',
  reminder: 'There is something waiting for you. Look when it suits you, or ring the number you have.',
}
const ENVELOPE = 'Private: to be opened by the addressee only'
/** Words that stand on the outside of anybody's message. */
export const ORDINARY: ReadonlySet<string> = new Set([...Object.values(OPEN), ENVELOPE].flatMap(wordsOf))

/** A text holds this line and nothing else: whatever it says can be read on a locked telephone. */
export const carriesWords = (channel: MessageChannel) => channel !== 'text'

/**
 * The words on the outside. They come from the table above, never from whoever writes; the one thing that is put into them is a
 * one-time code. They are looked through all the same, for what is known of this case: a name, a number, a place, an offence.
 */
export function noticeFor(
  about: { purpose: MessagePurpose; channel: MessageChannel; code?: string | undefined },
  known: Known,
): Outcome<string, 'notice-reveals' | 'bad-code'> {
  const { purpose, channel, code } = about
  if ((purpose === 'portal-code') !== (code !== undefined) || (code !== undefined && !/^\d{6,8}$/.test(code)))
    return refuse('bad-code', 'A code is six to eight figures, and goes with a message for a code alone')
  const open = channel === 'letter' ? ENVELOPE : OPEN[purpose].replace('{code}', code ?? '')
  const reveals = revealsOf(code ? open.replace(code, '') : open, known, ORDINARY)
  return reveals.length === 0
    ? accept(open)
    : refuse('notice-reveals', `The outside of this message would show ${reveals.join(', ')}: nothing was sent`)
}

/** A mailbox shows the first lines of a letter beside its subject: these stand there, so that no word of it does. */
const BEFORE_WORDS =
  'You can read this now or keep it for later. There is nothing that you have to do straight away. If now is not a good time, close it: it will still be here. It begins below.'

export const inEmail = (notice: string, words: string) => `${notice}\n\n${BEFORE_WORDS}\n\n\n${words}\n`

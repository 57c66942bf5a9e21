import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { ENGLISH, fill, isNotice, SLOT_NAMES, type Slots } from '../languages/slots.ts'
import type { MessageChannel } from '../safe-contact.ts'
import type { MessagePurpose } from './message.ts'
import { type Known, revealsOf, wordsOf } from './reveals.ts'

/** Words that stand on the outside of anybody's message. */
const ordinaryOf = (slots: Slots) => new Set(SLOT_NAMES.filter(isNotice).flatMap(slot => wordsOf(slots[slot])))
export const ORDINARY: ReadonlySet<string> = ordinaryOf(ENGLISH)

/** A text holds this line and nothing else: whatever it says can be read on a locked telephone. */
export const carriesWords = (channel: MessageChannel) => channel !== 'text'

/**
 * The words on the outside. They come from our fixed sentences, in English or as a checked pack has them (`slots`), never from whoever writes; the one thing that is put into them is a
 * one-time code. They are looked through all the same, for what is known of this case: a name, a number, a place, an offence.
 */
export function noticeFor(
  about: { purpose: MessagePurpose; channel: MessageChannel; code?: string | undefined; slots?: Slots | undefined },
  known: Known,
): Outcome<string, 'notice-reveals' | 'bad-code'> {
  const { purpose, channel, code, slots = ENGLISH } = about
  if ((purpose === 'portal-code') !== (code !== undefined) || (code !== undefined && !/^\d{6,8}$/.test(code)))
    return refuse('bad-code', 'A code is six to eight figures, and goes with a message for a code alone')
  const line = channel === 'letter' ? slots['notice.envelope'] : slots[`notice.${purpose}`]
  const open = fill(line, { code: code ?? '' })
  const reveals = revealsOf(
    code ? open.replace(code, '') : open,
    known,
    slots === ENGLISH ? ORDINARY : ordinaryOf(slots),
  )
  return reveals.length === 0
    ? accept(open)
    : refuse('notice-reveals', `The outside of this message would show ${reveals.join(', ')}: nothing was sent`)
}

/** A mailbox shows the first lines of a letter beside its subject: these stand there, so that no word of it does. */
export const inEmail = (notice: string, words: string, lead: string = ENGLISH['email.lead']) =>
  `${notice}\n\n${lead}\n\n\n${words}\n`

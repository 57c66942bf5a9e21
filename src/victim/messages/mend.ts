import type { MessageState } from './message-state.ts'

export const MENDED_HOW = ['told-another-way', 'they-have-it', 'not-needed', 'send-again'] as const
export type MendedHow = (typeof MENDED_HOW)[number]

/** What became of a message, and what a person does about it: never another way by itself. */
export type Mend = { what: string; todo: string }

const FAILED: Readonly<Record<string, Mend>> = {
  'permanent-failure': {
    what: 'It did not arrive: the number or address does not work',
    todo: 'Reach them as their plan says, and ask them for a way that works',
  },
  'temporary-failure': {
    what: 'It did not arrive: the phone was off, out of reach or full',
    todo: 'Ring or go as their plan says, or have it sent again at an hour that they agreed to',
  },
  'technical-failure': {
    what: 'It was not sent: the provider had a fault',
    todo: 'Have it sent again, or tell them yourself',
  },
  'bad-address': {
    what: 'It was not sent: that is no number or address that can be reached',
    todo: 'Look at what was recorded, ask them, and write it down again',
  },
  'too-late': { what: 'It could not be sent while it was worth sending', todo: 'Tell them yourself' },
  'came-back': {
    what: 'The post brought it back: they have not had it',
    todo: 'Tell them as their plan says, and ask for an address that is right and safe',
  },
  'plan-changed': {
    what: 'It was not sent: they are reached another way since it was written',
    todo: 'Look at their plan, and write again or tell them yourself',
  },
}
const STOPPED: Mend = {
  what: 'It was not sent: their plan does not let it go',
  todo: 'Tell them as they agreed: by phone, or in person',
}

export function mendOf(state: MessageState, code: string | null): Mend | undefined {
  if (state === 'failed') return (code !== null && Object.hasOwn(FAILED, code) ? FAILED[code] : undefined) ?? STOPPED
  if (state === 'may-have-been-sent')
    return { what: 'It may have been sent, and nobody can tell', todo: 'Ask them, as their plan says, whether it came' }
  if (state === 'sent')
    return {
      what: 'It was handed over, and nothing was heard of it since',
      todo: 'Ask them, as their plan says, whether it came',
    }
  if (state === 'queued' || state === 'sending')
    return {
      what: 'It still waits to be sent',
      todo: 'Tell them yourself if it cannot wait; see that a way to send is set up',
    }
  return undefined
}

export const MESSAGE_WORDS: Record<MessageState, string> = {
  queued: 'Waits to be sent',
  sending: 'Being sent',
  'may-have-been-sent': 'May have been sent: ask them',
  sent: 'Sent. Nobody has said yet that it arrived',
  failed: 'Not delivered',
  delivered: 'Delivered. That it was read nobody knows',
}

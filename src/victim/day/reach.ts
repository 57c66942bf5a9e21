import { type SafeContact, whereToSend } from '../safe-contact.ts'

/** How a victim may be reached, as a row says it. `by`: a message may go, or a person calls or goes; 'nobody-asked' and 'unsafe' mean that a person has to find out. */
export type Reach = { by: 'message' | 'phone' | 'in-person' | 'unsafe' | 'nobody-asked'; words: string }

const CHANNELS = { text: 'text message', email: 'email', letter: 'letter' } as const

export function reachOf(plan: SafeContact | undefined): Reach {
  const where = whereToSend(plan)
  if (where.ok) return { by: 'message', words: `A ${CHANNELS[where.value.channel]} is safe: they said so` }
  if (!plan || where.refusal.code === 'no-safe-contact-recorded')
    return { by: 'nobody-asked', words: 'Nobody has asked them what is safe: speak with them, alone' }
  if (plan.safe && plan.checkedWithVictim && plan.channel === 'phone')
    return { by: 'phone', words: 'Ring them: they said that a call is safe' }
  if (plan.safe && plan.checkedWithVictim && plan.channel === 'in-person')
    return { by: 'in-person', words: 'Go to them: they asked to be told in person' }
  return { by: 'unsafe', words: 'Not safe: do not ring, write or leave a note. A person finds a safe way' }
}

/** Somebody has said, with them, how a word reaches them safely. */
export const isReachable = ({ by }: Reach) => by === 'message' || by === 'phone' || by === 'in-person'

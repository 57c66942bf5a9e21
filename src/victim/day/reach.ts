import { type ContactPlan, planOfNote } from '../plan/way.ts'
import { type SafeContact, whereToSend } from '../safe-contact.ts'

/** How a victim may be reached, as a row says it. `by`: a message may go, or a person calls or goes; 'nobody-asked' and 'unsafe' mean that a person has to find out. */
export type Reach = { by: 'message' | 'phone' | 'in-person' | 'unsafe' | 'nobody-asked'; words: string }

const CHANNELS = { text: 'text message', email: 'email', letter: 'letter' } as const
/** A note has no hours and no day of its next check. */
const ANY = Temporal.Instant.fromEpochMilliseconds(0)

/** By the plan where there is one, with its hours, what it is for and when it is asked about again; by the note where there is none. */
export function reachOf(known: SafeContact | ContactPlan | undefined, at = ANY): Reach {
  const where = whereToSend(known, { purpose: 'updates', at })
  if (where.ok) return { by: 'message', words: `A ${CHANNELS[where.value.channel]} is safe: they said so` }
  if (!known || where.refusal.code === 'no-safe-contact-recorded')
    return { by: 'nobody-asked', words: 'Nobody has asked them what is safe: speak with them, alone' }
  const said = where.refusal.message.replace(/\.$/, '')
  if (where.refusal.code === 'wait-until') return { by: 'message', words: said }
  const plan = 'channel' in known ? planOfNote(known) : known
  if (plan.silent) return { by: 'unsafe', words: said }
  const isSafe = (channel: 'phone' | 'in-person') =>
    plan.ways.some(way => way.channel === channel && way.whose === 'own' && way.safe && way.checked)
  if (isSafe('phone')) return { by: 'phone', words: 'Ring them: they said that a call is safe' }
  if (isSafe('in-person')) return { by: 'in-person', words: 'Go to them: they asked to be told in person' }
  return { by: 'unsafe', words: 'Not safe: do not ring, write or leave a note. A person finds a safe way' }
}

/** Somebody has said, with them, how a word reaches them safely. */
export const isReachable = ({ by }: Reach) => by === 'message' || by === 'phone' || by === 'in-person'

import { hoursInWords } from '../../platform/hours-of-week.ts'
import type { ReachedBy } from '../../platform/victim-reach.ts'
import { type PersonWay, personWays } from '../plan/person-way.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { type ContactPlan, planOfNote, type Way } from '../plan/way.ts'
import { type Ask, isCheckDue } from '../plan/where-to-send.ts'
import { type SafeContact, whereToSend } from '../safe-contact.ts'

/** How a victim may be reached, as a row says it. `by`: a message may go, or a person calls or goes; 'nobody-asked' and 'unsafe' mean that a person has to find out. */
export type Reach = ReachedBy
/** What is known beside the plan: numbers that may be somebody else's, and who may receive for them. */
export type Beside = Pick<Ask, 'alerts' | 'receivers'>

const CHANNELS = { text: 'text message', email: 'email', letter: 'letter' } as const
/** A note has no hours and no day of its next check. */
const ANY = Temporal.Instant.fromEpochMilliseconds(0)
export const NOBODY_ASKED = {
  by: 'nobody-asked',
  words: 'Nobody has asked them what is safe: speak with them, alone',
} as const

/** By the plan where there is one, with its hours, what it is for and when it is asked about again; by the note where there is none. */
export function reachOf(known: SafeContact | ContactPlan | undefined, at = ANY, beside: Beside = {}): Reach {
  const where = whereToSend(known, { purpose: 'updates', at, ...beside })
  if (where.ok) return { by: 'message', words: `A ${CHANNELS[where.value.channel]} is safe: they said so` }
  if (!known || where.refusal.code === 'no-safe-contact-recorded') return NOBODY_ASKED
  const said = where.refusal.message.replace(/\.$/, '')
  if (where.refusal.code === 'wait-until') return { by: 'message', words: said }
  return byPerson('channel' in known ? planOfNote(known) : known, at, beside, said)
}

/** How a person reaches them, where nothing is to be sent: asked by telephone, put right, told of a danger. */
export function personReach(plan: ContactPlan | undefined, at: Temporal.Instant, beside: Beside = {}): Reach {
  return plan ? byPerson(plan, at, beside, 'Nothing is sent in this case by itself. A person decides') : NOBODY_ASKED
}

/** A call only on a number of theirs that they called safe and that is nobody else's; what they set in words is said whole, for a person can keep to it. */
function byPerson(plan: ContactPlan, at: Temporal.Instant, { alerts }: Beside, silent: string): Reach {
  if (plan.silent) return { by: 'unsafe', words: silent }
  const set = plan.inWords ? `. They set conditions: “${plan.inWords}”` : ''
  const due = isCheckDue(plan, at) ? '. The day has passed to ask whether this still holds: ask that first' : ''
  const ways = personWays(plan, at, keysOf, alerts ?? new Set())
  const call = ways.find(one => one.how === 'phone' && one.nowOpen) ?? ways.find(one => one.how === 'phone')
  const later = (one: PersonWay) => (one.nowOpen ? {} : { later: true })
  if (call)
    return { by: 'phone', words: `Ring them: they said that a call is safe${when(call)}${set}${due}`, ...later(call) }
  const person = ways.find(one => one.how === 'in-person' && one.way)
  if (person)
    return {
      by: 'in-person',
      words: `Go to them: they asked to be told in person${when(person)}${set}${due}`,
      ...later(person),
    }
  return { by: 'unsafe', words: `Not safe: do not ring, write or leave a note. A person finds a safe way${set}` }
}

const keysOf = (way: Way) => reachKeys(way.channel, way.reach)

function when({ way, nowOpen }: PersonWay): string {
  if (!way || (way.days.length === 0 && !way.from)) return ''
  return `, ${hoursInWords(way)}${nowOpen ? '' : ': not at this hour'}`
}

/** Somebody has said, with them, how a word reaches them safely. */
export const isReachable = ({ by }: Reach) => by === 'message' || by === 'phone' || by === 'in-person'

import { isCall } from '../../contact/channels.ts'
import type { AgentState } from '../../contact/shift/agent-state.ts'
import { chance, lognormal, type Next, type Weighted, weighted } from '../../platform/random.ts'
import { answerDelay, patience, talkTime, wrapTime } from './behaviour.ts'
import type { RehearsalContact } from './contact.ts'
import { type LineData, planLineData } from './line-data.ts'
import { after, secondsBetween } from './moments.ts'
import { parameter } from './parameters.ts'
import { usualAnswer } from './ways.ts'

export type Try = { readonly at: Temporal.Instant; readonly answered: boolean }

/** Keeping their place to be rung: asked about danger first, then rung when it is their turn. */
export type Hold = { readonly screenAt: Temporal.Instant; readonly vulnerable: boolean; readonly tries: readonly Try[] }

/** What a handler says of themselves afterwards. */
export type OwnState = { readonly at: Temporal.Instant; readonly state: AgentState; readonly reason?: string }

/**
 * What the switch would stamp. An online report is offered when it is sent and answered when somebody opens it.
 * `talk` is when a handler and the person are in touch, by the first call or by a call back; null if they never were.
 */
export type Telephony = {
  readonly offeredAt: Temporal.Instant
  /** End of the recorded message on 101; null on other lines. */
  readonly ivrEndedAt: Temporal.Instant | null
  readonly queuedAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly abandonedAt: Temporal.Instant | null
  readonly abandonStage: 'queue' | null
  readonly callBacks: readonly Try[]
  readonly hold: Hold | null
  readonly talk: { readonly from: Temporal.Instant; readonly to: Temporal.Instant } | null
  /** The caller is put on hold for a moment; null where they are not. */
  readonly onHold: { readonly from: Temporal.Instant; readonly to: Temporal.Instant } | null
  /** When the handler is free again. */
  readonly wrappedAt: Temporal.Instant
  readonly ownState: OwnState | null
  readonly line: LineData
}

export function planTelephony(contact: RehearsalContact, next: Next): Telephony {
  const { at, channel, way } = contact
  const ivrEndedAt = way === '101' ? after(at, parameter('message-101')) : null
  const queuedAt = ivrEndedAt ?? at
  const usual = usualAnswer(way)
  const delay = usual === undefined ? answerDelay(channel, next) : usual === 0 ? 0 : lognormal(next, usual, 0.6)
  const willWait = way === '101' ? patience(channel, next) : Number.POSITIVE_INFINITY
  const stamps = { offeredAt: at, ivrEndedAt, queuedAt, line: planLineData(contact, next), hold: null }
  const none = { answeredAt: null, abandonedAt: null, abandonStage: null, callBacks: [] }
  const longest = parameter('hold-after')

  if (
    way === '101' &&
    contact.number &&
    Math.min(delay, willWait) > longest &&
    chance(next, parameter('hold-agreed'))
  ) {
    const first = after(queuedAt, delay)
    const tries = planTries(first, contact.number, next)
    const hold = {
      screenAt: after(queuedAt, longest),
      vulnerable: chance(next, parameter('hold-vulnerable')),
      tries,
    }
    return { ...stamps, ...none, hold, ...talkOr(tries, first, contact, next) }
  }
  if (delay <= willWait) {
    const answeredAt = after(queuedAt, delay)
    return { ...stamps, ...none, answeredAt, ...talkFrom(answeredAt, contact, next) }
  }
  const abandonedAt = after(queuedAt, willWait)
  const left = { ...stamps, answeredAt: null, abandonedAt, abandonStage: 'queue' as const }
  const callBacks = planTries(after(abandonedAt, wait(next)), contact.number, next)
  return { ...left, callBacks, ...talkOr(callBacks, abandonedAt, contact, next) }
}

/** Whoever hung up, or keeps their place, is rung until they answer, three times at most: they may need us. */
function planTries(first: Temporal.Instant, number: string | null, next: Next): Try[] {
  // A withheld number can be rung by nobody: that is written down, once.
  if (number === null) return [{ at: first, answered: false }]
  const calls: Try[] = []
  for (let at = first; calls.length < parameter('call-back-attempts'); at = after(at, wait(next))) {
    const answered = chance(next, parameter('call-back-answered'))
    calls.push({ at, answered })
    if (answered) break
  }
  return calls
}

const wait = (next: Next) => lognormal(next, parameter('call-back-wait-median') * 60, 0.4)

type Talk = Pick<Telephony, 'talk' | 'onHold' | 'wrappedAt' | 'ownState'>

function talkOr(tries: readonly Try[], from: Temporal.Instant, contact: RehearsalContact, next: Next): Talk {
  const last = tries.at(-1)
  if (last?.answered) return talkFrom(last.at, contact, next)
  return { talk: null, onHold: null, ownState: null, wrappedAt: after(last?.at ?? from, wrapTime(next)) }
}

function talkFrom(from: Temporal.Instant, { channel, way }: RehearsalContact, next: Next): Talk {
  const to = after(from, talkTime(channel, next))
  const wrappedAt = after(to, wrapTime(next))
  const third = secondsBetween(from, to) / 3
  const holds = isCall(way) && chance(next, parameter('line-on-hold'))
  return {
    talk: { from, to },
    onHold: holds ? { from: after(from, 2 * third), to: after(from, 2.2 * third) } : null,
    wrappedAt,
    ownState: chance(next, parameter('own-state-after')) ? { at: after(wrappedAt, 20), ...weighted(next, SAID) } : null,
  }
}

/** What is said of oneself, in shares that are assumptions of ours. */
const SAID: readonly Weighted<Omit<OwnState, 'at'>>[] = [
  [{ state: 'break' }, 4],
  [{ state: 'available' }, 3],
  [{ state: 'digital' }, 2],
  [{ state: 'not-ready', reason: 'After a hard call' }, 1],
  [{ state: 'training' }, 1],
]

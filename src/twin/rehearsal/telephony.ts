import { chance, lognormal, type Next } from '../../platform/random.ts'
import { answerDelay, patience, talkTime, wrapTime } from './behaviour.ts'
import type { RehearsalContact } from './contact.ts'
import { after } from './moments.ts'
import { parameter } from './parameters.ts'

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
  readonly callBacks: readonly { readonly at: Temporal.Instant; readonly answered: boolean }[]
  readonly talk: { readonly from: Temporal.Instant; readonly to: Temporal.Instant } | null
  /** When the handler is free again. */
  readonly wrappedAt: Temporal.Instant
}

export function planTelephony({ at, channel }: Pick<RehearsalContact, 'at' | 'channel'>, next: Next): Telephony {
  const ivrEndedAt = channel === '101' ? after(at, parameter('message-101')) : null
  const queuedAt = ivrEndedAt ?? at
  const delay = answerDelay(channel, next)
  const willWait = patience(channel, next)
  const stamps = { offeredAt: at, ivrEndedAt, queuedAt }

  if (delay <= willWait) {
    const answeredAt = after(queuedAt, delay)
    return {
      ...stamps,
      answeredAt,
      abandonedAt: null,
      abandonStage: null,
      callBacks: [],
      ...talkFrom(answeredAt, channel, next),
    }
  }
  const abandonedAt = after(queuedAt, willWait)
  const left = { ...stamps, answeredAt: null, abandonedAt, abandonStage: 'queue' as const }
  const callBacks = planCallBacks(abandonedAt, next)
  const last = callBacks.at(-1)
  if (last?.answered) return { ...left, callBacks, ...talkFrom(last.at, channel, next) }
  return { ...left, callBacks, talk: null, wrappedAt: after(last?.at ?? abandonedAt, wrapTime(next)) }
}

/** Somebody who hung up is rung back until they answer, three times at most: they may have needed us. */
function planCallBacks(abandonedAt: Temporal.Instant, next: Next): Telephony['callBacks'] {
  const calls: { at: Temporal.Instant; answered: boolean }[] = []
  let at = abandonedAt
  for (let n = 0; n < parameter('call-back-attempts'); n++) {
    at = after(at, lognormal(next, parameter('call-back-wait-median') * 60, 0.4))
    const answered = chance(next, parameter('call-back-answered'))
    calls.push({ at, answered })
    if (answered) break
  }
  return calls
}

function talkFrom(
  from: Temporal.Instant,
  channel: RehearsalContact['channel'],
  next: Next,
): Pick<Telephony, 'talk' | 'wrappedAt'> {
  const to = after(from, talkTime(channel, next))
  return { talk: { from, to }, wrappedAt: after(to, wrapTime(next)) }
}

import { tidyPhone } from '../people/phone-number.ts'
import type { Channel } from './channels.ts'
import { type ContactState, type EndState, moveContact } from './contact-state.ts'
import type { Silence } from './silent-call.ts'
import { answerSeconds } from './telephony/answer-time.ts'
import { applyCallEvent, type Call, type CallEvent, type CallReading, readCall } from './telephony/telephony-event.ts'

/** A call's contact, as far as the switch changes it. */
export type CallContact = {
  id: string
  channel: Channel
  state: ContactState
  end_state: EndState | null
  ended_at: Temporal.Instant | null
  offered_at: Temporal.Instant
  ivr_ended_at: Temporal.Instant | null
  queued_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  taken_at: Temporal.Instant | null
  abandoned_at: Temporal.Instant | null
  abandon_stage: 'ivr' | 'queue' | 'ring' | null
  call_ended_at: Temporal.Instant | null
  caller_number: string | null
  handler_id: string | null
  handler_name: string | null
  grade: string | null
}

export type Handler = { id: string | null; name: string }
export type Told = { kind: string; at: Temporal.Instant; body: object }
export type CallTaken = { contact: CallContact; call: Call; facts: Told[]; silence: Silence | undefined }

const MOVES = {
  offered: undefined,
  waiting: 'queue',
  answered: 'answer',
  lost: 'lose',
  'to-ring': 'hold-place',
} as const

/**
 * What one new report of the switch makes of its contact: the stamps, where it stands, the facts it leaves, and whether
 * the caller is now silent. Undefined where that kind of report was heard before: it changes nothing.
 */
export function takeReport(
  contact: CallContact,
  heard: Call,
  report: CallEvent,
  known: { handler: Handler | undefined; assessed: boolean },
): CallTaken | undefined {
  const { call, isNew } = applyCallEvent(heard, report)
  if (!isNew) return undefined
  const reading = readCall(call, contact.channel)
  const move = MOVES[reading.standing]
  const moved = move && moveContact({ state: contact.state, endState: contact.end_state }, move)
  const state = moved?.ok ? moved.value : contact.state
  const lost = state === 'ended' && (contact.state !== 'ended' || contact.end_state === 'abandoned')
  const { handler } = known
  const next: CallContact = {
    ...contact,
    state,
    offered_at: reading.offeredAt,
    ivr_ended_at: reading.ivrEndedAt,
    queued_at: reading.queuedAt,
    answered_at: reading.answeredAt,
    abandoned_at: reading.abandonedAt,
    abandon_stage: reading.abandonStage,
    call_ended_at: reading.callEndedAt,
    caller_number: contact.caller_number ?? tidyPhone(reading.callerNumber),
    ...(state === 'open' ? { taken_at: contact.taken_at ?? reading.answeredAt } : {}),
    ...(state === 'open' || state === 'waiting' ? { end_state: null, ended_at: null } : {}),
    ...(handler && !contact.handler_id ? { handler_id: handler.id, handler_name: handler.name } : {}),
    ...(lost ? { end_state: 'abandoned' as const, ended_at: reading.abandonedAt } : {}),
  }
  // Every call ends some time: it dropped where nobody had yet assessed or graded it.
  const dropped = state === 'open' && reading.callEndedAt !== null && contact.grade === null && !known.assessed
  return {
    contact: next,
    call,
    facts: factsOf(contact, reading, report, { nowLost: lost && contact.state !== 'ended', handler }),
    silence: lost ? 'gave-up' : dropped ? 'dropped' : undefined,
  }
}

function factsOf(
  before: CallContact,
  reading: CallReading,
  report: CallEvent,
  news: { nowLost: boolean; handler: Handler | undefined },
): Told[] {
  const { id: contactId, channel } = before
  const facts: Told[] = []
  const tell = (kind: string, body: object) => facts.push({ kind, at: report.at, body: { contactId, ...body } })
  if (report.event === 'offered') tell('contact-offered', { channel })
  else if (report.event === 'ivr-ended') tell('contact-message-ended', {})
  else if (report.event === 'queued') tell('contact-queued', {})
  else if (report.event === 'ended') tell('contact-call-ended', {})
  else if (report.event === 'answered')
    tell('contact-answered', {
      channel,
      waitSeconds: reading.offeredKnown ? answerSeconds(reading) : null,
      handlerId: news.handler?.id ?? null,
      afterLost: before.end_state === 'abandoned',
    })
  if (news.nowLost) tell('contact-abandoned', { stage: reading.abandonStage })
  else if (report.event === 'abandoned') tell('contact-hang-up-noted', { stage: reading.abandonStage })
  return facts
}

import { type Channel, isEmergencyLine } from '../channels.ts'

/**
 * What a telephone switch tells us, applied in whatever order and however often it arrives (contact.md section 4). The
 * first report of each kind is kept; where the call stands is read from all of them together, so order cannot matter.
 */
export const CALL_EVENTS = [
  'offered',
  'ivr-ended',
  'queued',
  'answered',
  'abandoned',
  'ended',
  'call-back-agreed',
] as const
export type CallEventName = (typeof CALL_EVENTS)[number]

export const ABANDON_STAGES = ['ivr', 'queue', 'ring'] as const
export type AbandonStage = (typeof ABANDON_STAGES)[number]

export type CallEvent = {
  event: CallEventName
  at: Temporal.Instant
  stage?: AbandonStage | null | undefined
  callerNumber?: string | null | undefined
  handler?: string | null | undefined
}

export type Call = Readonly<Partial<Record<CallEventName, CallEvent>>>

/** Repeated events change nothing: the first report of each kind is the one that counts. */
export function applyCallEvent(call: Call, event: CallEvent): { call: Call; isNew: boolean } {
  if (call[event.event]) return { call, isNew: false }
  return { call: { ...call, [event.event]: event }, isNew: true }
}

/** `offeredAt` falls back on the earliest thing known; `offeredKnown` says whether the switch itself gave it. */
export type CallReading = {
  offeredAt: Temporal.Instant
  offeredKnown: boolean
  ivrEndedAt: Temporal.Instant | null
  queuedAt: Temporal.Instant | null
  answeredAt: Temporal.Instant | null
  abandonedAt: Temporal.Instant | null
  abandonStage: AbandonStage | null
  callEndedAt: Temporal.Instant | null
  callerNumber: string | null
  handler: string | null
  /** `to-ring`: they hung up by agreement, keep their place and are rung. */
  standing: 'offered' | 'waiting' | 'answered' | 'lost' | 'to-ring'
}

/**
 * Where the call stands. A call that was answered is never a lost one, whatever else is reported: an 'abandoned' beside
 * an 'answered' is the caller hanging up. A call that ended unanswered is lost even when the switch did not say so.
 */
export function readCall(call: Call, channel: Channel): CallReading {
  const events = CALL_EVENTS.flatMap(name => call[name] ?? [])
  const first = events.map(event => event.at).toSorted(Temporal.Instant.compare)[0]
  if (!first) throw new RangeError('a call of which nothing is known')
  const answered = call.answered?.at ?? null
  const hungUp = call.abandoned?.at ?? null
  // Who agreed to be rung and keeps their place hangs up: that is no caller lost.
  const agreed = call['call-back-agreed'] !== undefined
  const lost = answered || agreed ? null : (hungUp ?? call.ended?.at ?? null)
  return {
    offeredAt: call.offered?.at ?? first,
    offeredKnown: call.offered !== undefined,
    ivrEndedAt: call['ivr-ended']?.at ?? null,
    queuedAt: call.queued?.at ?? null,
    answeredAt: answered,
    abandonedAt: lost,
    abandonStage: lost ? (call.abandoned?.stage ?? stageReached(call, channel)) : null,
    callEndedAt: call.ended?.at ?? (answered || agreed ? hungUp : null),
    callerNumber: events.map(event => event.callerNumber).find(Boolean) ?? null,
    handler: call.answered?.handler ?? null,
    standing: answered ? 'answered' : lost ? 'lost' : agreed ? 'to-ring' : call.queued ? 'waiting' : 'offered',
  }
}

/** How far the caller got. An emergency call hears no recorded message. */
function stageReached(call: Call, channel: Channel): AbandonStage {
  if (call.queued) return 'queue'
  return call['ivr-ended'] || isEmergencyLine(channel) ? 'ring' : 'ivr'
}

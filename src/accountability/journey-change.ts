import type { Fact } from '../platform/log/fact.ts'

type Moment = Temporal.Instant | string | null

/** What of a contact's journey a fact tells. */
export type JourneyColumns = {
  channel?: string
  offered_at?: Moment
  answered_at?: Moment
  abandoned_at?: Moment
  abandon_stage?: string | null
  settlement_id?: string | null
  incident_type?: string | null
  grade?: string
  graded_at?: Moment
  incident_id?: string
  incident_opened_at?: Moment
  clock_started_at?: Moment
  attend_by?: Moment
  immediate_by?: Moment
  immediate?: boolean
  rural_urban?: string
  first_at_scene_at?: Moment
  incident_closed_at?: Moment
  end_state?: string | null
  ended_at?: Moment
}

/** `set` overwrites; `keep` fills only what is not known yet. Found by contact, or by the incident that it became. */
export type JourneyChange = {
  of: { contactId: string } | { incidentId: string }
  set?: JourneyColumns
  keep?: JourneyColumns
}

/**
 * What a fact changes in its contact's journey: moments, codes and ids only, never a name, a number, an address or free
 * text. Undefined when it changes nothing.
 */
export function journeyChange({ kind, at, body }: Pick<Fact, 'kind' | 'at' | 'body'>): JourneyChange | undefined {
  const change = body.contactId
    ? contactChange(kind, at, body)
    : body.incidentId
      ? incidentChange(kind, at, body)
      : undefined
  return change && { of: body.contactId ? { contactId: body.contactId } : { incidentId: body.incidentId }, ...change }
}

type Change = Omit<JourneyChange, 'of'>

function contactChange(kind: string, at: Temporal.Instant, body: Fact['body']): Change | undefined {
  switch (kind) {
    case 'contact-offered':
    case 'contact-received':
      return { set: { channel: body.channel, offered_at: at } }
    // The switch's own stamp stands over what a page saw.
    case 'contact-answered':
      return { set: { channel: body.channel, answered_at: at } }
    case 'contact-taken':
      // Rung as agreed, after having kept their place: counted apart, and never as an answer by the switch.
      return { set: { channel: body.channel }, keep: body.callBack === true ? {} : { answered_at: at } }
    // Rung back later, it ends as that contact ends.
    case 'contact-abandoned':
      return { set: { abandoned_at: at, abandon_stage: body.stage ?? null }, keep: { end_state: 'abandoned' } }
    case 'contact-described':
      return { set: { incident_type: body.incidentType ?? null, settlement_id: body.settlementId ?? null } }
    case 'contact-graded':
      return { set: { grade: body.grade, graded_at: at } }
    case 'contact-ended':
      return { set: { end_state: body.endState, ended_at: at } }
    case 'incident-opened':
      return {
        set: {
          incident_id: body.incidentId,
          incident_opened_at: at,
          incident_type: body.incidentType,
          settlement_id: body.settlementId,
          grade: body.grade,
          rural_urban: body.ruralUrban,
          clock_started_at: body.clockStartedAt ?? null,
          attend_by: body.attendBy ?? null,
        },
        ...promiseOf(body),
      }
    default:
      return undefined
  }
}

function incidentChange(kind: string, at: Temporal.Instant, body: Fact['body']): Change | undefined {
  switch (kind) {
    case 'incident-regraded':
      return { set: { grade: body.grade, attend_by: body.attendBy ?? null }, ...promiseOf(body) }
    // Where being sent is what starts the clock, this fact says by when.
    case 'resource-assigned':
      return body.attendBy === undefined
        ? undefined
        : { set: { attend_by: body.attendBy }, keep: { immediate_by: body.attendBy, clock_started_at: at } }
    case 'resource-at-scene':
      return { keep: { first_at_scene_at: at } }
    case 'incident-closed':
      return { keep: { incident_closed_at: at } }
    default:
      return undefined
  }
}

/** Once an immediate response is promised, the promise is measured, whatever the grade becomes. */
function promiseOf(body: Fact['body']): Pick<Change, 'keep'> {
  return body.grade === 'immediate' ? { keep: { immediate: true, immediate_by: body.attendBy ?? null } } : {}
}

export const JOURNEY_FACTS = [
  'contact-offered',
  'contact-received',
  'contact-answered',
  'contact-taken',
  'contact-abandoned',
  'contact-described',
  'contact-graded',
  'contact-ended',
  'incident-opened',
  'incident-regraded',
  'resource-assigned',
  'resource-at-scene',
  'incident-closed',
] as const

// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'contact.advice_given': AdviceGivenTable
    'contact.agent_state': AgentStateTable
    'contact.alarm_escalated': AlarmEscalatedTable
    'contact.alarm_taken': AlarmTakenTable
    'contact.assessment': AssessmentTable
    'contact.attachment': AttachmentTable
    'contact.call_back': CallBackTable
    'contact.caller_plan': CallerPlanTable
    'contact.caller_plan_version': CallerPlanVersionTable
    'contact.characteristic': CharacteristicTable
    'contact.chat': ChatTable
    'contact.chat_line': ChatLineTable
    'contact.contact': ContactTable
    'contact.critical_incident': CriticalIncidentTable
    'contact.draft': DraftTable
  }
}

export interface AdviceGivenTable {
  id: string
  case_id: string
  contact_id: string
  pathway: string
  pack: string
  card: string
  kind: 'safety' | 'evidence' | 'prevention'
  state: 'given' | 'not-applicable-because' | 'not-safe-now' | 'not-given'
  reason: string | null
  channel: 'phone' | 'message' | 'in-person' | 'interpreter'
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  understood: 'yes' | 'no' | 'not-known' | null
}

export interface AgentStateTable {
  id: string
  account_id: string | null
  agent: string
  state: 'available' | 'ringing' | 'talking' | 'hold' | 'wrap' | 'not-ready' | 'digital' | 'break' | 'training' | 'off'
  reason: string | null
  contact_id: string | null
  set_by: 'person' | 'switch' | 'contact'
  at: Temporal.Instant
  seq: Generated<number>
}

export interface AlarmEscalatedTable {
  id: string
  case_id: string
  contact_id: string
  rule: string
  waits_from: Temporal.Instant
  rung: number
  duty: string
  because: string
  owner_name: string | null
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface AlarmTakenTable {
  id: string
  case_id: string
  contact_id: string
  rule: string
  raised_at: Temporal.Instant
  because: string
  taken_at: Temporal.Instant
  taken_by: string
  taken_by_name: string
  deed: 'sent' | 'caller-contacted' | 'assessed' | 'regraded' | 'took-over' | 'stands' | 'other' | null
  did: string | null
  done_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

export interface AssessmentTable {
  id: string
  case_id: string
  contact_id: string
  seq: number
  trigger: 'initial' | 'new-information' | 'call-dropped' | 'delay' | 'regrade' | 'transfer' | 'handover' | 'closure'
  pack: string
  threat: string
  harm: string
  risk: 'low' | 'medium' | 'high' | 'cannot-tell'
  investigation: string
  vulnerability: string
  engagement: string
  immediacy: 'now' | 'within-hour' | 'within-day' | 'later' | 'cannot-tell'
  weapon: 'yes' | 'no' | 'unknown'
  prompts: unknown
  minimum_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve'
  reasons: unknown
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  risk_reason: Generated<string>
}

export interface AttachmentTable {
  id: string
  case_id: string
  contact_id: string
  to_contact: string
  because: Generated<string[]>
  offered: boolean
  at: Temporal.Instant
  by: string
  by_name: string
  undone_at: Temporal.Instant | null
  undone_by_name: string | null
  undone_because: string | null
  fact_xid: Generated<string>
}

export interface CallBackTable {
  contact_id: string
  case_id: string
  pack: string
  answers: unknown
  vulnerable: boolean
  agreed_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CallerPlanTable {
  id: string
  case_id: string
  caller_number: string | null
  person_id: string | null
  begun_at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface CallerPlanVersionTable {
  plan_id: string
  case_id: string
  version: number
  owner: string
  helps: string
  to_check: string
  agreed_with: string
  partner: string | null
  review_on: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CharacteristicTable {
  id: string
  case_id: string
  contact_id: string
  kind: string
  answer: string
  own_words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ChatTable {
  contact_id: string
  case_id: string
  token_hash: Buffer
  happening: 'yes' | 'no' | 'not-sure'
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface ChatLineTable {
  id: string
  seq: Generated<number>
  case_id: string
  contact_id: string
  side: 'visitor' | 'handler'
  kind: 'said' | 'left' | 'closed'
  words: string | null
  emergency_words: Generated<string[]>
  high_harm: Generated<string[]>
  at: Temporal.Instant
  by_name: string | null
  fact_xid: Generated<string>
}

export interface ContactTable {
  id: string
  case_id: string
  number: Generated<number>
  channel: '999' | '101' | 'online' | 'web-chat' | 'email' | 'social' | 'front-counter' | 'officer' | 'partner' | 'emergency-text' | 'relay' | 'bsl'
  state: 'offered' | 'waiting' | 'open' | 'ended'
  call_id: string | null
  offered_at: Temporal.Instant
  ivr_ended_at: Temporal.Instant | null
  queued_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  abandoned_at: Temporal.Instant | null
  abandon_stage: 'ivr' | 'queue' | 'ring' | null
  call_ended_at: Temporal.Instant | null
  handler_id: string | null
  handler_name: string | null
  caller_number: string | null
  caller_name: string | null
  caller_address: string | null
  still_happening: boolean | null
  incident_type: string | null
  summary: string | null
  place: string | null
  settlement_id: string | null
  lon: number | null
  lat: number | null
  grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  graded_at: Temporal.Instant | null
  vulnerable: Generated<boolean>
  end_state: 'resolved' | 'joined' | 'referred' | 'incident' | 'abandoned' | null
  end_reason: string | null
  ended_at: Temporal.Instant | null
  fact_xid: Generated<string>
  taken_at: Temporal.Instant | null
  referred_to: string | null
  joined_to: string | null
  held_at: Temporal.Instant | null
  held_because: string | null
  silent55: boolean | null
  caller_birth: string | null
}

export interface CriticalIncidentTable {
  id: string
  case_id: string
  contact_id: string
  declared_at: Temporal.Instant
  declared_by: string
  declared_by_name: string
  why: string
  taken_back_at: Temporal.Instant | null
  taken_back_by: string | null
  taken_back_by_name: string | null
  taken_back_why: string | null
  fact_xid: Generated<string>
}

export interface DraftTable {
  contact_id: string
  account_id: string
  typed: unknown
  at: Temporal.Instant
}

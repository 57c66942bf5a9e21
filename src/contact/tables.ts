// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'contact.advice_given': AdviceGivenTable
    'contact.alarm_taken': AlarmTakenTable
    'contact.assessment': AssessmentTable
    'contact.characteristic': CharacteristicTable
    'contact.contact': ContactTable
    'contact.draft': DraftTable
    'contact.grading': GradingTable
    'contact.log_line': LogLineTable
    'contact.looked_in': LookedInTable
    'contact.online_report': OnlineReportTable
    'contact.pathway_answer': PathwayAnswerTable
    'contact.police_named': PoliceNamedTable
    'contact.risk_tool': RiskToolTable
    'contact.second_read': SecondReadTable
    'contact.task': TaskTable
    'contact.telephony_event': TelephonyEventTable
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

export interface ContactTable {
  id: string
  case_id: string
  number: Generated<number>
  channel: '999' | '101' | 'online'
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
}

export interface DraftTable {
  contact_id: string
  account_id: string
  typed: unknown
  at: Temporal.Instant
}

export interface GradingTable {
  id: string
  case_id: string
  contact_id: string
  from_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  grade: 'immediate' | 'priority' | 'scheduled' | 'resolve'
  minimum_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  reason: string | null
  agreed_by: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  assessments: Generated<number>
  basis: string | null
}

export interface LogLineTable {
  id: string
  case_id: string
  contact_id: string
  at: Temporal.Instant
  by: string
  by_name: string
  text: string
  fact_xid: Generated<string>
  supervisor_note: Generated<boolean>
}

export interface LookedInTable {
  contact_id: string
  case_id: string
  account_id: string
  name: string
  first_at: Temporal.Instant
  last_at: Temporal.Instant
  times: Generated<number>
}

export interface OnlineReportTable {
  contact_id: string
  case_id: string
  reference: string
  happening: 'yes' | 'no' | 'not-sure'
  what: string
  place: string | null
  name: string | null
  safe_channel: 'phone' | 'text' | 'email' | 'post' | 'none'
  safe_detail: string | null
  safe_when: string | null
  emergency_words: Generated<string[]>
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface PathwayAnswerTable {
  id: string
  case_id: string
  contact_id: string
  pathway: string
  pack: string
  question: string
  answer: 'yes' | 'no' | 'unknown' | 'told'
  words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PoliceNamedTable {
  id: string
  case_id: string
  contact_id: string
  answer: 'yes' | 'no' | 'unknown'
  words: string | null
  staff_id: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RiskToolTable {
  id: string
  case_id: string
  contact_id: string
  tool: string
  edition: string
  state: 'done' | 'refused' | 'not-asked' | 'not-safe-to-ask'
  score: number | null
  level: 'standard' | 'medium' | 'high' | null
  judgement: string | null
  reason: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface SecondReadTable {
  id: string
  case_id: string
  contact_id: string
  number: Generated<number>
  month: string
  stratum: string
  seed: string
  handler_id: string
  first_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve'
  known_at: Temporal.Instant
  drawn_at: Temporal.Instant
  drawn_by: string
  reader_id: string | null
  reader_name: string | null
  read_at: Temporal.Instant | null
  blind: boolean | null
  second_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  cannot_tell: boolean | null
  answers: unknown | null
  comments: string | null
  reply: string | null
  replied_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

export interface TaskTable {
  id: string
  case_id: string
  contact_id: string
  rule: string
  pathway: string
  what: string
  who: string
  due_at: Temporal.Instant
  state: 'open' | 'done'
  set_at: Temporal.Instant
  done_at: Temporal.Instant | null
  done_by: string | null
  result: string | null
  fact_xid: Generated<string>
}

export interface TelephonyEventTable {
  id: string
  case_id: string
  contact_id: string
  call_id: string
  event: 'offered' | 'ivr-ended' | 'queued' | 'answered' | 'abandoned' | 'ended'
  at: Temporal.Instant
  received_at: Temporal.Instant
  stage: 'ivr' | 'queue' | 'ring' | null
  caller_number: string | null
  handler: string | null
  fact_xid: Generated<string>
}

// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.question_answer': QuestionAnswerTable
    'victim.reach_task': ReachTaskTable
    'victim.recovery': RecoveryTable
    'victim.referral': ReferralTable
    'victim.referral_step': ReferralStepTable
    'victim.right_act': RightActTable
    'victim.right_deed': RightDeedTable
    'victim.right_event': RightEventTable
    'victim.rights_holder': RightsHolderTable
    'victim.rights_pack': RightsPackTable
    'victim.safe_contact': SafeContactTable
    'victim.safety_alarm': SafetyAlarmTable
    'victim.safety_clock': SafetyClockTable
    'victim.safety_told': SafetyToldTable
    'victim.support_listing': SupportListingTable
  }
}

export interface QuestionAnswerTable {
  id: string
  seq: Generated<number>
  case_id: string
  victim_id: string
  question_id: string
  how: 'answered' | 'not-yet'
  words: string
  by_day: string | null
  update_id: string | null
  message_id: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReachTaskTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  because: string
  what: string
  to_id: string | null
  to_name: string
  due_at: Temporal.Instant
  set_at: Temporal.Instant
  by: string
  by_name: string
  done_at: Temporal.Instant | null
  done_how: 'phone' | 'in-person' | 'not-needed' | null
  done_words: string | null
  done_by_name: string | null
  fact_xid: Generated<string>
}

export interface RecoveryTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  survey_id: string
  not_by: string[]
  opened_at: Temporal.Instant
  due_at: Temporal.Instant
  done_at: Temporal.Instant | null
  outcome: string | null
  words: string | null
  done_by: string | null
  done_by_name: string | null
  fact_xid: Generated<string>
}

export interface ReferralTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  victim_id: string
  decision: 'refer' | 'not-refer'
  listing_code: string | null
  listing_name: string | null
  footing: string | null
  footing_words: string | null
  reason: string | null
  words: string
  consent_row: string
  safe_contact_id: string | null
  plan: unknown | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReferralStepTable {
  id: string
  case_id: string
  referral_id: string
  n: number
  step: 'sent' | 'acknowledged' | 'failed' | 'plan-sent' | 'ended'
  words: string | null
  reference: string | null
  owner_name: string | null
  safe_contact_id: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RightActTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  clock_id: string
  act: 'done' | 'paused' | 'resumed' | 'transferred' | 'void'
  reason: string | null
  words: string
  until: Temporal.Instant | null
  owner_name: string | null
  to_whom: string | null
  reference: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RightDeedTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  deed: string
  chosen: string[]
  words: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RightEventTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  event: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  words: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RightsHolderTable {
  victim_id: string
  case_id: string
  crime_id: string
  enhanced: boolean
}

export interface RightsPackTable {
  id: string
  title: string
  valid_from: string
  valid_to: string | null
  rows: unknown
  source: string
  loaded_at: Temporal.Instant
  loaded_by: string
}

export interface SafeContactTable {
  id: string
  case_id: string
  victim_id: string
  channel: 'text' | 'email' | 'phone' | 'letter' | 'in-person' | 'none'
  reach: string | null
  safe: boolean
  conditions: string | null
  checked_with_victim: boolean
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
  plan_id: string | null
}

export interface SafetyAlarmTable {
  id: string
  case_id: string
  victim_id: string
  clock_id: string
  rung: number
  duty: string
  to_id: string
  to_name: string
  signed_in: boolean
  because: string
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface SafetyClockTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  danger: 'release' | 'absconded' | 'condition-change' | 'order-change' | 'order-over'
  event_fact: string
  event_at: Temporal.Instant
  learnt_at: Temporal.Instant
  due_at: Temporal.Instant
  suspect_id: string | null
  had_again_at: Temporal.Instant | null
  order_id: string | null
  met_at: Temporal.Instant | null
  met_how: string | null
  met_by: string | null
  void_at: Temporal.Instant | null
  void_reason: string | null
}

export interface SafetyToldTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  clock_ids: string[]
  how: 'phone' | 'in-person' | 'at-the-door' | 'not-reached'
  words: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface SupportListingTable {
  code: string
  name: string
  kind: string
  areas: string[]
  offence_types: string[]
  languages: string[]
  phone: string | null
  refer_by: string
  hours: string
  run_by: string
  until: string | null
  loaded_at: Temporal.Instant
  loaded_by: string
}

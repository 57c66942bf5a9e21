// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'contact.ring_attempt': RingAttemptTable
    'contact.ring_screen': RingScreenTable
    'contact.risk_form': RiskFormTable
    'contact.risk_tool': RiskToolTable
    'contact.risk_tool_answer': RiskToolAnswerTable
    'contact.saved_report': SavedReportTable
    'contact.school_calendar': SchoolCalendarTable
    'contact.second_read': SecondReadTable
    'contact.shift_handover': ShiftHandoverTable
    'contact.shift_handover_line': ShiftHandoverLineTable
    'contact.task': TaskTable
    'contact.telephony_event': TelephonyEventTable
    'contact.text_sent': TextSentTable
    'contact.upgrade_reason': UpgradeReasonTable
    'contact.written_word': WrittenWordTable
  }
}

export interface RingAttemptTable {
  id: string
  case_id: string
  contact_id: string
  safe_to_ring: 'yes' | 'no' | 'not-known'
  result: 'spoken-to' | 'no-answer' | 'not-safe-to-ring' | 'number-withheld' | 'closed'
  note: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RingScreenTable {
  id: string
  case_id: string
  contact_id: string
  endangers: 'yes' | 'no' | 'unknown'
  words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RiskFormTable {
  id: string
  tool: string
  label: string
  edition: string
  scored: boolean
  pathways: string[]
  valid_from: string
  licence: string
  sha256: string
  questions: unknown
  loaded_at: Temporal.Instant
  loaded_by: string
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

export interface RiskToolAnswerTable {
  id: string
  case_id: string
  contact_id: string
  risk_tool_id: string
  form_id: string
  question: string
  answer: string
  words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface SavedReportTable {
  reference: string
  salt: Buffer
  iv: Buffer
  sealed: Buffer
  tag: Buffer
  tries: Generated<number>
  expires_at: Temporal.Instant
}

export interface SchoolCalendarTable {
  id: string
  kind: 'authority' | 'school'
  name: string
  districts: string[]
  sessions: unknown
  closed: string[]
  source: string
  sha256: string
  loaded_at: Temporal.Instant
  loaded_by: string
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

export interface ShiftHandoverTable {
  id: string
  signed_out_at: Temporal.Instant
  signed_out_by: string
  signed_out_by_name: string
  note: string | null
}

export interface ShiftHandoverLineTable {
  handover_id: string
  seq: number
  key: string
  section: string
  title: string
  known: string
  not_known: string
  next_action: string
  missed: boolean
  href: string | null
  about_case: string | null
  added: string | null
  signed_in_at: Temporal.Instant | null
  signed_in_by: string | null
  signed_in_by_name: string | null
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
  due_because: string | null
  counted_from: Temporal.Instant | null
  learned_at: Temporal.Instant | null
}

export interface TelephonyEventTable {
  id: string
  case_id: string
  contact_id: string
  call_id: string
  event: 'offered' | 'ivr-ended' | 'queued' | 'answered' | 'abandoned' | 'ended' | 'call-back-agreed'
  at: Temporal.Instant
  received_at: Temporal.Instant
  stage: 'ivr' | 'queue' | 'ring' | null
  caller_number: string | null
  handler: string | null
  fact_xid: Generated<string>
}

export interface TextSentTable {
  line_id: string
  case_id: string
  contact_id: string
  state: 'taken' | 'not-taken'
  why: string | null
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface UpgradeReasonTable {
  id: string
  case_id: string
  contact_id: string
  grading_id: string
  code: string
  by_rule: boolean
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface WrittenWordTable {
  contact_id: string
  case_id: string
  from_whom: string | null
  words: string
  came_in_at: Temporal.Instant
  emergency_words: Generated<string[]>
  high_harm: Generated<string[]>
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

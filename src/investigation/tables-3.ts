// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.line_of_enquiry': LineOfEnquiryTable
    'investigation.material_decision': MaterialDecisionTable
    'investigation.no_crime_told': NoCrimeToldTable
    'investigation.note': NoteTable
    'investigation.note_read': NoteReadTable
    'investigation.notice': NoticeTable
    'investigation.notice_reply': NoticeReplyTable
    'investigation.offence_code': OffenceCodeTable
    'investigation.offence_edition': OffenceEditionTable
    'investigation.order_breach': OrderBreachTable
    'investigation.order_protects': OrderProtectsTable
    'investigation.order_question': OrderQuestionTable
    'investigation.order_review': OrderReviewTable
    'investigation.order_step': OrderStepTable
    'investigation.order_telling': OrderTellingTable
    'investigation.order_term': OrderTermTable
  }
}

export interface LineOfEnquiryTable {
  id: string
  case_id: string
  crime_id: string
  objective: string
  action: string
  due_at: Temporal.Instant
  perishes_at: Temporal.Instant | null
  added_at: Temporal.Instant
  added_by: string
  state: 'open' | 'done' | 'not-proportionate'
  result: string | null
  ended_at: Temporal.Instant | null
  fact_xid: Generated<string>
  added_by_name: string | null
  ended_by: string | null
  ended_by_name: string | null
  owner_id: string | null
  owner_name: string | null
  template: string | null
  proves: Generated<string[]>
  end_learned_at: Temporal.Instant | null
}

export interface MaterialDecisionTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  source: string
  material_id: string
  standing: 'used' | 'unused' | 'not-relevant'
  because: string | null
  description: string | null
  location: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface NoCrimeToldTable {
  id: string
  case_id: string
  incident_id: string
  decision_id: string
  how: 'in-person' | 'phone' | 'in-writing' | 'not-told'
  words: string
  told_at: Temporal.Instant
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface NoteTable {
  id: string
  case_id: string
  crime_id: string | null
  words: string
  happened_at: Temporal.Instant
  learned_at: Temporal.Instant
  after_closing: boolean
  by: string
  by_name: string
  fact_xid: Generated<string>
  incident_id: string | null
  kind: Generated<'note' | 'said' | 'asked' | 'line-end'>
  victim_id: string | null
  line_id: string | null
  ends: 'done' | 'not-proportionate' | null
  written_at: Temporal.Instant | null
  meanwhile: 'line-ended' | 'closed' | null
}

export interface NoteReadTable {
  note_id: string
  case_id: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface NoticeTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  victim_id: string
  kind: string
  about: string
  rules: string
  words: string
  next_words: string
  owed_at: Temporal.Instant
  owed_by: string
  due_at: Temporal.Instant | null
  no_due_reason: string | null
  skipped_at: Temporal.Instant | null
  skipped_by: string | null
  skipped_by_name: string | null
  skip_reason: string | null
  superseded_at: Temporal.Instant | null
  superseded_because: string | null
  fact_xid: Generated<string>
}

export interface NoticeReplyTable {
  id: Generated<string>
  case_id: string
  notice_id: string
  view: 'agrees' | 'objects' | 'asks' | 'says-nothing'
  words: string
  channel: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface OffenceCodeTable {
  edition_id: string
  code: string
  offence: string
  subgroup: string | null
  family: string | null
  place: number
}

export interface OffenceEditionTable {
  id: string
  name: string
  source: string
  valid_from: string
  valid_to: string | null
  file_name: string
  file_hash: string
  loaded_at: Temporal.Instant
  loaded_by: string
}

export interface OrderBreachTable {
  id: string
  case_id: string
  order_id: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  words: string
  arrested: boolean
  crime: 'waits' | 'recorded' | 'not'
  crime_number: number | null
  crime_reason: string | null
  crime_by_name: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface OrderProtectsTable {
  id: string
  case_id: string
  order_id: string
  victim_id: string | null
  name: string
  person_id: string | null
  fact_xid: Generated<string>
}

export interface OrderQuestionTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  offence: string
  charged: boolean
  relationship: 'partner' | 'family' | 'known' | 'stranger' | 'not-known'
  answers: unknown
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface OrderReviewTable {
  id: string
  seq: Generated<number>
  case_id: string
  order_id: string
  decision: 'keep' | 'vary' | 'extend' | 'discharge' | 'lapse'
  reason: string
  risk: string
  wanted: string | null
  look_on: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface OrderStepTable {
  id: string
  seq: Generated<number>
  case_id: string
  order_id: string
  kind: 'made' | 'served' | 'court-asked' | 'varied' | 'ended' | 'named'
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  words: string
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface OrderTellingTable {
  id: string
  case_id: string
  crime_id: string
  order_id: string
  victim_id: string
  what: 'made' | 'served' | 'varied' | 'ended'
  since: Temporal.Instant
  due_at: Temporal.Instant
  told_at: Temporal.Instant | null
  told_how: 'phone' | 'in-person' | 'not-told' | null
  told_words: string | null
  told_by_name: string | null
  fact_xid: Generated<string>
}

export interface OrderTermTable {
  id: string
  case_id: string
  order_id: string
  n: number
  kind: 'not-contact' | 'not-go' | 'not-near' | 'leave-home' | 'no-violence' | 'must-do' | 'other'
  words: string
  homes: Generated<string[]>
  from_at: Temporal.Instant
  to_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

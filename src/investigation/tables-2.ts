// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.document_piece': DocumentPieceTable
    'investigation.exhibit': ExhibitTable
    'investigation.exhibit_move': ExhibitMoveTable
    'investigation.found_words': FoundWordsTable
    'investigation.known_word': KnownWordTable
    'investigation.line_of_enquiry': LineOfEnquiryTable
    'investigation.material_decision': MaterialDecisionTable
    'investigation.note': NoteTable
    'investigation.notice': NoticeTable
    'investigation.notice_reply': NoticeReplyTable
    'investigation.order_breach': OrderBreachTable
    'investigation.order_protects': OrderProtectsTable
    'investigation.order_question': OrderQuestionTable
    'investigation.order_step': OrderStepTable
    'investigation.order_telling': OrderTellingTable
    'investigation.order_term': OrderTermTable
  }
}

export interface DocumentPieceTable {
  document_id: string
  n: number
  case_id: string
  bytes: Buffer
  fact_xid: Generated<string>
}

export interface ExhibitTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  reference: string
  description: string
  found_where: string
  found_by: string
  found_at: Temporal.Instant
  bag: string | null
  document_id: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ExhibitMoveTable {
  id: string
  seq: Generated<number>
  case_id: string
  exhibit_id: string
  kind: 'handed-over' | 'stored' | 'returned' | 'disposed'
  from_whom: string
  to_whom: string
  place: string
  bag: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  why: string
  corrects: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface FoundWordsTable {
  case_id: string
  words: string
  at: Temporal.Instant
}

export interface KnownWordTable {
  word: string
  sound: Generated<string | null>
  shorter: string[]
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

export interface NoteTable {
  id: string
  case_id: string
  crime_id: string
  words: string
  happened_at: Temporal.Instant
  learned_at: Temporal.Instant
  after_closing: boolean
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

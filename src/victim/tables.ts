// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.alert_look': AlertLookTable
    'victim.contact_officer': ContactOfficerTable
    'victim.contact_plan': ContactPlanTable
    'victim.court_event': CourtEventTable
    'victim.duty_clock': DutyClockTable
    'victim.family_voice': FamilyVoiceTable
    'victim.forum_item': ForumItemTable
    'victim.heard_line': HeardLineTable
    'victim.language_pack': LanguagePackTable
    'victim.lateness': LatenessTable
    'victim.letter': LetterTable
    'victim.letter_step': LetterStepTable
    'victim.message': MessageTable
  }
}

export interface AlertLookTable {
  id: string
  case_id: string
  victim_id: string
  seq: Generated<number>
  reach_key: string
  other_id: string
  safe: boolean
  why: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ContactOfficerTable {
  victim_id: string
  case_id: string
  account_id: string
  name: string
  why: string
  since: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ContactPlanTable {
  id: string
  case_id: string
  victim_id: string
  seq: Generated<number>
  ways: unknown
  wants: 'everything' | 'important' | 'nothing'
  silent: string | null
  code_word: string | null
  seen_words: string | null
  not_to_know: Generated<unknown>
  every_days: number | null
  every_words: string | null
  by_whom: string | null
  cannot_meet: string | null
  words: string | null
  checked_at: Temporal.Instant | null
  checked_by_name: string | null
  next_check: string | null
  why: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CourtEventTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  suspect_id: string | null
  kind: string
  result: string | null
  at: Temporal.Instant
  received_at: Temporal.Instant | null
  recorded_at: Temporal.Instant
  for_at: Temporal.Instant | null
  was_at: Temporal.Instant | null
  court: string | null
  words: string | null
  months: number | null
  sender: string | null
  sender_ref: string | null
  digest: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface DutyClockTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  rule: string
  pack: string
  event: string
  event_fact: string
  event_at: Temporal.Instant
  due_at: Temporal.Instant | null
  no_due_reason: string | null
  met_at: Temporal.Instant | null
  met_by: string | null
  void_at: Temporal.Instant | null
  void_reason: string | null
  event_learnt_at: Temporal.Instant
  source: string
  name: string
  duty: string
  holder: string
  answer: 'word' | 'deed'
  proposal: boolean
  enhanced: boolean
  standard_days: number | null
  enhanced_days: number | null
  hastened_at: Temporal.Instant | null
  paused_at: Temporal.Instant | null
  paused_until: Temporal.Instant | null
  pause_reason: string | null
  pause_owner: string | null
  transferred_at: Temporal.Instant | null
  transferred_to: string | null
}

export interface FamilyVoiceTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  speaks_id: string | null
  agreed: 'all' | 'some' | 'nobody'
  disagreement: string | null
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ForumItemTable {
  id: string
  raised_on: string
  raised_by: string
  words: string
  about_event: string | null
  about_rule: string | null
  pack: string | null
  answer: string | null
  answered_at: Temporal.Instant | null
  done: string | null
  done_at: Temporal.Instant | null
  published: string | null
  published_at: Temporal.Instant | null
  by_name: string
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface HeardLineTable {
  line_id: string
  victim_id: string
  case_id: string
  kept_as: 'asked' | 'not-theirs'
  question_id: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface LanguagePackTable {
  language: string
  edition: string
  valid_from: string
  sha256: string
  said: unknown
  loaded_at: Temporal.Instant
  loaded_by: string
}

export interface LatenessTable {
  id: string
  case_id: string
  victim_id: string
  clock_id: string
  reason: string
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface LetterTable {
  message_id: string
  case_id: string
  victim_id: string
  reference: string
  large: boolean
  address: string | null
  page: string | null
  sha256: string | null
  pdf: Buffer | null
  pages: number | null
  no_pdf_because: string | null
  counts_from: Temporal.Instant | null
  counted_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

export interface LetterStepTable {
  message_id: string
  case_id: string
  n: number
  step: 'looked' | 'printed' | 'printed-again' | 'posted' | 'arrived' | 'came-back' | 'stopped'
  words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface MessageTable {
  id: string
  case_id: string
  update_id: string | null
  victim_id: string
  channel: 'text' | 'email' | 'letter'
  reach: string
  notice: string
  body: string
  state: 'queued' | 'sending' | 'sent' | 'delivered' | 'failed' | 'may-have-been-sent'
  queued_at: Temporal.Instant
  sent_at: Temporal.Instant | null
  delivered_at: Temporal.Instant | null
  attempts: Generated<number>
  failure: string | null
  fact_xid: Generated<string>
  purpose: Generated<string>
  key: Generated<string>
  by_name: Generated<string>
  port: string | null
  provider_id: string | null
  past_ids: Generated<string[]>
  claimed_at: Temporal.Instant | null
  failed_at: Temporal.Instant | null
  failure_code: string | null
  read_at: Temporal.Instant | null
  mended_at: Temporal.Instant | null
  mended_by_name: string | null
  mended_how: string | null
  mended_words: string | null
  language: Generated<string>
  lead: string | null
}

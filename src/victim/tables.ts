// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'victim.duty_clock': DutyClockTable
    'victim.message': MessageTable
    'victim.rights_pack': RightsPackTable
    'victim.safe_contact': SafeContactTable
    'victim.update': UpdateTable
  }
}

export interface DutyClockTable {
  id: Generated<string>
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
}

export interface MessageTable {
  id: string
  case_id: string
  update_id: string
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
}

export interface UpdateTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  what_is_new: string
  what_happens_next: string
  next_by: string
  answers: string | null
  told: 'message' | 'by-phone' | 'in-person'
  told_at: Temporal.Instant | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
  notices: Generated<string[]>
}

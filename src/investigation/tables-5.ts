// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.review_request': ReviewRequestTable
    'investigation.sensitive_material': SensitiveMaterialTable
    'investigation.standards_look': StandardsLookTable
    'investigation.statement': StatementTable
    'investigation.statement_back': StatementBackTable
    'investigation.suspect': SuspectTable
    'investigation.suspect_event': SuspectEventTable
    'investigation.third_party_request': ThirdPartyRequestTable
    'investigation.time_window': TimeWindowTable
    'investigation.upload_piece': UploadPieceTable
    'investigation.withdrawal': WithdrawalTable
  }
}

export interface ReviewRequestTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  outcome_id: string
  victim_id: string
  scheme: string
  words: string
  channel: string
  requested_at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  late_reason: string | null
  excluded: string | null
  limitation: string | null
  acknowledge_by: Temporal.Instant | null
  complete_by: Temporal.Instant | null
  reviewer_id: string | null
  reviewer_name: string | null
  decision: 'upheld' | 'overturned' | null
  decision_reason: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  fact_xid: Generated<string>
}

export interface SensitiveMaterialTable {
  id: string
  case_id: string
  crime_id: string
  material_id: string
  why: string
  at: Temporal.Instant
  by: string
  by_name: string
  lifted_at: Temporal.Instant | null
  lifted_because: string | null
  lifted_by_name: string | null
  fact_xid: Generated<string>
}

export interface StandardsLookTable {
  id: string
  case_id: string
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface StatementTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  of_kind: 'victim' | 'witness' | 'officer'
  person_name: string
  victim_id: string | null
  version: Generated<number>
  supersedes: string | null
  why_new: string | null
  words: string | null
  document_id: string | null
  taken_by: string
  taken_where: string
  begun_at: Temporal.Instant
  ended_at: Temporal.Instant
  interpreter: string | null
  language: string | null
  signed_how: 'on-paper' | 'on-screen' | 'recorded' | 'not-signed'
  not_signed_because: string | null
  declaration: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface StatementBackTable {
  statement_id: string
  case_id: string
  address: string | null
  reached_by: string | null
  cannot_come: string | null
  needs: string | null
  fact_xid: Generated<string>
}

export interface SuspectTable {
  id: string
  case_id: string
  crime_id: string
  name: string
  state: 'named' | 'arrested' | 'interviewed' | 'bailed' | 'released' | 'charged' | 'diverted' | 'no-further-action'
  named_at: Temporal.Instant
  fact_xid: Generated<string>
  bail_case: Generated<'standard' | 'non-standard'>
  same_as: string | null
}

export interface SuspectEventTable {
  id: string
  case_id: string
  crime_id: string
  suspect_id: string
  event: 'arrest' | 'interview' | 'release' | 'bail' | 'bail-change' | 'charge' | 'out-of-court-disposal' | 'no-further-action'
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  note: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ThirdPartyRequestTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  kind: string
  holder: string
  material: string
  pack: string
  tests: unknown
  capacity: 'adult' | 'child' | 'no-capacity'
  at: Temporal.Instant
  by: string
  by_name: string
  agreed: boolean | null
  decision_reason: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  sent_at: Temporal.Instant | null
  notice_at: Temporal.Instant | null
  notice_to: 'victim' | 'parent' | 'guardian' | 'other-adult' | null
  notice_words: string | null
  withheld: string | null
  withheld_because: string | null
  answered_at: Temporal.Instant | null
  answer: string | null
  fact_xid: Generated<string>
  own_answer: 'no-objection' | 'objects' | 'not-asked' | null
  own_words: string | null
  own_met: string | null
}

export interface TimeWindowTable {
  id: string
  case_id: string
  crime_id: string
  from_at: Temporal.Instant
  to_at: Temporal.Instant
  known_from: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
}

export interface UploadPieceTable {
  upload_id: string
  n: number
  bytes: Buffer
  by: string
  at: Generated<Temporal.Instant>
}

export interface WithdrawalTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  victim_id: string
  route: 'said' | 'unreached'
  reasons: Generated<string[]>
  own_words: string | null
  checks: Generated<unknown>
  check_words: string | null
  safety: string
  evidence: unknown
  tries: Generated<unknown>
  heed: Generated<string[]>
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  decision: 'go-on' | 'more-time' | 'accept' | null
  decision_reason: string | null
  answered: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  fact_xid: Generated<string>
}

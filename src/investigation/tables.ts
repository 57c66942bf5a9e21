// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.absence': AbsenceTable
    'investigation.accreditation': AccreditationTable
    'investigation.allocation': AllocationTable
    'investigation.bail_step': BailStepTable
    'investigation.bundle': BundleTable
    'investigation.bundle_made': BundleMadeTable
    'investigation.bundle_piece': BundlePieceTable
    'investigation.bundle_work': BundleWorkTable
    'investigation.cancellation': CancellationTable
    'investigation.charging_action': ChargingActionTable
    'investigation.charging_request': ChargingRequestTable
    'investigation.charging_step': ChargingStepTable
    'investigation.crime': CrimeTable
    'investigation.crime_code': CrimeCodeTable
    'investigation.crime_decision': CrimeDecisionTable
    'investigation.crime_victim': CrimeVictimTable
  }
}

export interface AbsenceTable {
  id: string
  account_id: string
  kind: 'away' | 'left' | 'back'
  from_at: Temporal.Instant
  until_at: Temporal.Instant | null
  why: string
  at: Temporal.Instant
  by: string
  by_name: string
  seq: Generated<number>
}

export interface AccreditationTable {
  id: string
  account_id: string
  pip: number
  at: Temporal.Instant
  by: string
  by_name: string
  seq: Generated<number>
}

export interface AllocationTable {
  id: string
  case_id: string
  crime_id: string
  from_owner: string | null
  from_name: string | null
  to_owner: string
  to_name: string
  warnings: Generated<string[]>
  reason: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface BailStepTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  suspect_id: string
  bail_event_id: string
  kind: 'extended' | 'court-applied' | 'court-decided' | 'referred' | 'returned'
  done_at: Temporal.Instant
  recorded_at: Temporal.Instant
  months: number | null
  section: string | null
  authoriser: 'custody-officer' | 'inspector' | 'superintendent' | 'assistant-chief-constable' | 'court' | null
  authoriser_name: string | null
  findings: Generated<unknown>
  representations: string | null
  victims_views: string | null
  late_because: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface BundleTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  recipient_kind: 'prosecutor' | 'court' | 'other-body'
  recipient: string
  reason: string
  parts: Generated<string[]>
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface BundleMadeTable {
  bundle_id: string
  case_id: string
  manifest_sha256: string
  zip_sha256: string
  zip_size: number
  files: number
  pdf_sha256: string | null
  pdf_size: number | null
  no_pdf_because: string | null
  at: Temporal.Instant
  keep_until: Temporal.Instant
  fact_xid: Generated<string>
}

export interface BundlePieceTable {
  bundle_id: string
  part: 'zip' | 'pdf' | 'page'
  n: number
  case_id: string
  by: string
  bytes: Buffer
}

export interface BundleWorkTable {
  bundle_id: string
  case_id: string
  state: 'waits' | 'making' | 'ready' | 'failed' | 'removed'
  step: Generated<string>
  done: Generated<number>
  of: Generated<number>
  beat_at: Generated<Temporal.Instant>
  tries: Generated<number>
}

export interface CancellationTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  ground: 'C1' | 'C2' | 'C3' | 'C4' | 'C5'
  reason: string
  evidence: string
  reference: string | null
  requested_at: Temporal.Instant
  requested_by: string
  requested_by_name: string
  decision: 'cancelled' | 'refused' | null
  decision_reason: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  fact_xid: Generated<string>
}

export interface ChargingActionTable {
  id: string
  case_id: string
  request_id: string
  step_id: string
  n: number
  words: string
  due_at: Temporal.Instant
  line_id: string
  fact_xid: Generated<string>
}

export interface ChargingRequestTable {
  id: string
  case_id: string
  crime_id: string
  suspect_id: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ChargingStepTable {
  id: string
  case_id: string
  request_id: string
  n: number
  kind: 'drafted' | 'sent' | 'sent-back' | 'further-work' | 'advised' | 'appealed' | 'charged' | 'withdrawn'
  state: 'drafted' | 'sent' | 'sent-back' | 'further-work' | 'charge-advised' | 'no-charge-advised' | 'appealed' | 'charged' | 'withdrawn'
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  due_at: Temporal.Instant | null
  reference: string | null
  words: string
  detail: Generated<unknown>
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CrimeTable {
  id: string
  case_id: string
  number: Generated<number>
  incident_id: string
  offence: string
  reported_at: Temporal.Instant
  decision_due_at: Temporal.Instant
  recorded_at: Temporal.Instant
  recorded_by: string
  recorded_by_name: string
  basis: string
  owner_id: string | null
  owner_name: string | null
  allocated_at: Temporal.Instant | null
  state: 'open' | 'outcome-proposed' | 'closed'
  outcome_code: number | null
  closed_at: Temporal.Instant | null
  fact_xid: Generated<string>
  cancelled_at: Temporal.Instant | null
  happened_on: string | null
}

export interface CrimeCodeTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  offence: string
  code: string | null
  edition_id: string | null
  how: 'mapped' | 'chosen' | 'not-mapped' | 'gone' | 'no-edition'
  given_on: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CrimeDecisionTable {
  id: string
  case_id: string
  incident_id: string
  decision: 'crime' | 'not-crime'
  basis: string
  reported_at: Temporal.Instant
  due_at: Temporal.Instant
  decided_at: Temporal.Instant
  late_reason: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface CrimeVictimTable {
  id: string
  case_id: string
  crime_id: string
  name: string
  enhanced: boolean
  enhanced_reason: string | null
  fact_xid: Generated<string>
  at_risk_because: string | null
  relation: string | null
}

// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.outcome': OutcomeTable
    'investigation.outcome_statement': OutcomeStatementTable
    'investigation.plan': PlanTable
    'investigation.plan_choice': PlanChoiceTable
    'investigation.plan_state': PlanStateTable
    'investigation.protective_order': ProtectiveOrderTable
    'investigation.pursuit': PursuitTable
    'investigation.reclassification': ReclassificationTable
    'investigation.reopening': ReopeningTable
    'investigation.reported_rape': ReportedRapeTable
    'investigation.reported_rape_look': ReportedRapeLookTable
    'investigation.retention_review': RetentionReviewTable
    'investigation.review': ReviewTable
    'investigation.review_notice': ReviewNoticeTable
  }
}

export interface OutcomeTable {
  id: string
  case_id: string
  crime_id: string
  code: number
  reason: string
  evidence: string
  victim_view: string
  state: 'proposed' | 'agreed' | 'refused'
  proposed_at: Temporal.Instant
  proposed_by: string
  proposed_by_name: string
  gate: string
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  decision_reason: string | null
  fact_xid: Generated<string>
  reference: string | null
  warnings: Generated<string[]>
  not_done: string | null
}

export interface OutcomeStatementTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  need: string
  words: string
  evidence: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PlanTable {
  id: string
  case_id: string
  crime_id: string
  version: number
  objective: string
  risk: string
  victim_contact: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PlanChoiceTable {
  id: string
  case_id: string
  crime_id: string
  key: string
  pack: string
  choice: 'accepted' | 'changed' | 'not-proportionate'
  objective: string
  line_id: string | null
  because: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PlanStateTable {
  crime_id: string
  case_id: string
  undecided: number
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface ProtectiveOrderTable {
  id: string
  case_id: string
  crime_id: string | null
  kind: string
  suspect_id: string | null
  against_name: string
  against_person: string | null
  authoriser: string
  reference: string | null
  made_at: Temporal.Instant
  expires_at: Temporal.Instant | null
  court_hours: number | null
  court_asked_at: Temporal.Instant | null
  served_at: Temporal.Instant | null
  served_how: 'in-person' | 'in-court' | 'post' | 'other' | null
  served_by: string | null
  served_proof: string | null
  ended_at: Temporal.Instant | null
  end_reason: string | null
  recorded_at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  incident_id: string | null
  told_by: 'court' | 'solicitor' | 'protected' | 'we-applied' | 'other' | null
}

export interface PursuitTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  suspect_id: string
  stage: 'not-located' | 'located' | 'wanted' | 'failed-bail'
  tried: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  circulation: string | null
  next_action: string
  owner_id: string | null
  owner_name: string
  review_on: string
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReclassificationTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  from_offence: string
  to_offence: string
  reason: string
  evidence: string
  lowers: boolean
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReopeningTable {
  id: Generated<string>
  case_id: string
  crime_id: string
  outcome_id: string
  cause: 'review-overturned' | 'new-evidence' | 'victim-objects' | 'mistake'
  reason: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReportedRapeTable {
  id: Generated<string>
  case_id: string
  incident_id: string
  why: 'third-party' | 'elsewhere' | 'credible-evidence' | 'not-enough-known'
  words: string
  reported_at: Temporal.Instant
  at: Temporal.Instant
  by: string
  by_name: string
  next_look_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  ended_as: 'recorded' | 'not-crime' | null
  fact_xid: Generated<string>
}

export interface ReportedRapeLookTable {
  id: Generated<string>
  case_id: string
  rape_id: string
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface RetentionReviewTable {
  id: string
  case_id: string
  group_id: '1' | '2' | '3' | '4' | '4-grave'
  because: string
  decision: 'keep' | 'erase' | 'hold'
  words: string
  keep_until: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  order_id: string | null
}

export interface ReviewTable {
  id: string
  case_id: string
  crime_id: string
  decision: 'new-line' | 'close-line' | 'direction' | 'victim-contact' | 'plan-stands'
  words: string
  next_due_at: Temporal.Instant
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReviewNoticeTable {
  review_id: string
  case_id: string
  crime_id: string
  reasons: string[]
  like_review_id: string | null
  likeness: number | null
  seen: boolean
  at: Temporal.Instant
  by: string
  fact_xid: Generated<string>
}

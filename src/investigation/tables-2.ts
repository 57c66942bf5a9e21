// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.notice_reply': NoticeReplyTable
    'investigation.outcome': OutcomeTable
    'investigation.outcome_statement': OutcomeStatementTable
    'investigation.plan': PlanTable
    'investigation.plan_choice': PlanChoiceTable
    'investigation.plan_state': PlanStateTable
    'investigation.reclassification': ReclassificationTable
    'investigation.reopening': ReopeningTable
    'investigation.reported_rape': ReportedRapeTable
    'investigation.reported_rape_look': ReportedRapeLookTable
    'investigation.review': ReviewTable
    'investigation.review_notice': ReviewNoticeTable
    'investigation.review_request': ReviewRequestTable
    'investigation.suspect': SuspectTable
    'investigation.suspect_event': SuspectEventTable
  }
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

export interface SuspectTable {
  id: string
  case_id: string
  crime_id: string
  name: string
  state: 'named' | 'arrested' | 'interviewed' | 'bailed' | 'released' | 'charged' | 'no-further-action'
  named_at: Temporal.Instant
  fact_xid: Generated<string>
  bail_case: Generated<'standard' | 'non-standard'>
}

export interface SuspectEventTable {
  id: string
  case_id: string
  crime_id: string
  suspect_id: string
  event: 'arrest' | 'interview' | 'release' | 'bail' | 'bail-change' | 'charge' | 'no-further-action'
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  note: string | null
  by: string
  by_name: string
  fact_xid: Generated<string>
}

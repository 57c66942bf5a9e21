// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'contact.grading': GradingTable
    'contact.handover': HandoverTable
    'contact.here': HereTable
    'contact.interpreter': InterpreterTable
    'contact.keeping_key': KeepingKeyTable
    'contact.kept_sheet': KeptSheetTable
    'contact.location_candidate': LocationCandidateTable
    'contact.log_line': LogLineTable
    'contact.looked_in': LookedInTable
    'contact.lost_decided': LostDecidedTable
    'contact.missing_level': MissingLevelTable
    'contact.non_crime_hate_pack': NonCrimeHatePackTable
    'contact.online_report': OnlineReportTable
    'contact.partner_decision': PartnerDecisionTable
    'contact.pathway_answer': PathwayAnswerTable
    'contact.police_named': PoliceNamedTable
    'contact.pressed_away': PressedAwayTable
    'contact.report_step': ReportStepTable
  }
}

export interface GradingTable {
  id: string
  case_id: string
  contact_id: string
  from_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  grade: 'immediate' | 'priority' | 'scheduled' | 'resolve'
  minimum_grade: 'immediate' | 'priority' | 'scheduled' | 'resolve' | null
  reason: string | null
  agreed_by: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  assessments: Generated<number>
  basis: string | null
}

export interface HandoverTable {
  id: string
  case_id: string
  contact_id: string
  from_id: string
  from_name: string
  to_kind: 'person' | 'anyone' | 'supervisor'
  to_id: string | null
  to_name: string | null
  caller_told: string
  risk_stands: string | null
  state: 'offered' | 'accepted' | 'withdrawn'
  offered_at: Temporal.Instant
  settled_at: Temporal.Instant | null
  settled_by: string | null
  fact_xid: Generated<string>
}

export interface HereTable {
  contact_id: string
  account_id: string
  name: string
  at: Generated<Temporal.Instant>
  typing_at: Temporal.Instant | null
  seen: Generated<number>
}

export interface InterpreterTable {
  id: string
  case_id: string
  contact_id: string
  state: 'needed' | 'joined' | 'none-found' | 'not-needed'
  language: string | null
  way: 'telephone' | 'video' | 'in-person' | 'colleague' | null
  who: string | null
  why: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface KeepingKeyTable {
  id: string
  account_id: string
  secret: string
  made_at: Generated<Temporal.Instant>
}

export interface KeptSheetTable {
  id: string
  account_id: string
  contact_id: string
  at: Temporal.Instant
}

export interface LocationCandidateTable {
  id: string
  case_id: string
  contact_id: string
  source: 'caller' | 'eisec' | 'aml-gnss' | 'aml-wifi' | 'cell' | 'three-words' | 'gazetteer' | 'officer'
  lon: number | null
  lat: number | null
  radius_m: number | null
  confidence: number | null
  fix_at: Temporal.Instant | null
  uprn: string | null
  words: string | null
  received_at: Temporal.Instant
  accepted_at: Temporal.Instant | null
  accepted_by: string | null
  accepted_by_name: string | null
  fact_xid: Generated<string>
}

export interface LogLineTable {
  id: string
  case_id: string
  contact_id: string
  at: Temporal.Instant
  by: string
  by_name: string
  text: string
  fact_xid: Generated<string>
  supervisor_note: Generated<boolean>
  learned_at: Temporal.Instant | null
}

export interface LookedInTable {
  contact_id: string
  case_id: string
  account_id: string
  name: string
  first_at: Temporal.Instant
  last_at: Temporal.Instant
  times: Generated<number>
}

export interface LostDecidedTable {
  contact_id: string
  case_id: string
  decided: 'kept' | 'left'
  because: string[]
  pack: string
  at: Temporal.Instant
  over_at: Temporal.Instant | null
  over_how: 'spoken-to' | 'closed' | 'taken' | null
  fact_xid: Generated<string>
}

export interface MissingLevelTable {
  id: string
  case_id: string
  contact_id: string
  level: string
  edition: string
  reasons: string
  endorsed: boolean
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface NonCrimeHatePackTable {
  id: string
  valid_from: string
  valid_to: string | null
  keeps: 'threshold' | 'never' | 'always'
  threshold: string[]
  warn: string
  source: string
  confidence: string
  loaded_at: Temporal.Instant
  loaded_by: string
}

export interface OnlineReportTable {
  contact_id: string
  case_id: string
  reference: string
  happening: 'yes' | 'no' | 'not-sure'
  what: string
  place: string | null
  name: string | null
  safe_channel: 'phone' | 'text' | 'email' | 'post' | 'none'
  safe_detail: string | null
  safe_when: string | null
  emergency_words: Generated<string[]>
  at: Temporal.Instant
  fact_xid: Generated<string>
  high_harm: Generated<string[]>
  happened_when: string | null
  when_unsure: Generated<boolean>
}

export interface PartnerDecisionTable {
  id: string
  case_id: string
  contact_id: string
  partner: string
  accepted_by: string
  accepted_at: Temporal.Instant
  caller_told: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PathwayAnswerTable {
  id: string
  case_id: string
  contact_id: string
  pathway: string
  pack: string
  question: string
  answer: 'yes' | 'no' | 'unknown' | 'told'
  words: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PoliceNamedTable {
  id: string
  case_id: string
  contact_id: string
  answer: 'yes' | 'no' | 'unknown'
  words: string | null
  staff_id: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface PressedAwayTable {
  id: string
  case_id: string
  contact_id: string
  deed: string
  claimed_at: Temporal.Instant
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface ReportStepTable {
  id: Generated<number>
  what: 'begun' | 'sent'
  at: Temporal.Instant
  fact_xid: Generated<string>
}

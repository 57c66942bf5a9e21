// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'investigation.deferral': DeferralTable
    'investigation.device_extraction': DeviceExtractionTable
    'investigation.disclosure_decision': DisclosureDecisionTable
    'investigation.disclosure_officer': DisclosureOfficerTable
    'investigation.document': DocumentTable
    'investigation.document_hold': DocumentHoldTable
    'investigation.document_piece': DocumentPieceTable
    'investigation.enhanced_change': EnhancedChangeTable
    'investigation.exhibit': ExhibitTable
    'investigation.exhibit_move': ExhibitMoveTable
    'investigation.file_statement': FileStatementTable
    'investigation.found_words': FoundWordsTable
    'investigation.independent': IndependentTable
    'investigation.known_word': KnownWordTable
  }
}

export interface DeferralTable {
  id: string
  case_id: string
  crime_id: string | null
  task_key: string
  reason: string
  words: string
  until_at: Temporal.Instant
  hard_end: Temporal.Instant | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  seq: Generated<number>
}

export interface DeviceExtractionTable {
  id: string
  case_id: string
  crime_id: string
  victim_id: string
  device: string
  information: string
  pack: string
  tests: unknown
  notice_at: Temporal.Instant | null
  agreed: boolean | null
  agreed_how: 'in-writing' | 'recorded' | null
  instead: string | null
  taken_at: Temporal.Instant | null
  return_by: Temporal.Instant | null
  returned_at: Temporal.Instant | null
  result: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
  capacity: 'adult' | 'child' | 'no-capacity' | null
  agreed_by: string | null
  agreed_by_name: string | null
  agreed_by_why: string | null
  own_view: string | null
  answered_at: Temporal.Instant | null
  answered_by_name: string | null
  stopped_at: Temporal.Instant | null
  stopped_words: string | null
  stopped_copied: string | null
  stopped_by_name: string | null
  own_answer: 'yes' | 'no' | 'not-asked' | null
}

export interface DisclosureDecisionTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  material_id: string
  assists: boolean
  reason: string
  presumed: string | null
  pack: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface DisclosureOfficerTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  account_id: string
  name: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface DocumentTable {
  id: string
  seq: Generated<number>
  case_id: string
  crime_id: string
  title: string
  file_name: string
  media: 'application/pdf' | 'image/png' | 'image/jpeg' | 'text/plain' | 'application/octet-stream'
  whole: boolean | null
  size: number
  sha256: Buffer
  pieces: number
  came_from: string
  no_child_images: boolean
  version: Generated<number>
  supersedes: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  withdrawn_at: Temporal.Instant | null
  withdrawn_because: string | null
  withdrawn_by_name: string | null
  fact_xid: Generated<string>
}

export interface DocumentHoldTable {
  id: string
  case_id: string
  crime_id: string
  document_id: string
  kind: 'must-not-be-here' | 'changed'
  words: string
  at: Temporal.Instant
  by: string
  by_name: string
  decision: 'may-be-opened' | 'stays-shut' | null
  decision_words: string | null
  decided_at: Temporal.Instant | null
  decided_by: string | null
  decided_by_name: string | null
  fact_xid: Generated<string>
}

export interface DocumentPieceTable {
  document_id: string
  n: number
  case_id: string
  bytes: Buffer
  fact_xid: Generated<string>
}

export interface EnhancedChangeTable {
  id: string
  case_id: string
  victim_id: string
  change: 'grant' | 'remove'
  words: string
  danger: string | null
  at: Temporal.Instant
  by: string
  by_name: string
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

export interface FileStatementTable {
  id: string
  seq: Generated<number>
  case_id: string
  request_id: string
  item: string
  standing: 'have' | 'not-needed'
  words: string
  place: string | null
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface FoundWordsTable {
  case_id: string
  words: string
  at: Temporal.Instant
}

export interface IndependentTable {
  id: string
  case_id: string
  part: 'investigator' | 'supervisor'
  account_id: string
  name: string
  because: string
  at: Temporal.Instant
  by: string
  by_name: string
  ended_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

export interface KnownWordTable {
  word: string
  sound: Generated<string | null>
  shorter: string[]
  cases: Generated<number>
}

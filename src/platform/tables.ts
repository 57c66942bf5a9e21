// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module './db/database.ts' {
  interface Database {
    'platform.account': AccountTable
    'platform.account_right': AccountRightTable
    'platform.bank_holiday': BankHolidayTable
    'platform.case_head': CaseHeadTable
    'platform.case_link': CaseLinkTable
    'platform.clock': ClockTable
    'platform.erasure': ErasureTable
    'platform.erasure_rule': ErasureRuleTable
    'platform.fact': FactTable
    'platform.force_row': ForceRowTable
    'platform.installation': InstallationTable
    'platform.legal_hold': LegalHoldTable
    'platform.once': OnceTable
    'platform.password': PasswordTable
    'platform.read_log': ReadLogTable
    'platform.reader': ReaderTable
    'platform.restricted_about': RestrictedAboutTable
    'platform.restricted_case': RestrictedCaseTable
    'platform.restricted_to': RestrictedToTable
    'platform.session': SessionTable
    'platform.sign_in_attempt': SignInAttemptTable
  }
}

export interface AccountTable {
  id: Generated<string>
  username: string
  name: string
  role: 'contact-handler' | 'dispatcher' | 'response-officer' | 'investigator' | 'supervisor' | 'victim-care-officer' | 'performance-analyst' | 'administrator'
  collar: string | null
  team: string | null
  demonstration: Generated<boolean>
  disabled_at: Temporal.Instant | null
}

export interface AccountRightTable {
  id: Generated<string>
  account_id: string
  code: 'incident-manager' | 'professional-standards' | 'crime-registrar' | 'records-reviewer'
  from_at: Temporal.Instant
  until_at: Temporal.Instant | null
  given_by: string
}

export interface BankHolidayTable {
  division: Generated<string>
  date: string
  title: string
  source: string
}

export interface CaseHeadTable {
  case_id: string
  version: number
  fact_xid: Generated<string>
}

export interface CaseLinkTable {
  case_id: string
  joined_to: string
  reason: string
  at: Temporal.Instant
  fact_xid: Generated<string>
  undone_at: Temporal.Instant | null
}

export interface ClockTable {
  one: Generated<boolean>
  base_real: Temporal.Instant
  base_at: Temporal.Instant
  speed: number
}

export interface ErasureTable {
  id: string
  case_id: string
  review_group: number
  because: string
  reason: string
  two_people: boolean
  earliest_on: string
  asked_at: Temporal.Instant
  asked_by: string
  asked_by_name: string
  stopped_at: Temporal.Instant | null
  stopped_by_name: string | null
  stopped_why: string | null
  done_at: Temporal.Instant | null
  done_by: string | null
  done_by_name: string | null
  facts: number | null
  rows_gone: number | null
  people_gone: number | null
  fact_xid: Generated<string>
}

export interface ErasureRuleTable {
  table_name: string
  column_name: string | null
  becomes: string | null
  why: string
}

export interface FactTable {
  seq: Generated<number>
  id: Generated<string>
  xid: Generated<string>
  kind: string
  case_id: string | null
  case_version: number | null
  about: string | null
  at: Temporal.Instant
  recorded_at: Generated<Temporal.Instant>
  by: string
  by_role: string
  via: string
  body: Generated<unknown>
  salt: Generated<Buffer | null>
  digest: Buffer
  commitment: Buffer | null
  erased_by: string | null
}

export interface ForceRowTable {
  part: 'outcome' | 'offence' | 'incident-type' | 'rank'
  code: string
  n: number
  said: unknown
}

export interface InstallationTable {
  one: Generated<boolean>
  force_name: string
  kind: 'live' | 'demonstration'
  rehearsal: Generated<boolean>
  force: unknown
  installed_at: Generated<Temporal.Instant>
}

export interface LegalHoldTable {
  id: string
  case_id: string
  of: 'case' | 'person'
  kind: string
  reason: string
  review_on: string
  set_at: Temporal.Instant
  set_by: string
  set_by_name: string
  ended_at: Temporal.Instant | null
  ended_by: string | null
  ended_by_name: string | null
  ended_why: string | null
  fact_xid: Generated<string>
}

export interface OnceTable {
  who: string
  key: string
  route: string
  request_hash: string
  status: number | null
  answer: unknown | null
  at: Generated<Temporal.Instant>
}

export interface PasswordTable {
  account_id: string
  hash: string
  set_at: Generated<Temporal.Instant>
}

export interface ReadLogTable {
  seq: Generated<number>
  at: Generated<Temporal.Instant>
  who: string
  role: string
  via: string
  what: string
  case_ids: Generated<string[]>
  detail: string | null
}

export interface ReaderTable {
  name: string
  xid: Generated<string>
  seq: Generated<number>
  handled: Generated<number>
  moved_at: Temporal.Instant | null
  failed_at: Temporal.Instant | null
  failure: string | null
}

export interface RestrictedAboutTable {
  id: string
  case_id: string
  staff_id: string | null
  name: string
  collar: string | null
  team: string | null
  line_teams: Generated<string[]>
  at: Temporal.Instant
  by: string
  fact_xid: Generated<string>
}

export interface RestrictedCaseTable {
  case_id: string
  why: 'said' | 'matched'
  at: Temporal.Instant
  by: string
  lifted_at: Temporal.Instant | null
  lifted_by: string | null
  lifted_why: string | null
  fact_xid: Generated<string>
}

export interface RestrictedToTable {
  id: Generated<string>
  case_id: string
  account_id: string
  why: 'handler' | 'named'
  from_at: Temporal.Instant
  until_at: Temporal.Instant | null
  ended_xid: string | null
  given_by: string
  fact_xid: Generated<string>
}

export interface SessionTable {
  token_hash: Buffer
  account_id: string
  created_at: Generated<Temporal.Instant>
  last_seen_at: Generated<Temporal.Instant>
  absolute_until: Temporal.Instant
  rotated_to: Buffer | null
  ended_at: Temporal.Instant | null
}

export interface SignInAttemptTable {
  seq: Generated<number>
  at: Generated<Temporal.Instant>
  username: string
  succeeded: boolean
}

// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'accountability.area_month': AreaMonthTable
    'accountability.baseline': BaselineTable
    'accountability.counting_key': CountingKeyTable
    'accountability.crime_journey': CrimeJourneyTable
    'accountability.feedback': FeedbackTable
    'accountability.import': ImportTable
    'accountability.journey': JourneyTable
    'accountability.street_crime': StreetCrimeTable
  }
}

export interface AreaMonthTable {
  area_code: string
  month: string
  crime_type: string
  n: number
}

export interface BaselineTable {
  measure_id: string
  value: number | null
  n: number
  period_from: string
  period_to: string
  frozen_at: Temporal.Instant
  frozen_by: string
}

export interface CountingKeyTable {
  one: Generated<boolean>
  key: number
}

export interface CrimeJourneyTable {
  crime_id: string
  case_id: string
  incident_id: string
  offence: string
  settlement_id: string | null
  reported_at: Temporal.Instant
  decision_due_at: Temporal.Instant
  recorded_at: Temporal.Instant
  planned_at: Temporal.Instant | null
  reviewed_at: Temporal.Instant | null
  updates_sent: Generated<number>
  outcome_code: number | null
  outcome_at: Temporal.Instant | null
}

export interface FeedbackTable {
  id: string
  about: string
  words: string
  at: Temporal.Instant
  fact_xid: Generated<string>
}

export interface ImportTable {
  id: Generated<string>
  kind: string
  files: string[]
  at: Generated<Temporal.Instant>
  by: string
  rows: number
  kept: number
  refused: number
  repeated: number
  source: string
  licence: string
  force: string | null
  unlocated: Generated<number>
  outside_area: number | null
  refusals: Generated<unknown>
}

export interface JourneyTable {
  contact_id: string
  case_id: string
  channel: string | null
  offered_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  abandoned_at: Temporal.Instant | null
  settlement_id: string | null
  incident_type: string | null
  grade: string | null
  graded_at: Temporal.Instant | null
  incident_id: string | null
  attend_by: Temporal.Instant | null
  first_at_scene_at: Temporal.Instant | null
  incident_closed_at: Temporal.Instant | null
  end_state: string | null
  ended_at: Temporal.Instant | null
  abandon_stage: string | null
  incident_opened_at: Temporal.Instant | null
  clock_started_at: Temporal.Instant | null
  rural_urban: string | null
  immediate_by: Temporal.Instant | null
  immediate: Generated<boolean>
}

export interface StreetCrimeTable {
  key: string
  crime_id: string | null
  month: string
  crime_type: string
  area_code: string | null
  lon: number | null
  lat: number | null
  outcome: string | null
  import_id: string
}

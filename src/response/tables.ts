// Written from the catalogue by `node src/platform/db/schema/write.ts`; the tests compare it. Do not edit.
import type { Generated } from 'kysely'

declare module '../platform/db/database.ts' {
  interface Database {
    'response.appointment': AppointmentTable
    'response.base': BaseTable
    'response.crime_check': CrimeCheckTable
    'response.deployment': DeploymentTable
    'response.incident': IncidentTable
    'response.resource': ResourceTable
    'response.without_victim': WithoutVictimTable
  }
}

export interface AppointmentTable {
  id: string
  case_id: string
  incident_id: string
  base_id: string
  who: string
  place: string
  starts_at: Temporal.Instant
  ends_at: Temporal.Instant
  agreed_how: 'in-this-call' | 'rung' | 'in-person' | 'they-wrote'
  their_wish: string | null
  pack: string
  agreed_at: Temporal.Instant
  agreed_by: string
  agreed_by_name: string
  ended: 'they-moved' | 'they-cancelled' | 'we-moved' | 'nobody-in' | null
  ended_why: string | null
  ended_at: Temporal.Instant | null
  ended_by_name: string | null
  fact_xid: Generated<string>
}

export interface BaseTable {
  id: string
  name: string
  lon: number
  lat: number
}

export interface CrimeCheckTable {
  id: Generated<string>
  case_id: string
  incident_id: string
  answer: 'yes' | 'no' | 'left'
  reason: string | null
  signs: string[]
  danger: number
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

export interface DeploymentTable {
  id: string
  case_id: string
  incident_id: string
  resource_id: string
  assigned_at: Temporal.Instant
  assigned_by: string
  en_route_at: Temporal.Instant | null
  at_scene_at: Temporal.Instant | null
  cleared_at: Temporal.Instant | null
  result: string | null
  fact_xid: Generated<string>
}

export interface IncidentTable {
  id: string
  case_id: string
  number: Generated<number>
  contact_id: string
  incident_type: string
  grade: 'immediate' | 'priority' | 'scheduled' | 'resolve'
  place: string
  settlement_id: string
  rural_urban: 'urban' | 'rural'
  lon: number
  lat: number
  opened_at: Temporal.Instant
  grade_set: string
  clock_started_at: Temporal.Instant | null
  attend_by: Temporal.Instant | null
  first_at_scene_at: Temporal.Instant | null
  state: 'open' | 'assigned' | 'at-scene' | 'closed'
  close_reason: string | null
  closed_at: Temporal.Instant | null
  fact_xid: Generated<string>
}

export interface ResourceTable {
  id: string
  callsign: string
  kind: string
  base_id: string
  team_id: string | null
  crew: number
  skills: Generated<string[]>
}

export interface WithoutVictimTable {
  id: string
  seq: Generated<number>
  case_id: string
  incident_id: string
  goes_on: 'yes' | 'no' | 'not-known'
  found: unknown
  why: string
  at: Temporal.Instant
  by: string
  by_name: string
  fact_xid: Generated<string>
}

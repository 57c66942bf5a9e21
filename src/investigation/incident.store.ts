import { sql } from 'kysely'
import { CHANNELS } from '../contact/channels.ts'
import type { Tx } from '../platform/db/connect.ts'
import { holdCase } from '../platform/log/record.ts'
import type { Decided } from './recording.ts'

/** What the contact and the response learned, so that the crime decision asks nothing twice. */
export type IncidentFacts = {
  incidentId: string
  caseId: string
  number: number
  incidentType: string
  place: string
  grade: string
  state: string
  reportedAt: Temporal.Instant
  channel: string
  summary: string | null
  callerName: string | null
}

const WRITTEN = CHANNELS.filter(row => row.written).map(row => row.code)

/** When the police were told: what was written when it was sent, a call when somebody answered it. Not when it was read. */
export const REPORTED_AT = sql<Temporal.Instant>`case when k.channel = any(${WRITTEN}::text[]) then k.offered_at else coalesce(k.answered_at, k.offered_at) end`

export async function readIncident(tx: Tx, id: string): Promise<IncidentFacts | undefined> {
  const { rows } = await sql<IncidentFacts>`
    select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", i.place, i.grade, i.state,
      ${REPORTED_AT} as "reportedAt", k.channel, k.summary, k.caller_name as "callerName"
    from response.incident i join contact.contact k on k.id = i.contact_id where i.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Reads the incident and holds its case, so that two people cannot decide it at once. */
export async function holdIncident(tx: Tx, id: string): Promise<IncidentFacts | undefined> {
  const found = await readIncident(tx, id)
  if (!found || (await holdCase(tx, found.caseId)) === undefined) return undefined
  return found
}

export type LogLine = { at: Temporal.Instant; byName: string; text: string }

export async function readLog(tx: Tx, caseId: string): Promise<LogLine[]> {
  return tx
    .selectFrom('contact.log_line')
    .select(['at', 'by_name as byName', 'text'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .limit(200)
    .execute()
}

export type EarlierDecision = {
  decision: 'crime' | 'not-crime'
  basis: string
  decidedAt: Temporal.Instant
  byName: string
  lateReason: string | null
}

export async function readDecisions(tx: Tx, incidentId: string): Promise<EarlierDecision[]> {
  return tx
    .selectFrom('investigation.crime_decision')
    .select(['decision', 'basis', 'decided_at as decidedAt', 'by_name as byName', 'late_reason as lateReason'])
    .where('incident_id', '=', incidentId)
    .orderBy('decided_at')
    .execute()
}

export function decidedOf(decisions: readonly EarlierDecision[]): Decided {
  return {
    crimes: decisions.filter(one => one.decision === 'crime').length,
    notCrime: decisions.some(one => one.decision === 'not-crime'),
  }
}

/** The crimes recorded of an incident, in order. */
export async function readRecorded(
  tx: Tx,
  incidentId: string,
): Promise<{ crimeId: string; number: number; offence: string }[]> {
  return tx
    .selectFrom('investigation.crime')
    .select(['id as crimeId', 'number', 'offence'])
    .where('incident_id', '=', incidentId)
    .orderBy('number')
    .execute()
}

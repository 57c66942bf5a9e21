import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { holdCaseOf } from '../platform/log/record.ts'

/** A crime and its case's version, as decisions about it need them. */
export type Crime = {
  crimeId: string
  caseId: string
  version: number
  number: number
  incidentId: string
  offence: string
  state: 'open' | 'outcome-proposed' | 'closed'
  ownerId: string | null
  ownerName: string | null
  reportedAt: Temporal.Instant
  decisionDueAt: Temporal.Instant
  recordedAt: Temporal.Instant
  recordedByName: string
  basis: string
  /** The London day on which it was done, where somebody said it. */
  happenedOn: string | null
  allocatedAt: Temporal.Instant | null
  outcomeCode: number | null
  closedAt: Temporal.Instant | null
  cancelledAt: Temporal.Instant | null
  planVersion: number
  openLines: number
  victims: number
}

export async function readCrime(tx: Tx, id: string): Promise<Crime | undefined> {
  const { rows } = await sql<Crime>`
    select c.id as "crimeId", c.case_id as "caseId", h.version, c.number, c.incident_id as "incidentId", c.offence, c.state, c.owner_id as "ownerId",
      c.owner_name as "ownerName", c.reported_at as "reportedAt", c.decision_due_at as "decisionDueAt", c.recorded_at as "recordedAt",
      c.recorded_by_name as "recordedByName", c.basis, c.happened_on::text as "happenedOn", c.allocated_at as "allocatedAt", c.outcome_code as "outcomeCode", c.closed_at as "closedAt",
      c.cancelled_at as "cancelledAt",
      (select coalesce(max(p.version), 0) from investigation.plan p where p.crime_id = c.id) as "planVersion",
      (select count(*) from investigation.line_of_enquiry l where l.crime_id = c.id and l.state = 'open') as "openLines",
      (select count(*) from investigation.crime_victim v where v.crime_id = c.id) as victims
    from investigation.crime c join platform.case_head h on h.case_id = c.case_id where c.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/**
 * Reads the crime and holds its case until commit. It is read again under the hold: what was true before somebody else's
 * commit is not decided on.
 */
export async function holdCrime(tx: Tx, id: string): Promise<Crime | undefined> {
  return (await holdCaseOf(tx, 'investigation.crime', id)) === undefined ? undefined : readCrime(tx, id)
}

/** The crime that a row of its own (a line, a suspect, an outcome) belongs to. */
export async function crimeOf(
  tx: Tx,
  table: 'line_of_enquiry' | 'suspect' | 'outcome' | 'withdrawal' | 'third_party_request' | 'device_extraction',
  id: string,
): Promise<string | undefined> {
  const { rows } = await sql<{
    crime_id: string
  }>`select crime_id from ${sql.table(`investigation.${table}`)} where id = ${id}::uuid`.execute(tx)
  return rows[0]?.crime_id
}

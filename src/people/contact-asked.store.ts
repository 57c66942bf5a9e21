import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

/** What a contact says of its caller, as far as this person may see it. */
export type AskedContact = {
  contactId: string
  caseId: string
  number: number
  callerName: string | null
  callerNumber: string | null
  callerAddress: string | null
  callerBirth: string | null
  settlementId: string | null
  settlement: string | null
  incidentType: string | null
  at: Temporal.Instant
}

export async function readAskedContact(tx: Tx, contactId: string): Promise<AskedContact | undefined> {
  const { rows } = await sql<AskedContact>`
    select c.id as "contactId", c.case_id as "caseId", c.number, c.caller_name as "callerName", c.caller_number as "callerNumber",
      c.caller_address as "callerAddress", c.caller_birth as "callerBirth", c.settlement_id as "settlementId", s.name as settlement, c.incident_type as "incidentType", c.offered_at as at
    from contact.contact c left join people.settlement s on s.id = c.settlement_id where c.id = ${contactId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** What was decided on who is who in this contact, and still stands. */
export async function readDecisions(tx: Tx, contactId: string) {
  return tx
    .selectFrom('people.identification')
    .select([
      'id as identificationId',
      'person_id as personId',
      'decision',
      'role',
      'probability',
      'reasons',
      'at',
      'by_name as byName',
    ])
    .where('contact_id', '=', contactId)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}
export type Decision = Awaited<ReturnType<typeof readDecisions>>[number]

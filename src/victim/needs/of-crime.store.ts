import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** The contact by which a crime was reported. */
export async function contactOfCrime(tx: Tx, crimeId: string): Promise<string | undefined> {
  const { rows } = await sql<{ contactId: string }>`
    select i.contact_id as "contactId" from investigation.crime k join response.incident i on i.id = k.incident_id where k.id = ${crimeId}::uuid`.execute(
    tx,
  )
  return rows[0]?.contactId
}

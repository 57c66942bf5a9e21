import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

/** That investigation decided an incident to be no crime, and whether whoever reported it was told: read, never written, by this module. */
export type NoCrime = { byName: string; at: Temporal.Instant; basis: string; how: string | null }

/** The newest such decision. */
export async function readNoCrime(tx: Tx, incidentId: string): Promise<NoCrime | undefined> {
  const { rows } = await sql<NoCrime>`
    select d.by_name as "byName", d.decided_at as at, d.basis, t.how
    from investigation.crime_decision d left join investigation.no_crime_told t on t.decision_id = d.id
    where d.incident_id = ${incidentId}::uuid and d.decision = 'not-crime' order by d.decided_at desc limit 1`.execute(
    tx,
  )
  return rows[0]
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** Whose agreed time was not kept and who still waits, by contact: since when, and what is to be done. */
export async function missedAppointments(
  tx: Tx,
  now: Temporal.Instant,
): Promise<Map<string, { since: Temporal.Instant; because: string }>> {
  const { rows } = await sql<{ contactId: string; since: Temporal.Instant; assessed: boolean }>`
    select contact_id as "contactId", since, assessed from response.missed_at(${now})`.execute(tx)
  return new Map(
    rows.map(({ contactId, since, assessed }) => [
      contactId,
      {
        since,
        because: assessed
          ? 'the risk was looked at since: agree another time, or send somebody'
          : 'look at the risk again, then agree another time or send somebody',
      },
    ]),
  )
}

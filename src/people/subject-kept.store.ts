import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'

/** Parts that somebody complained of may play. */
const COMPLAINED_OF = ['suspect', 'subject']

/**
 * Where hate was reported and no crime was done, whoever is complained of is not kept on the report, nor a record made of them, until
 * the threshold of the rules in force is met (contact.subject_forbidden; a trigger refuses the row whatever code asks for it).
 */
export async function refuseSubject(tx: Tx, contactId: string, role: string, now: Temporal.Instant) {
  if (!COMPLAINED_OF.includes(role)) return undefined
  const { rows } = await sql<{ warn: string }>`
    select warn from contact.subject_forbidden(${contactId}::uuid, ${londonDay(now).toString()}::date)`.execute(tx)
  return rows[0]
    ? refuse(
        'subject-not-kept',
        `${rows[0].warn}. Nobody was tied to this report; if a crime was done, or the threshold is met, answer the hate pathway first`,
        'role',
      )
    : undefined
}

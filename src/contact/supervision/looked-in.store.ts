import { sql } from 'kysely'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'

export type LookedIn = { name: string; firstAt: Temporal.Instant; lastAt: Temporal.Instant; times: number }

/**
 * A supervisor who opens somebody else's contact is seen to have done so, by its handler too: nobody is listened to unlogged.
 * `first`: this look is their first, so that whoever has the contact is told at once and a live page does not tell itself.
 */
export async function lookIn(
  tx: Tx,
  contact: { contactId: string; caseId: string },
  who: Who,
  now: Temporal.Instant,
): Promise<{ seenBy: LookedIn[]; first: boolean }> {
  const first = who.role === 'supervisor' && (await leaveMark(tx, contact, who, now))
  const seenBy = await tx
    .selectFrom('contact.looked_in')
    .select(['name', 'first_at as firstAt', 'last_at as lastAt', 'times'])
    .where('contact_id', '=', contact.contactId)
    .orderBy('first_at')
    .execute()
  return { seenBy, first }
}

async function leaveMark(
  tx: Tx,
  { contactId, caseId }: { contactId: string; caseId: string },
  who: Who,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ times: number }>`
    insert into contact.looked_in as l (contact_id, case_id, account_id, name, first_at, last_at)
    select ${contactId}, ${caseId}, ${who.id}, ${who.name}, ${now}, ${now}
    where not exists (select from contact.contact c where c.id = ${contactId} and c.handler_id::text = ${who.id})
    on conflict (contact_id, account_id) do update set last_at = greatest(l.last_at, excluded.last_at), times = l.times + 1
    returning times`.execute(tx)
  return rows[0]?.times === 1
}

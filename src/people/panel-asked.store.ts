import { sql } from 'kysely'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { WhoAsk } from '../platform/who-is-who.ts'

/**
 * All that the panel of who a caller may be hangs on: the boxes, the people on file, what was decided, and who looks: their role, their rights, and
 * which cases are hidden from them at this moment. Undefined where the contact is not there, or not theirs to see.
 */
export async function panelAsked(
  tx: Tx,
  { contactId, typed, look }: WhoAsk,
  { id, role, rights }: Who,
  changes: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ stands: string | null; hidden: string | null }>`
    select (select string_agg(i.id::text, ' ' order by i.id) from people.identification i where i.contact_id = c.id and i.undone_at is null) as stands,
      (select string_agg(h::text, ' ' order by h) from platform.hidden_cases() h) as hidden
    from contact.contact c where c.id = ${contactId}::uuid`.execute(tx)
  const [found] = rows
  return found && JSON.stringify([contactId, typed, look, id, role, rights ?? [], changes, found.stands, found.hidden])
}

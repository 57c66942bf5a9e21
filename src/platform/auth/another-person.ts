import type { Who } from '../access/roles.ts'
import type { Tx } from '../db/connect.ts'
import { type Refused, refuse } from '../outcome.ts'

/**
 * A page that is still open sends by itself, and somebody else may have signed in beside it: what one person wrote is never
 * taken as another's. `keeping`: the key of the person whose page it is. Undefined where it is theirs, or none was named.
 */
export async function refuseAnother(
  tx: Tx,
  who: Who,
  keeping: string | undefined,
): Promise<Refused<'another-person'> | undefined> {
  if (!keeping) return undefined
  const own = await tx
    .selectFrom('contact.keeping_key')
    .select('id')
    .where('id', '=', keeping)
    .where('account_id', '=', who.id)
    .executeTakeFirst()
  return own
    ? undefined
    : refuse('another-person', 'Somebody else has signed in in this browser: this was written by another person')
}

import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { type Clash, keepTyping, type TypedBox, type Typing } from './typing.ts'

/** Keeps what a tab has typed of a contact that is open; undefined where there is none. No part of the case, so no fact. */
export async function saveTyping(
  tx: Tx,
  contactId: string,
  who: Who,
  sent: readonly TypedBox[],
  at: Temporal.Instant,
): Promise<{ clashes: Clash[]; open: boolean } | undefined> {
  const contact = await tx.selectFrom('contact.contact').select('state').where('id', '=', contactId).executeTakeFirst()
  if (!contact) return undefined
  if (contact.state !== 'open') return { clashes: [], open: false }
  await tx
    .insertInto('contact.draft')
    .values({ contact_id: contactId, account_id: who.id, typed: '{}', at })
    .onConflict(clash => clash.columns(['contact_id', 'account_id']).doNothing())
    .execute()
  const row = await tx
    .selectFrom('contact.draft')
    .select('typed')
    .where('contact_id', '=', contactId)
    .where('account_id', '=', who.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { kept, clashes } = keepTyping(row.typed as Typing, sent)
  await tx
    .updateTable('contact.draft')
    .set({ typed: JSON.stringify(kept), at })
    .where('contact_id', '=', contactId)
    .where('account_id', '=', who.id)
    .execute()
  return { clashes, open: true }
}

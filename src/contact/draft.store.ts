import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Kept } from './call-sheet.ts'

/** What this person has typed on this contact and not yet recorded: their own, and no part of the case. */
export async function readDraft(tx: Tx, contactId: string, accountId: string): Promise<Kept> {
  const row = await tx
    .selectFrom('contact.draft')
    .select('typed')
    .where('contact_id', '=', contactId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return (row?.typed ?? {}) as Kept
}

export async function keepDraft(
  tx: Tx,
  contactId: string,
  accountId: string,
  typed: Kept,
  at: Temporal.Instant,
): Promise<void> {
  if (Object.keys(typed).length === 0) {
    await tx
      .deleteFrom('contact.draft')
      .where('contact_id', '=', contactId)
      .where('account_id', '=', accountId)
      .execute()
    return
  }
  const draft = { typed: JSON.stringify(typed), at }
  await tx
    .insertInto('contact.draft')
    .values({ contact_id: contactId, account_id: accountId, ...draft })
    .onConflict(clash => clash.columns(['contact_id', 'account_id']).doUpdateSet(draft))
    .execute()
}

/** A line that was sent is no longer being typed, whichever tab still shows it. */
export async function dropSentLine(tx: Tx, contactId: string, accountId: string, text: string): Promise<void> {
  await sql`update contact.draft set typed = typed - 'line'
    where contact_id = ${contactId}::uuid and account_id = ${accountId} and btrim(typed->>'line') = ${text.trim()}`.execute(
    tx,
  )
}

/** An ended contact can only be read: nothing half-typed outlives it. */
export async function clearDrafts(tx: Tx, contactId: string): Promise<void> {
  await tx.deleteFrom('contact.draft').where('contact_id', '=', contactId).execute()
}

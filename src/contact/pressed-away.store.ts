import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { ContactRow } from './contact.store.ts'

/** Keeps when a button was pressed while the server was away, as that computer's clock claims. Nothing is timed by it. */
export async function keepPressedAway(
  tx: Tx,
  contact: ContactRow,
  pressed: { deed: string; claimedAt: Temporal.Instant },
  stamp: Stamp,
): Promise<void> {
  const { deed, claimedAt } = pressed
  await tx
    .insertInto('contact.pressed_away')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      deed,
      claimed_at: claimedAt,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'pressed-while-away',
    body: { contactId: contact.id, deed, claimedAt },
  })
}

/** What was pressed while the server was away, newest first, with the moment claimed and the moment recorded. */
export async function readPressedAway(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.pressed_away')
    .select(['deed', 'claimed_at as claimedAt', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at', 'desc')
    .execute()
}

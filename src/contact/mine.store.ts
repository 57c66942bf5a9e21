import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Offered } from './offers.store.ts'
import { openContacts } from './open-contacts.store.ts'

/** What is in this person's hands, what they have offered, and what is offered to them. */
export async function readMine(tx: Tx, who: Who, force: Force, now: Temporal.Instant) {
  const open = await openContacts(tx, force, now)
  const mine = new Set(
    (
      await tx
        .selectFrom('contact.contact')
        .select('id')
        .where('state', '=', 'open')
        .where('handler_id', '=', who.id)
        .execute()
    ).map(row => row.id),
  )
  const supervisor = may(who.role, 'agree a slower response')
  const forMe = (one: Offered) =>
    one.fromId !== who.id &&
    (one.toKind === 'anyone' || one.toId === who.id || (one.toKind === 'supervisor' && supervisor))
  return {
    mine: open.filter(row => mine.has(row.contactId)),
    offeredToMe: open.filter(row => row.offer !== null && forMe(row.offer)),
  }
}

/** Who could take a contact: everybody who may, but for whoever has it. */
export async function readColleagues(tx: Tx, but: string | null): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('platform.account')
    .select(['id', 'name'])
    .where('role', 'in', ['contact-handler', 'supervisor'])
    .where('disabled_at', 'is', null)
    .$if(but !== null, query => query.where('id', '<>', but!))
    .orderBy('name')
    .execute()
}

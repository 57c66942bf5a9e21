import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { AskedContact } from './contact-asked.store.ts'

/** Whom a check showed, and how likely each was. */
export type Shown = {
  personId: string
  probability: number
  reasons: { field: string; words: string; weight: number }[]
}

/**
 * Keeps that somebody was looked for beside a contact, and who was shown: what was asked by the names of its fields only. Asking the same again
 * with the same answer adds nothing. Unlike a read it waits for the disk: it is evidence (inspection.md requirement 6).
 */
export async function keepCheck(
  tx: Tx,
  contact: AskedContact,
  asked: readonly string[],
  shown: readonly Shown[],
  stamp: Stamp,
): Promise<boolean> {
  const last = await tx
    .selectFrom('people.check_made')
    .select(['asked', 'shown'])
    .where('contact_id', '=', contact.contactId)
    .where('by', '=', stamp.by.id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const sorted = [...asked].sort()
  const ids = (list: readonly Shown[]) => list.map(one => `${one.personId} ${one.probability.toFixed(2)}`).join()
  if (last && last.asked.join() === sorted.join() && ids(last.shown as Shown[]) === ids(shown)) return false
  await sql`set local synchronous_commit = on`.execute(tx)
  await record(tx, {
    ...stamp,
    kind: 'people-checked',
    caseId: contact.caseId,
    about: contact.contactId,
    body: {
      contactId: contact.contactId,
      asked: sorted,
      shown: shown.map(({ personId, probability }) => ({ personId, probability })),
    },
  })
  await tx
    .insertInto('people.check_made')
    .values({
      id: newId(),
      case_id: contact.caseId,
      contact_id: contact.contactId,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
      asked: sorted,
      shown: JSON.stringify(shown),
    })
    .execute()
  return true
}

/** What was last shown of this person beside this contact, to whoever decides: the server's own words, not the page's. */
export async function readLastShown(tx: Tx, contactId: string, personId: string): Promise<Shown | undefined> {
  const { rows } = await sql<{ shown: Shown }>`
    select s as shown from people.check_made c, jsonb_array_elements(c.shown) s
    where c.contact_id = ${contactId}::uuid and s ->> 'personId' = ${personId} order by c.at desc limit 1`.execute(tx)
  return rows[0]?.shown
}

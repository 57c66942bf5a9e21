import type { Tx } from '../platform/db/connect.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import type { AskedContact } from './contact-asked.store.ts'
import { isNewName } from './new-name.ts'
import { addName, addNumberAndHome } from './person.store.ts'
import { namesOf, readTyped } from './read-typed.ts'

/** What a contact teaches of a caller whom somebody has recognised: their number, where they say they live, a name they go by. */
export async function learnFromCaller(
  tx: Tx,
  personId: string,
  contact: AskedContact,
  learntFrom: string,
  stamp: Stamp,
): Promise<void> {
  const from = { source: `contact ${contact.number}`, learntFrom }
  const read = contact.callerAddress ? readTyped(contact.callerAddress) : {}
  const learnt: string[] = await addNumberAndHome(
    tx,
    personId,
    {
      number: contact.callerNumber ?? undefined,
      address: read.address ?? contact.callerAddress ?? undefined,
      postcode: read.postcode,
      ...(contact.callerAddress ? { place: contact.settlement ?? undefined } : {}),
      settlementId: contact.settlementId ?? undefined,
    },
    from,
    stamp,
  )
  const { given, family } = namesOf(contact.callerName ?? '')
  const names = await tx
    .selectFrom('people.name')
    .select(['given', 'family'])
    .where('case_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
  if (isNewName({ given, family }, names)) {
    await addName(tx, personId, { given, family }, 'alias', from, stamp)
    learnt.push('name')
  }
  await record(tx, {
    ...stamp,
    kind: 'person-described',
    caseId: personId,
    about: personId,
    body: { personId, learnt, contactId: contact.contactId },
  })
}

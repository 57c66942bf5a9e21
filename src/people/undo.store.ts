import type { Tx } from '../platform/db/connect.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import type { AskedContact } from './contact-asked.store.ts'

/** Takes a decision back, and with it everything that it taught. False where it does not stand. */
export async function undoIdentification(
  tx: Tx,
  { contactId, caseId }: Pick<AskedContact, 'contactId' | 'caseId'>,
  identificationId: string,
  why: string,
  stamp: Stamp,
): Promise<boolean> {
  const undone = await tx
    .updateTable('people.identification')
    .set({ undone_at: stamp.at, undone_by_name: stamp.by.name, undone_why: why })
    .where('id', '=', identificationId)
    .where('contact_id', '=', contactId)
    .where('undone_at', 'is', null)
    .returning(['person_id', 'role', 'decision'])
    .executeTakeFirst()
  if (!undone) return false
  const personId = undone.person_id
  await tx
    .updateTable('people.link')
    .set({ ended_at: stamp.at })
    .where('learnt_from', '=', identificationId)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .updateTable('people.name')
    .set({ ended_at: stamp.at })
    .where('learnt_from', '=', identificationId)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .updateTable('people.phone')
    .set({ ended_at: stamp.at })
    .where('learnt_from', '=', identificationId)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .updateTable('people.address')
    .set({ to_at: stamp.at })
    .where('learnt_from', '=', identificationId)
    .where('to_at', 'is', null)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'contact-person-undone',
    caseId,
    about: contactId,
    body: { contactId, personId, identificationId, role: undone.role, was: undone.decision, reason: why },
  })
  if (undone.decision === 'same')
    await record(tx, {
      ...stamp,
      kind: 'person-unlinked',
      caseId: personId,
      about: contactId,
      body: { personId, toKind: 'contact', toId: contactId, role: undone.role, reason: why },
    })
  return true
}

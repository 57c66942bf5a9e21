import { nameOfficer, restrictCase } from '../platform/access/restricting.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import type { ContactRow } from './contact.store.ts'
import { type NoPoliceNamed, type PoliceNamedGiven, policeNamed } from './police-named.ts'

/** Records the answer, and on a yes restricts the case in this very transaction. */
export async function answerPoliceNamed(
  tx: Tx,
  contact: ContactRow,
  given: PoliceNamedGiven,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; answer: string; restricted: boolean }, NoPoliceNamed>> {
  const decided = policeNamed(force, given)
  if (!decided.ok) return decided
  const { answer, officer } = decided.value
  await tx
    .insertInto('contact.police_named')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      answer,
      words: given.words?.trim() || null,
      staff_id: officer?.staffId ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  // Who is named is kept behind the restriction alone, never in a fact.
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'police-named-answered',
    body: { contactId: contact.id, answer },
  })
  if (answer === 'yes') {
    const why = officer?.staffId ? 'matched' : 'said'
    const ids = { caseId: contact.case_id, contactId: contact.id }
    await restrictCase(tx, { ...ids, why, handlerId: contact.handler_id }, stamp)
    if (officer) await nameOfficer(tx, { ...ids, officer }, stamp)
  }
  return accept({ contactId: contact.id, answer, restricted: answer === 'yes' })
}

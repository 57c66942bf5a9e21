import type { Tx } from '../platform/db/connect.ts'
import { lockKeeping, readHolds } from '../platform/keeping/holds.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdPerson } from './held-person.store.ts'

/** Erases who somebody is when their record may no longer be kept: name, number and home go, the fact that it was erased stays. */
export async function removePerson(
  tx: Tx,
  personId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<{ personId: string }> | undefined> {
  await lockKeeping(tx)
  const held = await holdPerson(tx, personId)
  if (!held?.ok) return held
  const [hold] = await readHolds(tx, personId)
  if (hold)
    return refuse(
      'held',
      'A legal hold keeps this record: it is not erased until a records reviewer ends the hold',
      'why',
    )
  await tx.deleteFrom('people.name').where('case_id', '=', personId).execute()
  await tx.deleteFrom('people.phone').where('case_id', '=', personId).execute()
  await tx.deleteFrom('people.address').where('case_id', '=', personId).execute()
  await tx.deleteFrom('people.household_member').where('case_id', '=', personId).execute()
  await tx.deleteFrom('people.marker').where('case_id', '=', personId).execute()
  await tx
    .updateTable('people.person')
    .set({ removed_at: stamp.at, birth: null, sex: null, pronoun: null })
    .where('id', '=', personId)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'person-removed',
    caseId: personId,
    about: personId,
    body: { personId, reason: why },
  })
  return accept({ personId })
}

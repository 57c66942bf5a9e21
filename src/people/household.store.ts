import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { holdBoth, holdPerson } from './held-person.store.ts'

type Moved = { personId: string; householdId: string | null }

/** From now on these two live together: in the other's household, or in a new one of both. */
export async function liveWith(
  tx: Tx,
  personId: string,
  withId: string,
  source: string,
  stamp: Stamp,
): Promise<Outcome<Moved> | undefined> {
  const held = await holdBoth(tx, personId, withId)
  if (!held?.ok) return held
  const theirs = await householdOf(tx, withId)
  const householdId = theirs ?? newId()
  if ((await householdOf(tx, personId)) === householdId) return accept({ personId, householdId })
  if (!theirs) await join(tx, withId, householdId, source, stamp)
  await end(tx, personId, stamp)
  await join(tx, personId, householdId, source, stamp)
  return accept({ personId, householdId })
}

export async function leaveHousehold(
  tx: Tx,
  personId: string,
  source: string,
  stamp: Stamp,
): Promise<Outcome<Moved> | undefined> {
  const held = await holdPerson(tx, personId)
  if (!held?.ok) return held
  const householdId = await householdOf(tx, personId)
  if (!householdId) return accept({ personId, householdId: null })
  await end(tx, personId, stamp)
  await record(tx, {
    ...stamp,
    kind: 'person-left-household',
    caseId: personId,
    about: householdId,
    body: { personId, householdId, source },
  })
  return accept({ personId, householdId: null })
}

async function householdOf(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people.household_member')
    .select('household_id')
    .where('case_id', '=', personId)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return row?.household_id
}

async function end(tx: Tx, personId: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('people.household_member')
    .set({ to_at: stamp.at })
    .where('case_id', '=', personId)
    .where('to_at', 'is', null)
    .execute()
}

async function join(tx: Tx, personId: string, householdId: string, source: string, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('people.household_member')
    .values({
      id: newId(),
      case_id: personId,
      household_id: householdId,
      from_at: stamp.at,
      source,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'person-joined-household',
    caseId: personId,
    about: householdId,
    body: { personId, householdId, source },
  })
}

import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdBoth } from './held-person.store.ts'
import { decideProposal } from './keep-apart.store.ts'

export type Joined = { personId: string; mergeId: string }

/** Two records are one person's, somebody says: the other points at this one. No row moves, so that it can be taken back whole. */
export async function mergePeople(
  tx: Tx,
  personId: string,
  otherId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<Joined> | undefined> {
  if (personId === otherId) return refuse('the-same', 'This is the same record: choose another one', 'otherId')
  const held = await holdBoth(tx, personId, otherId)
  if (!held?.ok) return held
  const proposal = await decideProposal(tx, [personId, otherId], 'joined', why, stamp)
  const mergeId = newId()
  await tx
    .insertInto('people.merge')
    .values({
      id: mergeId,
      case_id: personId,
      merged_id: otherId,
      why,
      probability: proposal?.probability ?? null,
      reasons: JSON.stringify(proposal?.reasons ?? []),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx.updateTable('people.person').set({ merged_into: personId }).where('id', '=', otherId).execute()
  const body = { personId, otherId, mergeId, reason: why }
  await record(tx, { ...stamp, kind: 'person-joined', caseId: personId, about: otherId, body })
  await record(tx, { ...stamp, kind: 'person-joined', caseId: otherId, about: personId, body })
  return accept({ personId, mergeId })
}

/** Makes them two again. */
export async function undoMerge(
  tx: Tx,
  mergeId: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<Joined> | undefined> {
  const undone = await tx
    .updateTable('people.merge')
    .set({ undone_at: stamp.at, undone_by_name: stamp.by.name, undone_why: why })
    .where('id', '=', mergeId)
    .where('undone_at', 'is', null)
    .returning(['case_id as personId', 'merged_id as otherId'])
    .executeTakeFirst()
  if (!undone) return refuse('not-standing', 'These records are two again already')
  const { personId, otherId } = undone
  await tx.updateTable('people.person').set({ merged_into: null }).where('id', '=', otherId).execute()
  const body = { personId, otherId, mergeId, reason: why }
  await record(tx, { ...stamp, kind: 'person-parted', caseId: personId, about: otherId, body })
  await record(tx, { ...stamp, kind: 'person-parted', caseId: otherId, about: personId, body })
  return accept({ personId, mergeId })
}

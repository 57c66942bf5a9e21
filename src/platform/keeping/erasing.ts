import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { newId, record, type Stamp } from '../log/record.ts'
import { type Erasure, readErasure } from './erasures.ts'

/** The first press. PostgreSQL says whether a second person is needed, and from which day on it may be done. */
export async function askErasure(
  tx: Tx,
  given: { caseId: string; group: number; because: string; reason: string; twoPeople: boolean },
  stamp: Stamp,
): Promise<{ erasureId: string; twoPeople: boolean; earliestOn: string }> {
  const erasureId = newId()
  const row = await tx
    .insertInto('platform.erasure')
    .values({
      id: erasureId,
      case_id: given.caseId,
      review_group: given.group,
      because: given.because,
      reason: given.reason,
      two_people: given.twoPeople,
      earliest_on: '9999-12-31',
      asked_at: stamp.at,
      asked_by: stamp.by.id,
      asked_by_name: stamp.by.name,
    })
    .returning(['two_people as twoPeople', 'earliest_on as earliestOn'])
    .executeTakeFirstOrThrow()
  const body = { erasureId, group: given.group, ...row }
  await record(tx, { ...stamp, kind: 'erasure-asked', caseId: given.caseId, about: erasureId, body })
  return { erasureId, ...row }
}

export async function stopErasure(tx: Tx, erasure: Erasure, why: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('platform.erasure')
    .set({ stopped_at: stamp.at, stopped_by_name: stamp.by.name, stopped_why: why })
    .where('id', '=', erasure.erasureId)
    .execute()
  const body = { erasureId: erasure.erasureId }
  await record(tx, { ...stamp, kind: 'erasure-stopped', caseId: erasure.caseId, about: erasure.erasureId, body })
}

/** The second press: everything in one transaction, with its facts; PostgreSQL checks and does it (`platform.erase_case`). */
export async function eraseCase(tx: Tx, erasureId: string, byName: string): Promise<Erasure> {
  await sql`select platform.erase_case(${erasureId}::uuid, ${byName})`.execute(tx)
  return (await readErasure(tx, erasureId))!
}

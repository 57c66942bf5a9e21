import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Telling } from './order-row.ts'

/** What victims are owed of an order, told or not; those without sight of victims see none. */
export async function readTellings(tx: Tx, of: { orderId: string } | { tellingId: string }): Promise<Telling[]> {
  const rows = await tx
    .selectFrom('investigation.order_telling as t')
    .innerJoin('investigation.crime_victim as v', 'v.id', 't.victim_id')
    .select([
      't.id as tellingId',
      't.case_id as caseId',
      't.crime_id as crimeId',
      't.order_id as orderId',
      't.victim_id as victimId',
      'v.name as victimName',
      't.what',
      't.since',
      't.due_at as dueAt',
      't.told_at as toldAt',
      't.told_how as toldHow',
      't.told_words as toldWords',
      't.told_by_name as toldByName',
    ])
    .where('orderId' in of ? 't.order_id' : 't.id', '=', 'orderId' in of ? of.orderId : of.tellingId)
    .orderBy('t.since')
    .orderBy('t.id')
    .execute()
  return rows as Telling[]
}

export async function saveTold(
  tx: Tx,
  telling: Telling,
  given: { at: Temporal.Instant; how: 'phone' | 'in-person' | 'not-told'; words: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.order_telling')
    .set({ told_at: given.at, told_how: given.how, told_words: given.words, told_by_name: stamp.by.name })
    .where('id', '=', telling.tellingId)
    .execute()
  const { crimeId, orderId, victimId, what } = telling
  const body = { crimeId, orderId, victimId, what, how: given.how }
  await record(tx, {
    ...stamp,
    at: given.at,
    kind: 'order-told',
    caseId: telling.caseId,
    about: telling.tellingId,
    body,
  })
}

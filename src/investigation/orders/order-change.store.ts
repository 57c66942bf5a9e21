import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Vocabulary } from '../open-case.ts'
import { caseRisk } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { readOrder } from './order.store.ts'
import type { Term } from './order-ask.ts'
import type { ProtectiveOrder, Telling } from './order-row.ts'
import { addTerms, oweTellings, saveStep } from './order-save.store.ts'

/** Reads the order and holds its case until commit: two people never serve or end it at once. */
export async function holdOrder(tx: Tx, id: string): Promise<ProtectiveOrder | undefined> {
  const found = await readOrder(tx, id)
  if (!found || (await holdCase(tx, found.caseId)) === undefined) return undefined
  return readOrder(tx, id)
}

export async function isHigh(
  tx: Tx,
  { crimeId }: Pick<ProtectiveOrder, 'crimeId'>,
  words: Vocabulary,
): Promise<boolean> {
  const open = await readOpenCase(tx, crimeId)
  return open !== undefined && caseRisk(open, words).level === 'high'
}

export type Served = {
  at: Temporal.Instant
  how: 'in-person' | 'in-court' | 'post' | 'other'
  servedBy: string
  proof: string
}

export async function saveServed(
  tx: Tx,
  order: ProtectiveOrder,
  given: Served,
  high: boolean,
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.protective_order')
    .set({ served_at: given.at, served_how: given.how, served_by: given.servedBy, served_proof: given.proof })
    .where('id', '=', order.orderId)
    .execute()
  await saveStep(
    tx,
    order,
    { kind: 'served', at: given.at, words: `By ${given.servedBy}: ${given.proof}` },
    { how: given.how },
    stamp,
  )
  await oweTellings(tx, order, 'served', given.at, high)
}

export async function saveCourtAsked(
  tx: Tx,
  order: ProtectiveOrder,
  at: Temporal.Instant,
  words: string,
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.protective_order')
    .set({ court_asked_at: at })
    .where('id', '=', order.orderId)
    .execute()
  await saveStep(tx, order, { kind: 'court-asked', at, words }, {}, stamp)
}

export type Varied = {
  at: Temporal.Instant
  words: string
  expiresAt: Temporal.Instant | null
  terms: readonly Term[] | null
}

/** New terms take the place of all that stood; what stood before stays readable, with when it ended. */
export async function saveVaried(
  tx: Tx,
  order: ProtectiveOrder,
  given: Varied,
  high: boolean,
  stamp: Stamp,
): Promise<void> {
  await saveStep(
    tx,
    order,
    { kind: 'varied', at: given.at, words: given.words },
    { terms: given.terms?.length ?? 0 },
    stamp,
  )
  await tx
    .updateTable('investigation.protective_order')
    .set({ expires_at: given.expiresAt })
    .where('id', '=', order.orderId)
    .execute()
  if (given.terms) {
    const before = await tx
      .selectFrom('investigation.order_term')
      .select(tx.fn.countAll<number>().as('n'))
      .where('order_id', '=', order.orderId)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('investigation.order_term')
      .set({ to_at: given.at })
      .where('order_id', '=', order.orderId)
      .where('to_at', 'is', null)
      .execute()
    await addTerms(tx, order, given.terms, given.at, Number(before.n))
  }
  await oweTellings(tx, order, 'varied', given.at, high)
}

export async function saveEnded(
  tx: Tx,
  order: ProtectiveOrder,
  at: Temporal.Instant,
  reason: string,
  high: boolean,
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.protective_order')
    .set({ ended_at: at, end_reason: reason })
    .where('id', '=', order.orderId)
    .execute()
  await saveStep(tx, order, { kind: 'ended', at, words: reason }, {}, stamp)
  await oweTellings(tx, order, 'ended', at, high)
}

/** Who the order's people are on file: by it a call from them or about them shows the order. */
export async function saveNamed(
  tx: Tx,
  order: ProtectiveOrder,
  who: 'against' | { protectsId: string },
  personId: string,
  stamp: Stamp,
): Promise<void> {
  if (who === 'against')
    await tx
      .updateTable('investigation.protective_order')
      .set({ against_person: personId })
      .where('id', '=', order.orderId)
      .execute()
  else
    await tx
      .updateTable('investigation.order_protects')
      .set({ person_id: personId })
      .where('id', '=', who.protectsId)
      .execute()
  const words = who === 'against' ? 'Whom it binds is found on file' : 'Whom it protects is found on file'
  await saveStep(tx, order, { kind: 'named', at: stamp.at, words }, { personId }, stamp)
}

export async function saveBreach(
  tx: Tx,
  order: ProtectiveOrder,
  given: { at: Temporal.Instant; words: string; arrested: boolean },
  stamp: Stamp,
): Promise<{ breachId: string }> {
  const breachId = newId()
  await tx
    .insertInto('investigation.order_breach')
    .values({
      id: breachId,
      case_id: order.caseId,
      order_id: order.orderId,
      at: given.at,
      recorded_at: stamp.at,
      words: given.words,
      arrested: given.arrested,
      crime: 'waits',
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: order.crimeId, orderId: order.orderId, breachId, arrested: given.arrested }
  await record(tx, { ...stamp, at: given.at, kind: 'order-breached', caseId: order.caseId, about: order.orderId, body })
  return { breachId }
}

export async function saveBreachCrime(
  tx: Tx,
  order: ProtectiveOrder,
  breachId: string,
  given: { crime: 'recorded' | 'not'; number: number | null; reason: string | null },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.order_breach')
    .set({
      crime: given.crime,
      crime_number: given.number,
      crime_reason: given.reason,
      crime_by_name: stamp.by.name,
    })
    .where('id', '=', breachId)
    .execute()
  const body = { crimeId: order.crimeId, orderId: order.orderId, breachId, crime: given.crime, number: given.number }
  await record(tx, { ...stamp, kind: 'order-breach-decided', caseId: order.caseId, about: order.orderId, body })
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

import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import type { Vocabulary } from '../open-case.ts'
import { caseRisk } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { readOrder } from './order.store.ts'
import type { Term } from './order-ask.ts'
import { oweTellings } from './order-owe.store.ts'
import type { ProtectiveOrder } from './order-row.ts'
import { saveStep } from './order-step.store.ts'
import { addTerms } from './order-terms.store.ts'

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
  if (crimeId === null) return false
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
    { terms: given.terms?.length ?? 0, expiresAt: given.expiresAt },
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

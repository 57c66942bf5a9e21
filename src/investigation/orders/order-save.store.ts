import type { Tx } from '../../platform/db/connect.ts'
import { newId, type Stamp } from '../../platform/log/record.ts'
import type { Term } from './order-ask.ts'
import { oweTellings } from './order-owe.store.ts'
import { type OrderOf, saveStep } from './order-step.store.ts'
import { addTerms } from './order-terms.store.ts'
import type { ToldBy } from './without-crime-fields.ts'

export type NewOrder = {
  kind: string
  suspectId: string | null
  againstName: string
  authoriser: string
  reference: string | null
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant | null
  courtHours: number | null
  terms: readonly Term[]
  protects: readonly { victimId: string | null; personId?: string; name: string }[]
  /** Of an order without a crime: whom on file it binds, what it came with, and who told us of it. */
  againstPerson?: string
  incidentId?: string | null
  toldBy?: ToldBy
}

/** The order, its terms and whom it protects; each victim among them is owed word of it. Names stay out of the log. */
export async function saveOrder(
  tx: Tx,
  { caseId, crimeId }: Pick<OrderOf, 'caseId' | 'crimeId'>,
  order: NewOrder,
  high: boolean,
  stamp: Stamp,
): Promise<{ orderId: string }> {
  const orderId = newId()
  await tx
    .insertInto('investigation.protective_order')
    .values({
      id: orderId,
      case_id: caseId,
      crime_id: crimeId,
      kind: order.kind,
      suspect_id: order.suspectId,
      against_name: order.againstName,
      against_person: order.againstPerson ?? null,
      incident_id: order.incidentId ?? null,
      told_by: order.toldBy ?? null,
      authoriser: order.authoriser,
      reference: order.reference,
      made_at: order.madeAt,
      expires_at: order.expiresAt,
      court_hours: order.courtHours,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx
    .insertInto('investigation.order_protects')
    .values(
      order.protects.map(one => ({
        id: newId(),
        case_id: caseId,
        order_id: orderId,
        victim_id: one.victimId,
        name: one.name,
        person_id: one.personId ?? null,
      })),
    )
    .execute()
  const of = { caseId, crimeId, orderId }
  await addTerms(tx, of, order.terms, order.madeAt, 0)
  await saveStep(
    tx,
    of,
    { kind: 'made', at: order.madeAt, words: `By ${order.authoriser}` },
    { order: order.kind, expiresAt: order.expiresAt },
    stamp,
  )
  await oweTellings(tx, of, 'made', order.madeAt, high)
  return { orderId }
}

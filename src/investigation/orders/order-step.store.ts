import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

export type OrderOf = { caseId: string; crimeId: string | null; orderId: string }
export type Step = {
  kind: 'made' | 'served' | 'court-asked' | 'varied' | 'ended' | 'named'
  at: Temporal.Instant
  words: string
}

/** Keeps when it was done and when it was entered, with its fact. */
export async function saveStep(tx: Tx, of: OrderOf, step: Step, more: object, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.order_step')
    .values({
      id: newId(),
      case_id: of.caseId,
      order_id: of.orderId,
      kind: step.kind,
      at: step.at,
      recorded_at: stamp.at,
      words: step.words,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: step.at,
    kind: `order-${step.kind}`,
    caseId: of.caseId,
    about: of.orderId,
    body: { crimeId: of.crimeId, orderId: of.orderId, ...more },
  })
}

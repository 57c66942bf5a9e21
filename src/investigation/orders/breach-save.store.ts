import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { ProtectiveOrder } from './order-row.ts'

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

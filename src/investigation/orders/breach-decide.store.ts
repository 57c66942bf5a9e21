import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { ProtectiveOrder } from './order-row.ts'

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

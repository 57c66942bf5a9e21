import type { Tx } from '../../platform/db/connect.ts'
import type { Breach } from './order-row.ts'

export async function readBreaches(tx: Tx, of: { orderId: string } | { breachId: string }): Promise<Breach[]> {
  const rows = await tx
    .selectFrom('investigation.order_breach')
    .select([
      'id as breachId',
      'order_id as orderId',
      'at',
      'recorded_at as recordedAt',
      'words',
      'arrested',
      'crime',
      'crime_number as crimeNumber',
      'crime_reason as crimeReason',
      'crime_by_name as crimeByName',
      'by_name as byName',
    ])
    .where('orderId' in of ? 'order_id' : 'id', '=', 'orderId' in of ? of.orderId : of.breachId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows as Breach[]
}

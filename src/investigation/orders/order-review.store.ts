import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { OrderReview } from './order-review.ts'
import type { OrderOf } from './order-step.store.ts'

/** Keeps a look at an order. The words stay out of the log: it says what was decided, and when it is looked at again. */
export async function saveOrderReview(
  tx: Tx,
  { caseId, crimeId, orderId }: OrderOf,
  given: OrderReview,
  stamp: Stamp,
): Promise<{ reviewId: string }> {
  const reviewId = newId()
  const { decision, reason, risk, wanted, lookOn } = given
  await tx
    .insertInto('investigation.order_review')
    .values({
      id: reviewId,
      case_id: caseId,
      order_id: orderId,
      decision,
      reason,
      risk,
      wanted,
      look_on: lookOn,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, orderId, reviewId, decision, lookOn }
  await record(tx, { ...stamp, kind: 'order-reviewed', caseId, about: orderId, body })
  return { reviewId }
}

/** The newest first. */
export async function readOrderReviews(tx: Tx, orderId: string) {
  return tx
    .selectFrom('investigation.order_review')
    .select(['decision', 'reason', 'risk', 'wanted', 'look_on as lookOn', 'at', 'by_name as byName'])
    .where('order_id', '=', orderId)
    .orderBy('seq', 'desc')
    .execute()
}

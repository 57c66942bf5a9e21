import type { Tx } from '../../platform/db/connect.ts'
import { newId } from '../../platform/log/record.ts'
import type { Term } from './order-ask.ts'
import type { OrderOf } from './order-step.store.ts'

export async function addTerms(
  tx: Tx,
  { caseId, orderId }: OrderOf,
  terms: readonly Term[],
  fromAt: Temporal.Instant,
  after: number,
): Promise<void> {
  await tx
    .insertInto('investigation.order_term')
    .values(
      terms.map((term, n) => ({
        id: newId(),
        case_id: caseId,
        order_id: orderId,
        n: after + n + 1,
        kind: term.kind,
        words: term.words,
        homes: term.homes,
        from_at: fromAt,
      })),
    )
    .execute()
}

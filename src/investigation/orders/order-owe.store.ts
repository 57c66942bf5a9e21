import type { Tx } from '../../platform/db/connect.ts'
import { newId } from '../../platform/log/record.ts'
import { readProtected } from './order.store.ts'
import { type TellOf, tellBy } from './order-row.ts'
import type { OrderOf } from './order-step.store.ts'

/** Every victim whom the order protects is told by a person: what is owed stands until somebody did it. */
export async function oweTellings(
  tx: Tx,
  of: OrderOf,
  what: TellOf,
  since: Temporal.Instant,
  high: boolean,
): Promise<void> {
  const victims = (await readProtected(tx, of.orderId)).flatMap(one => one.victimId ?? [])
  if (victims.length === 0 || of.crimeId === null) return
  const { crimeId } = of
  await tx
    .insertInto('investigation.order_telling')
    .values(
      victims.map(victimId => ({
        id: newId(),
        case_id: of.caseId,
        crime_id: crimeId,
        order_id: of.orderId,
        victim_id: victimId,
        what,
        since,
        due_at: tellBy(since, high),
      })),
    )
    .execute()
}

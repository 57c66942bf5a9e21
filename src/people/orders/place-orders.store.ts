import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { WhoTyped } from '../../platform/who-is-who.ts'
import { homesOf } from './homes-of.ts'
import { type OrderShown, orderLines } from './order-words.ts'

/** The orders that name the address on somebody's screen, in words, whether or not anybody on file lives there. By row access. */
export async function placeOrders(
  tx: Tx,
  { callerAddress, place }: WhoTyped,
  town: string | null,
  now: Temporal.Instant,
): Promise<string[]> {
  const homes = [callerAddress, place].flatMap(written => (written ? homesOf(written, town) : []))
  if (homes.length === 0) return []
  const { rows } = await sql<{ shown: OrderShown }>`
    select json_build_object('side', 'place', 'orderId', o.id, 'kind', o.kind, 'againstName', o.against_name, 'madeAt', o.made_at, 'servedAt', o.served_at,
      'expiresAt', o.expires_at, 'endedAt', o.ended_at, 'terms', o.terms, 'protects', o.protects) as shown
    from investigation.order_shown o where o.id in (select order_id from investigation.order_term where homes && ${homes}::text[] and to_at is null)
    order by o.made_at, o.id limit 20`.execute(tx)
  return orderLines(
    rows.map(row => row.shown),
    now,
  )
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

export type Delivered = { id: string; deliveredAt: Temporal.Instant }

/** Moves a waiting message onto the outbox page. Undefined when it is there already. */
export async function deliverLocally(tx: Tx, updateId: string): Promise<Delivered | undefined> {
  const { rows } = await sql<Delivered>`
    update victim.message set state = 'delivered', attempts = attempts + 1, sent_at = platform.now(), delivered_at = platform.now()
    where update_id = ${updateId}::uuid and state = 'queued' returning id, delivered_at as "deliveredAt"`.execute(tx)
  return rows[0]
}

const LISTED = 200

export async function readOutbox(tx: Tx) {
  return tx
    .selectFrom('victim.message as m')
    .innerJoin('victim.update as u', 'u.id', 'm.update_id')
    .select([
      'm.id',
      'm.case_id as caseId',
      'm.victim_id as victimId',
      'm.channel',
      'm.reach',
      'm.notice',
      'm.body',
      'm.state',
      'm.queued_at as queuedAt',
      'm.delivered_at as deliveredAt',
      'm.attempts',
      'm.failure',
      'u.by_name as byName',
    ])
    .orderBy('m.queued_at', 'desc')
    .limit(LISTED)
    .execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

const LISTED = 200

export async function readOutbox(tx: Tx) {
  return tx
    .selectFrom('victim.message as m')
    .leftJoin('victim.update as u', 'u.id', 'm.update_id')
    .select([
      'm.id',
      'm.case_id as caseId',
      'm.purpose',
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
      sql<string>`coalesce(nullif(m.by_name, ''), u.by_name, '')`.as('byName'),
    ])
    .orderBy('m.queued_at', 'desc')
    .limit(LISTED)
    .execute()
}

/** The case that a message is of; undefined where there is no such message. */
export async function caseOfMessage(tx: Tx, messageId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('victim.message').select('case_id').where('id', '=', messageId).executeTakeFirst()
  return row?.case_id
}

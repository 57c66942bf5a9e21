import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** A message that something is due for: where it stands, and whose case it is. */
export type Due = { id: string; caseId: string }

/** When a message is looked at next, whatever it waits for: an hour of hers, a provider, a receipt. */
export async function lookAgain(tx: Tx, due: Due, nextAt: Temporal.Instant): Promise<void> {
  await sql`insert into victim.message_wait (message_id, case_id, next_at) values (${due.id}::uuid, ${due.caseId}::uuid, ${nextAt})
    on conflict (message_id) do update set next_at = excluded.next_at`.execute(tx)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { moveMessage } from './move.store.ts'

/** Puts a waiting message on the outbox page, in a rehearsal alone, where it counts as delivered. Nothing when it is there already, nor a letter: a person prints that. */
export async function deliverLocally(
  tx: Tx,
  message: { id: string; caseId: string },
  stamp: Omit<Stamp, 'at'>,
): Promise<void> {
  const { rows } = await sql<{ now: Temporal.Instant }>`
    select platform.now() as now from victim.message m where m.id = ${message.id}::uuid and m.state = 'queued' and m.channel <> 'letter'
      and exists (select from platform.installation i where i.rehearsal)`.execute(tx)
  const now = rows[0]?.now
  if (now)
    await moveMessage(tx, { ...stamp, at: now }, { ...message, event: 'receipt-delivered', port: 'local-outbox' })
}

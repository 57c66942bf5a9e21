import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { MessagePurpose } from './message.ts'
import type { MessageState } from './message-state.ts'

/** A message that moved, as its fact tells it. */
export type Moved = {
  id: string
  caseId: string
  victimId: string
  crimeId: string | null
  purpose: MessagePurpose
  updateId: string | null
  state: MessageState
  port: string | null
  because: string | null
  at: Temporal.Instant
}

/** Moves a waiting message onto the outbox page, in a rehearsal alone. Undefined when it is there already. */
export async function deliverLocally(tx: Tx, messageId: string): Promise<Moved | undefined> {
  const { rows } = await sql<Moved>`
    update victim.message m set state = 'delivered', attempts = attempts + 1, port = 'local-outbox', sent_at = platform.now(), delivered_at = platform.now()
    from investigation.crime_victim v
    where m.id = ${messageId}::uuid and m.state = 'queued' and v.id = m.victim_id and exists (select from platform.installation i where i.rehearsal)
    returning m.id, m.case_id as "caseId", m.victim_id as "victimId", v.crime_id as "crimeId", m.purpose, m.update_id as "updateId", m.state, m.port,
      m.failure as because, m.delivered_at as at`.execute(tx)
  return rows[0]
}

/** One fact for a move. An update that was delivered has a kind of its own: it is what answers a clock. */
export async function recordMoved(tx: Tx, stamp: Stamp, moved: Moved): Promise<void> {
  const { id: messageId, caseId, victimId, crimeId, purpose, updateId, state, port, because } = moved
  const delivered = state === 'delivered' && updateId !== null
  const body = { messageId, victimId, crimeId, purpose, updateId, state, port, ...(because ? { because } : {}) }
  const kind = delivered ? 'victim-update-delivered' : 'victim-message-moved'
  await record(tx, { ...stamp, kind, caseId, about: messageId, body })
}

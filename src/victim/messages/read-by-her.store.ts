import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type ReadUpdate = { messageId: string; updateId: string; crimeId: string }

/** Marks as read whatever stood on her own pages when she opened them, once. Nothing while she has yet to choose words of her own: no page is open to her then. */
export async function readByHer(tx: Tx, victimId: string, at: Temporal.Instant): Promise<ReadUpdate[]> {
  const { rows } = await sql<ReadUpdate>`
    update victim.message m set read_at = ${at}::timestamptz from victim."update" u
    where m.victim_id = ${victimId}::uuid and m.purpose = 'update' and m.read_at is null and u.id = m.update_id and u.at <= ${at}::timestamptz
      and (select s.kind from victim.portal_access a join victim.portal_secret s on s.access_id = a.id where a.victim_id = m.victim_id order by s.seq desc limit 1) = 'own-words'
    returning m.id as "messageId", m.update_id as "updateId", u.crime_id as "crimeId"`.execute(tx)
  return rows
}

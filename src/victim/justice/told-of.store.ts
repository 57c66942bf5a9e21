import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Telling = {
  victimId: string
  writtenAt: Temporal.Instant
  toldAt: Temporal.Instant
  how: string
  said: string
}

/** What the victims of a crime were told by a person, or by a message that arrived; what was only sent told nobody yet. */
export async function tellingsOf(tx: Tx, crimeId: string): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    select u.victim_id as "victimId", u.at as "writtenAt", coalesce(u.told_at, m.delivered_at) as "toldAt", u.told as how, u.what_is_new as said
    from victim."update" u left join victim.message m on m.update_id = u.id
    where u.crime_id = ${crimeId}::uuid and coalesce(u.told_at, m.delivered_at) is not null order by u.at, u.id`.execute(
    tx,
  )
  return rows
}

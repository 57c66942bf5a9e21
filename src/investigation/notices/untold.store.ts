import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { NOTICE } from '../event-words.ts'
import type { VictimClock } from '../victims.store.ts'

/** A notice `n` that holds, was not left out, and that no update has told. */
export const UNTOLD = sql`n.superseded_at is null and n.skipped_at is null and not exists (
    select from victim."update" u left join victim.message m on m.update_id = u.id
    where u.notices @> array[n.id] and (u.told <> 'message' or m.state = 'delivered'))`

/** What the victims of a crime are still to be told of how it ends, as clocks. */
export async function readUntold(tx: Tx, crimeId: string): Promise<VictimClock[]> {
  const { rows } = await sql<VictimClock>`
    select n.victim_id as "victimId", ${NOTICE} || n.kind as event, n.owed_at as "eventAt", coalesce(n.due_at, n.owed_at) as "dueAt"
    from investigation.notice n where n.crime_id = ${crimeId}::uuid and ${UNTOLD} order by "dueAt", n.id`.execute(tx)
  return rows
}

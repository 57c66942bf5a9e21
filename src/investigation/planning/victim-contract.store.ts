import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type VictimContract = {
  victimId: string
  name: string
  everyDays: number | null
  everyWords: string | null
  cannotMeet: string | null
}

/** What each victim of a crime has agreed on how often they hear, as last recorded; nulls where nobody has asked. */
export async function readContracts(tx: Tx, crimeId: string): Promise<VictimContract[]> {
  const { rows } = await sql<VictimContract>`
    select v.id as "victimId", v.name, p.every_days as "everyDays", p.every_words as "everyWords", p.cannot_meet as "cannotMeet"
    from investigation.crime_victim v left join lateral (
      select every_days, every_words, cannot_meet from victim.contact_plan where victim_id = v.id order by seq desc limit 1) p on true
    where v.crime_id = ${crimeId}::uuid order by v.name, v.id`.execute(tx)
  return rows
}

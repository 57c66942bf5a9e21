import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Mine = {
  victimId: string
  caseId: string
  crimeId: string
  enhanced: boolean
  ownerName: string | null
  crimeNumber: number
  reference: string
  hasOwnWords: boolean
}

/** Whose pages these are, asked as her: undefined for everybody else. */
export async function readMine(tx: Tx): Promise<Mine | undefined> {
  const { rows } = await sql<Mine>`
    select victim_id as "victimId", case_id as "caseId", crime_id as "crimeId", enhanced, owner_name as "ownerName", crime_number as "crimeNumber",
      reference, has_own_words as "hasOwnWords"
    from victim.my_case`.execute(tx)
  return rows[0]
}

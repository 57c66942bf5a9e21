import type { Tx } from '../platform/db/connect.ts'

export type Victim = { victimId: string; caseId: string; name: string; enhanced: boolean; enhancedReason: string | null }

/** Everyone recorded as a victim of a crime: what happens to its suspects is owed to each of them. */
export async function readVictims(tx: Tx, crimeId: string): Promise<Victim[]> {
  return tx.selectFrom('investigation.crime_victim')
    .select(['id as victimId', 'case_id as caseId', 'name', 'enhanced', 'enhanced_reason as enhancedReason'])
    .where('crime_id', '=', crimeId).orderBy('name').orderBy('id').execute()
}

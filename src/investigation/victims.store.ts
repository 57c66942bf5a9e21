import type { Tx } from '../platform/db/connect.ts'

export type Victim = {
  victimId: string
  caseId: string
  name: string
  enhanced: boolean
  enhancedReason: string | null
}

/** Everyone recorded as a victim of a crime: what happens to its suspects is owed to each of them. */
export async function readVictims(tx: Tx, crimeId: string): Promise<Victim[]> {
  return tx
    .selectFrom('investigation.crime_victim')
    .select(['id as victimId', 'case_id as caseId', 'name', 'enhanced', 'enhanced_reason as enhancedReason'])
    .where('crime_id', '=', crimeId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export type VictimClock = { victimId: string; event: string; eventAt: Temporal.Instant; dueAt: Temporal.Instant }

/** What the victims of a crime are owed and have not been told: derived downstream, so it may be seconds behind. */
export async function readVictimClocks(tx: Tx, crimeId: string): Promise<VictimClock[]> {
  const rows = await tx
    .selectFrom('victim.duty_clock')
    .select(['victim_id', 'event', 'event_at', 'due_at'])
    .where('crime_id', '=', crimeId)
    .where('met_at', 'is', null)
    .where('void_at', 'is', null)
    .where('transferred_at', 'is', null)
    .where('answer', '=', 'word')
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .execute()
  return rows.map(row => ({ victimId: row.victim_id, event: row.event, eventAt: row.event_at, dueAt: row.due_at! }))
}

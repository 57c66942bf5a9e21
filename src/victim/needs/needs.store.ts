import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Needs } from './needs.ts'
import { enhancedBy } from './needs-rules.ts'

export type KeptNeeds = { needsId: string; said: Needs; changed: string; at: Temporal.Instant; byName: string }

/** Every assessment of a victim, the newest first. */
export async function needsOf(tx: Tx, victimId: string): Promise<KeptNeeds[]> {
  const { rows } = await sql<KeptNeeds>`
    select id as "needsId", said, changed, at, by_name as "byName" from victim.needs where victim_id = ${victimId}::uuid order by seq desc`.execute(
    tx,
  )
  return rows
}

export async function latestNeeds(tx: Tx, victimId: string): Promise<Needs | undefined> {
  const { rows } = await sql<{ said: Needs }>`
    select said from victim.needs where victim_id = ${victimId}::uuid order by seq desc limit 1`.execute(tx)
  return rows[0]?.said
}

/** The newest of each of these victims, with one statement for many as for one. */
export async function latestNeedsOf(tx: Tx, victimIds: readonly string[]): Promise<Map<string, Needs>> {
  const { rows } = await sql<{ victimId: string; said: Needs }>`
    select distinct on (victim_id) victim_id as "victimId", said from victim.needs where victim_id = any(${[...victimIds]}::uuid[])
    order by victim_id, seq desc`.execute(tx)
  return new Map(rows.map(row => [row.victimId, row.said]))
}

/** Everybody whom this case's crimes name as a suspect: who may hold a child's rights is asked of the whole case. */
export async function suspectsOfCase(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('investigation.suspect')
    .select('name')
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(one => one.name)
}

/** Keeps an assessment. The log says that it was made and which reason for enhanced rights it found; what was said stays here. */
export async function saveNeeds(
  tx: Tx,
  stamp: Stamp,
  victim: { victimId: string; caseId: string; crimeId: string },
  needs: Needs,
  changed: string,
  first: boolean,
): Promise<{ needsId: string }> {
  const needsId = newId()
  const { victimId, caseId, crimeId } = victim
  await tx
    .insertInto('victim.needs')
    .values({
      id: needsId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      said: JSON.stringify(needs),
      changed,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { needsId, victimId, crimeId, first, enhancedBy: enhancedBy(needs) ?? null, kind: needs.kind }
  await record(tx, { ...stamp, kind: 'victim-needs-assessed', caseId, about: needsId, body })
  return { needsId }
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Standing, StandingAsk } from './material.ts'
import type { Source } from './presumed.ts'
import { liftSensitive, type MaterialKey, markSensitive } from './sensitive.store.ts'

/** One thing recorded in a case and what is decided of it, as `investigation.material` shows it to whoever asks. */
export type Material = MaterialKey & {
  source: Source
  title: string
  version: number
  /** A later version stands in its place. */
  replaced: boolean
  at: Temporal.Instant
  byName: string
  standing: Standing | null
  because: string | null
  description: string | null
  location: string | null
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
  assists: boolean | null
  assistsBecause: string | null
  judgedAt: Temporal.Instant | null
  judgedByName: string | null
  sensitive: boolean
  sensitiveBecause: string | null
}

const MATERIAL = sql`m.source, m.material_id as "materialId", m.crime_id as "crimeId", m.case_id as "caseId", m.title, m.version, m.at, m.by_name as "byName",
  exists (select from investigation.document l where l.supersedes = m.material_id union all select from investigation.statement l where l.supersedes = m.material_id) as replaced,
  m.standing, m.because, m.description, m.location, m.decided_at as "decidedAt", m.decided_by_name as "decidedByName", m.assists,
  m.assists_because as "assistsBecause", m.judged_at as "judgedAt", m.judged_by_name as "judgedByName", m.sensitive, m.sensitive_because as "sensitiveBecause"`

/** Everything of a case that whoever asks may know of, the oldest first. */
export async function readMaterial(tx: Tx, crimeId: string): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select ${MATERIAL} from investigation.material m where m.crime_id = ${crimeId}::uuid order by m.at, m.source, m.material_id`.execute(
    tx,
  )
  return rows
}

export async function readOneMaterial(tx: Tx, crimeId: string, materialId: string): Promise<Material | undefined> {
  const { rows } = await sql<Material>`
    select ${MATERIAL} from investigation.material m where m.crime_id = ${crimeId}::uuid and m.material_id = ${materialId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

export async function saveStanding(tx: Tx, one: Material, ask: StandingAsk, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.material_decision')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      source: one.source,
      material_id: one.materialId,
      standing: ask.standing,
      because: ask.because ?? null,
      description: ask.description ?? null,
      location: ask.location ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId, source: one.source, standing: ask.standing }
  await record(tx, { ...stamp, kind: 'material-decided', caseId: one.caseId, about: one.materialId, body })
  if (ask.sensitive && !one.sensitive) await markSensitive(tx, one, ask.sensitiveBecause!, stamp)
  if (!ask.sensitive && one.sensitive) await liftSensitive(tx, one, ask.sensitiveBecause!, stamp)
}

export async function saveJudgement(
  tx: Tx,
  one: Material,
  given: { assists: boolean; reason: string; presumed: string | null; pack: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.disclosure_decision')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      material_id: one.materialId,
      assists: given.assists,
      reason: given.reason,
      presumed: given.presumed,
      pack: given.pack,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId, assists: given.assists, pack: given.pack }
  await record(tx, { ...stamp, kind: 'material-judged', caseId: one.caseId, about: one.materialId, body })
}

export type DisclosureOfficer = { accountId: string; name: string; at: Temporal.Instant; byName: string }

/** Who decides what undermines or assists: the newest named. */
export async function readDisclosureOfficer(tx: Tx, crimeId: string): Promise<DisclosureOfficer | undefined> {
  return tx
    .selectFrom('investigation.disclosure_officer')
    .select(['account_id as accountId', 'name', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function nameDisclosureOfficer(
  tx: Tx,
  { caseId, crimeId }: { caseId: string; crimeId: string },
  officer: { id: string; name: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.disclosure_officer')
    .values({
      id: newId(),
      case_id: caseId,
      crime_id: crimeId,
      account_id: officer.id,
      name: officer.name,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, accountId: officer.id, name: officer.name }
  await record(tx, { ...stamp, kind: 'disclosure-officer-named', caseId, about: crimeId, body })
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Standing } from './material.ts'
import type { MaterialKey } from './sensitive.store.ts'
import type { Source } from './sources.ts'

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

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Move } from './continuity.ts'

export type Exhibit = {
  exhibitId: string
  caseId: string
  crimeId: string
  reference: string
  description: string
  foundWhere: string
  foundBy: string
  foundAt: Temporal.Instant
  bag: string | null
  documentId: string | null
  at: Temporal.Instant
  byName: string
  sensitive: boolean
}
export type KeptMove = Move & { exhibitId: string; why: string; recordedAt: Temporal.Instant; byName: string }

const EXHIBIT = sql`e.id as "exhibitId", e.case_id as "caseId", e.crime_id as "crimeId", e.reference, e.description, e.found_where as "foundWhere",
  e.found_by as "foundBy", e.found_at as "foundAt", e.bag, e.document_id as "documentId", e.at, e.by_name as "byName",
  exists (select from investigation.sensitive_material m where m.material_id = e.id and m.lifted_at is null) as sensitive`
const MOVE = sql`m.id as "moveId", m.exhibit_id as "exhibitId", m.seq, m.kind, m.from_whom as "from", m.to_whom as "to", m.place, m.bag, m.at, m.corrects, m.why,
  m.recorded_at as "recordedAt", m.by_name as "byName"`

export async function readExhibits(tx: Tx, crimeId: string): Promise<(Exhibit & { moves: KeptMove[] })[]> {
  const { rows } = await sql<Exhibit>`
    select ${EXHIBIT} from investigation.exhibit e where e.crime_id = ${crimeId}::uuid order by e.seq`.execute(tx)
  const { rows: moves } = await sql<KeptMove>`
    select ${MOVE} from investigation.exhibit e join investigation.exhibit_move m on m.exhibit_id = e.id
    where e.crime_id = ${crimeId}::uuid order by m.seq`.execute(tx)
  const of = Map.groupBy(moves, one => one.exhibitId)
  return rows.map(one => ({ ...one, moves: of.get(one.exhibitId) ?? [] }))
}

export async function readExhibit(tx: Tx, id: string): Promise<(Exhibit & { moves: KeptMove[] }) | undefined> {
  const { rows } = await sql<Exhibit>`select ${EXHIBIT} from investigation.exhibit e where e.id = ${id}::uuid`.execute(
    tx,
  )
  if (!rows[0]) return undefined
  const { rows: moves } = await sql<KeptMove>`
    select ${MOVE} from investigation.exhibit_move m where m.exhibit_id = ${id}::uuid order by m.seq`.execute(tx)
  return { ...rows[0], moves }
}

/** Every reference of the case that whoever asks may know of. */
export async function readReferences(tx: Tx, caseId: string): Promise<{ reference: string; description: string }[]> {
  return tx
    .selectFrom('investigation.exhibit')
    .select(['reference', 'description'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
}

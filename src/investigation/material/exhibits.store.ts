import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
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

export type ExhibitAsk = {
  reference: string
  description: string
  foundWhere: string
  foundBy: string
  foundAt: Temporal.Instant
  bag?: string | undefined
  documentId?: string | undefined
}

export async function saveExhibit(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  ask: ExhibitAsk,
  stamp: Stamp,
): Promise<{ exhibitId: string }> {
  const exhibitId = newId()
  await tx
    .insertInto('investigation.exhibit')
    .values({
      id: exhibitId,
      case_id: caseId,
      crime_id: crimeId,
      reference: ask.reference,
      description: ask.description,
      found_where: ask.foundWhere,
      found_by: ask.foundBy,
      found_at: ask.foundAt,
      bag: ask.bag ?? null,
      document_id: ask.documentId ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, exhibitId, reference: ask.reference, foundAt: ask.foundAt }
  await record(tx, { ...stamp, kind: 'exhibit-recorded', caseId, about: exhibitId, body })
  return { exhibitId }
}

export type MoveAsk = Pick<Move, 'kind' | 'from' | 'to' | 'place' | 'at'> & {
  bag?: string | undefined
  why: string
  corrects?: string | undefined
}

export async function saveMove(tx: Tx, one: Exhibit, ask: MoveAsk, stamp: Stamp): Promise<{ moveId: string }> {
  const moveId = newId()
  await tx
    .insertInto('investigation.exhibit_move')
    .values({
      id: moveId,
      case_id: one.caseId,
      exhibit_id: one.exhibitId,
      kind: ask.kind,
      from_whom: ask.from,
      to_whom: ask.to,
      place: ask.place,
      bag: ask.bag ?? null,
      at: ask.at,
      recorded_at: stamp.at,
      why: ask.why,
      corrects: ask.corrects ?? null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = {
    crimeId: one.crimeId,
    exhibitId: one.exhibitId,
    moveId,
    move: ask.kind,
    corrects: ask.corrects ?? null,
  }
  await record(tx, { ...stamp, at: ask.at, kind: 'exhibit-moved', caseId: one.caseId, about: one.exhibitId, body })
  return { moveId }
}

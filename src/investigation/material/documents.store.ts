import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCrime } from '../crime.store.ts'
import type { Media } from './media.ts'

/** `shut`: nobody may open it. `changed`: its bytes were found not to be those received. `later`: the version in its place. */
export type Document = {
  documentId: string
  caseId: string
  crimeId: string
  title: string
  fileName: string
  media: Media
  whole: boolean | null
  size: number
  sha256: string
  pieces: number
  cameFrom: string
  version: number
  supersedes: string | null
  later: string | null
  at: Temporal.Instant
  by: string
  byName: string
  withdrawnAt: Temporal.Instant | null
  withdrawnBecause: string | null
  withdrawnByName: string | null
  shut: boolean
  changed: boolean
  sensitive: boolean
}

const DOCUMENT = sql`d.id as "documentId", d.case_id as "caseId", d.crime_id as "crimeId", d.title, d.file_name as "fileName", d.media, d.whole,
  d.size, encode(d.sha256, 'hex') as sha256, d.pieces, d.came_from as "cameFrom", d.version, d.supersedes,
  (select l.id from investigation.document l where l.supersedes = d.id) as later, d.at, d.by, d.by_name as "byName",
  d.withdrawn_at as "withdrawnAt", d.withdrawn_because as "withdrawnBecause", d.withdrawn_by_name as "withdrawnByName",
  exists (select from investigation.document_hold h where h.document_id = d.id and h.kind = 'must-not-be-here' and h.decision is distinct from 'may-be-opened') as shut,
  exists (select from investigation.document_hold h where h.document_id = d.id and h.kind = 'changed') as changed,
  exists (select from investigation.sensitive_material s where s.material_id = d.id and s.lifted_at is null) as sensitive`

/** In the order in which they came; every version is there. */
export async function readDocuments(tx: Tx, crimeId: string): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select ${DOCUMENT} from investigation.document d where d.crime_id = ${crimeId}::uuid order by d.seq`.execute(tx)
  return rows
}

export async function readDocument(tx: Tx, id: string): Promise<Document | undefined> {
  const { rows } =
    await sql<Document>`select ${DOCUMENT} from investigation.document d where d.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Others of its case that are the same, byte for byte, as far as whoever asks may know of them. */
export async function readSame(
  tx: Tx,
  one: Pick<Document, 'documentId' | 'crimeId' | 'sha256'>,
): Promise<{ documentId: string; title: string }[]> {
  const { rows } = await sql<{ documentId: string; title: string }>`
    select d.id as "documentId", d.title from investigation.document d
    where d.crime_id = ${one.crimeId}::uuid and d.sha256 = decode(${one.sha256}, 'hex') and d.id <> ${one.documentId}::uuid order by d.seq`.execute(
    tx,
  )
  return rows
}

/** The document with its case held, so that two people decide one after the other. */
export async function holdDocument(tx: Tx, id: string): Promise<Document | undefined> {
  const one = await readDocument(tx, id)
  return one && (await holdCrime(tx, one.crimeId)) && (await readDocument(tx, id))
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { FileKind, Media } from './file-kind.ts'
import { takeUpPieces } from './pieces.store.ts'
import { keepSensitive, markSensitive } from './sensitive.store.ts'

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

export type DocumentAsk = {
  title: string
  fileName: string
  cameFrom: string
  kind: FileKind
  file: { uploadId: string; size: number; sha256: string; pieces: number }
  /** The version that this one takes the place of. */
  after?: Document | undefined
  sensitiveBecause?: string | undefined
}

/** The bytes, the record and its fact commit together, or none of them. */
export async function saveDocument(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  ask: DocumentAsk,
  stamp: Stamp,
): Promise<{ documentId: string }> {
  const documentId = newId()
  const { file, kind, after } = ask
  const version = (after?.version ?? 0) + 1
  await tx
    .insertInto('investigation.document')
    .values({
      id: documentId,
      case_id: caseId,
      crime_id: crimeId,
      title: ask.title,
      file_name: ask.fileName,
      media: kind.media,
      whole: kind.whole,
      size: file.size,
      sha256: Buffer.from(file.sha256, 'hex'),
      pieces: file.pieces,
      came_from: ask.cameFrom,
      no_child_images: true,
      version,
      supersedes: after?.documentId ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await takeUpPieces(tx, { uploadId: file.uploadId, documentId, caseId, pieces: file.pieces })
  const body = { crimeId, documentId, media: kind.media, size: file.size, sha256: file.sha256, version }
  await record(tx, { ...stamp, kind: 'document-received', caseId, about: documentId, body })
  const material = { caseId, crimeId, materialId: documentId }
  if (ask.sensitiveBecause) await markSensitive(tx, material, ask.sensitiveBecause, stamp)
  else if (after) await keepSensitive(tx, material, after.documentId, stamp)
  return { documentId }
}

export async function withdrawDocument(tx: Tx, one: Document, because: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('investigation.document')
    .set({ withdrawn_at: stamp.at, withdrawn_because: because, withdrawn_by_name: stamp.by.name })
    .where('id', '=', one.documentId)
    .execute()
  const body = { crimeId: one.crimeId, documentId: one.documentId }
  await record(tx, { ...stamp, kind: 'document-withdrawn', caseId: one.caseId, about: one.documentId, body })
}

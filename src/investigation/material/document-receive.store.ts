import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Document } from './documents.store.ts'
import type { FileKind } from './file-kind.ts'
import { takeUpPieces } from './pieces.store.ts'
import { keepSensitive, markSensitive } from './sensitive.store.ts'

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

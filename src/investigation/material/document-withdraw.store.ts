import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Document } from './documents.store.ts'

/** Kept where it is, and marked: it stays material. */
export async function withdrawDocument(tx: Tx, one: Document, because: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('investigation.document')
    .set({ withdrawn_at: stamp.at, withdrawn_because: because, withdrawn_by_name: stamp.by.name })
    .where('id', '=', one.documentId)
    .execute()
  const body = { crimeId: one.crimeId, documentId: one.documentId }
  await record(tx, { ...stamp, kind: 'document-withdrawn', caseId: one.caseId, about: one.documentId, body })
}

import { sql } from 'kysely'
import type { FileKind } from '../../investigation/material/file-kind.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, type Stamp } from '../../platform/log/record.ts'
import { noteWritten } from '../../platform/log/written.ts'

/** Bytes on their way in, seen by nobody but whoever sends them. */
export async function putMyPiece(tx: Tx, uploadId: string, n: number, bytes: Uint8Array): Promise<void> {
  await sql`select investigation.put_upload(${uploadId}::uuid, ${n}, ${Buffer.from(bytes)})`.execute(tx)
}

export async function dropMyPieces(tx: Tx, uploadId: string): Promise<void> {
  await sql`select investigation.drop_upload(${uploadId}::uuid)`.execute(tx)
}

/** A document of her case from now on, with its fact: the case's own module takes it in. False for whoever is no victim. */
export async function keepMyFile(
  tx: Tx,
  one: { title: string; fileName: string; kind: FileKind; caseId: string },
  file: { uploadId: string; size: number; sha256: string; pieces: number },
  stamp: Stamp,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select investigation.document_of_victim(${file.uploadId}::uuid, ${newId()}::uuid, ${one.title}, ${one.fileName}, ${one.kind.media}, ${one.kind.whole},
      ${file.size}, ${Buffer.from(file.sha256, 'hex')}, ${file.pieces}, ${stamp.at}::timestamptz, ${stamp.by.via}) as kept`.execute(
    tx,
  )
  if (rows[0]?.kept) noteWritten(tx, [{ kind: 'document-received', caseId: one.caseId }])
  return rows[0]?.kept ?? false
}

/** When something of hers came, the newest first: nothing else of it is shown again. */
export async function readSent(tx: Tx): Promise<{ at: Temporal.Instant }[]> {
  const { rows } = await sql<{
    at: Temporal.Instant
  }>`select at from victim.my_sent order by at desc, id limit 100`.execute(tx)
  return rows
}

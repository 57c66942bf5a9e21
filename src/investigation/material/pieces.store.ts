import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** Bytes on their way in, a piece at a time; nobody sees them but whoever sends them, and they are in no record yet. */
export async function putPiece(tx: Tx, uploadId: string, n: number, bytes: Uint8Array): Promise<void> {
  if (n === 0) await forgetUploads(tx)
  await sql`insert into investigation.upload_piece (upload_id, n, bytes, by)
    values (${uploadId}::uuid, ${n}, ${Buffer.from(bytes)}, platform.acting_who())`.execute(tx)
}

/** Of everybody: what nobody came back for in a day. */
export async function forgetUploads(tx: Tx): Promise<void> {
  await sql`select investigation.forget_uploads()`.execute(tx)
}

export async function dropPieces(tx: Tx, uploadId: string): Promise<void> {
  await sql`delete from investigation.upload_piece where upload_id = ${uploadId}::uuid`.execute(tx)
}

/** Makes what came in the document's own, in the transaction of its record. Throws where a piece is missing: nothing is kept then. */
export async function takeUpPieces(
  tx: Tx,
  of: { uploadId: string; documentId: string; caseId: string; pieces: number },
): Promise<void> {
  const { rows } = await sql<{ kept: number }>`
    with moved as (
      delete from investigation.upload_piece where upload_id = ${of.uploadId}::uuid returning n, bytes),
    kept as (
      insert into investigation.document_piece (document_id, n, case_id, bytes)
      select ${of.documentId}::uuid, n, ${of.caseId}::uuid, bytes from moved order by n returning n)
    select count(*)::integer as kept from kept where n < ${of.pieces}`.execute(tx)
  if (rows[0]?.kept !== of.pieces) throw new Error('a piece of an upload is missing')
}

/** One piece; nothing where it is gone, or where nobody may open the document. */
export async function readPiece(tx: Tx, documentId: string, n: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('investigation.document_piece')
    .select('bytes')
    .where('document_id', '=', documentId)
    .where('n', '=', n)
    .executeTakeFirst()
  return row && Buffer.from(row.bytes)
}

/** Of a text this many pieces are shown on its page; the rest is in the file. */
const SHOWN_PIECES = 2

export async function readStart(
  tx: Tx,
  one: { documentId: string; pieces: number },
): Promise<{ words: string; more: boolean }> {
  const parts: Buffer[] = []
  for (let n = 0; n < Math.min(one.pieces, SHOWN_PIECES); n++) {
    const bytes = await readPiece(tx, one.documentId, n)
    if (bytes) parts.push(bytes)
  }
  return { words: new TextDecoder().decode(Buffer.concat(parts)), more: one.pieces > SHOWN_PIECES }
}

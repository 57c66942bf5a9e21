import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type Part = 'zip' | 'pdf' | 'page'
type Of = { bundleId: string; caseId: string; by: string }

export async function putPiece(tx: Tx, of: Of, part: Part, n: number, bytes: Uint8Array): Promise<void> {
  await sql`insert into investigation.bundle_piece (bundle_id, part, n, case_id, by, bytes)
    values (${of.bundleId}::uuid, ${part}, ${n}, ${of.caseId}::uuid, ${of.by}, ${Buffer.from(bytes)})`.execute(tx)
}

export async function readPiece(tx: Tx, bundleId: string, part: Part, n: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('investigation.bundle_piece')
    .select('bytes')
    .where('bundle_id', '=', bundleId)
    .where('part', '=', part)
    .where('n', '=', n)
    .executeTakeFirst()
  return row && Buffer.from(row.bytes)
}

/** How many bytes of it whoever asks may take; none where it is gone, or another's. */
export async function sizeOf(tx: Tx, bundleId: string, part: Part): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(sum(octet_length(bytes)), 0)::bigint as size from investigation.bundle_piece
    where bundle_id = ${bundleId}::uuid and part = ${part}`.execute(tx)
  return Number(rows[0]?.size ?? 0)
}

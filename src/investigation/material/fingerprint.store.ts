import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/db/connect.ts'
import { readPiece } from './pieces.store.ts'

export type Fingerprinted = { documentId: string; pieces: number; size: number; sha256: string }
/** `digests`: of each piece, so that what is sent after this can be held to it. */
export type Verified = { same: true; digests: string[] } | { same: false }

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Reads every byte, one piece in memory at a time, and says whether they are the bytes that were received. */
export async function verifyPieces(tx: Tx, of: Fingerprinted): Promise<Verified> {
  const whole = createHash('sha256')
  const digests: string[] = []
  let size = 0
  for (let n = 0; n < of.pieces; n++) {
    const bytes = await readPiece(tx, of.documentId, n)
    if (!bytes) return { same: false }
    whole.update(bytes)
    digests.push(digestOf(bytes))
    size += bytes.length
  }
  return size === of.size && whole.digest('hex') === of.sha256 ? { same: true, digests } : { same: false }
}

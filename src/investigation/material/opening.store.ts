import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { type Document, readDocument } from './documents.store.ts'
import { verifyPieces } from './fingerprint.store.ts'
import { saveHold } from './holds.store.ts'

export type Opened = { ok: true; digests: string[] } | { ok: false; why: 'shut' | 'changed' }

/**
 * Every reading of a document goes through here: all of its bytes are held against the fingerprint taken when it came, and one that
 * differs is refused to whoever asks and put down at once, for a supervisor to deal with.
 */
export async function openDocument(tx: Tx, one: Document, stamp: Stamp): Promise<Opened> {
  if (one.shut) return { ok: false, why: 'shut' }
  const verified = await verifyPieces(tx, one)
  if (verified.same) return { ok: true, digests: verified.digests }
  // Shut, or made sensitive, while it was being read: that is no change of its bytes.
  const now = await readDocument(tx, one.documentId)
  if (!now || now.shut) return { ok: false, why: 'shut' }
  await saveHold(
    tx,
    one,
    'changed',
    'Its bytes do not match the fingerprint that was taken when it was received',
    stamp,
  )
  return { ok: false, why: 'changed' }
}

import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { type After, keepLooking } from '../../platform/run/keep-looking.ts'
import { forgetUploads } from './pieces.store.ts'

const EVERY_MS = 10 * 60_000

/** What somebody began to send a day ago and never ended is forgotten, whether or not anybody sends something after them. Tells nobody: it is in no record. */
export async function forgetOldUploads(db: Db): Promise<number> {
  await inContext(db, systemWho('forget-uploads', 'job'), forgetUploads)
  return 0
}

export const keepForgettingUploads = (db: Db, log: After['log']): { stop(): Promise<void> } =>
  keepLooking(EVERY_MS, () => forgetOldUploads(db), 'what was begun and not sent could not be forgotten', {
    kept: () => undefined,
    log,
  })

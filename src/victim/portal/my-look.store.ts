import type { Tx } from '../../platform/db/connect.ts'
import { herWords } from '../languages/said.ts'
import { readMyPack } from './her-language.store.ts'

/** Which fixed words her pages are shown with; nothing where English is all there is. */
export async function myLook(tx: Tx, now: Temporal.Instant) {
  const pack = await readMyPack(tx, now)
  const her = herWords(pack)
  const inHers = pack && { language: pack.language, direction: pack.direction, machine: pack.slots['update.machine'] }
  return { ...(her ? { her } : {}), ...(inHers ? { inHers } : {}) }
}

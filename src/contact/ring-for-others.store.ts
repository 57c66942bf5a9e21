import type { MayRing } from '../platform/may-ring.ts'
import { holdContact } from './contact.store.ts'
import { mayRingContact } from './ring-gate.store.ts'

/** The gate before any ring-back, for whoever rings somebody about what was decided of their report. */
export const mayRingForOthers: MayRing = async (tx, contactId, force, safe) => {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const may = await mayRingContact(tx, contact, force, safe)
  return may.ok ? undefined : may
}

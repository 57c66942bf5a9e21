import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { type ContactRow, holdContact } from './contact.store.ts'
import { takeContact } from './opening.store.ts'
import { closeLost, type RingResult, ringBack, type SafeToRing, type ToRing } from './ring-back.ts'
import { mayRingContact } from './ring-gate.store.ts'

export type Attempt = {
  contactId: string
  safeToRing: SafeToRing
  result: RingResult | 'closed'
  note: string | null
  at: Temporal.Instant
  byName: string
}

export async function readAttempts(tx: Tx, contactIds: readonly string[]): Promise<Attempt[]> {
  if (contactIds.length === 0) return []
  return tx
    .selectFrom('contact.ring_attempt')
    .select(['contact_id as contactId', 'safe_to_ring as safeToRing', 'result', 'note', 'at', 'by_name as byName'])
    .where('contact_id', 'in', contactIds)
    .orderBy('at')
    .execute()
}

async function toRing(tx: Tx, contact: ContactRow): Promise<ToRing> {
  const back = await tx
    .selectFrom('contact.call_back')
    .select('contact_id')
    .where('contact_id', '=', contact.id)
    .executeTakeFirst()
  return {
    lost: contact.end_state === 'abandoned',
    callBack: back !== undefined && contact.state === 'waiting',
    held: contact.held_at !== null,
    number: contact.caller_number,
  }
}

type Tried = { safeToRing: SafeToRing; result: RingResult; note?: string | undefined }

/** Keeps a try to ring back. Spoken to: the contact is theirs from now on, and open. */
export async function tryRingBack(
  tx: Tx,
  id: string,
  given: Tried,
  by: { who: Who; force: Force },
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; open: boolean }> | undefined> {
  const contact = await holdContact(tx, id)
  if (!contact) return undefined
  const may = ringBack(await toRing(tx, contact), given)
  if (!may.ok) return may
  if (given.result === 'spoken-to' || given.result === 'no-answer') {
    const ring = await mayRingContact(tx, contact, by.force, given.safeToRing)
    if (!ring.ok) return ring
  }
  await keep(tx, contact, given, stamp)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: id,
    kind: 'contact-ring-back-tried',
    body: { contactId: id, safeToRing: given.safeToRing, result: given.result },
  })
  const open = given.result === 'spoken-to'
  const taken = open ? await takeContact(tx, id, by, { rung: true }, stamp) : undefined
  return taken && !taken.ok ? taken : accept({ contactId: id, open })
}

/** Takes a lost caller off the list, with who and why. */
export async function closeLostCaller(
  tx: Tx,
  id: string,
  why: string,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string }> | undefined> {
  const contact = await holdContact(tx, id)
  if (!contact) return undefined
  const may = closeLost(await toRing(tx, contact))
  if (!may.ok) return may
  await keep(tx, contact, { safeToRing: 'not-known', result: 'closed', note: why }, stamp)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: id,
    kind: 'contact-lost-closed',
    body: { contactId: id, why },
  })
  return accept({ contactId: id })
}

async function keep(
  tx: Tx,
  contact: ContactRow,
  given: { safeToRing: SafeToRing; result: RingResult | 'closed'; note?: string | undefined },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('contact.ring_attempt')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      safe_to_ring: given.safeToRing,
      result: given.result,
      note: given.note ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
}

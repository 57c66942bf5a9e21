import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { linkCases, unlinkCases } from '../../platform/log/link-cases.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type ContactRow, holdContact } from '../contact.store.ts'
import { attach, type NoAttachment } from './attaching.ts'

export type Attached = { contactId: string; toContact: string; toNumber: number }

/** What this contact is attached to now, directly. */
export async function readAttachment(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.attachment as a')
    .innerJoin('contact.contact as c', 'c.id', 'a.to_contact')
    .select([
      'a.id as attachmentId',
      'a.to_contact as toContact',
      'a.because',
      'a.at',
      'a.by_name as byName',
      'c.number as toNumber',
      'c.case_id as toCase',
      'c.grade as toGrade',
    ])
    .where('a.contact_id', '=', contactId)
    .where('a.undone_at', 'is', null)
    .executeTakeFirst()
}

/** The contact that this one's event is dealt with in; itself where it is attached to nothing. */
export async function leadOf(tx: Tx, contactId: string): Promise<string> {
  const { rows } = await sql<{ lead: string }>`select contact.lead_of(${contactId}::uuid) as lead`.execute(tx)
  return rows[0]?.lead ?? contactId
}

async function readLead(tx: Tx, contact: ContactRow, to: string) {
  const id = await leadOf(tx, to)
  const lead = await tx
    .selectFrom('contact.contact as c')
    .leftJoin('response.incident as i', 'i.contact_id', 'c.id')
    .select(['c.id', 'c.case_id', 'c.number', 'c.state', 'i.state as incident'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!lead) return undefined
  const inHand = lead.state === 'open' || (lead.incident !== null && lead.incident !== 'closed')
  return { id: lead.id, caseId: lead.case_id, seen: { number: lead.number, isSelf: lead.id === contact.id, inHand } }
}

/**
 * Two contacts could be attached to each other at once, or one to a lead that is just ending: whoever attaches or ends
 * keeps these two from changing until the transaction is over. Taken in order, and nothing else is waited for after it.
 */
export async function keepEvents(tx: Tx, ...contactIds: string[]): Promise<void> {
  for (const id of [...new Set(contactIds)].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`event:${id}`}, 0))`.execute(tx)
}

/** Attaches a held contact to another's event. It ends nothing: the caller's own contact stays open. */
export async function attachContact(
  tx: Tx,
  contact: ContactRow,
  to: string,
  offer: { because: readonly string[]; offered: boolean },
  stamp: Stamp,
): Promise<Outcome<Attached, NoAttachment | 'changed-meanwhile'>> {
  const found = await readLead(tx, contact, to)
  if (found) await keepEvents(tx, contact.id, found.id)
  const lead = found && (await readLead(tx, contact, to))
  if (lead && lead.id !== found?.id)
    return refuse('changed-meanwhile', 'Somebody joined that contact to another just now: look again, and choose')
  const before = await readAttachment(tx, contact.id)
  if (lead && before?.toContact === lead.id)
    return accept({ contactId: contact.id, toContact: lead.id, toNumber: lead.seen.number })
  const decided = attach(lead?.seen, before?.toNumber ?? null)
  if (!decided.ok) return decided

  const { id: toContact, caseId, seen } = lead!
  await tx
    .insertInto('contact.attachment')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      to_contact: toContact,
      because: [...offer.because],
      offered: offer.offered,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await linkCases(tx, { caseId: contact.case_id, joinedTo: caseId, reason: 'The same event', at: stamp.at })
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-attached',
    body: { contactId: contact.id, toContact, toNumber: seen.number, because: offer.because, offered: offer.offered },
  })
  return accept({ contactId: contact.id, toContact, toNumber: seen.number })
}

/**
 * Takes a false join apart: the timelines part, and a contact that had ended as joined is open again, with whoever took
 * it off, since nobody else is dealing with that caller now.
 */
export async function detachContact(
  tx: Tx,
  contactId: string,
  because: string,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; reopened: boolean }, 'not-attached'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const attached = await readAttachment(tx, contactId)
  if (!attached) return refuse('not-attached', 'This contact is not attached to another')
  await keepEvents(tx, contactId, attached.toContact)
  await tx
    .updateTable('contact.attachment')
    .set({ undone_at: stamp.at, undone_by_name: stamp.by.name, undone_because: because })
    .where('id', '=', attached.attachmentId)
    .execute()
  await unlinkCases(tx, { caseId: contact.case_id, joinedTo: attached.toCase, at: stamp.at })
  const reopened = contact.end_state === 'joined'
  if (reopened)
    await tx
      .updateTable('contact.contact')
      .set({
        state: 'open',
        end_state: null,
        end_reason: null,
        ended_at: null,
        joined_to: null,
        handler_id: stamp.by.id,
        handler_name: stamp.by.name,
      })
      .where('id', '=', contactId)
      .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: 'contact-detached',
    body: { contactId, toContact: attached.toContact, toNumber: attached.toNumber, because, reopened },
  })
  return accept({ contactId, reopened })
}

/** Attaches the contact that an incident was opened for to the event of another; does nothing where it belongs there already. */
export async function attachCase(tx: Tx, caseId: string, to: string, stamp: Stamp): Promise<void> {
  const row = await tx
    .selectFrom('response.incident')
    .select('contact_id')
    .where('case_id', '=', caseId)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const contact = row && (await holdContact(tx, row.contact_id))
  if (contact) await attachContact(tx, contact, to, { because: [], offered: false }, stamp)
}

/** Holds several contacts' cases, always in the same order, so that two people who attach many do not wait for each other for ever. */
export async function holdInOrder(tx: Tx, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  const rows = await tx
    .selectFrom('contact.contact')
    .select('case_id')
    .where('id', 'in', [...contactIds])
    .orderBy('case_id')
    .execute()
  for (const row of rows) await holdCase(tx, row.case_id)
}

/** Joins since a moment, and those undone: what shows whether the offers mislead. */
export async function countJoins(tx: Tx, since: Temporal.Instant): Promise<{ joined: number; undone: number }> {
  const { rows } = await sql<{ joined: number; undone: number }>`
    select count(*)::int as joined, (count(undone_at))::int as undone from contact.attachment where at > ${since}`.execute(
    tx,
  )
  return rows[0]!
}

import { tidyPhone } from '../people/phone-number.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdContact } from './contact.store.ts'
import { moveContact, type NoMove } from './contact-state.ts'
import type { CallChannel } from './telephony-event.ts'

export type Opened = { contactId: string; caseId: string }

/** A contact that the switch did not bring: it is open at once, with whoever opened it. */
export async function openByHand(
  tx: Tx,
  given: {
    channel: CallChannel
    callerNumber?: string | undefined
    offeredAt: Temporal.Instant
    answeredAt: Temporal.Instant
  },
  stamp: Stamp,
): Promise<Opened> {
  const id = newId()
  const caseId = newId()
  await tx
    .insertInto('contact.contact')
    .values({
      id,
      case_id: caseId,
      channel: given.channel,
      state: 'open',
      offered_at: given.offeredAt,
      answered_at: given.answeredAt,
      taken_at: given.answeredAt,
      caller_number: tidyPhone(given.callerNumber),
      handler_id: stamp.by.id,
      handler_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: given.answeredAt,
    caseId,
    about: id,
    kind: 'contact-taken',
    body: { contactId: id, channel: given.channel, opened: true },
  })
  return { contactId: id, caseId }
}

/**
 * Takes a contact that nobody is with: a ringing call, an online report, a lost caller to be rung back. Taking what is
 * one's own already is no mistake; what somebody else has is refused with their name.
 */
export async function takeContact(
  tx: Tx,
  id: string,
  who: Who,
  stamp: Stamp,
): Promise<Outcome<Opened, NoMove | 'already-taken'> | undefined> {
  const contact = await holdContact(tx, id)
  if (!contact) return undefined
  const opened = { contactId: contact.id, caseId: contact.case_id }
  if (contact.state === 'open' && contact.handler_id === who.id) return accept(opened)
  if (contact.state === 'open' && contact.handler_name)
    return refuse(
      'already-taken',
      `${contact.handler_name} took this contact before you. Open it to read along or to add to its log.`,
    )
  const ringBack = contact.end_state === 'abandoned'
  const moved = moveContact({ state: contact.state, endState: contact.end_state }, 'take')
  // A call the switch put through to nobody in particular has no name on it yet.
  if (!moved.ok && contact.state !== 'open') return moved
  await tx
    .updateTable('contact.contact')
    .set({
      state: 'open',
      end_state: null,
      ended_at: null,
      handler_id: who.id,
      handler_name: who.name,
      taken_at: contact.taken_at ?? stamp.at,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: id,
    kind: 'contact-taken',
    body: { contactId: id, channel: contact.channel, opened: false, ringBack },
  })
  return accept(opened)
}

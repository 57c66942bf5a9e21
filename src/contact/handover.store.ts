import type { Selectable } from 'kysely'
import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Database } from '../platform/db/database.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { readAssessments } from './assessment.store.ts'
import { type ContactRow, holdContact } from './contact.store.ts'
import { acceptHandover, HAND_TO, type NoOffer, offerContact, type Receiver } from './handover.ts'
import { lacksFor } from './thrive-lacks.ts'

export type HandoverRow = Selectable<Database['contact.handover']>
export type OfferGiven = { to?: string | undefined; callerTold?: string | undefined; riskStands?: string | undefined }

/** The offer that waits to be accepted, if there is one. */
export async function offeredHandover(tx: Tx, contactId: string): Promise<HandoverRow | undefined> {
  return tx
    .selectFrom('contact.handover')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('state', '=', 'offered')
    .executeTakeFirst()
}

/** Offers a live contact. Until somebody accepts, it stays where it is: nobody's hands are never its place. */
export async function offerHandover(
  tx: Tx,
  contact: ContactRow,
  given: OfferGiven,
  stamp: Stamp,
): Promise<Outcome<{ handoverId: string }, NoOffer>> {
  const newest = (await readAssessments(tx, contact.id)).at(-1)
  const last = await tx
    .selectFrom('contact.handover')
    .select('offered_at')
    .where('contact_id', '=', contact.id)
    .where('state', '=', 'accepted')
    .orderBy('offered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const decided = offerContact({
    giverId: stamp.by.id,
    handlerId: contact.handler_id,
    bySupervisor: may(stamp.by.role, 'agree a slower response'),
    receiver: await readReceiver(tx, given.to),
    callerTold: given.callerTold,
    riskStands: given.riskStands,
    newest: newest
      ? {
          trigger: newest.trigger,
          usedBefore: last !== undefined && Temporal.Instant.compare(last.offered_at, newest.at) >= 0,
        }
      : null,
    offered: (await offeredHandover(tx, contact.id)) !== undefined,
    missing: lacksFor('handover', newest, londonDay(stamp.at)),
    immediate: contact.grade === 'immediate',
  })
  if (!decided.ok) return decided
  const { receiver, callerTold, riskStands } = decided.value
  const handoverId = newId()
  await tx
    .insertInto('contact.handover')
    .values({
      id: handoverId,
      case_id: contact.case_id,
      contact_id: contact.id,
      from_id: contact.handler_id ?? stamp.by.id,
      from_name: contact.handler_name ?? stamp.by.name,
      to_kind: receiver.kind,
      to_id: receiver.kind === 'person' ? receiver.id : null,
      to_name: receiver.kind === 'person' ? receiver.name : null,
      caller_told: callerTold,
      risk_stands: riskStands,
      state: 'offered',
      offered_at: stamp.at,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-handover-offered',
    body: { contactId: contact.id, handoverId, to: receiver.kind, reassessed: riskStands === null, riskStands },
  })
  return accept({ handoverId })
}

async function readReceiver(tx: Tx, to: string | undefined): Promise<Receiver | undefined> {
  const kind = HAND_TO.find(one => one === to)
  if (kind) return { kind }
  const account = await tx
    .selectFrom('platform.account')
    .select(['id', 'name'])
    .where(eb => eb(eb.cast('id', 'text'), '=', to ?? ''))
    .where('role', 'in', ['contact-handler', 'supervisor'])
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return account && { kind: 'person', ...account }
}

/** The receiver takes it into their hands; or the giver takes the offer back, and keeps it. */
export async function settleHandover(
  tx: Tx,
  contactId: string,
  how: 'accepted' | 'withdrawn',
  who: Who,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string }> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  if (contact.state !== 'open') return refuse('contact-ended', 'This contact has ended: there is nothing to hand over')
  const offer = await offeredHandover(tx, contactId)
  if (!offer) {
    // Pressed twice, or by two who saw the same offer: the first has it.
    if (how === 'accepted' && contact.handler_id === who.id) return accept({ contactId })
    return refuse('no-offer', `This contact is with ${contact.handler_name ?? 'nobody'} and is not offered to anybody`)
  }
  const supervisor = may(who.role, 'agree a slower response')
  if (how === 'accepted') {
    const to: Receiver =
      offer.to_kind === 'person'
        ? { kind: 'person', id: offer.to_id!, name: offer.to_name ?? '' }
        : { kind: offer.to_kind }
    const decided = acceptHandover({ fromId: offer.from_id, to }, { id: who.id, supervisor })
    if (!decided.ok) return decided
    await tx
      .updateTable('contact.contact')
      .set({ handler_id: who.id, handler_name: who.name })
      .where('id', '=', contactId)
      .execute()
  } else if (offer.from_id !== who.id && !supervisor)
    return refuse('not-yours', `${offer.from_name} offered it: only they or a supervisor can take that back`)
  await tx
    .updateTable('contact.handover')
    .set({ state: how, settled_at: stamp.at, settled_by: who.name })
    .where('id', '=', offer.id)
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contactId,
    kind: how === 'accepted' ? 'contact-handed-over' : 'contact-handover-withdrawn',
    body: { contactId, handoverId: offer.id },
  })
  return accept({ contactId })
}

import { tidyPhone } from '../people/phone-number.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { isCall } from './channels.ts'
import { holdContact } from './contact.store.ts'
import { moveContact, type NoMove } from './contact-state.ts'
import { emergencyWords } from './emergency-words.ts'
import { highHarm, highHarmOn } from './high-harm.ts'
import { type NoOpening, type OpeningGiven, openingOf } from './opening.ts'
import type { SafeToRing } from './ring-back.ts'
import { mayRingContact } from './ring-gate.store.ts'
import type { NoRing } from './ring-safety.ts'
import { noteAgents } from './shift/agent-state.store.ts'
import { stateOnTaking } from './shift/agent-state.ts'

export type Opened = { contactId: string; caseId: string }
export type ByHand = OpeningGiven & {
  callerNumber?: string | undefined
  fromWhom?: string | undefined
  silent?: boolean | undefined
  goes?: 'to-me' | 'to-queue' | undefined
}

/**
 * A contact that the switch did not bring: open at once with whoever opened it, or in the queue for somebody else. What
 * was written is kept beside it, as it was written.
 */
export async function openByHand(tx: Tx, given: ByHand, stamp: Stamp): Promise<Outcome<Opened, NoOpening>> {
  const may = openingOf(given)
  if (!may.ok) return may
  const id = newId()
  const caseId = newId()
  const { answeredAt } = may.value
  const taken = given.goes !== 'to-queue'
  await tx
    .insertInto('contact.contact')
    .values({
      id,
      case_id: caseId,
      channel: given.channel,
      state: taken ? 'open' : 'waiting',
      offered_at: given.offeredAt,
      silent55: given.silent ? true : null,
      caller_number: tidyPhone(given.callerNumber),
      caller_name: given.fromWhom ?? null,
      ...(taken
        ? {
            answered_at: answeredAt,
            taken_at: answeredAt ?? stamp.at,
            handler_id: stamp.by.id,
            handler_name: stamp.by.name,
          }
        : { queued_at: stamp.at }),
    })
    .execute()
  const words = await keepWords(tx, { id, caseId }, given, stamp)
  const body = { contactId: id, channel: given.channel, ...words }
  if (taken)
    await record(tx, {
      ...stamp,
      at: answeredAt ?? stamp.at,
      caseId,
      about: id,
      kind: 'contact-taken',
      body: { ...body, opened: true },
    })
  else await record(tx, { ...stamp, at: given.offeredAt, caseId, about: id, kind: 'contact-received', body })
  return accept({ contactId: id, caseId })
}

async function keepWords(tx: Tx, of: { id: string; caseId: string }, given: ByHand, stamp: Stamp) {
  if (!given.words) return {}
  const dangers = emergencyWords(given.words)
  const harms = highHarm(highHarmOn(londonDay(stamp.at)), given.words)
  await tx
    .insertInto('contact.written_word')
    .values({
      contact_id: of.id,
      case_id: of.caseId,
      from_whom: given.fromWhom ?? null,
      words: given.words,
      came_in_at: given.offeredAt,
      emergency_words: dangers,
      high_harm: harms,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  return { emergencyWords: dangers.length > 0, highHarm: harms.length > 0 }
}

/** Whether they are rung: `rung` already, or about to be, and said to be safe; or taken without ringing. */
export type TakeGiven = { rung?: true; ring?: 'yes' | 'no' | undefined; safeToRing?: SafeToRing | undefined }

/**
 * Takes a contact that nobody is with: a ringing call, an online report, a lost caller to be rung back. Taking what is
 * one's own already is no mistake; what somebody else has is refused with their name.
 */
export async function takeContact(
  tx: Tx,
  id: string,
  { who, force }: { who: Who; force: Force },
  given: TakeGiven,
  stamp: Stamp,
): Promise<Outcome<Opened, NoMove | NoRing | 'already-taken'> | undefined> {
  const contact = await holdContact(tx, id)
  if (!contact) return undefined
  const opened = { contactId: contact.id, caseId: contact.case_id }
  if (contact.state === 'open' && contact.handler_id === who.id) return accept(opened)
  if (contact.state === 'open' && contact.handler_name)
    return refuse(
      'already-taken',
      `${contact.handler_name} took this contact before you. Open it to read along or to add to its log.`,
    )
  const called = await waitsToBeRung(tx, id)
  const toRing = contact.end_state === 'abandoned' || called
  const ringBack = toRing && given.ring !== 'no'
  const moved = moveContact({ state: contact.state, endState: contact.end_state }, 'take')
  // A call the switch put through to nobody in particular has no name on it yet.
  if (!moved.ok && contact.state !== 'open') return moved
  if (ringBack && !given.rung) {
    const ring = await mayRingContact(tx, contact, force, given.safeToRing)
    if (!ring.ok) return ring
  }
  await tx
    .updateTable('contact.contact')
    .set({
      state: 'open',
      end_state: null,
      end_reason: null,
      ended_at: null,
      handler_id: who.id,
      handler_name: who.name,
      taken_at: contact.taken_at ?? stamp.at,
    })
    .where('id', '=', id)
    .execute()
  const busy = stateOnTaking(isCall(contact.channel))
  await noteAgents(tx, [{ handler: who, state: busy, contactId: id, at: stamp.at, setBy: 'contact' }])
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: id,
    kind: 'contact-taken',
    body: {
      contactId: id,
      channel: contact.channel,
      opened: false,
      ringBack,
      ...(toRing && !ringBack ? { notRung: true } : {}),
      ...(called ? { callBack: true } : {}),
    },
  })
  return accept(opened)
}

/** Rung back as agreed, they are spoken to long after they rang: that is no answer by the switch. */
async function waitsToBeRung(tx: Tx, contactId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('contact.call_back')
    .select('contact_id')
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return found !== undefined
}

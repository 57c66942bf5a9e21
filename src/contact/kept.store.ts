import { tidyPhone } from '../people/phone-number.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { holdContact } from './contact.store.ts'
import { describeContact, type GivenDetails } from './details.store.ts'
import { dropSentLine } from './draft.store.ts'
import { refuseSubjectWords } from './hate/hate-pack.store.ts'
import { addLine } from './log-line.store.ts'
import { openByHand } from './opening.store.ts'

/** A computer's clock may be a little out: what lies outside the contact's own time is put at its nearest end. */
function within(at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(at, to) > 0) return to
  return Temporal.Instant.compare(at, from) < 0 ? from : at
}

/**
 * A line as a browser kept it, with when it was written. Sent twice it is one line, however long after. A contact that has
 * ended meanwhile takes it all the same: what a caller said is never refused.
 */
export async function addKeptLine(
  tx: Tx,
  contactId: string,
  given: { lineId: string; text: string; writtenAt: Temporal.Instant; notSubject?: 'yes' | undefined },
  stamp: Stamp,
): Promise<Outcome<{ lineId: string }, 'not-yours' | 'not-open' | 'subject-not-kept'> | undefined> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const before = await tx
    .selectFrom('contact.log_line')
    .select(['contact_id', 'by'])
    .where('id', '=', given.lineId)
    .executeTakeFirst()
  if (before)
    return before.contact_id === contactId && before.by === stamp.by.id
      ? accept({ lineId: given.lineId })
      : refuse('not-yours', 'This line is another’s: write it again')
  if (contact.taken_at === null && contact.answered_at === null)
    return refuse('not-open', 'Take this contact first, so that others see who is with them')
  // Refused, it stays in the browser with why, to be written without what may not be kept.
  const forbidden =
    contact.state === 'open' &&
    (await refuseSubjectWords(tx, contact.id, { text: given.text }, given.notSubject === 'yes', stamp.at))
  if (forbidden) return forbidden
  const at = within(given.writtenAt, contact.offered_at, stamp.at)
  await dropSentLine(tx, contactId, stamp.by.id, given.text)
  return accept(await addLine(tx, contact, given.text, { ...stamp, at }, { lineId: given.lineId, learnedAt: stamp.at }))
}

export type KeptSheet = {
  sheetId: string
  channel: '999' | '101'
  callerNumber?: string | undefined
  answeredAt: Temporal.Instant
  details: GivenDetails
}

/** What the switch says of the same call may arrive first: within this the two are one. */
const SAME_CALL_MINUTES = 5

/**
 * A contact that was begun while the server was away. It becomes one contact however often it is sent; and where the switch
 * brought the same call meanwhile (this number, this line, nobody else's), it becomes that one.
 */
export async function openKeptSheet(
  tx: Tx,
  given: KeptSheet,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string }>> {
  const before = await tx
    .selectFrom('contact.kept_sheet')
    .select(['contact_id', 'account_id'])
    .where('id', '=', given.sheetId)
    .executeTakeFirst()
  if (before)
    return before.account_id === stamp.by.id
      ? accept({ contactId: before.contact_id })
      : refuse('not-yours', 'This sheet is another’s: begin a new one')
  const answeredAt = Temporal.Instant.compare(given.answeredAt, stamp.at) > 0 ? stamp.at : given.answeredAt
  let contactId = await sameCall(tx, given, answeredAt, stamp)
  if (!contactId) {
    const { channel, callerNumber } = given
    const opened = await openByHand(tx, { channel, callerNumber, offeredAt: answeredAt, answeredAt }, stamp)
    if (!opened.ok) return opened
    contactId = opened.value.contactId
  }
  const contact = (await holdContact(tx, contactId))!
  // A browser's lists may be older than ours: the contact is opened all the same, and the kind or place asked again.
  const described = await describeContact(tx, contact, given.details, force, stamp)
  if (!described.ok) {
    const { incidentType: _kind, settlementId: _place, ...rest } = given.details
    await describeContact(tx, contact, rest, force, stamp)
  }
  await tx
    .insertInto('contact.kept_sheet')
    .values({ id: given.sheetId, account_id: stamp.by.id, contact_id: contactId, at: stamp.at })
    .execute()
  return accept({ contactId })
}

async function sameCall(
  tx: Tx,
  given: KeptSheet,
  answeredAt: Temporal.Instant,
  stamp: Stamp,
): Promise<string | undefined> {
  const callerNumber = tidyPhone(given.callerNumber)
  if (!callerNumber) return undefined
  const found = await tx
    .selectFrom('contact.contact')
    .select('id')
    .where('call_id', 'is not', null)
    .where('channel', '=', given.channel)
    .where('caller_number', '=', callerNumber)
    .where('state', '=', 'open')
    .where(eb => eb.or([eb('handler_id', '=', stamp.by.id), eb('handler_id', 'is', null)]))
    .where('offered_at', '>=', answeredAt.subtract({ minutes: SAME_CALL_MINUTES }))
    .where('offered_at', '<=', answeredAt.add({ minutes: SAME_CALL_MINUTES }))
    .orderBy('offered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

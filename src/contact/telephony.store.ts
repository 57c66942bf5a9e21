import { sql } from 'kysely'
import { tidyPhone } from '../people/phone-number.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { answerSeconds } from './answer-time.ts'
import type { Channel } from './channels.ts'
import { type ContactRow, holdContact } from './contact.store.ts'
import { moveContact } from './contact-state.ts'
import { holdIfSilent } from './holding.store.ts'
import { applyCallEvent, type Call, type CallEvent, type CallReading, readCall } from './telephony-event.ts'

export type SwitchReport = CallEvent & { callId: string; channel?: Channel | undefined }
export type SwitchAnswer = { contactId: string; caseId: string; state: ContactRow['state']; repeated: boolean }

/**
 * Takes in one report of the switch. The first of a call makes its contact and case; one that was heard before changes
 * nothing, under whatever key it comes. Reports of one call are taken one at a time.
 */
export async function receiveCallEvent(
  tx: Tx,
  report: SwitchReport,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<SwitchAnswer, 'call-not-known'>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`call ${report.callId}`}, 0))`.execute(tx)
  const contact = await contactOfCall(tx, report)
  if (!contact)
    return refuse(
      'call-not-known',
      'This call is not known yet: send its offered event first, or give its channel',
      'callId',
    )
  const heard = await callOf(tx, contact.id)
  const { call, isNew } = applyCallEvent(heard, report)
  const answer = { contactId: contact.id, caseId: contact.case_id }
  if (!isNew) return accept({ ...answer, state: contact.state, repeated: true })

  await tx
    .insertInto('contact.telephony_event')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      call_id: report.callId,
      event: report.event,
      at: report.at,
      received_at: stamp.at,
      stage: report.stage ?? null,
      caller_number: tidyPhone(report.callerNumber),
      handler: report.handler ?? null,
    })
    .execute()
  const state = await saveReading(tx, contact, readCall(call, contact.channel as Channel), report, force, stamp)
  return accept({ ...answer, state, repeated: false })
}

async function contactOfCall(tx: Tx, report: SwitchReport): Promise<ContactRow | undefined> {
  const known = await tx
    .selectFrom('contact.contact')
    .select('id')
    .where('call_id', '=', report.callId)
    .executeTakeFirst()
  if (known) return holdContact(tx, known.id)
  if (!report.channel) return undefined
  return tx
    .insertInto('contact.contact')
    .values({
      id: newId(),
      case_id: newId(),
      channel: report.channel,
      state: 'offered',
      call_id: report.callId,
      offered_at: report.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function callOf(tx: Tx, contactId: string): Promise<Call> {
  const rows = await tx.selectFrom('contact.telephony_event').selectAll().where('contact_id', '=', contactId).execute()
  return Object.fromEntries(
    rows.map(row => [
      row.event,
      { event: row.event, at: row.at, stage: row.stage, callerNumber: row.caller_number, handler: row.handler },
    ]),
  )
}

async function saveReading(
  tx: Tx,
  contact: ContactRow,
  reading: CallReading,
  report: SwitchReport,
  force: Force,
  stamp: Stamp,
): Promise<ContactRow['state']> {
  const move = ({ offered: undefined, waiting: 'queue', answered: 'answer', lost: 'lose' } as const)[reading.standing]
  const moved = move && moveContact({ state: contact.state, endState: contact.end_state }, move)
  const state = moved?.ok ? moved.value : contact.state
  const handler = report.event === 'answered' ? await handlerOf(tx, report.handler) : undefined
  const lost = state === 'ended' && (contact.state !== 'ended' || contact.end_state === 'abandoned')

  await tx
    .updateTable('contact.contact')
    .set({
      state,
      offered_at: reading.offeredAt,
      ivr_ended_at: reading.ivrEndedAt,
      queued_at: reading.queuedAt,
      answered_at: reading.answeredAt,
      abandoned_at: reading.abandonedAt,
      abandon_stage: reading.abandonStage,
      call_ended_at: reading.callEndedAt,
      caller_number: contact.caller_number ?? tidyPhone(reading.callerNumber),
      ...(state === 'open'
        ? { taken_at: contact.taken_at ?? reading.answeredAt, end_state: null, ended_at: null }
        : {}),
      ...(handler && !contact.handler_id ? { handler_id: handler.id, handler_name: handler.name } : {}),
      ...(lost ? { end_state: 'abandoned' as const, ended_at: reading.abandonedAt } : {}),
    })
    .where('id', '=', contact.id)
    .execute()
  await tellFacts(tx, contact, reading, report, stamp, {
    nowLost: lost && contact.state !== 'ended',
    handlerId: handler?.id ?? null,
  })
  const silence = lost ? 'gave-up' : (await wasDropped(tx, contact, reading)) ? 'dropped' : undefined
  if (silence)
    await holdIfSilent(
      tx,
      {
        ...contact,
        offered_at: reading.offeredAt,
        caller_number: contact.caller_number ?? tidyPhone(reading.callerNumber),
      },
      silence,
      force,
      stamp,
    )
  return state
}

/** Every call ends some time: it dropped where nobody had yet assessed or graded it. */
async function wasDropped(tx: Tx, contact: ContactRow, reading: CallReading): Promise<boolean> {
  if (contact.state !== 'open' || reading.callEndedAt === null || contact.grade !== null) return false
  const assessed = await tx
    .selectFrom('contact.assessment')
    .select('id')
    .where('contact_id', '=', contact.id)
    .limit(1)
    .executeTakeFirst()
  return assessed === undefined
}

async function tellFacts(
  tx: Tx,
  contact: ContactRow,
  reading: CallReading,
  report: SwitchReport,
  stamp: Stamp,
  news: { nowLost: boolean; handlerId: string | null },
): Promise<void> {
  const tell = (kind: string, body: object) =>
    record(tx, {
      ...stamp,
      at: report.at,
      caseId: contact.case_id,
      about: contact.id,
      kind,
      body: { contactId: contact.id, ...body },
    })
  const { channel } = contact
  if (report.event === 'offered') await tell('contact-offered', { channel })
  else if (report.event === 'ivr-ended') await tell('contact-message-ended', {})
  else if (report.event === 'queued') await tell('contact-queued', {})
  else if (report.event === 'ended') await tell('contact-call-ended', {})
  else if (report.event === 'answered') {
    const waitSeconds = reading.offeredKnown ? answerSeconds(reading) : null
    await tell('contact-answered', {
      channel,
      waitSeconds,
      handlerId: news.handlerId,
      afterLost: contact.end_state === 'abandoned',
    })
  }
  if (news.nowLost) await tell('contact-abandoned', { stage: reading.abandonStage })
  else if (report.event === 'abandoned') await tell('contact-hang-up-noted', { stage: reading.abandonStage })
}

/** A name the switch knows and we do not is still somebody: the call is in hand, and the page says who by that name. */
async function handlerOf(
  tx: Tx,
  username: string | null | undefined,
): Promise<{ id: string | null; name: string } | undefined> {
  if (!username) return undefined
  const account = await tx
    .selectFrom('platform.account')
    .select(['id', 'name'])
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
  return account ?? { id: null, name: username }
}

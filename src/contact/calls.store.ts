import { sql } from 'kysely'
import { tidyPhone } from '../people/phone-number.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId } from '../platform/log/record.ts'
import type { CallContact, Handler } from './call-taking.ts'
import type { Call, CallEvent } from './telephony/telephony-event.ts'

/** A call that is held until the transaction ends, with everything heard of it. */
export type Held = {
  callId: string
  caseId: string
  contact: CallContact
  call: Call
  assessed: boolean
  isNew: boolean
  changed: boolean
}

/** Locks the calls, known or not, and reads what is known of them; by call id. */
export async function holdCalls(tx: Tx, callIds: readonly string[]): Promise<Map<string, Held>> {
  const ids = [...new Set(callIds)]
  await sql`select pg_advisory_xact_lock(h) from (select distinct hashtextextended('call ' || id, 0) as h from unnest(${ids}::text[]) as id order by h) locks`.execute(
    tx,
  )
  // In one order, so that two batches never wait for each other.
  await sql`select h.case_id from platform.case_head h join contact.contact c on c.case_id = h.case_id
    where c.call_id = any(${ids}::text[]) order by h.case_id for update of h`.execute(tx)
  const contacts = await tx.selectFrom('contact.contact').selectAll().where('call_id', 'in', ids).execute()
  const known = contacts.map(row => row.id)
  if (known.length === 0) return new Map()
  const events = await tx.selectFrom('contact.telephony_event').selectAll().where('contact_id', 'in', known).execute()
  const assessed = await tx
    .selectFrom('contact.assessment')
    .select('contact_id')
    .distinct()
    .where('contact_id', 'in', known)
    .execute()
  const heard = Map.groupBy(events, row => row.contact_id)
  return new Map(
    contacts.map(({ case_id: caseId, call_id: callId, ...contact }) => [
      callId!,
      {
        callId: callId!,
        caseId,
        contact,
        call: Object.fromEntries(
          (heard.get(contact.id) ?? []).map(row => [row.event, { ...row, callerNumber: row.caller_number }]),
        ),
        assessed: assessed.some(row => row.contact_id === contact.id),
        isNew: false,
        changed: false,
      },
    ]),
  )
}

/**
 * By user name, or by a collar number that one person in use has: switches know handlers by it. A name the switch knows and we do not is still somebody: the call is
 * in hand, and the page says who by that name.
 */
export async function handlersOf(
  tx: Tx,
  usernames: readonly (string | null | undefined)[],
): Promise<Map<string, Handler>> {
  const names = [...new Set(usernames.filter(name => name !== null && name !== undefined))]
  if (names.length === 0) return new Map()
  const accounts = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'username', 'collar'])
    .where(eb =>
      eb.or([
        eb(
          'username',
          'in',
          names.map(name => name.toLowerCase()),
        ),
        eb.and([eb('collar', 'in', names), eb('disabled_at', 'is', null)]),
      ]),
    )
    .execute()
  return new Map(
    names.map(name => {
      const numbered = accounts.filter(one => one.collar === name)
      const account =
        accounts.find(one => one.username === name.toLowerCase()) ?? (numbered.length === 1 ? numbered[0] : undefined)
      return [name, account ? { id: account.id, name: account.name } : { id: null, name }]
    }),
  )
}

const STAMPS = sql`state text, offered_at timestamptz, ivr_ended_at timestamptz, queued_at timestamptz, answered_at timestamptz, abandoned_at timestamptz,
  abandon_stage text, call_ended_at timestamptz, caller_number text, taken_at timestamptz, end_state text, ended_at timestamptz, handler_id uuid, handler_name text`

/** New contacts in one statement, changed ones in another. */
export async function saveContacts(tx: Tx, calls: readonly Held[]): Promise<void> {
  const rows = (isNew: boolean) =>
    JSON.stringify(
      calls
        .filter(call => call.isNew === isNew)
        .map(({ contact, caseId, callId }) => ({ ...contact, case_id: caseId, call_id: callId })),
    )
  if (calls.some(call => call.isNew))
    await sql`
      insert into contact.contact (id, case_id, call_id, channel, state, offered_at, ivr_ended_at, queued_at, answered_at, abandoned_at, abandon_stage,
        call_ended_at, caller_number, taken_at, end_state, ended_at, handler_id, handler_name)
      select id, case_id, call_id, channel, state, offered_at, ivr_ended_at, queued_at, answered_at, abandoned_at, abandon_stage,
        call_ended_at, caller_number, taken_at, end_state, ended_at, handler_id, handler_name
      from jsonb_to_recordset(${rows(true)}::jsonb) as n(id uuid, case_id uuid, call_id text, channel text, ${STAMPS})`.execute(
      tx,
    )
  if (calls.some(call => !call.isNew))
    await sql`
      update contact.contact c set state = n.state, offered_at = n.offered_at, ivr_ended_at = n.ivr_ended_at, queued_at = n.queued_at,
        answered_at = n.answered_at, abandoned_at = n.abandoned_at, abandon_stage = n.abandon_stage, call_ended_at = n.call_ended_at,
        caller_number = n.caller_number, taken_at = n.taken_at, end_state = n.end_state, ended_at = n.ended_at,
        handler_id = n.handler_id, handler_name = n.handler_name
      from jsonb_to_recordset(${rows(false)}::jsonb) as n(id uuid, ${STAMPS}) where c.id = n.id`.execute(tx)
}

export type HeardEvent = CallEvent & { callId: string; contactId: string; caseId: string }

/** The raw rows, as the switch sent them: every published meaning of 'answered' is worked out from these. */
export async function saveEvents(tx: Tx, events: readonly HeardEvent[], receivedAt: Temporal.Instant): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(event => ({
    id: newId(),
    case_id: event.caseId,
    contact_id: event.contactId,
    call_id: event.callId,
    event: event.event,
    at: event.at,
    received_at: receivedAt,
    stage: event.stage ?? null,
    caller_number: tidyPhone(event.callerNumber),
    handler: event.handler ?? null,
  }))
  await sql`
    insert into contact.telephony_event (id, case_id, contact_id, call_id, event, at, received_at, stage, caller_number, handler)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, case_id uuid, contact_id uuid, call_id text, event text,
      at timestamptz, received_at timestamptz, stage text, caller_number text, handler text)`.execute(tx)
}

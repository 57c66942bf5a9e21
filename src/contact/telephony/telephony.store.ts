import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { type FactDraft, newId, recordAll, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type CallContact, takeReport } from '../call-taking.ts'
import { type Held, handlersOf, holdCalls, saveContacts, saveEvents } from '../calls.store.ts'
import type { Channel } from '../channels.ts'
import type { ContactState } from '../contact-state.ts'
import { holdIfSilent } from '../holding.store.ts'
import { noteAgents, type SwitchState } from '../shift/agent-state.store.ts'
import type { Silence } from '../silent-call.ts'
import type { CallEvent } from './telephony-event.ts'

export type SwitchReport = CallEvent & { callId: string; channel?: Channel | undefined }
export type SwitchAnswer = { contactId: string; caseId: string; state: ContactState; repeated: boolean }
export type Taken = Outcome<SwitchAnswer, 'call-not-known'>

export const NOT_KNOWN = refuse(
  'call-not-known',
  'This call is not known yet: send its offered event first, or give its channel',
  'callId',
)

/**
 * Takes in reports of the switch, one or a thousand, in the order given. The first of a call makes its contact and case;
 * one that was heard before changes nothing, under whatever key it comes. Reports of one call are taken one at a time:
 * each call is locked, in one order, before it is read. Each report has its own outcome.
 */
export async function receiveCallEvents(
  tx: Tx,
  reports: readonly SwitchReport[],
  force: Force,
  stamp: Stamp,
): Promise<Taken[]> {
  if (reports.length === 0) return []
  const calls = await holdCalls(
    tx,
    reports.map(report => report.callId),
  )
  const handlers = await handlersOf(
    tx,
    reports.map(report => report.handler),
  )
  const facts: FactDraft[] = []
  const events: Parameters<typeof saveEvents>[1][number][] = []
  const states: SwitchState[] = []
  const silences = new Map<string, { held: Held; silence: Silence }>()

  const answers = reports.map((report): Taken => {
    const held = calls.get(report.callId) ?? begin(report)
    if (!held) return NOT_KNOWN
    const handler = report.event === 'answered' && report.handler ? handlers.get(report.handler) : undefined
    const taken = takeReport(held.contact, held.call, report, { handler, assessed: held.assessed })
    if (!taken) return accept({ ...idsOf(held), state: held.contact.state, repeated: true })
    Object.assign(held, { contact: taken.contact, call: taken.call, changed: true })
    calls.set(report.callId, held)
    events.push({ ...report, contactId: held.contact.id, caseId: held.caseId })
    for (const { kind, at, body } of taken.facts)
      facts.push({ ...stamp, at, kind, body, caseId: held.caseId, about: held.contact.id })
    states.push(...agentStates(held.contact, report))
    if (taken.silence) silences.set(held.contact.id, { held, silence: taken.silence })
    return accept({ ...idsOf(held), state: held.contact.state, repeated: false })
  })

  await saveContacts(
    tx,
    [...calls.values()].filter(held => held.changed),
  )
  await saveEvents(tx, events, stamp.at)
  await recordAll(tx, facts)
  await noteAgents(tx, states)
  await holdTheSilent(tx, [...silences.values()], force, stamp)
  return answers
}

const idsOf = (held: Held) => ({ contactId: held.contact.id, caseId: held.caseId })

/** A call that is heard of for the first time; undefined where the report does not say what it came by. */
export function begin(report: SwitchReport): Held | undefined {
  if (!report.channel) return undefined
  const contact: CallContact = {
    id: newId(),
    channel: report.channel,
    state: 'offered',
    end_state: null,
    ended_at: null,
    offered_at: report.at,
    ivr_ended_at: null,
    queued_at: null,
    answered_at: null,
    taken_at: null,
    abandoned_at: null,
    abandon_stage: null,
    call_ended_at: null,
    caller_number: null,
    handler_id: null,
    handler_name: null,
    grade: null,
  }
  return { callId: report.callId, caseId: newId(), contact, call: {}, assessed: false, isNew: true, changed: true }
}

/** Whoever answers is talking; when the line closes they are finishing what they have to write. */
function agentStates(contact: CallContact, report: SwitchReport): SwitchState[] {
  const { handler_id: id, handler_name: name } = contact
  if (!name || (report.event !== 'answered' && report.event !== 'ended')) return []
  const state = report.event === 'answered' ? 'talking' : 'wrap'
  return [{ handler: { id, name }, state, contactId: contact.id, at: report.at, setBy: 'switch' }]
}

/** Only a number of which something was ever written down, or that somebody on file has, can have a history: the rest are not looked up one by one. */
async function holdTheSilent(
  tx: Tx,
  silent: readonly { held: Held; silence: Silence }[],
  force: Force,
  stamp: Stamp,
): Promise<void> {
  const ids = silent.filter(({ held }) => held.contact.caller_number).map(({ held }) => held.contact.id)
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string }>`
    select c.id from contact.contact c where c.id = any(${ids}::uuid[])
      and (exists (select from people.phone t where t.number = c.caller_number and t.ended_at is null) or exists (select from contact.contact e where e.caller_number = c.caller_number and e.id <> c.id and e.offered_at <= c.offered_at
        and (e.held_at is not null or e.incident_type is not null or exists (select from contact.assessment a where a.contact_id = e.id)
          or exists (select from contact.pathway_answer p where p.contact_id = e.id))))`.execute(tx)
  for (const { id } of rows) {
    const contact = await tx.selectFrom('contact.contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await holdIfSilent(tx, contact, silent.find(({ held }) => held.contact.id === id)!.silence, force, stamp)
  }
}

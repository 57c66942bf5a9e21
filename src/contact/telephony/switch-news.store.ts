import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept } from '../../platform/outcome.ts'
import { type Held, handlersOf, holdCalls, saveContacts } from '../calls.store.ts'
import { holdIfSilent } from '../holding.store.ts'
import { addCandidate } from '../location.store.ts'
import type { LocationGiven } from '../location.ts'
import { agentNow, noteAgents } from '../shift/agent-state.store.ts'
import type { AgentState } from '../shift/agent-state.ts'
import type { NewsEvent } from './switch-report.ts'
import { begin, NOT_KNOWN, type Taken } from './telephony.store.ts'

export type SwitchNews = {
  callId: string
  event: NewsEvent
  at: Temporal.Instant
  channel?: Held['contact']['channel'] | undefined
  handler?: string | undefined
  pressed55?: boolean | undefined
  location?: LocationGiven | undefined
}

const AGENT: Partial<Record<NewsEvent, AgentState>> = { ringing: 'ringing', hold: 'hold', retrieved: 'talking' }

/** What the switch tells beside the stamps of a call: 55, where the caller may be, and what the handler's line does. */
export async function receiveNews(tx: Tx, news: SwitchNews, force: Force, stamp: Stamp): Promise<Taken> {
  const known = (await holdCalls(tx, [news.callId])).get(news.callId)
  const held = known ?? begin({ ...news, event: 'offered' })
  if (!held) return NOT_KNOWN
  if (!known) {
    await saveContacts(tx, [held])
    // A call that is heard of by its place alone: the case begins with that.
    await record(tx, {
      ...stamp,
      at: news.at,
      ...of(held),
      kind: 'contact-heard-of',
      body: { contactId: held.contact.id },
    })
  }
  const isNew = await doNews(tx, held, news, force, stamp)
  return accept({
    contactId: held.contact.id,
    caseId: held.caseId,
    state: held.contact.state,
    repeated: !isNew,
  })
}

const of = (held: Held) => ({ caseId: held.caseId, about: held.contact.id })

async function doNews(tx: Tx, held: Held, news: SwitchNews, force: Force, stamp: Stamp): Promise<boolean> {
  if (news.event === 'location')
    return addCandidate(tx, { id: held.contact.id, caseId: held.caseId }, news.location!, stamp)
  if (news.event === 'silent-solution') return noteSilence(tx, held, news, force, stamp)
  const handler = news.handler ? (await handlersOf(tx, [news.handler])).get(news.handler) : undefined
  const who = handler ?? { id: held.contact.handler_id, name: held.contact.handler_name ?? '' }
  if (!who.name) return false
  const agent = who.id ?? who.name
  const now = await agentNow(tx, agent)
  const state = AGENT[news.event] ?? 'talking'
  if (now?.state === state && now.contactId === held.contact.id) return false
  await noteAgents(tx, [{ handler: who, state, contactId: held.contact.id, at: news.at, setBy: 'switch' }])
  if (news.event === 'transferred') await transfer(tx, held, who, news, stamp)
  return true
}

/** Somebody pressed 55 when asked, or did not: both are kept, and the first report counts. */
async function noteSilence(tx: Tx, held: Held, news: SwitchNews, force: Force, stamp: Stamp): Promise<boolean> {
  const contact = await tx
    .selectFrom('contact.contact')
    .selectAll()
    .where('id', '=', held.contact.id)
    .executeTakeFirstOrThrow()
  const pressed55 = news.pressed55 ?? false
  if (contact.silent55 !== null && (contact.silent55 || !pressed55)) return false
  await tx.updateTable('contact.contact').set({ silent55: pressed55 }).where('id', '=', contact.id).execute()
  await record(tx, {
    ...stamp,
    at: news.at,
    ...of(held),
    kind: 'contact-silence-heard',
    body: { contactId: contact.id, pressed55 },
  })
  await holdIfSilent(tx, { ...contact, silent55: pressed55 }, 'silent', force, stamp)
  return true
}

async function transfer(tx: Tx, held: Held, to: { id: string | null; name: string }, news: SwitchNews, stamp: Stamp) {
  const from = held.contact.handler_id
  await tx
    .updateTable('contact.contact')
    .set({ handler_id: to.id, handler_name: to.name })
    .where('id', '=', held.contact.id)
    .execute()
  if (from && from !== to.id) {
    const handler = { id: from, name: held.contact.handler_name ?? '' }
    await noteAgents(tx, [{ handler, state: 'wrap', contactId: held.contact.id, at: news.at, setBy: 'switch' }])
  }
  await record(tx, {
    ...stamp,
    at: news.at,
    ...of(held),
    kind: 'contact-transferred',
    body: { contactId: held.contact.id, handlerId: to.id },
  })
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { type ContactRow, holdContact } from '../contact.store.ts'
import { countEarlier } from '../earlier-contacts.store.ts'
import { flaggedNumbers } from '../flagged-numbers.store.ts'
import { mayRingContact } from '../ring-gate.store.ts'
import { receiveCallEvents } from '../telephony/telephony.store.ts'
import { type CallBackPack, callBackPackOn, offerCallBack, type ScreenAnswer, type Screened } from './call-back.ts'

export type CallBackAsk = { answers: Record<string, ScreenAnswer>; agreed: boolean; at: Temporal.Instant }
export type CallBackAnswer = {
  contactId: string
  caseId: string
  offered: boolean
  because: string | null
  agreed: boolean
}

/**
 * Screens a caller who could be rung instead of waiting, and keeps their place where they agree. What is refused is
 * answered as 'not offered', with its reason, and kept: the caller stays in the queue for a person.
 */
export async function screenForCallBack(
  tx: Tx,
  contact: ContactRow,
  ask: CallBackAsk,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<CallBackAnswer, 'too-late'>> {
  if (contact.state === 'ended' && contact.end_state !== 'abandoned')
    return refuse('too-late', 'This contact has ended', 'callId')
  const known = await findCallBack(tx, contact.id)
  const ids = { contactId: contact.id, caseId: contact.case_id }
  if (known) return accept({ ...ids, offered: true, because: null, agreed: true })
  const pack = callBackPackOn(londonDay(stamp.at))
  const offered = offerCallBack(pack, await readScreened(tx, contact, pack, ask.answers, { force, now: stamp.at }))
  const tell = (kind: string, body: object) =>
    record(tx, {
      ...stamp,
      at: ask.at,
      caseId: contact.case_id,
      about: contact.id,
      kind,
      body: { contactId: contact.id, ...body },
    })
  await tell('contact-call-back-offered', {
    offered: offered.ok,
    pack: pack.id,
    because: offered.ok ? null : offered.refusal.message,
  })
  if (!offered.ok) return accept({ ...ids, offered: false, because: offered.refusal.message, agreed: false })
  if (ask.agreed) {
    await keepPlace(tx, contact, ask, { pack, vulnerable: offered.value.vulnerable }, force, stamp)
    await tell('contact-call-back-agreed', { vulnerable: offered.value.vulnerable })
  }
  return accept({ ...ids, offered: true, because: null, agreed: ask.agreed })
}

/** The contact of a call of the switch, held until the transaction ends. */
export async function holdCallContact(tx: Tx, callId: string): Promise<ContactRow | undefined> {
  const known = await tx.selectFrom('contact.contact').select('id').where('call_id', '=', callId).executeTakeFirst()
  return known && holdContact(tx, known.id)
}

async function findCallBack(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.call_back')
    .select(['vulnerable', 'agreed_at as agreedAt'])
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
}

async function readScreened(
  tx: Tx,
  contact: ContactRow,
  pack: CallBackPack,
  answers: CallBackAsk['answers'],
  { force, now }: { force: Force; now: Temporal.Instant },
): Promise<Screened> {
  const { rows } = await sql<{ waiting: number; longest: number | null }>`
    select count(*)::int as waiting, (extract(epoch from ${now}::timestamptz - min(c.offered_at)) / 60)::float8 as longest
    from contact.contact c where c.channel = any(${[...pack.channels]}::text[]) and c.state in ('offered', 'waiting')`.execute(
    tx,
  )
  const earlier = await countEarlier(tx, [{ id: contact.id, callerNumber: contact.caller_number }], now)
  const safe = answers.overheard === 'no' ? 'yes' : 'not-known'
  return {
    channel: contact.channel,
    number: contact.caller_number,
    held: contact.held_at !== null,
    silent55: contact.silent55,
    waiting: rows[0]!.waiting,
    longestMinutes: rows[0]!.longest ?? 0,
    knownVulnerable:
      contact.vulnerable ||
      (earlier.get(contact.id)?.vulnerable ?? false) ||
      (await flaggedNumbers(tx, [contact], now)).has(contact.id),
    notSafeToRing: !(await mayRingContact(tx, contact, force, safe)).ok && answers.overheard === 'no',
    answers,
  }
}

async function keepPlace(
  tx: Tx,
  contact: ContactRow,
  ask: CallBackAsk,
  how: { pack: CallBackPack; vulnerable: boolean },
  force: Force,
  stamp: Stamp,
): Promise<void> {
  // The switch's own row of it, so that what is counted from the raw reports knows that nobody was lost here.
  if (contact.call_id) {
    const said = { callId: contact.call_id, event: 'call-back-agreed' as const, at: ask.at, channel: contact.channel }
    await receiveCallEvents(tx, [said], force, stamp)
  }
  await tx
    .insertInto('contact.call_back')
    .values({
      contact_id: contact.id,
      case_id: contact.case_id,
      pack: how.pack.id,
      answers: JSON.stringify(ask.answers),
      vulnerable: how.vulnerable,
      agreed_at: ask.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  // One that a handler spoke to goes back to the queue, in the place that it came with.
  await tx
    .updateTable('contact.contact')
    .set({ state: 'waiting', end_state: null, ended_at: null, handler_id: null, handler_name: null })
    .where('id', '=', contact.id)
    .execute()
}

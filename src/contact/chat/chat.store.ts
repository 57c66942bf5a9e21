import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { tidyPhone } from '../../people/phone-number.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { noteWritten } from '../../platform/log/written.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { emergencyWords } from '../emergency-words.ts'
import { highHarm, highHarmOn } from '../high-harm.ts'
import { keepPoliceInvolved } from '../police-involved.store.ts'
import { CHAT_SECRET, type ChatGiven, type ChatLine } from './chat.ts'

export type VisitorChat = {
  started: Temporal.Instant
  closed: boolean
  withSomebody: boolean
  away: boolean
  emergency: boolean
  lines: ChatLine[]
}

/** One answer for every secret that opens nothing: wrong, made up, or none. */
const NO_CHAT = refuse('no-chat', 'This conversation is not open any more. Begin a new one, or call 101.')

function hashOf(secret: string | undefined): Buffer | undefined {
  return secret && CHAT_SECRET.test(secret) ? createHash('sha256').update(secret).digest() : undefined
}

/** The visitor's side: their conversation, or undefined. */
export async function readVisitorChat(tx: Tx, secret: string | undefined): Promise<VisitorChat | undefined> {
  const hash = hashOf(secret)
  if (!hash) return undefined
  const { rows } = await sql<Omit<VisitorChat, 'lines'>>`
    select c.started, c.closed, c.contact_state = 'open' as "withSomebody", c.emergency, contact.chat_away(${hash}) as away from contact.chat_of(${hash}) c`.execute(
    tx,
  )
  const chat = rows[0]
  if (!chat) return undefined
  const lines = await sql<ChatLine>`select * from contact.chat_words(${hash})`.execute(tx)
  return { ...chat, lines: lines.rows }
}

/** Whose conversation it is, for the stream that says 'look again'; undefined where there is none. */
export async function caseOfChat(tx: Tx, secret: string | undefined): Promise<string | undefined> {
  const hash = hashOf(secret)
  if (!hash) return undefined
  const { rows } = await sql<{ id: string }>`select c.case_id::text as id from contact.chat_of(${hash}) c`.execute(tx)
  return rows[0]?.id
}

/** Begins a conversation: a contact in the one queue, with its first words kept as they were written. */
export async function startChat(
  tx: Tx,
  secret: string | undefined,
  given: ChatGiven,
  stamp: Stamp,
): Promise<Outcome<{ started: true }, 'no-cookie' | 'already-open'>> {
  const hash = hashOf(secret)
  if (!hash)
    return refuse(
      'no-cookie',
      'This page needs a cookie to keep the conversation yours. Allow cookies and send it again, or call 101.',
    )
  const open = await sql<{ n: number }>`select 1 as n from contact.chat_of(${hash})`.execute(tx)
  if (open.rows.length > 0) return refuse('already-open', 'Your conversation is open already: open the page again')
  const id = newId()
  const caseId = newId()
  const dangers = emergencyWords(given.words)
  const harms = highHarm(highHarmOn(londonDay(stamp.at)), given.words)
  const stillHappening = given.happening === 'not-sure' ? null : given.happening === 'yes'
  await tx
    .insertInto('contact.contact')
    .values({
      id,
      case_id: caseId,
      channel: 'web-chat',
      state: 'waiting',
      offered_at: stamp.at,
      queued_at: stamp.at,
      still_happening: stillHappening,
      caller_name: given.name ?? null,
      caller_number: tidyPhone(given.number),
    })
    .execute()
  const of = { contact_id: id, case_id: caseId, at: stamp.at }
  await tx
    .insertInto('contact.chat')
    .values({ ...of, token_hash: hash, happening: given.happening })
    .execute()
  await tx
    .insertInto('contact.chat_line')
    .values({
      ...of,
      id: newId(),
      side: 'visitor',
      kind: 'said',
      words: given.words,
      emergency_words: dangers,
      high_harm: harms,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId,
    about: id,
    kind: 'contact-received',
    body: {
      contactId: id,
      channel: 'web-chat',
      stillHappening,
      emergencyWords: dangers.length > 0,
      highHarm: harms.length > 0,
    },
  })
  await keepPoliceInvolved(tx, { id, caseId }, given.policeInvolved, stamp)
  return accept({ started: true })
}

/** What the visitor writes, or that they leave. Undefined words: they leave. */
export async function visitorSays(
  tx: Tx,
  secret: string | undefined,
  words: string | undefined,
  stamp: Stamp,
): Promise<Outcome<{ emergency: boolean }, 'no-chat'>> {
  const hash = hashOf(secret)
  if (!hash) return NO_CHAT
  const dangers = words ? emergencyWords(words) : []
  const harms = words ? highHarm(highHarmOn(londonDay(stamp.at)), words) : []
  const { rows } = await sql<{ contact: string | null }>`
    select contact.chat_say(${hash}, ${newId()}::uuid, ${words ? 'said' : 'left'}, ${words ?? null}, ${dangers}::text[], ${harms}::text[],
      ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.via}) as contact`.execute(tx)
  if (!rows[0]?.contact) return NO_CHAT
  // The owner's function recorded the fact: whoever follows this case is told of it as of any other.
  const caseId = await caseOfChat(tx, secret)
  if (caseId) noteWritten(tx, [{ kind: words ? 'contact-chat-said' : 'contact-chat-left', caseId }])
  return accept({ emergency: dangers.length > 0 })
}

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { tidyPhone } from '../../people/phone-number.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { londonDay } from '../../platform/time.ts'
import { emergencyWords } from '../emergency-words.ts'
import { highHarm, highHarmOn } from '../high-harm.ts'
import { lineIdOf, type TextGiven } from './texts.ts'

export type TextTaken = { contactId: string; caseId: string; repeated: boolean }

/** Puts a text into the open conversation of its number, or begins one, first in the queue. Nothing is decided by its words: a person reads it. */
export async function receiveText(tx: Tx, given: TextGiven, stamp: Stamp): Promise<Outcome<TextTaken, 'no-number'>> {
  const number = tidyPhone(given.from)
  if (!number) return refuse('no-number', 'This is not a number that anybody could answer', 'from')
  // Two texts of one number at once begin one conversation.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`emergency-text ${number}`}, 0))`.execute(tx)
  const lineId = lineIdOf(given.textId)
  const known = await tx
    .selectFrom('contact.chat_line')
    .select(['contact_id as contactId', 'case_id as caseId'])
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (known) return accept({ ...known, repeated: true })
  const dangers = emergencyWords(given.words)
  const harms = highHarm(highHarmOn(londonDay(stamp.at)), given.words)
  const open = await holdThread(tx, number)
  const thread = open ?? (await beginThread(tx, number, given))
  await tx
    .insertInto('contact.chat_line')
    .values({
      id: lineId,
      contact_id: thread.contactId,
      case_id: thread.caseId,
      side: 'visitor',
      kind: 'said',
      words: given.words,
      emergency_words: dangers,
      high_harm: harms,
      at: given.at,
    })
    .execute()
  const emergency = dangers.length > 0
  const of = { ...stamp, at: given.at, caseId: thread.caseId }
  const { contactId } = thread
  if (open)
    await record(tx, {
      ...of,
      about: lineId,
      kind: 'contact-chat-said',
      body: { contactId, side: 'visitor', emergency },
    })
  else
    await record(tx, {
      ...of,
      about: contactId,
      kind: 'contact-received',
      body: {
        contactId,
        channel: 'emergency-text',
        stillHappening: null,
        emergencyWords: emergency,
        highHarm: harms.length > 0,
      },
    })
  return accept({ ...thread, repeated: false })
}

/** The open conversation of a number, held: whoever was ending it meanwhile has ended it, and the text needs somebody again. */
async function holdThread(tx: Tx, number: string) {
  for (let found = await openThread(tx, number); found; ) {
    await holdCase(tx, found.caseId)
    const still = await openThread(tx, number)
    if (still?.contactId === found.contactId) return still
    found = still
  }
  return undefined
}

async function openThread(tx: Tx, number: string): Promise<{ contactId: string; caseId: string } | undefined> {
  return tx
    .selectFrom('contact.contact as c')
    .innerJoin('contact.chat as t', 't.contact_id', 'c.id')
    .select(['c.id as contactId', 'c.case_id as caseId'])
    .where('c.channel', '=', 'emergency-text')
    .where('c.caller_number', '=', number)
    .where('c.state', '<>', 'ended')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contact.chat_line as l')
            .select('l.id')
            .whereRef('l.contact_id', '=', 'c.id')
            .where('l.kind', '<>', 'said'),
        ),
      ),
    )
    .orderBy('c.offered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Nobody's browser opens it: its secret is known to nobody. */
async function beginThread(tx: Tx, number: string, { at }: TextGiven): Promise<{ contactId: string; caseId: string }> {
  const contactId = newId()
  const caseId = newId()
  await tx
    .insertInto('contact.contact')
    .values({
      id: contactId,
      case_id: caseId,
      channel: 'emergency-text',
      state: 'waiting',
      offered_at: at,
      queued_at: at,
      caller_number: number,
    })
    .execute()
  await tx
    .insertInto('contact.chat')
    .values({ contact_id: contactId, case_id: caseId, token_hash: randomBytes(32), happening: 'not-sure', at })
    .execute()
  return { contactId, caseId }
}

export type TextOut = { id: string; caseId: string; to: string; words: string; at: Temporal.Instant }

/** What handlers have answered since, for the gateway to send: oldest first, each with an id that is sent once, until it says that one was taken. */
export async function readReplies(tx: Tx, since: Temporal.Instant): Promise<TextOut[]> {
  return tx
    .selectFrom('contact.chat_line as l')
    .innerJoin('contact.contact as c', 'c.id', 'l.contact_id')
    .select([
      'l.id',
      'l.case_id as caseId',
      eb => eb.ref('c.caller_number').$notNull().as('to'),
      eb => eb.ref('l.words').$notNull().as('words'),
      'l.at',
    ])
    .where('c.channel', '=', 'emergency-text')
    .where('l.side', '=', 'handler')
    .where('l.kind', '=', 'said')
    .where('l.at', '>', since)
    .where('c.caller_number', 'is not', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contact.text_sent as s')
            .select('s.line_id')
            .whereRef('s.line_id', '=', 'l.id')
            .where('s.state', '=', 'taken'),
        ),
      ),
    )
    .orderBy('l.seq')
    .execute()
}

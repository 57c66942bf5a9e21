import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { CHANNEL_CODES, isEmergencyLine } from './channels.ts'
import { chatDangers } from './chat/chat-dangers.store.ts'
import type { ContactRow } from './contact.store.ts'
import { countEarlier, NOTHING_EARLIER } from './earlier-contacts.store.ts'
import { flaggedNumbers } from './number-history.store.ts'
import { type Shown, shown } from './queue-row.ts'
import { type Attempt, readAttempts } from './ring-back.store.ts'
import { type Recontact, recontactsOf } from './telephony/recontact.store.ts'
import { SAME_BY, type SameBy } from './telephony/recontact.ts'
import { byDangerThenAge, type Danger, readDanger } from './waiting-danger.ts'

/** `reference`: what an online reporter was given to say on the phone. */
export type WaitingContact = Shown & { ringing: boolean; toRing: boolean; reference: string | null; danger: Danger }
export type LostContact = Shown & {
  attempts: Attempt[]
  recontact: (Recontact & { said: string }) | null
  held: boolean
  abandonedAt: Temporal.Instant
  stage: 'ivr' | 'queue' | 'ring'
  danger: Danger
}

const LOST_HOURS = 24
/** Emergency callers whom nobody has reached do not leave the list with the day: somebody rings them, or says why not. */
const EMERGENCY_LOST_HOURS = 7 * 24
const EMERGENCY_LINES = CHANNEL_CODES.filter(isEmergencyLine)

/** Everybody whom nobody is with, the most in danger first. */
export async function waitingContacts(tx: Tx, now: Temporal.Instant): Promise<WaitingContact[]> {
  const rows = await tx
    .selectFrom('contact.contact as c')
    .leftJoin('contact.online_report as r', 'r.contact_id', 'c.id')
    .selectAll('c')
    .leftJoin('contact.written_word as w', 'w.contact_id', 'c.id')
    .leftJoin('contact.chat as t', 't.contact_id', 'c.id')
    .leftJoin('contact.call_back as b', 'b.contact_id', 'c.id')
    .select([
      'r.happening',
      'r.emergency_words',
      'r.high_harm',
      'r.reference',
      't.happening as chat_happening',
      'b.vulnerable as call_back_vulnerable',
      'w.emergency_words as written_dangers',
      'w.high_harm as written_harms',
    ])
    .where('c.state', 'in', ['offered', 'waiting'])
    .orderBy('c.offered_at')
    .execute()
  const earlier = await countEarlier(
    tx,
    rows.map(row => ({ id: row.id, callerNumber: row.caller_number })),
    now,
  )
  const flagged = await flaggedNumbers(tx, rows, now)
  const said = await chatDangers(
    tx,
    rows.filter(row => row.chat_happening !== null).map(row => row.id),
  )
  const attempts = Map.groupBy(
    await readAttempts(
      tx,
      rows.filter(row => row.call_back_vulnerable !== null).map(row => row.id),
    ),
    one => one.contactId,
  )
  const failed = (id: string) => (attempts.get(id) ?? []).filter(one => one.result === 'no-answer').length
  return rows
    .map(row => ({
      ...shown(row),
      toRing: row.call_back_vulnerable !== null,
      ringing: row.state === 'offered',
      reference: row.reference,
      danger: readDanger({
        channel: row.channel,
        offeredAt: row.offered_at,
        happening: row.happening ?? row.chat_happening,
        emergencyWords: row.emergency_words ?? row.written_dangers ?? said.get(row.id)?.dangers ?? [],
        highHarm: row.high_harm ?? row.written_harms ?? said.get(row.id)?.harms ?? [],
        silent55: row.silent55,
        callerNumber: row.caller_number,
        placeKnown: row.place !== null,
        held: row.held_because,
        flagged: flagged.get(row.id) ?? null,
        callBack:
          row.call_back_vulnerable === null ? null : { failed: failed(row.id), vulnerable: row.call_back_vulnerable },
        earlier: earlier.get(row.id) ?? NOTHING_EARLIER,
      }),
    }))
    .toSorted(byDangerThenAge)
}

/**
 * Callers who gave up, and have not been spoken to since by any call from the same number: 999 first, then by what their
 * number brought before. One that the rule of silent calls holds stays until a supervisor lets it go, whoever has rung
 * since. Those who left during the recorded message are counted, not listed: it may have helped them.
 */
export async function lostContacts(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ lost: LostContact[]; duringMessage: number }> {
  const { rows } = await sql<ContactRow>`
    select c.* from contact.contact c
    where c.end_state = 'abandoned' and (c.held_at is not null or c.abandoned_at > ${now.subtract({ hours: LOST_HOURS })}
        or (c.channel = any(${EMERGENCY_LINES}::text[]) and c.abandoned_at > ${now.subtract({ hours: EMERGENCY_LOST_HOURS })}))
      and (c.held_at is not null or not exists (select from contact.contact n where n.caller_number = c.caller_number and n.offered_at > c.offered_at
        and coalesce(n.answered_at, n.taken_at) is not null))
      and not exists (select from contact.ring_attempt a where a.contact_id = c.id and a.result = 'closed')
    order by c.abandoned_at`.execute(tx)
  const listed = rows.filter(row => row.abandon_stage !== 'ivr')
  const earlier = await countEarlier(
    tx,
    listed.map(row => ({ id: row.id, callerNumber: row.caller_number })),
    now,
  )
  const flagged = await flaggedNumbers(tx, listed, now)
  const ids = listed.map(row => row.id)
  const attempts = Map.groupBy(await readAttempts(tx, ids), one => one.contactId)
  const back = await recontactsOf(tx, ids, LOST_HOURS)
  const lost = listed
    .map(row => ({
      ...shown(row),
      attempts: attempts.get(row.id) ?? [],
      recontact: saidBack(back.get(row.id)),
      held: row.held_at !== null,
      abandonedAt: row.abandoned_at!,
      stage: row.abandon_stage!,
      danger: readDanger({
        channel: row.channel,
        offeredAt: row.offered_at,
        happening: null,
        emergencyWords: [],
        silent55: row.silent55,
        callerNumber: row.caller_number,
        placeKnown: row.place !== null,
        held: row.held_because,
        flagged: flagged.get(row.id) ?? null,
        earlier: earlier.get(row.id) ?? NOTHING_EARLIER,
      }),
    }))
    .toSorted((a, b) => Number(b.held) - Number(a.held) || byDangerThenAge(a, b))
  return { lost, duringMessage: rows.length - listed.length }
}

const saidBack = (back: Recontact | undefined) => (back ? { ...back, said: SAME_BY[back.by as SameBy] } : null)

import type { Tx } from '../platform/db/connect.ts'
import { chatDangers } from './chat/chat-dangers.store.ts'
import { countEarlier, NOTHING_EARLIER } from './earlier-contacts.store.ts'
import { flaggedNumbers } from './flagged-numbers.store.ts'
import { type Shown, shown } from './queue-row.ts'
import { readAttempts } from './ring-back.store.ts'
import { byDangerThenAge, type Danger, readDanger } from './waiting-danger.ts'

/** `reference`: what an online reporter was given to say on the phone. */
export type WaitingContact = Shown & { ringing: boolean; toRing: boolean; reference: string | null; danger: Danger }

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

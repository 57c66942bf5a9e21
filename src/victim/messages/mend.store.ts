import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { type Mend, type MendedHow, mendOf } from './mend.ts'
import type { MessagePurpose } from './message.ts'
import type { MessageState } from './message-state.ts'
import { moveMessage } from './move.store.ts'
import { NO_WORD_HOURS } from './port.ts'
import { lookAgain } from './wait.store.ts'

/** Minutes in which a provider is asked before a person is, and in which a message waits before somebody wonders: our proposals. */
const ASKED_MINUTES = 30
const WAITS_MINUTES = 120
/** A letter is printed by a person in their day, not by a machine in a minute. */
const LETTER_WAITS_HOURS = 48

export type ToMend = {
  messageId: string
  caseId: string
  victimId: string
  purpose: MessagePurpose
  channel: string
  state: MessageState
  code: string | null
  because: string | null
  since: Temporal.Instant
  victim: string
  owner: string | null
}

const COLUMNS =
  sql.raw(`m.id as "messageId", m.case_id as "caseId", m.victim_id as "victimId", m.purpose, m.channel, m.state, m.failure_code as code,
  m.failure as because, coalesce(m.failed_at, m.claimed_at, m.queued_at) as since, v.name as victim, k.owner_name as owner`)

/** Which messages need a person: failed, unknown, without word for too long, or still waiting. `m` is the message. A code that died needs nobody. */
export const needsPerson = (
  now: Temporal.Instant,
) => sql`m.mended_at is null and m.purpose <> 'portal-code' and (m.state = 'failed'
    or (m.state = 'may-have-been-sent' and (m.port is distinct from 'notify' or m.claimed_at < ${now.subtract({ minutes: ASKED_MINUTES })}))
    or (m.state = 'sent' and m.channel <> 'letter' and m.sent_at < ${now.subtract({ hours: NO_WORD_HOURS })})
    or (m.state = 'queued' and m.queued_at < case when m.channel = 'letter' then ${now.subtract({ hours: LETTER_WAITS_HOURS })}::timestamptz else ${now.subtract({ minutes: WAITS_MINUTES })}::timestamptz end
      and not exists (select from victim.message_wait w where w.message_id = m.id and w.next_at > ${now})))`

/** What a person has to mend, the oldest first; for the day of victim care and the page of messages. */
export async function messagesToMend(tx: Tx, now: Temporal.Instant, most = 200): Promise<(ToMend & Mend)[]> {
  const { rows } = await sql<ToMend>`
    select ${COLUMNS} from victim.message m join investigation.crime_victim v on v.id = m.victim_id join investigation.crime k on k.id = v.crime_id
    where ${needsPerson(now)} order by since, m.id limit ${most}`.execute(tx)
  return rows.map(row => ({ ...row, ...mendOf(row.state, row.code)! }))
}

export async function readMessage(tx: Tx, id: string) {
  const { rows } = await sql<
    ToMend & {
      notice: string
      reach: string
      queuedAt: Temporal.Instant
      sentAt: Temporal.Instant | null
      deliveredAt: Temporal.Instant | null
      attempts: number
      mendedAt: Temporal.Instant | null
      mendedBy: string | null
      mendedHow: MendedHow | null
      mendedWords: string | null
    }
  >`
    select ${COLUMNS}, m.notice, m.reach, m.queued_at as "queuedAt", m.sent_at as "sentAt", m.delivered_at as "deliveredAt", m.attempts,
      m.mended_at as "mendedAt", m.mended_by_name as "mendedBy", m.mended_how as "mendedHow", m.mended_words as "mendedWords"
    from victim.message m join investigation.crime_victim v on v.id = m.victim_id join investigation.crime k on k.id = v.crime_id where m.id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** What a person did about it, with why. Sent again only where nobody has it: what may have been sent, once they asked her. */
export async function mendMessage(
  tx: Tx,
  stamp: Stamp,
  message: Pick<ToMend, 'messageId' | 'caseId' | 'victimId' | 'state' | 'channel'>,
  done: { how: MendedHow; words: string },
): Promise<Outcome<{ messageId: string }, 'nothing-to-mend' | 'not-again'>> {
  const { messageId: id, caseId, victimId, state } = message
  if (message.channel === 'letter' && done.how === 'send-again')
    return refuse('not-again', 'A letter goes once: look at their plan, and write again or tell them', 'how')
  if (state === 'delivered') return refuse('nothing-to-mend', 'It was delivered meanwhile: there is nothing to mend')
  const body = { messageId: id, victimId, how: done.how }
  await record(tx, { ...stamp, kind: 'victim-message-mended', caseId, about: id, body })
  if (done.how === 'send-again') {
    const moved = await moveMessage(tx, stamp, {
      id,
      caseId,
      event: 'send-again',
      because: 'A person had it sent again',
    })
    if (moved) await lookAgain(tx, { id, caseId }, stamp.at)
    return moved
      ? accept({ messageId: id })
      : refuse('not-again', 'It is on its way: wait for what becomes of it', 'how')
  }
  await sql`update victim.message set mended_at = ${stamp.at}, mended_by_name = ${stamp.by.name}, mended_how = ${done.how}, mended_words = ${done.words}
    where id = ${id}::uuid`.execute(tx)
  return accept({ messageId: id })
}

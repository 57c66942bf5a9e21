import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../../platform/log/record.ts'
import type { MessageChannel } from '../safe-contact.ts'
import type { MessagePurpose } from './message.ts'
import { countsFor, type MessageEvent, type MessageState, move } from './message-state.ts'
import { carriesWords } from './notice.ts'

export type Move = {
  id: string
  caseId: string
  event: MessageEvent
  port?: string
  reach?: string
  /** Which attempt it speaks of: word of an earlier one moves nothing, but that it was taken. */
  attempt?: number
  /** What the provider calls it. */
  providerId?: string | null
  /** When it happened, where somebody else says so: never later than now, nor before it was taken to be sent. */
  happenedAt?: Temporal.Instant | null
  code?: string
  because?: string
}
type Row = {
  attempts: number
  port: string | null
  state: MessageState
  pastIds: string[]
  claimedAt: Temporal.Instant | null
  victimId: string
  crimeId: string | null
  purpose: MessagePurpose
  updateId: string | null
  channel: MessageChannel
}

/** Moves one message as the table of states says, with its fact; undefined where what happened changes nothing. */
export async function moveMessage(tx: Tx, stamp: Stamp, one: Move): Promise<MessageState | undefined> {
  await holdCase(tx, one.caseId)
  const { rows } = await sql<Row>`
    select m.state, m.attempts, m.port, m.past_ids as "pastIds", m.claimed_at as "claimedAt", m.victim_id as "victimId", v.crime_id as "crimeId", m.purpose, m.channel, m.update_id as "updateId"
    from victim.message m left join investigation.crime_victim v on v.id = m.victim_id where m.id = ${one.id}::uuid for update of m`.execute(
    tx,
  )
  const row = rows[0]
  if (!row || !countsFor(one.event, one.providerId ?? null, row.pastIds)) return undefined
  if (one.attempt !== undefined && one.attempt !== row.attempts && one.event !== 'taken') return undefined
  const to = move(row.state, one.event)
  if (!to) return undefined
  const at = between(row.claimedAt, one.happenedAt ?? null, stamp.at)
  const failed = to === 'failed' || to === 'may-have-been-sent'
  // A code is kept no longer than it takes to send it; on the page of an exercise it stays, since that is the only telephone there is.
  const port = one.port ?? row.port
  const wiped = row.purpose === 'portal-code' && to !== 'queued' && to !== 'sending' && port !== 'local-outbox'
  await sql`
    update victim.message set state = ${to}, attempts = attempts + ${one.event === 'claimed' || one.port === 'local-outbox' ? 1 : 0}, port = coalesce(${one.port ?? null}, port),
      reach = coalesce(${one.reach ?? null}, reach), provider_id = coalesce(${one.providerId ?? null}, provider_id),
      past_ids = case when ${one.event === 'send-again'} and provider_id is not null then past_ids || provider_id else past_ids end,
      claimed_at = case when ${one.event === 'claimed'} then ${stamp.at}::timestamptz else claimed_at end,
      sent_at = case when ${to} in ('sent', 'delivered') then coalesce(sent_at, ${at}::timestamptz) else sent_at end,
      delivered_at = case when ${to} = 'delivered' then ${at}::timestamptz else delivered_at end,
      failed_at = case when ${to} = 'failed' then ${at}::timestamptz else null end,
      failure_code = ${failed ? (one.code ?? one.event) : null}, failure = ${failed || to === 'queued' ? (one.because ?? null) : null},
      mended_at = case when ${to} in ('queued', 'sending', 'delivered') then null else mended_at end,
      mended_how = case when ${to} in ('queued', 'sending', 'delivered') then null else mended_how end,
      body = case when ${wiped} then '' else body end, notice = case when ${wiped} then '' else notice end
    where id = ${one.id}::uuid`.execute(tx)
  await tellMoved(tx, { at: to === 'delivered' ? at : stamp.at, by: stamp.by }, one, row, to)
  return to
}

/** One fact for a move. An update that was delivered has a kind of its own: with its words, it is what answers a clock. */
async function tellMoved(tx: Tx, stamp: Stamp, one: Move, row: Row, state: MessageState): Promise<void> {
  const { victimId, crimeId, purpose, updateId, channel } = row
  const body = {
    messageId: one.id,
    victimId,
    crimeId,
    purpose,
    updateId,
    // Whether it told her anything, or only that there is news.
    words: carriesWords(channel),
    state,
    port: one.port ?? row.port,
    ...(one.because ? { because: one.because } : {}),
  }
  const kind = state === 'delivered' && updateId !== null ? 'victim-update-delivered' : 'victim-message-moved'
  await record(tx, { ...stamp, kind, caseId: one.caseId, about: one.id, body })
}

function between(from: Temporal.Instant | null, at: Temporal.Instant | null, to: Temporal.Instant): Temporal.Instant {
  if (!at || Temporal.Instant.compare(at, to) > 0) return to
  return from && Temporal.Instant.compare(at, from) < 0 ? from : at
}

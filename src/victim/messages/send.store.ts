import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase, type Stamp } from '../../platform/log/record.ts'
import { maySend } from '../plan/gate.store.ts'
import { type MessagePurpose, PLAN_PURPOSE } from './message.ts'
import { moveMessage } from './move.store.ts'
import { LEASE_SECONDS, type Outgoing, WORTH_AT_MOST, WORTH_MINUTES } from './port.ts'
import { type Due, lookAgain } from './wait.store.ts'

export type Waiting = Due & { channel: 'text' | 'email' }

/** The oldest that wait for a channel that has a port; never in a rehearsal, whatever was asked. */
export async function readWaiting(tx: Tx, channels: readonly string[], now: Temporal.Instant, most: number) {
  const { rows } = await sql<Waiting>`
    select m.id, m.case_id as "caseId", m.channel from victim.message m left join victim.message_wait w on w.message_id = m.id
    where m.state = 'queued' and m.channel = any(${[...channels]}::text[]) and (w.next_at is null or w.next_at <= ${now})
      and not exists (select from platform.installation i where i.rehearsal)
    order by m.queued_at, m.id limit ${most}`.execute(tx)
  return rows
}

export type Claimed = Due & Outgoing & { attempt: number }
type Held = {
  id: string
  victimId: string
  purpose: MessagePurpose
  channel: Outgoing['channel']
  reach: string
  notice: string
  body: string
  lead: string | null
  queuedAt: Temporal.Instant
  attempts: number
}

/**
 * Takes one to send, committed before the provider is called: 'sending' stands in the record whatever becomes of us. Her plan is asked
 * again here: what it does not let go any more goes to a person, and so does what is too old to be worth sending.
 */
export async function claimMessage(
  tx: Tx,
  due: Due,
  port: string,
  stamp: Stamp,
): Promise<Claimed | 'stopped' | undefined> {
  await holdCase(tx, due.caseId)
  const { rows } = await sql<Held>`
    select m.id, m.victim_id as "victimId", m.purpose, m.channel, m.reach, m.notice, m.body, m.lead, m.queued_at as "queuedAt", m.attempts from victim.message m
    where m.id = ${due.id}::uuid and m.state = 'queued' and not exists (select from platform.installation i where i.rehearsal) for update skip locked`.execute(
    tx,
  )
  const held = rows[0]
  if (!held) return undefined
  const stop = (code: string, because: string) =>
    moveMessage(tx, stamp, { ...due, event: 'gate-shut', code, because }).then(() => 'stopped' as const)
  const worth = WORTH_MINUTES[held.purpose] ?? WORTH_AT_MOST
  if (Temporal.Instant.compare(held.queuedAt.add({ minutes: worth }), stamp.at) < 0)
    return stop('too-late', 'It could not be sent while it was worth sending')
  const { decision: where, waits } = await maySend(tx, held.victimId, {
    purpose: PLAN_PURPOSE[held.purpose],
    at: stamp.at,
  })
  if (waits) {
    await lookAgain(tx, due, waits.until)
    return 'stopped'
  }
  if (!where.ok) return stop(where.refusal.code, where.refusal.message)
  if (where.value.channel !== held.channel)
    return stop('plan-changed', 'They are reached another way since it was written: look at the plan, and write again')
  await moveMessage(tx, stamp, { ...due, event: 'claimed', port, reach: where.value.reach })
  const { id, channel, notice, body: words, attempts } = held
  const lead = held.lead ?? undefined
  return { id, caseId: due.caseId, channel, reach: where.value.reach, notice, words, lead, attempt: attempts + 1 }
}

/** Left in the midst of sending: whoever had them is taken for dead. */
export async function readLeft(tx: Tx, now: Temporal.Instant): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select m.id, m.case_id as "caseId" from victim.message m
    where m.state = 'sending' and m.claimed_at < ${now.subtract({ seconds: LEASE_SECONDS })} order by m.claimed_at, m.id`.execute(
    tx,
  )
  return rows
}

export type Unsure = Due & {
  state: 'may-have-been-sent' | 'sent'
  claimedAt: Temporal.Instant
  attempts: number
  failureCode: string | null
  pastIds: string[]
}

/** What a provider can be asked about: what may have been sent, and what was taken and has had no receipt. */
export async function readUnsure(tx: Tx, port: string, now: Temporal.Instant, most: number): Promise<Unsure[]> {
  const { rows } = await sql<Unsure>`
    select m.id, m.case_id as "caseId", m.state, m.claimed_at as "claimedAt", m.attempts, m.failure_code as "failureCode", m.past_ids as "pastIds"
    from victim.message m join victim.message_wait w on w.message_id = m.id
    where m.state in ('may-have-been-sent', 'sent') and m.port = ${port} and m.mended_at is null and w.next_at <= ${now}
    order by w.next_at, m.id limit ${most}`.execute(tx)
  return rows
}

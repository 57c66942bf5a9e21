import { sql } from 'kysely'
import { type Danger, safetyRule } from '../../contact/supervision/safety-watch.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Fact } from '../../platform/log/fact.ts'
import { londonDay } from '../../platform/time.ts'
import { clockId } from '../clocks/clock.ts'
import type { DangerStarted } from './safety-starts.ts'

export type SafetyClock = {
  clockId: string
  caseId: string
  crimeId: string
  victimId: string
  danger: Danger
  eventFact: string
  eventAt: Temporal.Instant
  learntAt: Temporal.Instant
  dueAt: Temporal.Instant
  metAt: Temporal.Instant | null
  metHow: string | null
  voidAt: Temporal.Instant | null
  voidReason: string | null
}
const COLUMNS = sql`s.id as "clockId", s.case_id as "caseId", s.crime_id as "crimeId", s.victim_id as "victimId", s.danger, s.event_fact as "eventFact",
  s.event_at as "eventAt", s.learnt_at as "learntAt", s.due_at as "dueAt", s.met_at as "metAt", s.met_how as "metHow", s.void_at as "voidAt", s.void_reason as "voidReason"`

/** Whom a danger may reach: who is protected by the order, else everyone who was recorded as a victim of the crime. Neither list changes. */
async function reached(tx: Tx, crimeId: string, orderId: string | null): Promise<string[]> {
  const { rows } = orderId
    ? await sql<{
        id: string
      }>`select victim_id as id from investigation.order_protects where order_id = ${orderId}::uuid and victim_id is not null order by 1`.execute(
        tx,
      )
    : await sql<{
        id: string
      }>`select id from investigation.crime_victim where crime_id = ${crimeId}::uuid order by 1`.execute(tx)
  return rows.map(row => row.id)
}

/** One clock for each victim and danger; somebody who is sought and was not had since is one danger, however often it is written. */
export async function startSafety(tx: Tx, fact: Fact, started: DangerStarted): Promise<void> {
  const due = started.at.add({ minutes: safetyRule(started.danger, londonDay(started.at)).minutes })
  for (const victimId of await reached(tx, fact.body.crimeId, started.orderId)) {
    const again =
      started.danger === 'absconded' &&
      (
        await sql`select from victim.safety_clock where victim_id = ${victimId}::uuid and suspect_id = ${started.suspectId}::uuid and danger = 'absconded'
        and had_again_at is null limit 1`.execute(tx)
      ).rows.length > 0
    if (again) continue
    await sql`insert into victim.safety_clock (id, case_id, crime_id, victim_id, danger, event_fact, event_at, learnt_at, due_at, suspect_id, order_id)
      values (${clockId(victimId, fact.id, started.danger)}::uuid, ${fact.caseId}::uuid, ${fact.body.crimeId}::uuid,
        ${victimId}::uuid, ${started.danger}, ${fact.id}::uuid, ${started.at}, ${fact.recordedAt}, ${due}, ${started.suspectId}::uuid, ${started.orderId}::uuid)
      on conflict do nothing`.execute(tx)
  }
}

/** Somebody who was sought is had: what was not told of it no longer presses, and another time is a new danger. */
export async function hadAgain(tx: Tx, suspectId: string, at: Temporal.Instant): Promise<void> {
  await sql`update victim.safety_clock set had_again_at = ${at},
      void_at = case when met_at is null and void_at is null then ${at} else void_at end,
      void_reason = case when met_at is null and void_at is null then 'They were found' else void_reason end
    where suspect_id = ${suspectId}::uuid and danger = 'absconded' and had_again_at is null and event_at <= ${at}`.execute(
    tx,
  )
}

/** A release that was planned has another day, or came: what was not told of the plan no longer presses, since what takes its place does. */
export async function planIsOver(tx: Tx, suspectId: string, { id, at }: Pick<Fact, 'id' | 'at'>): Promise<void> {
  await sql`update victim.safety_clock set void_at = ${at}, void_reason = 'The plan to let them out has another day, or is done'
    where suspect_id = ${suspectId}::uuid and danger = 'release' and event_fact <> ${id}::uuid and event_at > ${at} and met_at is null and void_at is null`.execute(
    tx,
  )
}

/** An order that a court changed or ended no longer runs out on the day it had. */
export async function runsOutNoMore(tx: Tx, orderId: string, factId: string, at: Temporal.Instant): Promise<void> {
  await sql`update victim.safety_clock set void_at = ${at}, void_reason = 'The order has another end'
    where order_id = ${orderId}::uuid and danger = 'order-over' and event_fact <> ${factId}::uuid and event_at > ${at} and met_at is null and void_at is null`.execute(
    tx,
  )
}

type Told = { victimId: string; at: Temporal.Instant; how: string; by: string | null }

/** Told by a person: of these dangers alone. */
export async function tellClocks(
  tx: Tx,
  clockIds: readonly string[],
  { at, how, by }: Omit<Told, 'victimId'>,
): Promise<void> {
  await sql`update victim.safety_clock set met_at = ${at}, met_how = ${how}, met_by = ${by}::uuid
    where id = any(${[...clockIds]}::uuid[]) and met_at is null and void_at is null`.execute(tx)
}

/** Told by a person of all that had happened and was known when it was said. A message tells nobody of a danger: it may be read by somebody else. */
export async function tellAll(tx: Tx, told: Told & { crimeId: string; writtenAt: Temporal.Instant }): Promise<void> {
  await sql`update victim.safety_clock set met_at = ${told.at}, met_how = ${told.how}, met_by = ${told.by}::uuid
    where victim_id = ${told.victimId}::uuid and crime_id = ${told.crimeId}::uuid and event_at <= ${told.at} and learnt_at <= ${told.writtenAt}
      and met_at is null and void_at is null`.execute(tx)
}

export async function tellOfOrder(tx: Tx, told: Told & { orderId: string; danger: Danger }): Promise<void> {
  await sql`update victim.safety_clock set met_at = ${told.at}, met_how = ${told.how}, met_by = ${told.by}::uuid
    where victim_id = ${told.victimId}::uuid and order_id = ${told.orderId}::uuid and danger = ${told.danger} and event_at <= ${told.at}
      and met_at is null and void_at is null`.execute(tx)
}

export async function readSafetyClock(tx: Tx, id: string): Promise<SafetyClock | undefined> {
  const { rows } =
    await sql<SafetyClock>`select ${COLUMNS} from victim.safety_clock s where s.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function safetyClocksOf(tx: Tx, victimId: string): Promise<SafetyClock[]> {
  const { rows } = await sql<SafetyClock>`
    select ${COLUMNS} from victim.safety_clock s where s.victim_id = ${victimId}::uuid order by s.event_at, s.id`.execute(
    tx,
  )
  return rows
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

export type NewClock = {
  case_id: string
  crime_id: string
  victim_id: string
  rule: string
  pack: string
  event: string
  event_fact: string
  event_at: Temporal.Instant
  event_learnt_at: Temporal.Instant
  due_at: Temporal.Instant | null
  no_due_reason: string | null
}

/** Starts a clock once: the same fact read again starts nothing. */
export async function startClock(tx: Tx, clock: NewClock): Promise<void> {
  await tx
    .insertInto('victim.duty_clock')
    .values(clock)
    .onConflict(clash => clash.columns(['victim_id', 'event_fact', 'rule']).doNothing())
    .execute()
}

/** Being told meets every clock of that victim and crime whose event was known when the update was written. */
export async function meetClocks(
  tx: Tx,
  told: { victimId: string; crimeId: string; updateId: string; writtenAt: Temporal.Instant; toldAt: Temporal.Instant },
): Promise<number> {
  const done = await tx
    .updateTable('victim.duty_clock')
    .set({ met_at: told.toldAt, met_by: told.updateId })
    .where('victim_id', '=', told.victimId)
    .where('crime_id', '=', told.crimeId)
    .where('met_at', 'is', null)
    .where('void_at', 'is', null)
    .where('event_at', '<=', told.toldAt)
    .where('event_learnt_at', '<=', told.writtenAt)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** The clocks of an outcome that was undone, where nobody has been told of it yet. */
export async function voidEnding(tx: Tx, crimeId: string, at: Temporal.Instant): Promise<void> {
  await sql`update victim.duty_clock c set void_at = ${at} where c.crime_id = ${crimeId}::uuid and c.met_at is null and c.void_at is null
    and c.event_at <= ${at} and exists (select from platform.fact f where f.case_id = c.case_id and f.id = c.event_fact and f.kind = 'outcome-agreed')`.execute(
    tx,
  )
}

/** What this victim is still to be told is due by then at the latest. */
export async function shortenClocks(tx: Tx, victimId: string, due: Temporal.Instant): Promise<void> {
  await sql`update victim.duty_clock set due_at = least(due_at, ${due}) where victim_id = ${victimId}::uuid and met_at is null and void_at is null
    and due_at is not null`.execute(tx)
}

const LISTED = 300

export async function dueClocks(tx: Tx) {
  const { rows } = await sql<{
    id: string
    caseId: string
    crimeId: string
    crimeNumber: number
    victimId: string
    victimName: string
    enhanced: boolean
    ownerName: string | null
    event: string
    rule: string
    eventAt: Temporal.Instant
    dueAt: Temporal.Instant | null
    safe: boolean | null
  }>`
    select c.id, c.case_id as "caseId", c.crime_id as "crimeId", k.number as "crimeNumber", c.victim_id as "victimId", v.name as "victimName", v.enhanced,
      k.owner_name as "ownerName", c.event, c.rule, c.event_at as "eventAt", c.due_at as "dueAt",
      (select s.safe and s.checked_with_victim from victim.safe_contact s where s.victim_id = c.victim_id order by s.seq desc limit 1) as safe
    from victim.duty_clock c join investigation.crime k on k.id = c.crime_id join investigation.crime_victim v on v.id = c.victim_id
    where c.met_at is null and c.void_at is null order by c.due_at nulls last, v.enhanced desc limit ${LISTED}`.execute(
    tx,
  )
  return rows
}

export async function clocksOf(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.duty_clock')
    .select([
      'id',
      'case_id as caseId',
      'crime_id as crimeId',
      'rule',
      'pack',
      'event',
      'event_at as eventAt',
      'event_learnt_at as eventLearntAt',
      'due_at as dueAt',
      'no_due_reason as noDueReason',
      'met_at as metAt',
      'met_by as metBy',
      'void_at as voidAt',
    ])
    .where('victim_id', '=', victimId)
    .orderBy('event_at')
    .execute()
}

/** Whether this was an enhanced victim when the event was recorded; granting later shortens what still runs (issue 5). */
export async function isEnhanced(tx: Tx, victimId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('investigation.crime_victim')
    .select('enhanced')
    .where('id', '=', victimId)
    .executeTakeFirst()
  return row?.enhanced ?? false
}

import { sql } from 'kysely'
import {
  alarmsSince,
  type Danger,
  highRiskOf,
  howToReach,
  safetyRule,
  type WatchedVictim,
} from '../../contact/supervision/safety-watch.ts'
import type { Role } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { holdCase, newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { readPersonReaches } from '../day/reach.store.ts'
import { type Candidate, rungAt, SAFETY_RUNGS, whoIsNamed } from './safety-alarm.ts'

/** A victim at high risk who has not been told, as the job and the page read it. */
export type Untold = {
  clockId: string
  caseId: string
  victimId: string
  victimName: string
  danger: Danger
  eventAt: Temporal.Instant
  learntAt: Temporal.Instant
  ownerId: string | null
  high: string[]
  how: string
}
type Row = Omit<Untold, 'high' | 'how'> & {
  offence: string
  incidentType: string
  triage: string | null
  assessed: string | null
}

export async function readUntold(tx: Tx, force: Force, now: Temporal.Instant): Promise<Untold[]> {
  const { rows } = await sql<Row>`
    select clock_id as "clockId", case_id as "caseId", victim_id as "victimId", victim_name as "victimName", danger, event_at as "eventAt",
      learnt_at as "learntAt", owner_id as "ownerId", offence, incident_type as "incidentType", triage, at_risk_because as assessed
    from victim.safety_watch where event_at <= ${now} and due_at > ${alarmsSince(now)} order by due_at, clock_id`.execute(
    tx,
  )
  const untold = rows.flatMap(({ offence, incidentType, triage, assessed, ...one }) => {
    const high = highRiskOf({ offence, incidentType, triage, assessed }, force)
    return high.length > 0 ? [{ ...one, high }] : []
  })
  const reach = await readPersonReaches(
    tx,
    untold.map(one => one.victimId),
    now,
  )
  return untold.map(one => ({ ...one, how: howToReach(reach.get(one.victimId)) }))
}

/** Everybody who could be given one, and who is signed in as the sessions say. */
async function readCandidates(tx: Tx): Promise<Candidate[]> {
  const { rows } = await sql<Candidate & { role: Role }>`
    select a.id, a.name, a.role,
      exists (select from platform.account_right h where h.account_id = a.id and h.code = 'incident-manager' and h.from_at <= platform.now()
        and (h.until_at is null or h.until_at > platform.now())) as "incidentManager",
      exists (select from platform.session s where s.account_id = a.id and s.ended_at is null and s.absolute_until > clock_timestamp()
        and s.last_seen_at > clock_timestamp() - interval '60 minutes') as "signedIn"
    from platform.account a where a.disabled_at is null order by a.name, a.id`.execute(tx)
  return rows
}

/** A step that is due and not kept: who is given it. */
export type Raise = { untold: Untold; rung: number; to: Candidate }

/** Every step that is due now, asked by the system, which may know of restricted cases too. */
export async function raisesDue(tx: Tx, force: Force, now: Temporal.Instant): Promise<Raise[]> {
  const untold = await readUntold(tx, force, now)
  if (untold.length === 0) return []
  const people = await readCandidates(tx)
  const { rows: kept } = await sql<{ clockId: string; rung: number; toId: string }>`
    select clock_id as "clockId", rung, to_id as "toId" from victim.safety_alarm
    where clock_id = any(${untold.map(one => one.clockId)}::uuid[]) order by rung`.execute(tx)
  return untold.flatMap(one => {
    const own = kept.filter(alarm => alarm.clockId === one.clockId)
    const from = Temporal.Instant.compare(one.learntAt, one.eventAt) > 0 ? one.learntAt : one.eventAt
    const rung = rungAt(from, now)
    if (rung === undefined || own.some(alarm => alarm.rung >= rung)) return []
    const to = whoIsNamed(
      rung,
      one.ownerId,
      people,
      own.map(alarm => alarm.toId),
    )
    return to ? [{ untold: one, rung, to }] : []
  })
}

/** Keeps one step with its fact, once, whichever node comes first. */
export async function raiseOne(tx: Tx, { untold, rung, to }: Raise, stamp: Stamp): Promise<boolean> {
  await holdCase(tx, untold.caseId)
  const { clockId, caseId, victimId, danger } = untold
  const { duty } = SAFETY_RUNGS[rung]!
  const because = `${safetyRule(danger, londonDay(untold.eventAt)).name}; ${untold.high.join(', ')}. ${untold.how}`
  const id = newId()
  const kept = await tx
    .insertInto('victim.safety_alarm')
    .values({
      id,
      case_id: caseId,
      victim_id: victimId,
      clock_id: clockId,
      rung,
      duty,
      to_id: to.id,
      to_name: to.name,
      signed_in: to.signedIn,
      because,
      at: stamp.at,
    })
    .onConflict(clash => clash.columns(['clock_id', 'rung']).doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  const body = { victimId, clockId, danger, rung, duty, to: to.id, toName: to.name, signedIn: to.signedIn }
  await record(tx, { ...stamp, kind: 'safety-alarm-raised', caseId, about: id, body })
  return true
}

export async function alarmsOfClock(tx: Tx, clockId: string) {
  return tx
    .selectFrom('victim.safety_alarm')
    .select(['rung', 'duty', 'to_id as toId', 'to_name as toName', 'signed_in as signedIn', 'at'])
    .where('clock_id', '=', clockId)
    .orderBy('rung')
    .execute()
}

/** What decides whether a victim is at high risk. */
export async function readRiskOf(tx: Tx, victimId: string): Promise<WatchedVictim | undefined> {
  const { rows } = await sql<WatchedVictim>`
    select k.offence, i.incident_type as "incidentType", v.at_risk_because as assessed,
      (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id join response.incident i on i.id = k.incident_id
    where v.id = ${victimId}::uuid`.execute(tx)
  return rows[0]
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { AgreedHow, Ended } from './appointment.ts'

export type AppointmentRow = {
  appointmentId: string
  who: string
  place: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  how: AgreedHow
  theirWish: string | null
  agreedAt: Temporal.Instant
  agreedByName: string
  ended: Ended | null
  endedWhy: string | null
  endedAt: Temporal.Instant | null
}

/** Every time that was agreed for an incident, newest first. */
export async function readAppointments(tx: Tx, incidentId: string): Promise<AppointmentRow[]> {
  return tx
    .selectFrom('response.appointment')
    .select([
      'id as appointmentId',
      'who',
      'place',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'agreed_how as how',
      'their_wish as theirWish',
      'agreed_at as agreedAt',
      'agreed_by_name as agreedByName',
      'ended',
      'ended_why as endedWhy',
      'ended_at as endedAt',
    ])
    .where('incident_id', '=', incidentId)
    .orderBy('agreed_at', 'desc')
    .orderBy('fact_xid', 'desc')
    .execute()
}

/** How many of this base each slot has from now on. */
export async function readTaken(
  tx: Tx,
  baseId: string,
  from: Temporal.Instant,
): Promise<(at: Temporal.Instant) => number> {
  const rows = await tx
    .selectFrom('response.appointment')
    .select(eb => ['starts_at as at', eb.cast<number>(eb.fn.countAll(), 'integer').as('n')])
    .where('base_id', '=', baseId)
    .where('ended', 'is', null)
    .where('starts_at', '>=', from)
    .groupBy('starts_at')
    .execute()
  const taken = new Map(rows.map(row => [row.at.epochMilliseconds, row.n]))
  return at => taken.get(at.epochMilliseconds) ?? 0
}

/** Two people who fill one slot of a base wait for each other. */
export async function holdSlot(tx: Tx, baseId: string, startsAt: Temporal.Instant): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointment ${baseId} ${startsAt}`}, 0))`.execute(tx)
}

/** Was it ever said, on this contact or its number, that a call to them is not safe? */
export async function readNotSafeToRing(tx: Tx, contactId: string): Promise<boolean> {
  const { rows } = await sql<{ said: boolean }>`
    select exists (select from contact.contact c join contact.contact o on o.id = c.id or o.caller_number = c.caller_number
      where c.id = ${contactId}::uuid and (
        exists (select from contact.ring_screen s where s.contact_id = o.id and s.endangers = 'yes')
        or exists (select from contact.ring_attempt r where r.contact_id = o.id and r.safe_to_ring = 'no')
        or exists (select from contact.pathway_answer a where a.contact_id = o.id and a.question = 'ring-back' and a.answer = 'yes'))) as said`.execute(
    tx,
  )
  return rows[0]?.said ?? false
}

export type Missed = {
  appointmentId: string
  caseId: string
  incidentId: string
  contactId: string
  number: number
  place: string
  who: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  /** The risk was looked at since; then another time is still to be agreed, or somebody sent. */
  assessed: boolean
}

/** Whose time was not kept and who still waits, oldest first. */
export async function readMissed(tx: Tx, now: Temporal.Instant, incidentId?: string): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select appointment_id as "appointmentId", case_id as "caseId", incident_id as "incidentId", contact_id as "contactId", number, place, who,
      starts_at as "startsAt", ends_at as "endsAt", assessed from response.missed_at(${now})
    where ${incidentId ?? null}::uuid is null or incident_id = ${incidentId ?? null}::uuid order by since limit 200`.execute(
    tx,
  )
  return rows
}

/** Times to come and of now, soonest first. */
export async function readComing(tx: Tx, now: Temporal.Instant) {
  const rows = await tx
    .selectFrom('response.appointment as a')
    .innerJoin('response.incident as i', 'i.id', 'a.incident_id')
    .select([
      'a.id as appointmentId',
      'a.case_id as caseId',
      'a.incident_id as incidentId',
      'i.number',
      'a.place',
      'a.who',
      'a.base_id as baseId',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'i.first_at_scene_at as firstAtSceneAt',
      'a.ended',
    ])
    .where('a.ended', 'is', null)
    .where('a.ends_at', '>=', now)
    .where('i.state', '<>', 'closed')
    .orderBy('a.starts_at')
    .limit(200)
    .execute()
  return rows
}

export type NewAppointment = Omit<
  AppointmentRow,
  'appointmentId' | 'agreedAt' | 'agreedByName' | 'ended' | 'endedWhy' | 'endedAt'
> & {
  baseId: string
  pack: string
}

export async function saveAppointment(
  tx: Tx,
  incident: { id: string; case_id: string },
  { how, startsAt, endsAt, who, place, theirWish, baseId, pack }: NewAppointment,
  stamp: Stamp,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('response.appointment')
    .values({
      id,
      case_id: incident.case_id,
      incident_id: incident.id,
      base_id: baseId,
      who,
      place,
      starts_at: startsAt,
      ends_at: endsAt,
      agreed_how: how,
      their_wish: theirWish,
      pack,
      agreed_at: stamp.at,
      agreed_by: stamp.by.id,
      agreed_by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: incident.case_id,
    about: id,
    kind: 'appointment-agreed',
    body: { incidentId: incident.id, appointmentId: id, startsAt, endsAt, how, baseId, pack },
  })
  return id
}

/** Ends the one that stands; false where none does. */
export async function saveEnded(
  tx: Tx,
  incident: { id: string; case_id: string },
  given: { ended: Ended; why: string },
  stamp: Stamp,
): Promise<boolean> {
  const row = await tx
    .updateTable('response.appointment')
    .set({ ended: given.ended, ended_why: given.why, ended_at: stamp.at, ended_by_name: stamp.by.name })
    .where('incident_id', '=', incident.id)
    .where('ended', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(tx, {
    ...stamp,
    caseId: incident.case_id,
    about: row.id,
    kind: 'appointment-ended',
    body: { incidentId: incident.id, appointmentId: row.id, ended: given.ended, why: given.why },
  })
  return true
}

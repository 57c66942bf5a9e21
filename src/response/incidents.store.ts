import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { holdCaseOf, newId, record, type Stamp } from '../platform/log/record.ts'
import type { AttendanceClock } from './attendance-clock.ts'
import type { IncidentState } from './deployment-state.ts'
import type { Place, Settlement } from './opening.ts'

export type HeldIncident = Awaited<ReturnType<typeof readIncidentRow>>

/** The contact as opening needs it, held with its case. Undefined where it is not there or may not be seen. */
export async function holdContactToOpen(tx: Tx, contactId: string) {
  return (await holdCaseOf(tx, 'contact.contact', contactId)) === undefined
    ? undefined
    : readContactToOpen(tx, contactId)
}

export async function readContactToOpen(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.contact as c')
    .leftJoin('response.incident as i', 'i.contact_id', 'c.id')
    .leftJoin('people.settlement as s', 's.id', 'c.settlement_id')
    .select([
      'c.id',
      'c.case_id',
      'c.number',
      'c.channel',
      'c.grade',
      'c.incident_type',
      'c.summary',
      'c.place',
      'c.settlement_id',
      'c.lon',
      'c.lat',
      'c.end_state',
      'c.answered_at',
      'c.offered_at',
      's.name as settlement',
      'i.id as incident_id',
      'i.number as incident_number',
    ])
    .where('c.id', '=', contactId)
    .executeTakeFirst()
}

export async function readSettlement(tx: Tx, id: string): Promise<Settlement | undefined> {
  const row = await tx
    .selectFrom('people.settlement')
    .select(['id', 'lon', 'lat', 'rural_urban'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, at: [row.lon, row.lat], ruralUrban: row.rural_urban }
}

/** Every settlement by name, for a list to choose from. */
export async function listSettlements(tx: Tx): Promise<{ id: string; name: string; district: string }[]> {
  return tx.selectFrom('people.settlement').select(['id', 'name', 'district']).orderBy('name').execute()
}

export type NewIncident = {
  caseId: string
  contactId: string
  incidentType: string
  grade: GradeCode
  where: Place
  clock: AttendanceClock
  /** When no attendance is promised, or the clock waits for somebody to be sent, there is no start to keep. */
  stamp: Stamp
}

export async function openIncident(tx: Tx, incident: NewIncident): Promise<{ incidentId: string; number: number }> {
  const { caseId, contactId, incidentType, grade, where, clock, stamp } = incident
  const incidentId = newId()
  const { number } = await tx
    .insertInto('response.incident')
    .values({
      id: incidentId,
      case_id: caseId,
      contact_id: contactId,
      incident_type: incidentType,
      grade,
      place: where.place,
      settlement_id: where.settlementId,
      rural_urban: where.ruralUrban,
      lon: where.at[0],
      lat: where.at[1],
      opened_at: stamp.at,
      grade_set: clock.gradeSet,
      clock_started_at: clock.startedAt,
      attend_by: clock.attendBy,
      state: 'open',
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await record(tx, {
    ...stamp,
    kind: 'incident-opened',
    caseId,
    about: incidentId,
    body: {
      incidentId,
      contactId,
      number,
      incidentType,
      grade,
      settlementId: where.settlementId,
      ruralUrban: where.ruralUrban,
      clockStartedAt: clock.startedAt,
      attendBy: clock.attendBy,
    },
  })
  return { incidentId, number }
}

/** The incident with its case held, so that two people cannot decide on it at once. */
export async function holdIncident(tx: Tx, incidentId: string) {
  return (await holdCaseOf(tx, 'response.incident', incidentId)) === undefined
    ? undefined
    : readIncidentRow(tx, incidentId)
}

/** Whether the call behind the incident is a silent one that stays immediate until its caller was heard alone or seen. */
export async function isHeld(tx: Tx, contactId: string): Promise<boolean> {
  const contact = await tx
    .selectFrom('contact.contact')
    .select('held_at')
    .where('id', '=', contactId)
    .executeTakeFirst()
  return contact?.held_at != null
}

/** Somebody of this team is named in the restricted report behind it: they are never sent to it. */
export async function isShutOut(tx: Tx, caseId: string, teamId: string | null): Promise<boolean> {
  const { rows } = await sql<{
    team: string
  }>`select team from platform.teams_shut_out(${caseId}::uuid) as team`.execute(tx)
  return rows.some(row => row.team === teamId)
}

async function readIncidentRow(tx: Tx, incidentId: string) {
  return tx.selectFrom('response.incident').selectAll().where('id', '=', incidentId).executeTakeFirst()
}

/** Where the incident stands after a step of one of its deployments; the first arrival is kept and never moved. */
export async function moveIncident(
  tx: Tx,
  incidentId: string,
  to: { state: IncidentState; firstAtSceneAt?: Temporal.Instant | undefined; clock?: AttendanceClock | undefined },
): Promise<void> {
  await tx
    .updateTable('response.incident')
    .set({
      state: to.state,
      ...(to.firstAtSceneAt ? { first_at_scene_at: to.firstAtSceneAt } : {}),
      ...(to.clock ? { clock_started_at: to.clock.startedAt, attend_by: to.clock.attendBy } : {}),
    })
    .where('id', '=', incidentId)
    .execute()
}

export async function closeIncident(
  tx: Tx,
  incident: { id: string; case_id: string },
  reason: string,
  stamp: Stamp,
  /** The contact of the incident that this one was a second log of. */
  sameAs: string | null = null,
  crimeCheckLeft = false,
): Promise<void> {
  await tx
    .updateTable('response.incident')
    .set({ state: 'closed', close_reason: reason, closed_at: stamp.at })
    .where('id', '=', incident.id)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'incident-closed',
    caseId: incident.case_id,
    about: incident.id,
    body: {
      incidentId: incident.id,
      reason,
      ...(sameAs ? { sameAs } : {}),
      ...(crimeCheckLeft ? { crimeCheck: 'left' } : {}),
    },
  })
}

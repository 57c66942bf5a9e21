import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { BaseRow, DeployedRow, IncidentRow, ResourceRow } from './board.ts'
import { stepOf } from './deployment-state.ts'

/** The open incidents with what the board shows of them. */
export async function readOpenIncidents(tx: Tx): Promise<IncidentRow[]> {
  const rows = await incidentRows(tx).where('i.state', '<>', 'closed').execute()
  return rows.map(toIncidentRow)
}

export async function readIncident(tx: Tx, incidentId: string): Promise<IncidentRow | undefined> {
  const row = await incidentRows(tx).where('i.id', '=', incidentId).executeTakeFirst()
  return row && toIncidentRow(row)
}

function incidentRows(tx: Tx) {
  return (
    tx
      .selectFrom('response.incident as i')
      .innerJoin('people.settlement as s', 's.id', 'i.settlement_id')
      // A restricted contact is not seen by those who send help: they get where, how urgent and what kind.
      .leftJoin('contact.contact as c', 'c.id', 'i.contact_id')
      .selectAll('i')
      .select([
        's.name as settlement',
        's.base_id as home_base_id',
        'c.summary',
        'c.vulnerable',
        'c.channel',
        'c.number as contact_number',
        sql<string | null>`contact.interpreter_of(c.id)`.as('interpreter'),
      ])
  )
}

type Found = Awaited<ReturnType<ReturnType<typeof incidentRows>['executeTakeFirstOrThrow']>>

function toIncidentRow(row: Found): IncidentRow {
  return {
    incidentId: row.id,
    caseId: row.case_id,
    contactId: row.contact_id,
    contactNumber: row.contact_number,
    channel: row.channel,
    number: row.number,
    incidentType: row.incident_type,
    grade: row.grade,
    gradeSet: row.grade_set,
    vulnerable: row.vulnerable ?? false,
    restricted: row.contact_number === null,
    summary: row.summary,
    interpreter: row.interpreter,
    place: row.place,
    settlementId: row.settlement_id,
    settlement: row.settlement,
    homeBaseId: row.home_base_id,
    ruralUrban: row.rural_urban,
    at: [row.lon, row.lat],
    state: row.state,
    openedAt: row.opened_at,
    startedAt: row.clock_started_at,
    attendBy: row.attend_by,
    firstAtSceneAt: row.first_at_scene_at,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
  }
}

/** Who is sent and not clear yet, over all incidents: oldest first. */
export async function readDeployed(tx: Tx): Promise<DeployedRow[]> {
  return (await deploymentRows(tx).where('d.cleared_at', 'is', null).execute()).map(toDeployedRow)
}

/** Everybody ever sent to one incident, in the order they were sent. */
export async function readDeployments(tx: Tx, incidentId: string): Promise<DeployedRow[]> {
  return (await deploymentRows(tx).where('d.incident_id', '=', incidentId).execute()).map(toDeployedRow)
}

function deploymentRows(tx: Tx) {
  return tx
    .selectFrom('response.deployment as d')
    .innerJoin('response.incident as i', 'i.id', 'd.incident_id')
    .innerJoin('response.resource as r', 'r.id', 'd.resource_id')
    .leftJoin('platform.account as a', join =>
      join.on(eb => eb(eb.cast<string>('a.id', 'text'), '=', eb.ref('d.assigned_by'))),
    )
    .selectAll('d')
    .select(['i.number', 'r.callsign', 'r.kind', 'r.crew', 'a.name as assigned_by_name'])
    .orderBy('d.assigned_at')
    .orderBy('r.callsign')
}

type Sent = Awaited<ReturnType<ReturnType<typeof deploymentRows>['executeTakeFirstOrThrow']>>

function toDeployedRow(row: Sent): DeployedRow {
  const stamps = {
    assignedAt: row.assigned_at,
    enRouteAt: row.en_route_at,
    atSceneAt: row.at_scene_at,
    clearedAt: row.cleared_at,
  }
  return {
    deploymentId: row.id,
    caseId: row.case_id,
    incidentId: row.incident_id,
    incidentNumber: row.number,
    resourceId: row.resource_id,
    callsign: row.callsign,
    kind: row.kind,
    crew: row.crew,
    assignedBy: row.assigned_by_name ?? row.assigned_by,
    ...stamps,
    step: stepOf(stamps),
    result: row.result,
  }
}

export async function readResources(tx: Tx): Promise<ResourceRow[]> {
  const rows = await tx.selectFrom('response.resource').selectAll().orderBy('callsign').execute()
  return rows.map(row => ({
    resourceId: row.id,
    callsign: row.callsign,
    kind: row.kind,
    baseId: row.base_id,
    teamId: row.team_id,
    crew: row.crew,
    skills: row.skills,
  }))
}

export async function readBases(tx: Tx): Promise<BaseRow[]> {
  const rows = await tx.selectFrom('response.base').selectAll().orderBy('name').execute()
  return rows.map(row => ({ baseId: row.id, name: row.name, at: [row.lon, row.lat] }))
}

/** The name by which a person signs in: how force.json knows who crews what. */
export async function readUsername(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('platform.account')
    .select('username')
    .where(eb => eb(eb.cast<string>('id', 'text'), '=', accountId))
    .executeTakeFirst()
  return row?.username
}

/** What officers need to know of the contact before they arrive: the newest words, and whether a weapon is ruled out. */
export async function readContactWords(tx: Tx, contactId: string) {
  const lines = await tx
    .selectFrom('contact.log_line')
    .select(['id', 'at', 'by_name', 'text'])
    .where('contact_id', '=', contactId)
    .orderBy('at', 'desc')
    .limit(LOG_LINES)
    .execute()
  const assessed = await tx
    .selectFrom('contact.assessment')
    .select(['weapon', 'risk', 'immediacy', 'harm', 'threat', 'vulnerability'])
    .where('contact_id', '=', contactId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    lines: lines.map(line => ({ lineId: line.id, at: line.at, byName: line.by_name, text: line.text })),
    assessed: assessed ?? null,
  }
}

/** The danger of a restricted contact, in codes: what whoever goes must know, and nothing that was said. */
export async function readDanger(tx: Tx, contactId: string) {
  const { rows } = await sql<{
    weapon: 'yes' | 'no' | 'unknown' | null
    immediacy: 'now' | 'within-hour' | 'within-day' | 'later' | 'cannot-tell' | null
    risk: 'low' | 'medium' | 'high' | 'cannot-tell' | null
    vulnerable: boolean
  }>`select * from response.danger_of(${contactId}::uuid)`.execute(tx)
  return rows[0]
}

/** What investigation has made of the incident: read, never written, by this module. */
export async function readCrimes(
  tx: Tx,
  incidentId: string,
): Promise<{ crimeId: string; number: number; offence: string }[]> {
  const rows = await tx
    .selectFrom('investigation.crime')
    .select(['id', 'number', 'offence'])
    .where('incident_id', '=', incidentId)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ crimeId: row.id, number: row.number, offence: row.offence }))
}

const LOG_LINES = 12

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { ownCallsign } from '../../response/own-unit.ts'
import { typeLabel } from '../open-case.ts'
import { CASE, FROM, within } from '../open-cases.store.ts'
import { cardsOf, type PhoneCrime, type PhoneLine, type PhoneVictim } from './on-phone.ts'

/** Nobody reads a hundredth case on a phone; the page says when there are more. */
const MOST_CASES = 99
const CLEARED_HOURS = 12

/** The callsign of the unit that this person crews. */
export async function callsignOf(tx: Tx, force: Force, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    username: string
  }>`select username from platform.account where id::text = ${accountId}`.execute(tx)
  return ownCallsign(force, rows[0]?.username)
}

/** The officer's own investigations, each with the few facts that are needed at a scene. */
export async function readCards(tx: Tx, force: Force, accountId: string, now: Temporal.Instant) {
  const scope = within({ of: 'one', ownerId: accountId })
  const { rows: crimes } = await sql<PhoneCrime>`
    select ${CASE}, i.place, i.id as "incidentId", i.number as "incidentNumber" from ${FROM} where ${scope} order by c.number limit ${MOST_CASES}`.execute(
    tx,
  )
  const ids = crimes.map(one => one.crimeId)
  const { rows: lines } = await sql<PhoneLine>`
    select l.crime_id as "crimeId", l.id as "lineId", l.objective, l.action, l.due_at as "dueAt", l.perishes_at as "perishesAt"
    from investigation.line_of_enquiry l where l.crime_id = any(${ids}::uuid[]) and l.state = 'open' order by l.due_at, l.id`.execute(
    tx,
  )
  const { rows: victims } = await sql<PhoneVictim>`
    select v.crime_id as "crimeId", v.id as "victimId", v.name, v.enhanced
    from investigation.crime_victim v where v.crime_id = any(${ids}::uuid[]) order by v.name, v.id`.execute(tx)
  return cardsOf(crimes, lines, victims, force, now)
}

export type PhoneIncident = {
  incidentId: string
  caseId: string
  number: number
  incidentType: string
  place: string
  openedAt: Temporal.Instant
  what: string
}

/** What their unit is on, or has just left. */
export async function readOwnIncidents(
  tx: Tx,
  force: Force,
  callsign: string | undefined,
  now: Temporal.Instant,
): Promise<PhoneIncident[]> {
  if (!callsign) return []
  const { rows } = await sql<Omit<PhoneIncident, 'what'>>`
    select distinct on (i.opened_at, i.id) i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", i.place, i.opened_at as "openedAt"
    from response.incident i join response.deployment d on d.incident_id = i.id
    where d.resource_id = ${callsign} and (d.cleared_at is null or d.cleared_at > ${now.subtract({ hours: CLEARED_HOURS })})
    order by i.opened_at desc, i.id limit 20`.execute(tx)
  return rows.map(one => ({ ...one, what: typeLabel(one.incidentType, force) }))
}

export type PhoneTask = { taskId: string; caseId: string; what: string; dueAt: Temporal.Instant }

/** What first contact said must be done: it waits until somebody says what came of it. */
export async function readTasks(tx: Tx, caseIds: readonly string[]): Promise<PhoneTask[]> {
  const { rows } = await sql<PhoneTask>`
    select t.id as "taskId", t.case_id as "caseId", t.what, t.due_at as "dueAt" from contact.task t
    where t.case_id = any(${[...caseIds]}::uuid[]) and t.state = 'open' order by t.due_at, t.what limit 200`.execute(tx)
  return rows
}

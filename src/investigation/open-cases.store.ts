import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { OpenCase } from './open-case.ts'

/** What every list of investigations selects; the newest assessment of the first contact gives the risk. */
export const CASE = sql`c.id as "crimeId", c.case_id as "caseId", c.number, c.offence, c.owner_id as "ownerId", c.owner_name as "ownerName",
  c.recorded_at as "recordedAt", i.incident_type as "incidentType",
  (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage,
  exists (select from investigation.crime_victim v where v.crime_id = c.id and v.enhanced) as enhanced`

export const FROM = sql`investigation.crime c join response.incident i on i.id = c.incident_id`

/**
 * Whose investigations: the whole force's, one person's with those that nobody has, one person's alone, or a team's with
 * what nobody has on the ground of its base. `caseId` looks at one case only.
 */
export type Scope = { caseId?: string } & (
  | { of: 'force' }
  | { of: 'mine' | 'one'; ownerId: string }
  | { of: 'team'; ownerIds: readonly string[]; base: string | null }
)

export function within(scope: Scope) {
  const ofCase = scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
  return sql`c.state <> 'closed' and ${ofCase} and (${whose(scope)})`
}

/** The same without those that nobody has, and of cases open or closed: a victim is owed what happened before the end, too. */
export function owned(scope: Scope) {
  const ofCase = scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
  if (scope.of === 'force') return ofCase
  const ids = scope.of === 'team' ? [...scope.ownerIds] : [scope.ownerId]
  return sql`${ofCase} and c.owner_id = any(${ids}::uuid[])`
}

/**
 * The same with what nobody has, for a team on the ground of its base: what a case owes somebody (an order to be served, a device to be given back, a victim to be
 * told) is on the day of the supervisor whose team will have it, from the moment it is owed.
 */
export function held(scope: Scope) {
  if (scope.of !== 'team') return owned(scope)
  const ofCase = scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
  return sql`${ofCase} and (c.owner_id = any(${[...scope.ownerIds]}::uuid[]) or (c.owner_id is null and ${onGround(scope.base)}))`
}

/** Where an incident `i` lies on the ground of a base: one whose ground nobody knows is every team's, so that it is somebody's. */
export function onGround(base: string | null) {
  return base
    ? sql`(i.settlement_id is null or exists (select from people.settlement g where g.id = i.settlement_id and g.base_id = ${base}))`
    : sql`true`
}

function whose(scope: Scope) {
  if (scope.of === 'force') return sql`true`
  if (scope.of !== 'team')
    return sql`c.owner_id = ${scope.ownerId}::uuid or (c.owner_id is null and ${scope.of === 'mine'})`
  return sql`c.owner_id = any(${[...scope.ownerIds]}::uuid[]) or (c.owner_id is null and ${onGround(scope.base)})`
}

/** Alike open investigations of one owner, counted together. */
export type CaseCount = Pick<OpenCase, 'ownerId' | 'offence' | 'incidentType' | 'triage' | 'enhanced'> & { n: number }

/** Open investigations by owner and by what decides their risk. */
export async function countOpenCases(tx: Tx, scope: Scope = { of: 'force' }): Promise<CaseCount[]> {
  const { rows } = await sql<CaseCount>`
    select "ownerId", offence, "incidentType", triage, enhanced, count(*) as n
    from (select ${CASE} from ${FROM} where c.state <> 'closed' and ${owned(scope)}) open
    group by "ownerId", offence, "incidentType", triage, enhanced`.execute(tx)
  return rows
}

/** One investigation, open or closed, as lists read it. */
export async function readOpenCase(tx: Tx, crimeId: string): Promise<OpenCase | undefined> {
  const { rows } = await sql<OpenCase>`select ${CASE} from ${FROM} where c.id = ${crimeId}::uuid`.execute(tx)
  return rows[0]
}

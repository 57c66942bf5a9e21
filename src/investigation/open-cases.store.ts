import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { OpenCase } from './open-case.ts'

/** What every list of investigations selects; the newest assessment of the first contact gives the risk. */
export const CASE = sql`c.id as "crimeId", c.case_id as "caseId", c.number, c.offence, c.owner_id as "ownerId", c.owner_name as "ownerName",
  c.recorded_at as "recordedAt", i.incident_type as "incidentType",
  (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage,
  exists (select from investigation.crime_victim v where v.crime_id = c.id and v.enhanced) as enhanced`

export const FROM = sql`investigation.crime c join response.incident i on i.id = c.incident_id`

/** Whose investigations: everybody's, or one person's with those that nobody has. */
export type Scope = { all: true } | { all: false; ownerId: string }

export function within(scope: Scope) {
  return scope.all
    ? sql`c.state <> 'closed'`
    : sql`c.state <> 'closed' and (c.owner_id = ${scope.ownerId}::uuid or c.owner_id is null)`
}

/** Alike open investigations of one owner, counted together. */
export type CaseCount = Pick<OpenCase, 'ownerId' | 'offence' | 'incidentType' | 'triage' | 'enhanced'> & { n: number }

/** Open investigations by owner and by what decides their risk. */
export async function countOpenCases(tx: Tx, ownerId?: string): Promise<CaseCount[]> {
  const owned = ownerId ? sql`c.owner_id = ${ownerId}::uuid` : sql`true`
  const { rows } = await sql<CaseCount>`
    select "ownerId", offence, "incidentType", triage, enhanced, count(*) as n
    from (select ${CASE} from ${FROM} where c.state <> 'closed' and ${owned}) open
    group by "ownerId", offence, "incidentType", triage, enhanced`.execute(tx)
  return rows
}

/** One investigation, open or closed, as lists read it. */
export async function readOpenCase(tx: Tx, crimeId: string): Promise<OpenCase | undefined> {
  const { rows } = await sql<OpenCase>`select ${CASE} from ${FROM} where c.id = ${crimeId}::uuid`.execute(tx)
  return rows[0]
}

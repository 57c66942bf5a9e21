import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { holdCase } from '../../platform/log/record.ts'
import type { PhoneAbout } from './phone-item.ts'

/** The case that something from a phone belongs to. `crimeId` null: an incident of which no crime is recorded. */
export type PhoneCase = {
  caseId: string
  crimeId: string | null
  incidentId: string
  number: number
  state: string | null
}

/**
 * Finds the case and holds it. By a number that was typed on a phone only what is the officer's own: a slip of one figure must not put a
 * victim's words into a stranger's case.
 */
export async function holdPhoneCase(
  tx: Tx,
  about: PhoneAbout,
  own: { accountId: string; callsign: string | undefined },
): Promise<PhoneCase | undefined> {
  const theirs = 'number' in about
  const crime = theirs
    ? sql`c.number = ${about.number} and c.owner_id = ${own.accountId}::uuid`
    : sql`c.id = ${about.id}::uuid`
  const incident = theirs
    ? sql`i.number = ${about.number} and exists (select from response.deployment d where d.incident_id = i.id and d.resource_id = ${own.callsign ?? ''})`
    : sql`i.id = ${about.id}::uuid`
  const find =
    about.of === 'crime'
      ? sql<PhoneCase>`select c.case_id as "caseId", c.id as "crimeId", c.incident_id as "incidentId", c.number, c.state
          from investigation.crime c where ${crime}`
      : sql<PhoneCase>`select i.case_id as "caseId", null as "crimeId", i.id as "incidentId", i.number, null as state from response.incident i where ${incident}`
  const found = (await find.execute(tx)).rows[0]
  if (!found || (await holdCase(tx, found.caseId)) === undefined) return undefined
  // Read again under the hold: what was true before somebody else's commit is not decided on.
  return (await find.execute(tx)).rows[0]
}

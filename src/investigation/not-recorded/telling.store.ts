import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Telling } from './telling.ts'

export type NotRecorded = {
  decisionId: string
  incidentId: string
  caseId: string
  contactId: string
  basis: string
  decidedAt: Temporal.Instant
  byName: string
  /** Whoever reported it. */
  callerName: string | null
  callerNumber: string | null
  high: boolean
  crimeSince: boolean
  how: string | null
  words: string | null
  toldAt: Temporal.Instant | null
  toldByName: string | null
}

/** The newest decision that an incident is no crime, and whether who reported it was told. */
export async function readNotRecorded(tx: Tx, incidentId: string): Promise<NotRecorded | undefined> {
  const { rows } = await sql<NotRecorded>`
    select d.id as "decisionId", i.id as "incidentId", i.case_id as "caseId", i.contact_id as "contactId", d.basis, d.decided_at as "decidedAt", d.by_name as "byName",
      k.caller_name as "callerName", k.caller_number as "callerNumber",
      coalesce((select a.risk = 'high' from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1), false) or k.vulnerable as high,
      exists (select from investigation.crime_decision c where c.incident_id = i.id and c.decision = 'crime') as "crimeSince",
      t.how, t.words, t.told_at as "toldAt", t.by_name as "toldByName"
    from investigation.crime_decision d join response.incident i on i.id = d.incident_id join contact.contact k on k.id = i.contact_id
      left join investigation.no_crime_told t on t.decision_id = d.id
    where d.incident_id = ${incidentId}::uuid and d.decision = 'not-crime' order by d.decided_at desc limit 1`.execute(
    tx,
  )
  return rows[0]
}

/** What they were told stays in the table; the log says that it was done, and how. */
export async function saveNoCrimeTold(tx: Tx, of: NotRecorded, given: Telling, stamp: Stamp): Promise<void> {
  const { caseId, incidentId, decisionId } = of
  await tx
    .insertInto('investigation.no_crime_told')
    .values({
      id: newId(),
      case_id: caseId,
      incident_id: incidentId,
      decision_id: decisionId,
      how: given.how,
      words: given.words,
      told_at: given.at,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { incidentId, decisionId, how: given.how }
  await record(tx, { ...stamp, at: given.at, kind: 'no-crime-told', caseId, about: incidentId, body })
}

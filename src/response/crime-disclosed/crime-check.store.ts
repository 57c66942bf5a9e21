import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { londonDay } from '../../platform/time.ts'
import { askOf, type CrimeCheck, type Shown, type Written } from './asking.ts'
import { openedAsCrime } from './opened-as.ts'

export type CheckedIncident = { id: string; case_id: string; incident_type: string }

/** What was written of an incident, oldest first, under the reader's own row access: at most the newest 400 pieces. */
export async function readWritten(tx: Tx, incidentId: string): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select * from (select t.at, t.words, t.pack, t.pathway, t.question from response.log_text t
      where t.incident_id = ${incidentId}::uuid order by t.at desc limit 400) n order by n.at, n.words`.execute(tx)
  return rows
}

/** The check of an incident as it stands; undefined where what was written may not be seen. */
export async function readCrimeCheck(
  tx: Tx,
  incident: CheckedIncident,
  force: Pick<Force, 'incidentTypes'>,
  now: Temporal.Instant,
  closing?: string,
): Promise<CrimeCheck | undefined> {
  const { rows } = await sql<{ seen: boolean; answeredAt: Temporal.Instant | null; crimes: number }>`
    select exists (select from response.incident i join contact.contact k on k.id = i.contact_id where i.id = ${incident.id}::uuid) as seen,
      greatest((select max(c.at) from response.crime_check c where c.incident_id = ${incident.id}::uuid and c.answer <> 'left'),
        (select max(d.decided_at) from investigation.crime_decision d where d.incident_id = ${incident.id}::uuid)) as "answeredAt",
      (select count(*) from investigation.crime c where c.incident_id = ${incident.id}::uuid)::int as crimes`.execute(
    tx,
  )
  const state = rows[0]
  if (!state?.seen) return undefined
  return askOf(
    {
      written: await readWritten(tx, incident.id),
      openedAsCrime: openedAsCrime(incident.incident_type, force.incidentTypes),
      closing,
      answeredAt: state.answeredAt,
      crimes: state.crimes,
    },
    londonDay(now),
  )
}

type Kept = { answer: 'yes' | 'no' | 'left'; reason: string | null }

/** Keeps an answer with what was found. One that was left is a part of the closing, whose fact tells of it. */
export async function saveCheck(
  tx: Tx,
  incident: Pick<CheckedIncident, 'id' | 'case_id'>,
  kept: Kept,
  found: readonly Shown[],
  stamp: Stamp,
): Promise<{ checkId: string }> {
  const checkId = newId()
  const signs = [...new Set(found.map(({ sign }) => sign))]
  await tx
    .insertInto('response.crime_check')
    .values({
      id: checkId,
      case_id: incident.case_id,
      incident_id: incident.id,
      answer: kept.answer,
      reason: kept.reason,
      signs,
      danger: Math.max(0, ...found.map(({ danger }) => danger)),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  if (kept.answer !== 'left')
    await record(tx, {
      ...stamp,
      kind: 'crime-check-answered',
      caseId: incident.case_id,
      about: incident.id,
      body: { incidentId: incident.id, checkId, answer: kept.answer, signs, reason: kept.reason },
    })
  return { checkId }
}

export type Left = {
  incidentId: string
  caseId: string
  number: number
  incidentType: string
  closedAt: Temporal.Instant
  closeReason: string | null
  danger: 1 | 2 | 3
  leftBy: string
  inAll: number
}

/** Closed without a crime, asked and not answered: the most dangerous first, then the oldest. */
export async function readLeft(tx: Tx, most: number): Promise<Left[]> {
  const { rows } = await sql<Left>`
    with newest as (select distinct on (c.incident_id) c.* from response.crime_check c order by c.incident_id, c.at desc, c.fact_xid desc)
    select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", i.closed_at as "closedAt",
      i.close_reason as "closeReason", n.danger, n.by_name as "leftBy", count(*) over ()::int as "inAll"
    from newest n join response.incident i on i.id = n.incident_id join contact.contact k on k.id = i.contact_id
    where n.answer = 'left' and i.state = 'closed'
      and not exists (select from investigation.crime c where c.incident_id = i.id)
      and not exists (select from investigation.crime_decision d where d.incident_id = i.id and d.decided_at >= n.at)
    order by n.danger desc, n.at, i.number limit ${most}`.execute(tx)
  return rows
}

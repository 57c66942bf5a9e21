import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { IncidentFacts } from '../incident.store.ts'
import type { NotYetAsk } from './reported-rape.ts'

export type ReportedRape = {
  rapeId: string
  caseId: string
  incidentId: string
  incidentNumber: number
  why: string
  words: string
  reportedAt: Temporal.Instant
  at: Temporal.Instant
  byName: string
  nextLookAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  endedAs: 'recorded' | 'not-crime' | null
}
export type Look = { rapeId: string; words: string; at: Temporal.Instant; byName: string }

const select = (tx: Tx) =>
  tx
    .selectFrom('investigation.reported_rape as r')
    .innerJoin('response.incident as i', 'i.id', 'r.incident_id')
    .select([
      'r.id as rapeId',
      'r.case_id as caseId',
      'r.incident_id as incidentId',
      'i.number as incidentNumber',
      'r.why',
      'r.words',
      'r.reported_at as reportedAt',
      'r.at',
      'r.by_name as byName',
      'r.next_look_at as nextLookAt',
      'r.ended_at as endedAt',
      'r.ended_as as endedAs',
    ])

/** Those of an incident, the newest first. */
export async function readReportedRapes(tx: Tx, incidentId: string): Promise<ReportedRape[]> {
  return select(tx).where('r.incident_id', '=', incidentId).orderBy('r.at', 'desc').orderBy('r.id').execute()
}
export async function readReportedRape(tx: Tx, id: string): Promise<ReportedRape | undefined> {
  return select(tx).where('r.id', '=', id).executeTakeFirst()
}
/** All that nobody has decided, the longest without a look first. */
export async function readOpenRapes(tx: Tx): Promise<ReportedRape[]> {
  return select(tx).where('r.ended_at', 'is', null).orderBy('r.next_look_at').orderBy('r.id').limit(300).execute()
}
export async function readLooks(tx: Tx, rapeId: string): Promise<Look[]> {
  return tx
    .selectFrom('investigation.reported_rape_look')
    .select(['rape_id as rapeId', 'words', 'at', 'by_name as byName'])
    .where('rape_id', '=', rapeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

export async function saveReportedRape(
  tx: Tx,
  { caseId, incidentId, reportedAt }: IncidentFacts,
  asked: NotYetAsk & { nextLookAt: Temporal.Instant },
  stamp: Stamp,
): Promise<{ rapeId: string }> {
  const rapeId = newId()
  await tx
    .insertInto('investigation.reported_rape')
    .values({
      id: rapeId,
      case_id: caseId,
      incident_id: incidentId,
      why: asked.why,
      words: asked.words,
      reported_at: reportedAt,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
      next_look_at: asked.nextLookAt,
    })
    .execute()
  const body = { incidentId, rapeId, why: asked.why }
  await record(tx, { ...stamp, kind: 'reported-rape-kept', caseId, about: incidentId, body })
  return { rapeId }
}

export async function saveLook(
  tx: Tx,
  { rapeId, caseId, incidentId }: ReportedRape,
  words: string,
  nextLookAt: Temporal.Instant,
  stamp: Stamp,
): Promise<void> {
  const by = { by: stamp.by.id, by_name: stamp.by.name }
  await tx
    .insertInto('investigation.reported_rape_look')
    .values({ case_id: caseId, rape_id: rapeId, words, at: stamp.at, ...by })
    .execute()
  await tx
    .updateTable('investigation.reported_rape')
    .set({ next_look_at: nextLookAt })
    .where('id', '=', rapeId)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'reported-rape-looked-at',
    caseId,
    about: incidentId,
    body: { incidentId, rapeId },
  })
}

/** The decision that it is a crime of this kind, or none, ends the state; the fact of the decision tells of it. */
export async function endReportedRape(
  tx: Tx,
  incidentId: string,
  as: 'recorded' | 'not-crime',
  stamp: Pick<Stamp, 'at'>,
): Promise<void> {
  await tx
    .updateTable('investigation.reported_rape')
    .set({ ended_at: stamp.at, ended_as: as })
    .where('incident_id', '=', incidentId)
    .where('ended_at', 'is', null)
    .execute()
}

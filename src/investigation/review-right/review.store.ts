import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Requested } from './request.ts'

export type ReviewRequest = {
  requestId: string
  caseId: string
  crimeId: string
  crimeNumber: number
  offence: string
  outcomeId: string
  outcomeCode: number
  outcomeReason: string
  victimId: string
  victimName: string
  words: string
  channel: string
  requestedAt: Temporal.Instant
  recordedAt: Temporal.Instant
  byName: string
  lateReason: string | null
  excluded: string | null
  limitation: string | null
  acknowledgeBy: Temporal.Instant | null
  acknowledgedAt: Temporal.Instant | null
  completeBy: Temporal.Instant | null
  reviewerId: string | null
  reviewerName: string | null
  decision: 'upheld' | 'overturned' | null
  decisionReason: string | null
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
}

/** Acknowledged: the notice of it was told, by a person. */
const REQUESTS = sql`select r.id as "requestId", r.case_id as "caseId", r.crime_id as "crimeId", c.number as "crimeNumber", c.offence, r.outcome_id as "outcomeId",
    o.code as "outcomeCode", o.reason as "outcomeReason", r.victim_id as "victimId", v.name as "victimName", r.words, r.channel,
    r.requested_at as "requestedAt", r.recorded_at as "recordedAt", r.by_name as "byName", r.late_reason as "lateReason", r.excluded, r.limitation,
    r.acknowledge_by as "acknowledgeBy", told.at as "acknowledgedAt", r.complete_by as "completeBy", r.reviewer_id as "reviewerId",
    r.reviewer_name as "reviewerName", r.decision, r.decision_reason as "decisionReason", r.decided_at as "decidedAt", r.decided_by_name as "decidedByName"
  from investigation.review_request r join investigation.crime c on c.id = r.crime_id join investigation.outcome o on o.id = r.outcome_id
  join investigation.crime_victim v on v.id = r.victim_id
  left join lateral (select min(coalesce(u.told_at, m.delivered_at)) as at from investigation.notice n
    join victim."update" u on u.notices @> array[n.id] left join victim.message m on m.update_id = u.id
    where n.kind = 'review-acknowledged' and n.about = r.id and (u.told <> 'message' or m.state = 'delivered')) told on true`

export async function readRequests(tx: Tx, crimeId: string): Promise<ReviewRequest[]> {
  const { rows } =
    await sql<ReviewRequest>`${REQUESTS} where r.crime_id = ${crimeId}::uuid order by r.requested_at desc, r.id`.execute(
      tx,
    )
  return rows
}
export async function readRequest(tx: Tx, id: string): Promise<ReviewRequest | undefined> {
  const { rows } = await sql<ReviewRequest>`${REQUESTS} where r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

const LISTED = 300
/** What waits first, by when it is due; then what was decided, the newest first. */
export async function readAllRequests(tx: Tx): Promise<ReviewRequest[]> {
  const { rows } = await sql<ReviewRequest>`${REQUESTS}
    order by (r.decision is not null or r.excluded is not null), case when r.decision is null then r.complete_by end, r.requested_at desc, r.id limit ${LISTED}`.execute(
    tx,
  )
  return rows
}

export async function saveRequest(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  of: {
    outcomeId: string
    victimId: string
    words: string
    channel: string
    requestedAt: Temporal.Instant
    limitation: string | null
  },
  taken: Requested,
  stamp: Stamp,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('investigation.review_request')
    .values({
      id,
      case_id: caseId,
      crime_id: crimeId,
      outcome_id: of.outcomeId,
      victim_id: of.victimId,
      scheme: taken.scheme,
      words: of.words,
      channel: of.channel,
      requested_at: of.requestedAt,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
      late_reason: taken.lateReason,
      excluded: taken.excluded,
      limitation: of.limitation,
      acknowledge_by: taken.acknowledgeBy,
      complete_by: taken.completeBy,
    })
    .execute()
  await record(tx, {
    ...stamp,
    at: of.requestedAt,
    kind: 'review-requested',
    caseId,
    about: id,
    body: { crimeId, victimId: of.victimId, requestId: id, excluded: taken.excluded !== null },
  })
  return id
}

export async function saveReviewer(
  tx: Tx,
  { requestId, caseId, crimeId }: ReviewRequest,
  to: { id: string; name: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.review_request')
    .set({ reviewer_id: to.id, reviewer_name: to.name })
    .where('id', '=', requestId)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'reviewer-named',
    caseId,
    about: requestId,
    body: { crimeId, requestId, reviewerId: to.id },
  })
}

export async function saveReview(
  tx: Tx,
  { requestId, caseId, crimeId, victimId }: ReviewRequest,
  given: { decision: 'upheld' | 'overturned'; reason: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.review_request')
    .set({
      decision: given.decision,
      decision_reason: given.reason,
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
    })
    .where('id', '=', requestId)
    .execute()
  const body = { crimeId, victimId, requestId, decision: given.decision }
  await record(tx, { ...stamp, kind: 'review-right-decided', caseId, about: requestId, body })
}

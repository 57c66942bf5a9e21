import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { oweNotices } from '../notices/notice.store.ts'
import { cancelledWords } from '../notices/registrar-words.ts'
import type { CancelDecision, CancelRequest } from './cancellation.ts'
import { GROUNDS } from './grounds.ts'

export type Cancellation = {
  cancellationId: string
  caseId: string
  crimeId: string
  crimeNumber: number
  offence: string
  ground: 'C1' | 'C2' | 'C3' | 'C4' | 'C5'
  reason: string
  evidence: string
  reference: string | null
  requestedAt: Temporal.Instant
  requestedBy: string
  requestedByName: string
  decision: 'cancelled' | 'refused' | null
  decisionReason: string | null
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
}

const select = (tx: Tx) =>
  tx
    .selectFrom('investigation.cancellation as x')
    .innerJoin('investigation.crime as c', 'c.id', 'x.crime_id')
    .select([
      'x.id as cancellationId',
      'x.case_id as caseId',
      'x.crime_id as crimeId',
      'c.number as crimeNumber',
      'c.offence',
      'x.ground',
      'x.reason',
      'x.evidence',
      'x.reference',
      'x.requested_at as requestedAt',
      'x.requested_by as requestedBy',
      'x.requested_by_name as requestedByName',
      'x.decision',
      'x.decision_reason as decisionReason',
      'x.decided_at as decidedAt',
      'x.decided_by_name as decidedByName',
    ])

/** Every request of a crime, the newest first. */
export async function readCancellations(tx: Tx, crimeId: string): Promise<Cancellation[]> {
  return select(tx).where('x.crime_id', '=', crimeId).orderBy('x.requested_at', 'desc').orderBy('x.id').execute()
}
export async function readCancellation(tx: Tx, id: string): Promise<Cancellation | undefined> {
  return select(tx).where('x.id', '=', id).executeTakeFirst()
}
/** What waits for the registrar, the oldest first. */
export async function readOpenCancellations(tx: Tx): Promise<Cancellation[]> {
  return select(tx).where('x.decision', 'is', null).orderBy('x.requested_at').orderBy('x.id').limit(300).execute()
}

export async function saveCancelRequest(
  tx: Tx,
  { caseId, crimeId }: Crime,
  asked: CancelRequest,
  stamp: Stamp,
): Promise<{ cancellationId: string }> {
  const cancellationId = newId()
  await tx
    .insertInto('investigation.cancellation')
    .values({
      id: cancellationId,
      case_id: caseId,
      crime_id: crimeId,
      ground: asked.ground.code,
      reason: asked.reason,
      evidence: asked.evidence,
      reference: asked.reference,
      requested_at: stamp.at,
      requested_by: stamp.by.id,
      requested_by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, cancellationId, ground: asked.ground.code }
  await record(tx, { ...stamp, kind: 'cancellation-requested', caseId, about: crimeId, body })
  return { cancellationId }
}

/** Cancelled, the crime stays with its whole history, and every victim is owed why. */
export async function saveCancelDecision(
  tx: Tx,
  { cancellationId, caseId, crimeId, ground }: Cancellation,
  given: CancelDecision & { offence: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.cancellation')
    .set({
      decision: given.decision,
      decision_reason: given.reason,
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
    })
    .where('id', '=', cancellationId)
    .execute()
  if (given.decision === 'cancelled') {
    await tx
      .updateTable('investigation.crime')
      .set({ state: 'closed', closed_at: stamp.at, cancelled_at: stamp.at })
      .where('id', '=', crimeId)
      .execute()
    const because = GROUNDS.find(one => one.code === ground)!.told
    const words = cancelledWords(given.offence, because, given.reason)
    await oweNotices(tx, { caseId, crimeId }, { kind: 'cancelled', about: cancellationId, ...words }, stamp)
  }
  const kind = given.decision === 'cancelled' ? 'crime-cancelled' : 'cancellation-refused'
  await record(tx, { ...stamp, kind, caseId, about: crimeId, body: { crimeId, cancellationId, ground } })
}

/** The teams of whoever asked and of whoever has the case: the registrar stands outside of them. */
export async function readTeamsOf(tx: Tx, ids: readonly (string | null)[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ team: string | null }>`
    select a.team from platform.account a where a.id::text = any(${ids.filter(one => one !== null)}::text[])`.execute(
    tx,
  )
  return rows.map(row => row.team)
}

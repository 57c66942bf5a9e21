import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Suspect } from '../suspects.store.ts'
import type { PursuitAsk, Stage } from './pursuit.ts'

export type Pursuit = {
  stage: Stage
  tried: string | null
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  circulation: string | null
  nextAction: string
  ownerName: string
  reviewOn: string
  byName: string
}

export async function readPursuits(tx: Tx, suspectId: string): Promise<Pursuit[]> {
  const rows = await tx
    .selectFrom('investigation.pursuit')
    .select([
      'stage',
      'tried',
      'at',
      'recorded_at as recordedAt',
      'circulation',
      'next_action as nextAction',
      'owner_name as ownerName',
      'review_on as reviewOn',
      'by_name as byName',
    ])
    .where('suspect_id', '=', suspectId)
    .orderBy('seq', 'desc')
    .execute()
  return rows as Pursuit[]
}

export type NewPursuit = PursuitAsk & { nextAction: string; ownerId: string | null; ownerName: string }

/** The words stay in the table: the log says that it was tried, and where they stand. */
export async function savePursuit(
  tx: Tx,
  suspect: Suspect,
  given: NewPursuit,
  stamp: Stamp,
): Promise<{ pursuitId: string }> {
  const pursuitId = newId()
  const { caseId, crimeId, suspectId } = suspect
  await tx
    .insertInto('investigation.pursuit')
    .values({
      id: pursuitId,
      case_id: caseId,
      crime_id: crimeId,
      suspect_id: suspectId,
      stage: given.stage,
      tried: given.tried ?? null,
      at: given.at,
      recorded_at: stamp.at,
      circulation: given.circulation ?? null,
      next_action: given.nextAction,
      owner_id: given.ownerId,
      owner_name: given.ownerName,
      review_on: given.reviewOn,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = {
    crimeId,
    suspectId,
    pursuitId,
    stage: given.stage,
    tried: given.tried !== undefined,
    reviewOn: given.reviewOn,
  }
  await record(tx, { ...stamp, at: given.at, kind: 'suspect-sought', caseId, about: suspectId, body })
  return { pursuitId }
}

import type { Tx } from '../db/connect.ts'
import type { Hold } from './holds.ts'

export type HoldRow = { holdId: string; caseId: string; of: Hold['of']; kind: string; setBy: string; ended: boolean }

export async function readHold(tx: Tx, holdId: string): Promise<HoldRow | undefined> {
  const row = await tx
    .selectFrom('platform.legal_hold')
    .select(['id', 'case_id', 'of', 'kind', 'set_by', 'ended_at'])
    .where('id', '=', holdId)
    .executeTakeFirst()
  return (
    row && {
      holdId: row.id,
      caseId: row.case_id,
      of: row.of,
      kind: row.kind,
      setBy: row.set_by,
      ended: row.ended_at !== null,
    }
  )
}

/** Holds whose day of review has come, for whoever reviews what is kept. */
export async function readHoldsToReview(tx: Tx, day: Temporal.PlainDate, most: number) {
  return tx
    .selectFrom('platform.legal_hold')
    .select(['id as holdId', 'case_id as caseId', 'of', 'kind', 'review_on as reviewOn', 'set_at as setAt'])
    .where('ended_at', 'is', null)
    .where('review_on', '<=', day.toString())
    .orderBy('review_on')
    .orderBy('id')
    .limit(most)
    .execute()
}

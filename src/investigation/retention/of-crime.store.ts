import type { Tx } from '../../platform/db/connect.ts'

export type HoldShown = { kind: string; reason: string; reviewOn: string; setAt: Temporal.Instant; setByName: string }

/** What holds this case: while one stands nothing of it is erased. */
export async function readHoldsOf(tx: Tx, caseId: string): Promise<HoldShown[]> {
  return tx
    .selectFrom('platform.legal_hold')
    .select(['kind', 'reason', 'review_on as reviewOn', 'set_at as setAt', 'set_by_name as setByName'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
}

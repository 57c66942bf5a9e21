import type { Tx } from '../../platform/db/connect.ts'

/** Where somebody lives and how they are reached: never in what may be disclosed. */
export type BackSheet = {
  address: string | null
  reachedBy: string | null
  cannotCome: string | null
  needs: string | null
}

export async function readBackSheet(tx: Tx, statementId: string): Promise<BackSheet | undefined> {
  return tx
    .selectFrom('investigation.statement_back')
    .select(['address', 'reached_by as reachedBy', 'cannot_come as cannotCome', 'needs'])
    .where('statement_id', '=', statementId)
    .executeTakeFirst()
}

export async function saveBackSheet(
  tx: Tx,
  of: { statementId: string; caseId: string },
  { address, reachedBy, cannotCome, needs }: Partial<BackSheet>,
): Promise<void> {
  if (!address && !reachedBy && !cannotCome && !needs) return
  await tx
    .insertInto('investigation.statement_back')
    .values({
      statement_id: of.statementId,
      case_id: of.caseId,
      address: address ?? null,
      reached_by: reachedBy ?? null,
      cannot_come: cannotCome ?? null,
      needs: needs ?? null,
    })
    .execute()
}

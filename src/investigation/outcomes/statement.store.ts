import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Statement } from './statement.ts'

export type KeptStatement = Statement & { caseId: string; at: Temporal.Instant; byName: string }

/** What was stated of a crime, the newest first: of one need the newest counts, and the earlier ones stay. */
export async function readStatements(tx: Tx, crimeId: string): Promise<KeptStatement[]> {
  return tx
    .selectFrom('investigation.outcome_statement')
    .select(['case_id as caseId', 'need', 'words', 'evidence', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

export async function keepStatements(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  statements: readonly Statement[],
  stamp: Stamp,
): Promise<void> {
  if (statements.length === 0) return
  await tx
    .insertInto('investigation.outcome_statement')
    .values(
      statements.map(one => ({
        case_id: caseId,
        crime_id: crimeId,
        need: one.need,
        words: one.words,
        evidence: one.evidence,
        at: stamp.at,
        by: stamp.by.id,
        by_name: stamp.by.name,
      })),
    )
    .execute()
}

/** One more thing that an outcome needs, stated while it waits for its gate. The words stay out of the log. */
export async function saveStatement(tx: Tx, crime: Crime, outcomeId: string, one: Statement, stamp: Stamp) {
  await keepStatements(tx, crime, [one], stamp)
  const body = { crimeId: crime.crimeId, outcomeId, need: one.need }
  await record(tx, { ...stamp, kind: 'outcome-need-stated', caseId: crime.caseId, about: outcomeId, body })
}

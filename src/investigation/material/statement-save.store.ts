import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { type BackSheet, saveBackSheet } from './back-sheet.store.ts'
import { keepSensitive } from './sensitive.store.ts'
import type { StatementAsk } from './statement.ts'
import type { Statement } from './statements.store.ts'

export async function saveStatement(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  ask: StatementAsk,
  rest: { back: Partial<BackSheet>; declaration: string | null; after?: Statement | undefined },
  stamp: Stamp,
): Promise<{ statementId: string }> {
  const statementId = newId()
  const version = (rest.after?.version ?? 0) + 1
  await tx
    .insertInto('investigation.statement')
    .values({
      id: statementId,
      case_id: caseId,
      crime_id: crimeId,
      of_kind: ask.ofKind,
      person_name: ask.personName,
      victim_id: ask.victimId ?? null,
      version,
      supersedes: rest.after?.statementId ?? null,
      why_new: ask.whyNew ?? null,
      words: ask.words ?? null,
      document_id: ask.documentId ?? null,
      taken_by: ask.takenBy,
      taken_where: ask.takenWhere,
      begun_at: ask.begunAt,
      ended_at: ask.endedAt,
      interpreter: ask.interpreter ?? null,
      language: ask.language ?? null,
      signed_how: ask.signedHow,
      not_signed_because: ask.notSignedBecause ?? null,
      declaration: rest.declaration,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await saveBackSheet(tx, { statementId, caseId }, rest.back)
  const body = { crimeId, statementId, of: ask.ofKind, version, signed: ask.signedHow }
  await record(tx, { ...stamp, kind: 'statement-taken', caseId, about: statementId, body })
  if (rest.after) await keepSensitive(tx, { caseId, crimeId, materialId: statementId }, rest.after.statementId, stamp)
  return { statementId }
}

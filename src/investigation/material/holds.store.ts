import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Document } from './documents.store.ts'

export const HOLD_KINDS = ['must-not-be-here', 'changed'] as const
export type Hold = {
  holdId: string
  caseId: string
  documentId: string
  kind: (typeof HOLD_KINDS)[number]
  words: string
  at: Temporal.Instant
  by: string
  byName: string
  decision: 'may-be-opened' | 'stays-shut' | null
  decisionWords: string | null
  decidedAt: Temporal.Instant | null
  decidedByName: string | null
}

export async function readHolds(tx: Tx, documentId: string): Promise<Hold[]> {
  return tx
    .selectFrom('investigation.document_hold')
    .select([
      'id as holdId',
      'case_id as caseId',
      'document_id as documentId',
      'kind',
      'words',
      'at',
      'by',
      'by_name as byName',
      'decision',
      'decision_words as decisionWords',
      'decided_at as decidedAt',
      'decided_by_name as decidedByName',
    ])
    .where('document_id', '=', documentId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/**
 * Said again while it is open it is the same, also at the same moment: nobody is stopped by having been second. Found changed once, it is not
 * found again at every look.
 */
export async function saveHold(tx: Tx, one: Document, kind: Hold['kind'], words: string, stamp: Stamp): Promise<void> {
  if (kind === 'changed' && one.changed) return
  const made = await tx
    .insertInto('investigation.document_hold')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      document_id: one.documentId,
      kind,
      words,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .onConflict(on => on.columns(['document_id', 'kind']).where('decided_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  const fact = kind === 'changed' ? 'document-found-changed' : 'document-shut'
  const body = { crimeId: one.crimeId, documentId: one.documentId }
  await record(tx, { ...stamp, kind: fact, caseId: one.caseId, about: one.documentId, body })
}

export async function decideHold(
  tx: Tx,
  one: Document,
  hold: Hold,
  given: { decision: NonNullable<Hold['decision']>; words: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.document_hold')
    .set({
      decision: given.decision,
      decision_words: given.words,
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
    })
    .where('id', '=', hold.holdId)
    .execute()
  const body = { crimeId: one.crimeId, documentId: one.documentId, decision: given.decision, about: hold.kind }
  await record(tx, { ...stamp, kind: 'document-hold-decided', caseId: one.caseId, about: one.documentId, body })
}

import type { Tx } from '../platform/db/connect.ts'
import type { Answered } from './pathway-state.ts'

export type PathwayAnswerLine = Answered & { contactId: string; at: Temporal.Instant; byName: string }

/** Every answer of these contacts, oldest first. */
export async function readPathwayAnswers(tx: Tx, contactIds: readonly string[]): Promise<PathwayAnswerLine[]> {
  if (contactIds.length === 0) return []
  return tx
    .selectFrom('contact.pathway_answer')
    .select(['contact_id as contactId', 'pathway', 'pack', 'question', 'answer', 'words', 'at', 'by_name as byName'])
    .where('contact_id', 'in', contactIds)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

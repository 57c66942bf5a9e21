import type { Tx } from '../platform/db/connect.ts'

/** What officers who were sent wrote on their phones, before a crime was recorded; the newest first, with when it came. */
export async function readIncidentNotes(tx: Tx, incidentId: string) {
  return tx
    .selectFrom('investigation.note')
    .select(['id as noteId', 'words', 'happened_at as happenedAt', 'learned_at as learnedAt', 'by_name as byName'])
    .where('incident_id', '=', incidentId)
    .orderBy('happened_at', 'desc')
    .orderBy('id')
    .execute()
}

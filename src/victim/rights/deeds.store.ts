import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

/** What was told, given or offered, the newest first. */
export async function deedsOf(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.right_deed')
    .select(['id as deedId', 'deed', 'chosen', 'words', 'at', 'recorded_at as recordedAt', 'by_name as byName'])
    .where('victim_id', '=', victimId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Keeps a deed with what shows it; its fact says which rights it answers, and the words stay in the table. */
export async function saveDeed(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string },
  done: { deed: string; chosen: readonly string[]; words: string | undefined; at: Temporal.Instant; answers: string[] },
  stamp: Stamp,
): Promise<{ deedId: string }> {
  const deedId = newId()
  const { victimId, caseId, crimeId } = victim
  await tx
    .insertInto('victim.right_deed')
    .values({
      id: deedId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      deed: done.deed,
      chosen: [...done.chosen],
      words: done.words ?? null,
      at: done.at,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { deedId, crimeId, victimId, victimIds: [victimId], deed: done.deed, answers: done.answers }
  await record(tx, { ...stamp, at: done.at, kind: 'right-deed-recorded', caseId, about: deedId, body })
  return { deedId }
}

import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { SafetyClock } from './safety.store.ts'

export const HOW_TOLD = ['phone', 'in-person', 'at-the-door', 'not-reached'] as const
export type HowTold = (typeof HOW_TOLD)[number]

export async function safetyToldOf(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.safety_told')
    .select(['id', 'clock_ids as clockIds', 'how', 'words', 'at', 'recorded_at as recordedAt', 'by_name as byName'])
    .where('victim_id', '=', victimId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** What was said stays in its table: the log says that it was told, how, and of what. */
export async function saveSafetyTold(
  tx: Tx,
  clock: SafetyClock,
  told: { clockIds: readonly string[]; how: HowTold; words: string; at: Temporal.Instant },
  stamp: Stamp,
): Promise<{ toldId: string }> {
  const toldId = newId()
  const { caseId, crimeId, victimId } = clock
  await tx
    .insertInto('victim.safety_told')
    .values({
      id: toldId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      clock_ids: [...told.clockIds],
      how: told.how,
      words: told.words,
      at: told.at,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { victimId, crimeId, toldId, clockIds: told.clockIds, how: told.how }
  await record(tx, { ...stamp, at: told.at, kind: 'victim-safety-told', caseId, about: toldId, body })
  return { toldId }
}

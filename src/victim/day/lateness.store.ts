import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Clock } from '../clocks/clock.ts'
import type { LateReason } from './lateness.ts'

export async function readLateness(tx: Tx, clockId: string) {
  return tx
    .selectFrom('victim.lateness')
    .select(['reason', 'words', 'at', 'by_name as byName'])
    .where('clock_id', '=', clockId)
    .executeTakeFirst()
}

/** Why it was late; the words stay in the table, the reason goes to the log. */
export async function saveLateness(
  tx: Tx,
  clock: Pick<Clock, 'id' | 'caseId' | 'crimeId' | 'victimId' | 'event'>,
  said: { reason: LateReason; words: string },
  stamp: Stamp,
): Promise<{ latenessId: string }> {
  const latenessId = newId()
  const { id: clockId, caseId, crimeId, victimId, event } = clock
  await tx
    .insertInto('victim.lateness')
    .values({
      id: latenessId,
      case_id: caseId,
      victim_id: victimId,
      clock_id: clockId,
      reason: said.reason,
      words: said.words,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { latenessId, clockId, crimeId, victimId, event, reason: said.reason }
  await record(tx, { ...stamp, kind: 'right-lateness-explained', caseId, about: latenessId, body })
  return { latenessId }
}

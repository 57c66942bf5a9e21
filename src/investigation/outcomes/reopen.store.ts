import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { oweNotices, readNotices, supersedeNotices } from '../notices/notice.store.ts'
import { apologyWords, reopenedWords } from '../notices/notice-words.ts'
import { type Cause, OURS_TO_ANSWER } from './reopen.ts'

export type Reopening = {
  caseId: string
  outcomeId: string
  cause: Cause
  reason: string
  at: Temporal.Instant
  byName: string
}

/** The newest first. */
export async function readReopenings(tx: Tx, crimeId: string): Promise<Reopening[]> {
  return tx
    .selectFrom('investigation.reopening')
    .select(['case_id as caseId', 'outcome_id as outcomeId', 'cause', 'reason', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute() as Promise<Reopening[]>
}

/**
 * Opens a closed case again. Whatever its victims were told of the end is superseded, not removed; each is owed the news, and
 * where the decision was ours to get right, an apology.
 */
export async function reopen(
  tx: Tx,
  crime: Crime,
  given: { outcomeId: string; cause: Cause; reason: string; offence: string },
  stamp: Stamp,
): Promise<{ reopeningId: string }> {
  const { caseId, crimeId } = crime
  const reopeningId = newId()
  await tx
    .insertInto('investigation.reopening')
    .values({
      id: reopeningId,
      case_id: caseId,
      crime_id: crimeId,
      outcome_id: given.outcomeId,
      cause: given.cause,
      reason: given.reason,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx
    .updateTable('investigation.crime')
    .set({ state: 'open', outcome_code: null, closed_at: null })
    .where('id', '=', crimeId)
    .execute()
  const before = (await readNotices(tx, crimeId)).filter(one =>
    ['proposed', 'decided', 'review-decided'].includes(one.kind),
  )
  await supersedeNotices(
    tx,
    before.map(one => one.noticeId),
    'The case was opened again',
    stamp,
  )
  const to = { about: reopeningId }
  await oweNotices(tx, crime, { kind: 'reopened', ...to, ...reopenedWords(given.offence, given.reason) }, stamp)
  if (OURS_TO_ANSWER.includes(given.cause))
    await oweNotices(tx, crime, { kind: 'apology', ...to, ...apologyWords(given.offence, given.reason) }, stamp)
  const body = { crimeId, outcomeId: given.outcomeId, cause: given.cause }
  await record(tx, { ...stamp, kind: 'investigation-reopened', caseId, about: crimeId, body })
  return { reopeningId }
}

import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'

const LISTED = 200

export async function saveFeedback(tx: Tx, stamp: Stamp, given: { about: string; words: string }): Promise<string> {
  const id = newId()
  await tx
    .insertInto('accountability.feedback')
    .values({ id, ...given, at: stamp.at })
    .execute()
  await record(tx, { ...stamp, kind: 'feedback-received', caseId: null, about: id, body: { about: given.about } })
  return id
}

export async function readFeedback(tx: Tx) {
  return tx
    .selectFrom('accountability.feedback')
    .select(['id', 'about', 'words', 'at'])
    .orderBy('at', 'desc')
    .limit(LISTED)
    .execute()
}

import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { AnswerGiven } from './answer.ts'
import { digestOf } from './code.store.ts'

/** Keeps what came from the public page, whoever sent it and whatever the code: the page answers all alike, and a reader finds whose it is. */
export const keepSentIn = (tx: Tx, code: string, answers: AnswerGiven, stamp: Stamp): Promise<void> =>
  keepSentInBy(tx, digestOf(code), answers, stamp)

/** The same for somebody on their own pages, where the survey itself is known. */
export async function keepSentInBy(tx: Tx, digest: Buffer, answers: AnswerGiven, stamp: Stamp): Promise<void> {
  const id = newId()
  await tx
    .insertInto('victim.survey_sent_in')
    .values({ id, code_digest: digest, answers: JSON.stringify(answers), at: stamp.at })
    .execute()
  await record(tx, { ...stamp, kind: 'survey-answer-sent', caseId: null, about: id, body: {} })
}

export async function takeSentIn(tx: Tx, id: string) {
  return tx
    .deleteFrom('victim.survey_sent_in')
    .where('id', '=', id)
    .returning(['code_digest as codeDigest', 'answers', 'at'])
    .executeTakeFirst()
}

import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { Vocabulary } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { sensitivitiesOf } from '../outcomes/outcome-row.ts'
import type { PromptCase, Relationship } from './prompt.ts'
import type { OrderAnswer } from './question.ts'

export type AskedQuestion = {
  offence: string
  charged: boolean
  relationship: Relationship
  answers: OrderAnswer[]
  at: Temporal.Instant
  byName: string
}

/** What was decided of a crime, the newest first. */
export async function readQuestions(tx: Tx, crimeId: string): Promise<AskedQuestion[]> {
  const rows = await tx
    .selectFrom('investigation.order_question')
    .select(['offence', 'charged', 'relationship', 'answers', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('seq', 'desc')
    .execute()
  return rows as AskedQuestion[]
}

/** What the question turns on, as the case is now. */
export async function readPromptCase(tx: Tx, crime: Crime, words: Vocabulary): Promise<PromptCase> {
  const open = await readOpenCase(tx, crime.crimeId)
  const charged = await tx
    .selectFrom('investigation.suspect')
    .select('id')
    .where('crime_id', '=', crime.crimeId)
    .where('state', '=', 'charged')
    .limit(1)
    .executeTakeFirst()
  return {
    offence: crime.offence,
    charged: charged !== undefined,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === crime.offence),
      words.incidentTypes.find(row => row.code === open?.incidentType),
    ),
  }
}

/** The reasons stay in the table: the log says which kinds were decided and how. */
export async function saveQuestion(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  of: Pick<PromptCase, 'offence' | 'charged'>,
  asked: { relationship: Relationship; answers: readonly OrderAnswer[] },
  stamp: Stamp,
): Promise<{ questionId: string }> {
  const questionId = newId()
  await tx
    .insertInto('investigation.order_question')
    .values({
      id: questionId,
      case_id: caseId,
      crime_id: crimeId,
      offence: of.offence,
      charged: of.charged,
      relationship: asked.relationship,
      answers: JSON.stringify(asked.answers),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const answers = asked.answers.map(({ kind, answer }) => ({ kind, answer }))
  await record(tx, {
    ...stamp,
    kind: 'orders-considered',
    caseId,
    about: crimeId,
    body: { crimeId, questionId, relationship: asked.relationship, answers },
  })
  return { questionId }
}

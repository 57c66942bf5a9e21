import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import type { LanguagePack } from './languages/language-pack.ts'
import { saveTranslation } from './languages/translation.store.ts'
import type { Translation } from './languages/translation.ts'
import { wordsFor } from './languages/words-in-language.ts'
import { type NotQueued, queueMessage } from './messages/queue.store.ts'
import type { QuestionAnswer } from './questions/answers.ts'
import { answerQuestion } from './questions/questions.store.ts'

/** When an update was written; an update is never changed. */
export async function readWritten(tx: Tx, updateId: string): Promise<Temporal.Instant | undefined> {
  const row = await tx.selectFrom('victim.update').select('at').where('id', '=', updateId).executeTakeFirst()
  return row?.at
}

export type NewUpdate = {
  victimId: string
  caseId: string
  crimeId: string
  whatIsNew: string
  whatHappensNext: string
  nextBy: string
  answers?: string | undefined
  /** What it says to each question, kept beside it. */
  answered?: readonly QuestionAnswer[] | undefined
  /** Notices of how the case ends that this tells. */
  notices?: readonly string[] | undefined
  /** In her own language, by somebody who is named; sent with the English below it. */
  inHers?: { language: string; pack: LanguagePack | null; translation: Translation } | undefined
} & ({ told: 'message' } | { told: 'by-phone' | 'in-person'; toldAt: Temporal.Instant })

/** The update, its message if it is sent as one, and the facts, in one transaction. Refused where none may be sent: nothing is kept. */
export async function saveUpdate(
  tx: Tx,
  stamp: Stamp,
  update: NewUpdate,
): Promise<Outcome<{ updateId: string; messageId: string | null }, NotQueued>> {
  const updateId = newId()
  const { caseId, victimId, crimeId } = update
  await tx
    .insertInto('victim.update')
    .values({
      id: updateId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      what_is_new: update.whatIsNew,
      what_happens_next: update.whatHappensNext,
      next_by: update.nextBy,
      answers: update.answers ?? null,
      notices: [...(update.notices ?? [])],
      told: update.told,
      told_at: update.told === 'message' ? null : update.toldAt,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'victim-update-written',
    caseId,
    about: updateId,
    body: { updateId, victimId, crimeId, told: update.told, notices: update.notices ?? [] },
  })
  for (const answer of update.answered ?? []) await answerQuestion(tx, update, answer, { updateId }, stamp)
  const { inHers } = update
  if (inHers) await saveTranslation(tx, stamp, { updateId, caseId }, inHers.language, inHers.translation)
  if (update.told !== 'message') {
    await record(tx, {
      at: update.toldAt,
      by: stamp.by,
      kind: 'victim-told',
      caseId,
      about: updateId,
      body: { updateId, victimId, crimeId, told: update.told },
    })
    return accept({ updateId, messageId: null })
  }
  const draft = {
    purpose: 'update',
    thing: updateId,
    updateId,
    victimId,
    caseId,
    words: wordsFor(update, inHers?.translation ?? null, inHers?.pack ?? null),
  } as const
  const queued = await queueMessage(tx, stamp, draft)
  return queued.ok ? accept({ updateId, messageId: queued.value.messageId }) : queued
}

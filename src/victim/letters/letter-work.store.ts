import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import { moveMessage } from '../messages/move.store.ts'
import { askPerson } from '../plan/reach-task.store.ts'
import type { LetterRow } from './letter-rows.store.ts'
import type { LetterStep } from './letter-steps.ts'

/** A letter for a message that goes by post: one for each, made with it. */
export async function openLetter(
  tx: Tx,
  of: { messageId: string; caseId: string; victimId: string; reference: string; large: boolean },
): Promise<void> {
  await tx
    .insertInto('victim.letter')
    .values({
      message_id: of.messageId,
      case_id: of.caseId,
      victim_id: of.victimId,
      reference: of.reference,
      large: of.large,
    })
    .execute()
}

const factBody = ({ messageId, updateId, crimeId, victimId }: LetterRow) => ({ messageId, updateId, crimeId, victimId })

/** One step, with its number, so that of two people who do the same at once one is told. */
export async function keepStep(
  tx: Tx,
  stamp: Stamp,
  letter: LetterRow,
  step: LetterStep,
  words?: string | undefined,
): Promise<void> {
  const { messageId, caseId } = letter
  await tx
    .insertInto('victim.letter_step')
    .values({
      message_id: messageId,
      case_id: caseId,
      n: letter.steps.length + 1,
      step,
      words: words ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'victim-letter-moved',
    caseId,
    about: messageId,
    body: { ...factBody(letter), step },
  })
}

export async function keepLook(tx: Tx, letter: LetterRow, looked: { address: string; large: boolean }): Promise<void> {
  await sql`update victim.letter set address = ${looked.address}, large = ${looked.large} where message_id = ${letter.messageId}::uuid`.execute(
    tx,
  )
}

/** The page is fixed when it is first printed, and never made again: a reprint is the same letter. */
export async function keepPage(tx: Tx, letter: LetterRow, page: string, sha256: string): Promise<void> {
  await sql`update victim.letter set page = ${page}, sha256 = ${sha256} where message_id = ${letter.messageId}::uuid and page is null`.execute(
    tx,
  )
}

/** It does not go: said on the letter, on the message, and to a person, who tells them instead. */
export async function stopLetter(
  tx: Tx,
  stamp: Stamp,
  letter: LetterRow,
  why: { code: string; because: string },
): Promise<void> {
  await keepStep(tx, stamp, letter, 'stopped', why.because)
  const { messageId: id, caseId } = letter
  await moveMessage(tx, stamp, { id, caseId, event: 'gate-shut', code: why.code, because: why.because })
}

/** It left by the post: from when it counts as told is kept with it, so that another number of days moves no earlier letter. */
export async function postLetter(
  tx: Tx,
  stamp: Stamp,
  letter: LetterRow,
  postedAt: Temporal.Instant,
  countsFrom: Temporal.Instant | null,
): Promise<void> {
  await keepStep(tx, { ...stamp, at: postedAt }, letter, 'posted')
  const { messageId: id, caseId } = letter
  await moveMessage(tx, stamp, { id, caseId, event: 'taken', port: 'print-queue', happenedAt: postedAt })
  await sql`update victim.letter set counts_from = ${countsFrom} where message_id = ${id}::uuid`.execute(tx)
}

/** They have it in their hand: from then on it is told, whatever was counted. */
export async function letterArrived(tx: Tx, stamp: Stamp, letter: LetterRow, words: string): Promise<void> {
  await keepStep(tx, stamp, letter, 'arrived', words)
  await moveMessage(tx, stamp, { id: letter.messageId, caseId: letter.caseId, event: 'receipt-delivered' })
}

/** They have not had it: what it had counted for is owed again, and somebody reaches them. */
export async function letterCameBack(tx: Tx, stamp: Stamp, letter: LetterRow, words: string): Promise<void> {
  const { messageId: id, caseId, victimId } = letter
  await keepStep(tx, stamp, letter, 'came-back', words)
  await moveMessage(tx, stamp, { id, caseId, event: 'receipt-failed', code: 'came-back', because: words })
  const countedFrom = letter.countedAt && letter.countsFrom ? letter.countsFrom.toString() : null
  const body = { ...factBody(letter), countedFrom }
  await record(tx, { ...stamp, kind: 'victim-letter-came-back', caseId, about: id, body })
  const what = `A letter to them came back (${letter.reference}). Tell them what it said, and ask for an address that is right and safe.`
  await askPerson(tx, victimId, { because: 'letter-came-back', what }, stamp)
}

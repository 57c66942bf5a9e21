import type { Tx } from '../../platform/db/connect.ts'
import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { holdCase, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { isFaster } from '../grade-order.ts'
import { mayRead, type SecondReadGiven } from './second-read.ts'
import { readHistory } from './second-read-history.store.ts'

export async function findSecondRead(tx: Tx, id: string) {
  return tx.selectFrom('contact.second_read').selectAll().where('id', '=', id).executeTakeFirst()
}

/** May this person read it, and would it be blind? */
export async function readerOf(
  tx: Tx,
  row: { case_id: string; contact_id: string; handler_id: string },
  readerId: string,
) {
  const history = await readHistory(tx, row, readerId)
  return mayRead({ id: readerId, handlerId: row.handler_id, ...history })
}

export type SecondReadTaken = { secondReadId: string; blind: boolean; wouldBeFaster: boolean }

/** Keeps a second reading, once. */
export async function giveSecondRead(
  tx: Tx,
  id: string,
  given: SecondReadGiven,
  stamp: Stamp,
): Promise<Outcome<SecondReadTaken, 'own-contact' | 'read-already'> | undefined> {
  const found = await findSecondRead(tx, id)
  if (!found) return undefined
  await holdCase(tx, found.case_id)
  const row = (await findSecondRead(tx, id))!
  if (row.read_at) return refuse('read-already', `${row.reader_name} has read this already: one second reading is kept`)
  const may = await readerOf(tx, row, stamp.by.id)
  if (!may.ok) return may
  const { grade, comments, ...answers } = given
  const second: GradeCode | null = grade === 'cannot-tell' ? null : grade
  const { blind } = may.value
  await tx
    .updateTable('contact.second_read')
    .set({
      reader_id: stamp.by.id,
      reader_name: stamp.by.name,
      read_at: stamp.at,
      blind,
      second_grade: second,
      cannot_tell: second === null,
      answers: JSON.stringify(answers),
      comments,
    })
    .where('id', '=', id)
    .execute()
  const wouldBeFaster = second !== null && isFaster(second, row.first_grade)
  await record(tx, {
    ...stamp,
    caseId: row.case_id,
    about: row.contact_id,
    kind: 'second-read-given',
    body: {
      contactId: row.contact_id,
      secondReadId: id,
      first: row.first_grade,
      second,
      cannotTell: second === null,
      blind,
      wouldBeFaster,
    },
  })
  return accept({ secondReadId: id, blind, wouldBeFaster })
}

/** The handler's answer to what a second reader wrote: theirs alone, once. */
export async function replyToSecondRead(
  tx: Tx,
  id: string,
  reply: string,
  stamp: Stamp,
): Promise<Outcome<{ secondReadId: string }, 'not-yours' | 'replied-already' | 'not-read'> | undefined> {
  const found = await findSecondRead(tx, id)
  if (!found || found.handler_id !== stamp.by.id) return undefined
  await holdCase(tx, found.case_id)
  const row = (await findSecondRead(tx, id))!
  if (!row.read_at) return refuse('not-read', 'Nobody has read this yet')
  if (row.reply) return refuse('replied-already', 'You have answered this already')
  await tx.updateTable('contact.second_read').set({ reply, replied_at: stamp.at }).where('id', '=', id).execute()
  await record(tx, {
    ...stamp,
    caseId: row.case_id,
    about: row.contact_id,
    kind: 'second-read-replied',
    body: { contactId: row.contact_id, secondReadId: id },
  })
  return accept({ secondReadId: id })
}

import type { Tx } from '../../platform/db/connect.ts'
import { THRIVE_PACKS } from '../thrive-pack.ts'
import { readerOf } from './second-read.store.ts'
import { agreementOf } from './second-read.ts'

const MOST = 100

/** What waits to be read, what was read, and how far the readers agree. Nothing that waits says its grade, its handler or its contact. */
export async function readSecondReads(tx: Tx, readerId: string) {
  const rows = await tx.selectFrom('contact.second_read').selectAll().orderBy('number').execute()
  const waiting = rows.filter(row => row.read_at === null)
  const read = rows.filter(row => row.read_at !== null)
  const shown = []
  for (const row of waiting.slice(0, MOST)) {
    const may = await readerOf(tx, row, readerId)
    if (may.ok) shown.push({ secondReadId: row.id, number: row.number, month: row.month, blind: may.value.blind })
  }
  return {
    waiting: shown,
    waitingInAll: waiting.length,
    read: read
      .toReversed()
      .slice(0, MOST)
      .map(row => ({
        secondReadId: row.id,
        caseId: row.case_id,
        contactId: row.contact_id,
        number: row.number,
        readAt: row.read_at,
        readerName: row.reader_name,
        blind: row.blind,
        first: row.first_grade,
        second: row.second_grade,
        comments: row.comments,
        reply: row.reply,
      })),
    agreement: agreementOf(
      read.map(row => ({ first: row.first_grade, second: row.second_grade, blind: row.blind === true })),
    ),
  }
}

/** What second readers made of this handler's own contacts: for them to learn from and to answer. */
export async function readOwnSecondReads(tx: Tx, handlerId: string) {
  const rows = await tx
    .selectFrom('contact.second_read as s')
    .innerJoin('contact.contact as c', 'c.id', 's.contact_id')
    .selectAll('s')
    .select(['c.number as contact_number'])
    .where('s.handler_id', '=', handlerId)
    .where('s.read_at', 'is not', null)
    .orderBy('s.read_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(row => ({
    secondReadId: row.id,
    caseId: row.case_id,
    contactId: row.contact_id,
    contactNumber: row.contact_number,
    readAt: row.read_at,
    blind: row.blind,
    first: row.first_grade,
    second: row.second_grade,
    answers: row.answers,
    comments: row.comments,
    reply: row.reply,
    repliedAt: row.replied_at,
  }))
}

/** The questions a second reader answers, worded as the handler was asked them. */
export const SECOND_READ_QUESTIONS = THRIVE_PACKS.at(-1)!

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { answerQuestion } from '../questions/questions.store.ts'
import type { Mine } from './mine.store.ts'
import { answerDue, type Message, openQuestion, unanswered } from './question.ts'

const SHOWN = 200
/** Nobody has more to say in a day; a program that writes might. */
const MOST_A_DAY = 40

/** Both sides' words, oldest first: her own, asked as her. */
export async function readThread(tx: Tx, victimId: string): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select * from (select p.seq, p.id, p.side, p.words, p.at, p.due_at as "dueAt", p.by_name as "byName",
        exists (select from victim.question_answer a where a.question_id = p.id and a.how = 'answered') as settled from victim.portal_message p
      where p.victim_id = ${victimId}::uuid order by p.seq desc limit ${SHOWN}) m order by seq`.execute(tx)
  return rows
}

/** What she writes: a question that starts a clock, or one more word to one that stands open, which raises it. */
export async function putQuestion(
  tx: Tx,
  mine: Mine,
  words: string,
  stamp: Stamp,
): Promise<Outcome<{ messageId: string }, 'too-many'>> {
  const thread = await readThread(tx, mine.victimId)
  const dayAgo = stamp.at.subtract({ hours: 24 })
  const today = thread.filter(one => one.side === 'victim' && Temporal.Instant.compare(one.at, dayAgo) > 0).length
  if (today >= MOST_A_DAY)
    return refuse(
      'too-many',
      'You have written a lot today, and all of it is here. Write again tomorrow, or ring.',
      'words',
    )
  const open = openQuestion(thread, stamp.at)
  const due = open
    ? { dueAt: open.dueAt, noDueReason: null }
    : answerDue(stamp.at, mine.enhanced, await readBankHolidays(tx))
  const id = newId()
  await sql`insert into victim.portal_message (id, case_id, crime_id, victim_id, side, words, due_at, no_due_reason, at, by, by_name)
    values (${id}::uuid, ${mine.caseId}::uuid, ${mine.crimeId}::uuid, ${mine.victimId}::uuid, 'victim', ${words}, ${due.dueAt}::timestamptz, ${due.noDueReason}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const body = {
    victimId: mine.victimId,
    crimeId: mine.crimeId,
    messageId: id,
    again: open !== undefined,
    dueAt: due.dueAt,
  }
  await record(tx, { ...stamp, kind: 'portal-question-asked', caseId: mine.caseId, about: id, body })
  return accept({ messageId: id })
}

/** What an officer answers: it stands on her page, and answers whatever stood open. */
export async function putReply(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string },
  words: string,
  stamp: Stamp,
): Promise<{ messageId: string; answered: boolean }> {
  const thread = await readThread(tx, victim.victimId)
  const open = openQuestion(thread, stamp.at)
  const id = newId()
  await sql`insert into victim.portal_message (id, case_id, crime_id, victim_id, side, words, at, by, by_name)
    values (${id}::uuid, ${victim.caseId}::uuid, ${victim.crimeId}::uuid, ${victim.victimId}::uuid, 'officer', ${words}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const body = {
    victimId: victim.victimId,
    crimeId: victim.crimeId,
    messageId: id,
    answered: open !== undefined,
    dueAt: open?.dueAt ?? null,
  }
  await record(tx, { ...stamp, kind: 'portal-reply-written', caseId: victim.caseId, about: id, body })
  for (const one of unanswered(thread))
    await answerQuestion(
      tx,
      victim,
      { questionId: one.id, how: 'answered', words, byDay: null },
      { messageId: id },
      stamp,
    )
  return { messageId: id, answered: open !== undefined }
}

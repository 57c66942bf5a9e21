import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { answerDue } from '../portal/question.ts'
import type { QuestionAnswer } from './answers.ts'
import type { Question } from './asked.ts'

type Victim = { victimId: string; caseId: string; crimeId: string; enhanced: boolean }

/** Something that a victim asked, by another way than their own pages. Its clock starts when it was asked. */
export async function recordQuestion(
  tx: Tx,
  victim: Victim,
  asked: {
    source: 'phone' | 'in-person' | 'letter' | 'survey'
    words: string
    askedAt: Temporal.Instant
    /** Where it is kept under a reference already. */
    questionId?: string
  },
  stamp: Stamp,
): Promise<{ questionId: string; dueAt: Temporal.Instant | null }> {
  const { victimId, caseId, crimeId } = victim
  const id = asked.questionId ?? newId()
  const { dueAt, noDueReason } = answerDue(asked.askedAt, victim.enhanced, await readBankHolidays(tx))
  await sql`insert into victim.question (id, case_id, crime_id, victim_id, source, words, asked_at, due_at, no_due_reason, at, by, by_name)
    values (${id}::uuid, ${caseId}::uuid, ${crimeId}::uuid, ${victimId}::uuid, ${asked.source}, ${asked.words}, ${asked.askedAt}::timestamptz, ${dueAt}::timestamptz,
      ${noDueReason}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(tx)
  await record(tx, {
    by: stamp.by,
    at: asked.askedAt,
    kind: 'victim-question-recorded',
    caseId,
    about: id,
    body: { victimId, crimeId, questionId: id, source: asked.source, dueAt },
  })
  return { questionId: id, dueAt }
}

/** What is said to one question, by an update or on her own pages; the words stand beside it. Hold the case before. */
export async function answerQuestion(
  tx: Tx,
  victim: Pick<Victim, 'victimId' | 'caseId' | 'crimeId'>,
  answer: QuestionAnswer,
  by: { updateId: string } | { messageId: string },
  stamp: Stamp,
): Promise<void> {
  const { victimId, caseId, crimeId } = victim
  const { questionId, how, words, byDay } = answer
  const id = newId()
  const [updateId, messageId] = 'updateId' in by ? [by.updateId, null] : [null, by.messageId]
  await sql`insert into victim.question_answer (id, case_id, victim_id, question_id, how, words, by_day, update_id, message_id, at, by, by_name)
    values (${id}::uuid, ${caseId}::uuid, ${victimId}::uuid, ${questionId}::uuid, ${how}, ${words}, ${byDay}::date, ${updateId}::uuid, ${messageId}::uuid,
      ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(tx)
  await record(tx, {
    ...stamp,
    kind: 'victim-question-answered',
    caseId,
    about: questionId,
    body: { victimId, crimeId, questionId, how, byDay, updateId, messageId },
  })
}

const instant = (text: string | null) => (text ? Temporal.Instant.from(text) : null)
type Row = Omit<Question, 'answers'> & {
  answers: {
    how: 'answered' | 'not-yet'
    words: string
    byDay: string | null
    at: string
    byName: string
    toldAt: string | null
  }[]
}

/**
 * Questions of these victims by whichever way, the oldest first, each with what was said to it and when that reached them: an answer of an update as the
 * update did, whatever stands on the pages where they asked it when it was written there. A reply on their pages before answers were kept one by one answers what
 * stood above it.
 */
export async function questionsOf(tx: Tx, victimIds: readonly string[]): Promise<Question[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select q.id, q.victim_id, q.source, q.words, q.asked_at, q.due_at from victim.question q where q.victim_id = any(${[...victimIds]}::uuid[])
      union all select m.id, m.victim_id, 'portal', m.words, m.at, m.due_at from victim.portal_message m
        where m.side = 'victim' and m.victim_id = any(${[...victimIds]}::uuid[])),
    said as (
      select a.question_id, a.how, a.words, a.by_day, a.at, a.by_name, a.seq,
        case when a.update_id is null or k.source = 'portal' then a.at when u.told <> 'message' then u.told_at when m.channel = 'text' then m.read_at else m.delivered_at end as told_at
      from victim.question_answer a join asked k on k.id = a.question_id left join victim."update" u on u.id = a.update_id left join victim.message m on m.update_id = u.id
      union all
      select m.id, 'answered', r.words, null, r.at, r.by_name, 0, r.at from victim.portal_message m join asked k on k.id = m.id
        join lateral (select r.words, r.at, r.by_name from victim.portal_message r where r.victim_id = m.victim_id and r.side = 'officer' and r.seq > m.seq order by r.seq limit 1) r on true
      where not exists (select from victim.question_answer a where a.question_id = m.id and a.how = 'answered'))
    select k.id, k.victim_id as "victimId", k.source, k.words, k.asked_at as "askedAt", k.due_at as "dueAt",
      coalesce((select jsonb_agg(jsonb_build_object('how', s.how, 'words', s.words, 'byDay', s.by_day, 'at', s.at, 'byName', s.by_name, 'toldAt', s.told_at) order by s.at, s.seq)
        from said s where s.question_id = k.id), '[]') as answers
    from asked k order by k.asked_at, k.id`.execute(tx)
  return rows.map(row => ({
    ...row,
    answers: row.answers.map(one => ({ ...one, at: instant(one.at)!, toldAt: instant(one.toldAt) })),
  }))
}

/** Whose questions are looked at: who has asked anything since a day, as far as whoever looks may know of it. */
export async function whoAsked(tx: Tx, since: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ victimId: string }>`
    select victim_id as "victimId" from victim.question where asked_at > ${since}::timestamptz
    union select victim_id from victim.portal_message where side = 'victim' and at > ${since}::timestamptz`.execute(tx)
  return rows.map(row => row.victimId)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { readVictims } from '../victims.store.ts'
import type { NoticeKind } from './notice-rules.ts'
import type { Words } from './notice-words.ts'
import { owing, replyBy } from './owing.ts'

export type NoticeReply = {
  noticeId: string
  view: string
  words: string
  channel: string
  at: Temporal.Instant
  byName: string
}
export type Notice = {
  noticeId: string
  caseId: string
  crimeId: string
  victimId: string
  victimName: string
  kind: NoticeKind
  about: string
  words: string
  next: string
  owedAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  toldAt: Temporal.Instant | null
  told: string | null
  skipReason: string | null
  skippedByName: string | null
  supersededAt: Temporal.Instant | null
  supersededBecause: string | null
}
export type NoticeSeen = Notice & { replyBy: Temporal.Instant | null; replies: NoticeReply[] }

/** Told: an update that carried it was given by a person, or its message has arrived. */
const NOTICES = sql`select n.id as "noticeId", n.case_id as "caseId", n.crime_id as "crimeId", n.victim_id as "victimId", v.name as "victimName",
    n.kind, n.about, n.words, n.next_words as next, n.owed_at as "owedAt", n.due_at as "dueAt", told.at as "toldAt", told.told,
    n.skip_reason as "skipReason", n.skipped_by_name as "skippedByName", n.superseded_at as "supersededAt", n.superseded_because as "supersededBecause"
  from investigation.notice n join investigation.crime_victim v on v.id = n.victim_id
  left join lateral (select coalesce(u.told_at, m.delivered_at) as at, u.told from victim."update" u left join victim.message m on m.update_id = u.id
    where u.notices @> array[n.id] and (u.told <> 'message' or m.state = 'delivered') order by 1 limit 1) told on true`

/** Every notice of a crime, the newest first, with what was answered. */
export async function readNotices(tx: Tx, crimeId: string): Promise<NoticeSeen[]> {
  const { rows } =
    await sql<Notice>`${NOTICES} where n.crime_id = ${crimeId}::uuid order by n.owed_at desc, v.name, n.id`.execute(tx)
  const replies = await tx
    .selectFrom('investigation.notice_reply as r')
    .innerJoin('investigation.notice as n', 'n.id', 'r.notice_id')
    .select(['r.notice_id as noticeId', 'r.view', 'r.words', 'r.channel', 'r.at', 'r.by_name as byName'])
    .where('n.crime_id', '=', crimeId)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute()
  const holidays = await readBankHolidays(tx)
  return rows.map(one => {
    const until = one.toldAt && replyBy(one.kind, one.toldAt, holidays)
    return {
      ...one,
      replyBy: until?.ok ? until.value : null,
      replies: replies.filter(r => r.noticeId === one.noticeId),
    }
  })
}

export async function readNotice(tx: Tx, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`${NOTICES} where n.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Owes every victim of a crime a word, each with their own day. The fact that it is about is recorded by the caller. */
export async function oweNotices(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  notice: { kind: NoticeKind; about: string; to?: readonly string[] | undefined } & Words,
  stamp: Stamp,
): Promise<number> {
  const victims = (await readVictims(tx, crimeId)).filter(one => !notice.to || notice.to.includes(one.victimId))
  if (victims.length === 0) return 0
  const holidays = await readBankHolidays(tx)
  await tx
    .insertInto('investigation.notice')
    .values(
      victims.map(victim => {
        const { rules, dueAt, noDueReason } = owing(notice.kind, victim.enhanced, stamp.at, holidays)
        return {
          case_id: caseId,
          crime_id: crimeId,
          victim_id: victim.victimId,
          kind: notice.kind,
          about: notice.about,
          rules,
          words: notice.words,
          next_words: notice.next,
          owed_at: stamp.at,
          owed_by: stamp.by.id,
          due_at: dueAt,
          no_due_reason: noDueReason,
        }
      }),
    )
    .execute()
  return victims.length
}

/** What was to be told, or was, and no longer holds: it stays, and says why. */
export async function supersedeNotices(tx: Tx, ids: readonly string[], because: string, stamp: Stamp): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('investigation.notice')
    .set({ superseded_at: stamp.at, superseded_because: because })
    .where('id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .execute()
}

/** Rights that are granted later shorten what is still to be told: one working day from now at most. */
export async function hastenNotices(tx: Tx, victimIds: readonly string[], at: Temporal.Instant): Promise<void> {
  const { dueAt } = owing('decided', true, at, await readBankHolidays(tx))
  if (victimIds.length === 0 || !dueAt) return
  await sql`update investigation.notice set due_at = least(due_at, ${dueAt}) where victim_id = any(${[...victimIds]}::uuid[])
    and due_at is not null and skipped_at is null and superseded_at is null`.execute(tx)
}

export async function saveSkip(tx: Tx, notice: Notice, reason: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('investigation.notice')
    .set({ skipped_at: stamp.at, skipped_by: stamp.by.id, skipped_by_name: stamp.by.name, skip_reason: reason })
    .where('id', '=', notice.noticeId)
    .execute()
  const body = { crimeId: notice.crimeId, victimId: notice.victimId, noticeId: notice.noticeId, notice: notice.kind }
  await record(tx, { ...stamp, kind: 'notice-left-out', caseId: notice.caseId, about: notice.noticeId, body })
}

/** The words stay out of the log: it says that there is an answer, and of what kind. */
export async function saveReply(
  tx: Tx,
  notice: Notice,
  reply: { view: 'agrees' | 'objects' | 'asks' | 'says-nothing'; words: string; channel: string; at: Temporal.Instant },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.notice_reply')
    .values({
      case_id: notice.caseId,
      notice_id: notice.noticeId,
      ...reply,
      recorded_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: notice.crimeId, victimId: notice.victimId, noticeId: notice.noticeId, view: reply.view }
  await record(tx, {
    ...stamp,
    at: reply.at,
    kind: 'notice-answered',
    caseId: notice.caseId,
    about: notice.noticeId,
    body,
  })
}

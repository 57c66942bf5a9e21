import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

export type NoticeOwed = {
  noticeId: string
  caseId: string
  kind: string
  words: string
  next: string
  dueAt: Temporal.Instant | null
}

/** What this victim is still to be told of how the case ends, as it was written when it was decided; the most pressing first. */
export async function noticesOwed(tx: Tx, victimId: string): Promise<NoticeOwed[]> {
  const { rows } = await sql<NoticeOwed>`
    select n.id as "noticeId", n.case_id as "caseId", n.kind, n.words, n.next_words as next, n.due_at as "dueAt"
    from investigation.notice n
    where n.victim_id = ${victimId}::uuid and n.superseded_at is null and n.skipped_at is null
      and not exists (select from victim."update" u left join victim.message m on m.update_id = u.id
        where u.notices @> array[n.id] and (u.told <> 'message' or (m.state in ('queued', 'delivered') or (m.channel = 'letter' and m.state = 'sent'))))
    order by n.due_at nulls first, n.owed_at, n.id`.execute(tx)
  return rows
}

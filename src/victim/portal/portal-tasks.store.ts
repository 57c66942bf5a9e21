import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { LOCKS } from './attempt-made.store.ts'
import { LOCKED_AGAIN_DAYS } from './portal-limits.ts'
import { type PortalTask, type PortalWaits, tasksOf } from './portal-task.ts'
import type { Message } from './question.ts'

type Row = Omit<PortalWaits, 'turn' | 'requests' | 'messages'> & {
  turn: { turn: 'locked' | 'frozen'; at: string; words: string; locks: number } | null
  requests: { id: string; kind: string; at: string }[]
  messages: {
    id: string
    side: Message['side']
    words: string
    at: string
    dueAt: string | null
    byName: string
    settled: boolean
  }[]
}

/** Everything of victims' own pages that waits for a person, as far as whoever asks may know of it: the day of victim care shows it. */
export async function portalTasks(tx: Tx, now: Temporal.Instant): Promise<PortalTask[]> {
  const { rows } = await sql<Row>`
    with turned as (
      select distinct on (t.victim_id) t.victim_id, t.turn, t.at, t.words from victim.portal_turn t order by t.victim_id, t.n desc),
    spoke as (
      select m.victim_id, max(m.seq) filter (where m.side = 'officer') as answered, max(m.seq) as last from victim.portal_message m group by m.victim_id),
    waiting as (
      select victim_id from turned where turn <> 'opened'
      union select victim_id from victim.portal_request where settled_at is null
      union select victim_id from spoke where answered is distinct from last)
    select v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", v.name as "victimName", k.owner_name as "ownerName",
      (select jsonb_build_object('turn', t.turn, 'at', t.at, 'words', t.words, 'locks', (select count(*) from victim.portal_turn l
          where l.victim_id = v.id and l.by = ${LOCKS.id} and l.at > ${now.subtract({ hours: 24 * LOCKED_AGAIN_DAYS })})) from turned t where t.victim_id = v.id and t.turn <> 'opened') as turn,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'at', r.at) order by r.seq) from victim.portal_request r
        where r.victim_id = v.id and r.settled_at is null), '[]') as requests,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'side', m.side, 'words', m.words, 'at', m.at, 'dueAt', m.due_at, 'byName', m.by_name,
          'settled', exists (select from victim.question_answer a where a.question_id = m.id and a.how = 'answered')) order by m.seq)
        from victim.portal_message m, spoke s where m.victim_id = v.id and s.victim_id = v.id and m.seq > coalesce(s.answered, 0)), '[]') as messages
    from waiting w join investigation.crime_victim v on v.id = w.victim_id join investigation.crime k on k.id = v.crime_id
    order by v.id`.execute(tx)
  const at = (text: string) => Temporal.Instant.from(text)
  const waits = rows.map(
    (row): PortalWaits => ({
      ...row,
      turn: row.turn && { ...row.turn, at: at(row.turn.at) },
      requests: row.requests.map(one => ({ ...one, at: at(one.at) })),
      messages: row.messages.map(one => ({ ...one, at: at(one.at), dueAt: one.dueAt ? at(one.dueAt) : null })),
    }),
  )
  return tasksOf(waits, now)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

/** Stands for a reference that nobody has: the same rows are looked for. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

export type Standing = {
  /** What opens the first step now; null where nothing does. */
  kind: 'activation' | 'own-words' | null
  hash: string | null
  /** Not run out. */
  good: boolean
  turn: 'locked' | 'frozen' | 'opened' | null
  /** Wrong tries since somebody signed in, or a person opened it again. */
  wrong: number
  /** Wrong tries since it was last locked, frozen or opened. */
  wrongSinceTurn: number
}

/** How an access stands, read by the system alone; one statement, whether there is one or not. */
export async function standingOf(tx: Tx, accessId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    with asked as (select ${accessId}::uuid as id)
    select s.kind, s.hash, coalesce(s.expires_at > platform.now(), s.kind = 'own-words', false) as good, t.turn, coalesce(w.wrong, 0)::integer as wrong,
      coalesce(w.since_turn, 0)::integer as "wrongSinceTurn"
    from asked
      left join lateral (select kind, hash, expires_at from victim.portal_secret where access_id = asked.id order by seq desc limit 1) s on true
      left join lateral (select turn, n from victim.portal_turn where access_id = asked.id order by n desc limit 1) t on true
      left join lateral (select greatest(
          (select max(i.n) from victim.portal_sign_in i where i.access_id = asked.id),
          (select max(o.n) from victim.portal_turn o where o.access_id = asked.id and o.turn = 'opened'), 0) as n) since on true
      left join lateral (select sum(tried.wrong) as wrong, sum(tried.wrong) filter (where tried.n > coalesce(t.n, 0)) as since_turn
        from (select a.n, case when a.right_first then a.code_tries - (a.done_at is not null)::integer else 1 end as wrong
          from victim.portal_attempt a where a.access_id = asked.id and a.n > since.n) tried) w on true`.execute(tx)
  return rows[0]!
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { CASE, FROM, held, type Scope } from '../open-cases.store.ts'
import type { SoughtRow } from './sought-row.ts'

/**
 * Everybody who may be outstanding, of cases open or closed: who is wanted is wanted though the case has its outcome. The rule decides (pursuit.ts).
 * `since` the newest stage began: the first row of the unbroken run of it.
 */
export async function readSought(tx: Tx, scope: Scope, most: number): Promise<SoughtRow[]> {
  const { rows } = await sql<SoughtRow>`
    select ${CASE}, s.id as "suspectId", s.name as suspect, s.state, s.named_at as "namedAt", p.stage, p.at as "stageAt",
      (select min(r.at) from investigation.pursuit r where r.suspect_id = s.id and r.stage = p.stage
        and r.seq > coalesce((select max(o.seq) from investigation.pursuit o where o.suspect_id = s.id and o.stage <> p.stage), 0)) as "stageSince",
      (select max(r.at) from investigation.pursuit r where r.suspect_id = s.id and r.tried is not null) as "lastTriedAt",
      (select count(*) from investigation.pursuit r where r.suspect_id = s.id and r.tried is not null) as tries,
      p.circulation, p.next_action as "nextAction", p.owner_name as "nextOwner", p.review_on::text as "reviewOn",
      coalesce((select json_agg(json_build_object('event', e.event, 'at', e.at) order by e.at) from investigation.suspect_event e where e.suspect_id = s.id and e.at > p.at), '[]') as events
    from ${FROM} join investigation.suspect s on s.crime_id = c.id
      left join lateral (select * from investigation.pursuit q where q.suspect_id = s.id order by q.seq desc limit 1) p on true
    where ${held(scope)} and (p.id is not null or (s.state = 'named' and c.state <> 'closed'))
    order by s.named_at, s.id limit ${most}`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { promiseTask } from '../people-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { Promised } from '../waiting.ts'

/** The newest update of each victim says by when they hear again. */
export const promiseSource: TaskSource = {
  kind: 'promise',
  label: 'Victims promised word',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<Promised>`
      select ${CASE}, u.victim_id as "victimId", u.next_by::text as "nextBy", u.at as "promisedAt"
      from ${FROM} join lateral (
        select distinct on (victim_id) victim_id, next_by, at from victim.update where crime_id = c.id order by victim_id, seq desc) u on true
      where ${within(ask.scope)} and c.owner_id is not null order by u.next_by, u.victim_id limit ${MOST}`,
    )
    return rows.map(one => promiseTask(one, ask))
  },
}

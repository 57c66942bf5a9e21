import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { bailTask } from '../people-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { BailWait } from '../waiting.ts'

/** Bail ends by the same rule that refuses an extension after it: the database counts it for all of them at once. */
export const bailSource: TaskSource = {
  kind: 'bail',
  label: 'Bail',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<BailWait>`
      select ${CASE}, s.id as "suspectId", s.name as suspect, b.at as "bailedAt", investigation.bail_ends_at(s.id, b.id) as "endsAt"
      from ${FROM} join investigation.suspect s on s.crime_id = c.id and s.state = 'bailed'
        join lateral (select e.id, e.at from investigation.suspect_event e where e.suspect_id = s.id and e.event = 'bail' order by e.at desc, e.recorded_at desc limit 1) b on true
      where ${within(ask.scope)} order by "endsAt", s.id limit ${MOST}`,
    )
    return rows.flatMap(one => bailTask(one, ask) ?? [])
  },
}

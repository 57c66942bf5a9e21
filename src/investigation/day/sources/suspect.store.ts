import { sql } from 'kysely'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { suspectTask } from '../people-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { SuspectWait } from '../waiting.ts'

/** Named and not seen, or released without bail: `since` is the naming, or the newest event. */
export const suspectSource: TaskSource = {
  kind: 'suspect',
  label: 'Suspects outstanding',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<SuspectWait>`
      select ${CASE}, s.id as "suspectId", s.name as suspect, s.state,
        coalesce((select max(e.at) from investigation.suspect_event e where e.suspect_id = s.id), s.named_at) as since
      from ${FROM} join investigation.suspect s on s.crime_id = c.id and s.state in ('named', 'released')
      where ${within(ask.scope)} and c.state = 'open' order by since, s.id limit ${MOST}`,
    )
    return rows.map(one => suspectTask(one, ask))
  },
}

import { sql } from 'kysely'
import { NOTICE } from '../../event-words.ts'
import { UNTOLD } from '../../notices/untold.store.ts'
import { CASE, FROM, held } from '../../open-cases.store.ts'
import { updateTask } from '../people-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { VictimWait } from '../waiting.ts'

/** The victims' clocks are derived from the log downstream; a row here may be seconds behind the event. With them, what a victim is to be told of how it ends. */
export const updateSource: TaskSource = {
  kind: 'update',
  label: 'Victims to tell',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<VictimWait>`
      select ${CASE}, d.victim_id as "victimId", d.event, d.event_at as "eventAt", d.due_at as "dueAt"
      from ${FROM} join victim.duty_clock d on d.crime_id = c.id
      where d.met_at is null and d.void_at is null and d.transferred_at is null and d.due_at is not null and d.answer = 'word'
        and (d.paused_until is null or d.paused_until <= ${ask.now}) and d.event_at <= ${ask.now} and ${held(ask.scope)}
      union all
      select ${CASE}, n.victim_id, ${NOTICE} || n.kind, n.owed_at, coalesce(n.due_at, n.owed_at)
      from ${FROM} join investigation.notice n on n.crime_id = c.id
      where ${UNTOLD} and ${held(ask.scope)}
      order by "dueAt", "victimId", event limit ${MOST}`,
    )
    return [...Map.groupBy(rows, one => `${one.victimId} ${one.crimeId}`).values()].map(owed => updateTask(owed, ask))
  },
}

import { sql } from 'kysely'
import { REVIEW_CADENCE } from '../../next-review.ts'
import { CASE, FROM, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { ReviewWait } from '../waiting.ts'
import { reviewTask } from '../work-tasks.ts'

/** What changes a risk: what happened to a suspect, and what a victim said, by when it was learned. */
const HAPPENED = sql`greatest(
  (select max(e.recorded_at) from investigation.suspect_event e where e.crime_id = c.id),
  (select max(w.recorded_at) from investigation.withdrawal w where w.crime_id = c.id))`

export const reviewSource: TaskSource = {
  kind: 'review',
  label: 'Reviews',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<ReviewWait>`
      select ${CASE}, r.next_due_at as "nextDueAt", r.at as "reviewedAt", ${HAPPENED} as "happenedAt"
      from ${FROM} left join lateral (select next_due_at, at from investigation.review where crime_id = c.id order by at desc limit 1) r on true
      where ${within(ask.scope)} and c.state = 'open'
      order by coalesce(r.next_due_at, c.recorded_at + make_interval(hours => ${REVIEW_CADENCE.firstHours}::integer)), c.id limit ${MOST}`,
    )
    return rows.map(one => reviewTask(one, ask))
  },
}

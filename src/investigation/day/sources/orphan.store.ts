import { sql } from 'kysely'
import { CASE, FROM, type Scope } from '../../open-cases.store.ts'
import { type LeftBehind, orphanTask } from '../load-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

/**
 * What those have who are away or have left: cases, lines, the search for a suspect, victims' reviews to decide, schedules to judge. A supervisor's until each is given on.
 * What follows the case (its reviews, bail, tasks, orders, victims to tell) is given on with it, and its clocks run on.
 */
export const orphanSource: TaskSource = {
  kind: 'orphan',
  label: 'Left behind',
  read: async (tx, ask) => {
    if (ask.scope.of === 'mine') return []
    const rows = await rowsOf(
      tx,
      sql<LeftBehind>`
      with gone as (
        select a.id, a.name, a.disabled_at, n.kind, n.from_at, n.until_at from platform.account a
          left join lateral (select kind, from_at, until_at from investigation.absence where account_id = a.id order by seq desc limit 1) n on true
        where (a.disabled_at is not null or (n.kind in ('away', 'left') and n.from_at <= ${ask.now}::timestamptz
          and (n.until_at is null or n.until_at > ${ask.now}::timestamptz))) and ${whose(ask.scope)})
      select ${CASE}, 'case' as part, c.id as "partId", null as objective, g.id as "goneId", g.name as "goneName", g.disabled_at as "disabledAt",
        g.kind, g.from_at as "from", g.until_at as until
      from ${FROM} join gone g on g.id = c.owner_id where c.state <> 'closed' and ${ofCase(ask.scope)}
      union all
      select ${CASE}, 'line', l.id, l.objective, ${GONE}
      from ${FROM} join investigation.line_of_enquiry l on l.crime_id = c.id and l.state = 'open' join gone g on g.id = l.owner_id
      where c.state <> 'closed' and ${ofCase(ask.scope)} and c.owner_id is distinct from l.owner_id
      union all
      select ${CASE}, 'search', s.id, s.name, ${GONE}
      from gone g join investigation.pursuit p on p.owner_id = g.id join investigation.suspect s on s.id = p.suspect_id
        join investigation.crime c on c.id = s.crime_id join response.incident i on i.id = c.incident_id
      where ${ofCase(ask.scope)} and (c.owner_id is distinct from p.owner_id or c.state = 'closed')
        and not exists (select from investigation.pursuit n where n.suspect_id = s.id and n.seq > p.seq)
        and not exists (select from investigation.suspect_event e where e.suspect_id = s.id and e.at > p.at)
      union all
      select ${CASE}, 'review-right', r.id, null, ${GONE}
      from ${FROM} join investigation.review_request r on r.crime_id = c.id and r.decision is null and r.complete_by is not null join gone g on g.id = r.reviewer_id
      where ${ofCase(ask.scope)}
      union all
      select ${CASE}, 'disclosure', c.id, null, ${GONE}
      from gone g join investigation.disclosure_officer d on d.account_id = g.id join investigation.crime c on c.id = d.crime_id
        join response.incident i on i.id = c.incident_id
      where c.state <> 'closed' and ${ofCase(ask.scope)} and not exists (select from investigation.disclosure_officer n where n.crime_id = c.id and n.seq > d.seq)
      order by "recordedAt", "crimeId", "partId", part limit ${MOST}`,
    )
    return rows.flatMap(one => orphanTask(one, ask) ?? [])
  },
}

const GONE = sql`g.id, g.name, g.disabled_at, g.kind, g.from_at, g.until_at`

function whose(scope: Scope) {
  if (scope.of === 'force') return sql`true`
  return sql`a.id = any(${scope.of === 'team' ? [...scope.ownerIds] : [scope.ownerId]}::uuid[])`
}

function ofCase(scope: Scope) {
  return scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
}

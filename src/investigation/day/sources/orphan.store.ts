import { sql } from 'kysely'
import { CASE, FROM, type Scope } from '../../open-cases.store.ts'
import { type LeftBehind, orphanTask } from '../load-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

/** Cases and lines of those who are away or have left: a supervisor's until each is given on. */
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
      select ${CASE}, null::uuid as "lineId", null as objective, g.id as "goneId", g.name as "goneName", g.disabled_at as "disabledAt",
        g.kind, g.from_at as "from", g.until_at as until
      from ${FROM} join gone g on g.id = c.owner_id where c.state <> 'closed' and ${ofCase(ask.scope)}
      union all
      select ${CASE}, l.id, l.objective, g.id, g.name, g.disabled_at, g.kind, g.from_at, g.until_at
      from ${FROM} join investigation.line_of_enquiry l on l.crime_id = c.id and l.state = 'open' join gone g on g.id = l.owner_id
      where c.state <> 'closed' and ${ofCase(ask.scope)} and c.owner_id is distinct from l.owner_id
      order by "recordedAt", "crimeId", "lineId" limit ${MOST}`,
    )
    return rows.flatMap(one => orphanTask(one, ask) ?? [])
  },
}

function whose(scope: Scope) {
  if (scope.of === 'force') return sql`true`
  return sql`a.id = any(${scope.of === 'team' ? [...scope.ownerIds] : [scope.ownerId]}::uuid[])`
}

function ofCase(scope: Scope) {
  return scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
}

import { sql } from 'kysely'
import { CASE, FROM, type Scope, within } from '../../open-cases.store.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { OpenLine } from '../waiting.ts'
import { lineTask } from '../work-tasks.ts'

export const lineSource: TaskSource = {
  kind: 'line',
  label: 'Lines of enquiry',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<OpenLine>`
      select ${CASE}, l.id as "lineId", l.objective, l.action, l.due_at as "dueAt", l.perishes_at as "perishesAt", l.added_at as "addedAt",
        l.owner_id as "lineOwnerId", l.owner_name as "lineOwner"
      from ${FROM} join investigation.line_of_enquiry l on l.crime_id = c.id and l.state = 'open'
      where ${theirs(ask.scope)} order by least(l.due_at, l.perishes_at), l.id limit ${MOST}`,
    )
    return rows.map(one => lineTask(one, ask))
  },
}

/** The lines of their cases, and those that are theirs in somebody else's. */
function theirs(scope: Scope) {
  if (scope.of === 'force') return within(scope)
  const ids = scope.of === 'team' ? [...scope.ownerIds] : [scope.ownerId]
  const ofCase = scope.caseId ? sql`c.case_id = ${scope.caseId}::uuid` : sql`true`
  return sql`(${within(scope)} or (c.state <> 'closed' and ${ofCase} and l.owner_id = any(${ids}::uuid[])))`
}

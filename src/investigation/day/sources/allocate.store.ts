import { sql } from 'kysely'
import { caseRisk, type OpenCase } from '../../open-case.ts'
import { CASE, FROM, type Scope } from '../../open-cases.store.ts'
import { allocateTask } from '../hand-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'

type Unallocated = OpenCase & { base: string | null }

export const allocateSource: TaskSource = {
  kind: 'allocate',
  label: 'Nobody has it',
  read: async (tx, ask) => {
    if (ask.scope.of === 'one') return []
    const ofCase = ask.scope.caseId ? sql`c.case_id = ${ask.scope.caseId}::uuid` : sql`true`
    const rows = await rowsOf(
      tx,
      sql<Unallocated>`
      select ${CASE}, (select g.base_id from people.settlement g where g.id = i.settlement_id) as base
      from ${FROM} where c.state <> 'closed' and c.owner_id is null and ${ofCase} order by c.recorded_at, c.id limit ${MOST}`,
    )
    return rows
      .filter(one => ours(ask.scope, one) || caseRisk(one, ask.words).level === 'high')
      .map(one => allocateTask(one, ask))
  },
}

/** A high risk that nobody has is every supervisor's, wherever it is; so is one whose ground nobody knows. */
function ours(scope: Scope, { base }: Unallocated): boolean {
  return scope.of !== 'team' || scope.base === null || base === null || scope.base === base
}

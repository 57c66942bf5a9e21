import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { rankOf } from '../rank-of.ts'
import type { Involved, Officer } from './request.ts'

/** Every supervisor, with rank and team, by name: the rule says who of them may review. */
export async function readOfficers(tx: Tx, staff: Force['staff'], id?: string): Promise<Officer[]> {
  const rows = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'team', 'role', 'collar', 'disabled_at'])
    .$if(id === undefined, query => query.where('role', '=', 'supervisor').where('disabled_at', 'is', null))
    .$if(id !== undefined, query => query.where('id', '=', id!))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ collar, disabled_at, ...one }) => ({
    ...one,
    rank: rankOf(staff, collar),
    disabled: disabled_at !== null,
  }))
}

/** Who proposed and agreed the outcome, and who has the case, with their teams. */
export async function readInvolved(tx: Tx, outcomeId: string): Promise<Involved[]> {
  const outcome = await tx
    .selectFrom('investigation.outcome as o')
    .innerJoin('investigation.crime as c', 'c.id', 'o.crime_id')
    .select(['o.proposed_by', 'o.decided_by', 'c.owner_id'])
    .where('o.id', '=', outcomeId)
    .executeTakeFirst()
  const ids = [outcome?.proposed_by, outcome?.decided_by, outcome?.owner_id].filter(one => typeof one === 'string')
  if (ids.length === 0) return []
  const people = await tx.selectFrom('platform.account').select(['id', 'team']).where('id', 'in', ids).execute()
  return ids.map(id => ({ id, team: people.find(one => one.id === id)?.team ?? null }))
}

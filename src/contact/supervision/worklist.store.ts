import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readSupervisionWall } from './wall.store.ts'
import { loadsOf, worklistOf } from './worklist.ts'

/** One supervisor's list, and who carries what. */
export async function readWorklist(tx: Tx, force: Force, who: Who, now: Temporal.Instant) {
  const wall = await readSupervisionWall(tx, force, now)
  const accounts = await tx
    .selectFrom('platform.account')
    .select(['id', 'name', 'team', 'role'])
    .where('disabled_at', 'is', null)
    .where('role', 'in', ['contact-handler', 'supervisor'])
    .execute()
  const teams = new Map(accounts.map(one => [one.id, one.team]))
  const teamOf = (id: string) => teams.get(id) ?? null
  const supervisors = accounts.filter(one => one.role === 'supervisor')
  const own = supervisors.find(one => one.id === who.id) ?? { id: who.id, name: who.name, team: null }
  const me = { ...own, rights: who.rights ?? [] }
  return {
    items: worklistOf(wall.pressing, me, teamOf),
    loads: loadsOf(wall.pressing, supervisors, teamOf, team => force.teams.find(one => one.id === team)?.name ?? null),
  }
}

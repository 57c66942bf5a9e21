import { type DayOf, dayOf } from '../../investigation/day/whose-day.ts'
import type { Force } from '../../platform/force/force.ts'
import type { CareColleague } from './care-people.store.ts'

export type CareQuery = { of?: DayOf | undefined; owner?: string | undefined; team?: string | undefined }

/** Whose victims a page shows: an investigator's own, a sergeant's team, everybody's to victim care; narrowed to one officer or one team where that may be. */
export function whoseCare(
  who: { id: string; role: string },
  people: readonly CareColleague[],
  asked: CareQuery,
  staff: Force['staff'],
): { of: DayOf | 'mine'; ownerIds: string[] | null; officer: CareColleague | null; team: string | null } {
  const me = people.find(one => one.id === who.id)
  const whose = dayOf({ role: who.role, collar: me?.collar ?? null, team: me?.team ?? null }, asked.of, staff)
  const within =
    whose === 'mine'
      ? [who.id]
      : whose === 'team'
        ? people.filter(one => one.team === me?.team).map(one => one.id)
        : null
  const may = (id: string) => within === null || within.includes(id)
  const officer = people.find(one => one.id === asked.owner && may(one.id)) ?? null
  if (officer) return { of: whose, ownerIds: [officer.id], officer, team: null }
  const team = whose === 'force' && people.some(one => one.team === asked.team) ? (asked.team ?? null) : null
  if (team)
    return { of: whose, ownerIds: people.filter(one => one.team === team).map(one => one.id), officer: null, team }
  return { of: whose, ownerIds: within, officer: null, team: null }
}

import type { Force } from '../../platform/force/force.ts'

/**
 * The teams whose supervisors stand in somebody's line or beside it: their own, and every team of the same base. Where a
 * team serves the whole force, every team of its kind.
 */
export function lineTeams(force: Pick<Force, 'teams'>, teamId: string): string[] {
  const own = force.teams.find(team => team.id === teamId)
  if (!own) return [teamId]
  return force.teams
    .filter(team => (own.base === null ? team.base === null && team.kind === own.kind : team.base === own.base))
    .map(team => team.id)
}

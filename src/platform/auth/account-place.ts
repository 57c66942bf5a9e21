import type { Force } from '../force/force.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'

/** What a form offers: no team first, then the force's own. */
export function teamsToChoose(force: Pick<Force, 'teams'>): { value: string; text: string }[] {
  return [{ value: '', text: 'None' }, ...force.teams.map(team => ({ value: team.id, text: team.name }))]
}

/** A team that the force does not have would shut nobody out of a restricted case (decision 0003): it is refused. */
export function teamFits(force: Pick<Force, 'teams'>, team: string | null): Outcome<null, 'unknown-team'> {
  if (team === null || force.teams.some(one => one.id === team)) return accept(null)
  return refuse('unknown-team', 'Choose a team of the force', 'team')
}

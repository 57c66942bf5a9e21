import type { Force } from '../platform/force/force.ts'
import { caseRisk, type OpenCase } from './open-case.ts'
import { countRisks, type RiskCounts } from './risk.ts'

export type Carrier = { id: string; name: string; role: string; team: string | null }
export type Carried = Pick<OpenCase, 'ownerId' | 'offence' | 'incidentType' | 'triage' | 'enhanced'> & { n: number }

/** One investigator with what they carry; the count is never without its risk. */
export type Workload = Carrier & { open: number; risk: RiskCounts }
export type TeamLoad = { team: string; near: boolean; people: Workload[] }

/**
 * Investigators by team, those who carry least first; the investigation team of `base` before every other, then teams of
 * investigators before teams of anything else.
 */
export function workloads(
  people: readonly Carrier[],
  cases: readonly Carried[],
  force: Force,
  base?: string,
): TeamLoad[] {
  const loads = people.map(person => {
    const risks = cases
      .filter(one => one.ownerId === person.id)
      .map(one => ({ level: caseRisk(one, force).level, n: one.n }))
    return { ...person, open: risks.reduce((sum, one) => sum + one.n, 0), risk: countRisks(risks) }
  })
  const teamOf = (id: string | null) => force.teams.find(team => team.id === id)
  const rank = (id: string | null) => {
    const team = teamOf(id)
    const investigates = team?.kind === 'investigation'
    return investigates && team.base === base ? 0 : investigates ? 1 : team?.base === base && base !== undefined ? 2 : 3
  }
  return [...new Set(loads.map(one => one.team))]
    .toSorted((a, b) => rank(a) - rank(b) || (teamOf(a)?.name ?? '').localeCompare(teamOf(b)?.name ?? '', 'en-GB'))
    .map(team => ({
      team: teamOf(team)?.name ?? 'No team',
      near: rank(team) === 0,
      people: loads
        .filter(one => one.team === team)
        .toSorted((a, b) => a.open - b.open || a.name.localeCompare(b.name, 'en-GB')),
    }))
}

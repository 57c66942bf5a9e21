import type { Force } from '../platform/force/force.ts'
import type { TeamKind } from '../platform/force/vocabulary.ts'
import { caseRisk, type OpenCase } from './open-case.ts'
import { countRisks, RISK_LEVELS, type RiskCounts } from './risk.ts'

export type Carrier = { id: string; name: string; role: string; team: string | null }
export type Carried = Pick<OpenCase, 'ownerId' | 'offence' | 'incidentType' | 'triage' | 'enhanced'> & { n: number }

/** One person who may investigate, with what they carry; the count is never without its risk. */
export type Workload = Carrier & { open: number; risk: RiskCounts }

/** `near`: the investigation team of the base whose ground the incident lies on. */
export type TeamLoad = {
  team: string
  kind: TeamKind | null
  near: boolean
  open: number
  risk: RiskCounts
  people: Workload[]
}

/** Teams whose people carry investigations; a supervisor of the control room may own one by name, and is not offered. */
const INVESTIGATE: readonly TeamKind[] = ['investigation', 'response', 'neighbourhood']

/**
 * Who may investigate, by team: the nearest investigation team, the other ones, then the rest, those of `base` first. In a
 * team, those who carry least stand first.
 */
export function workloads(
  people: readonly Carrier[],
  cases: readonly Carried[],
  force: Force,
  base?: string,
): TeamLoad[] {
  const loads = people.map(person => workload(person, cases, force))
  return [...Map.groupBy(loads, one => one.team)]
    .map(([id, members]) => {
      const team = force.teams.find(one => one.id === id)
      const local = base !== undefined && team?.base === base
      return {
        team: team?.name ?? 'No team',
        kind: team?.kind ?? null,
        near: local && team.kind === 'investigation',
        local,
        open: members.reduce((sum, one) => sum + one.open, 0),
        risk: countRisks(members.flatMap(one => RISK_LEVELS.map(level => ({ level, n: one.risk[level] })))),
        people: members.toSorted((a, b) => a.open - b.open || a.name.localeCompare(b.name, 'en-GB')),
      }
    })
    .filter(({ kind, open }) => open > 0 || kind === null || INVESTIGATE.includes(kind))
    .toSorted(
      (a, b) =>
        Number(b.kind === 'investigation') - Number(a.kind === 'investigation') ||
        Number(b.local) - Number(a.local) ||
        a.team.localeCompare(b.team, 'en-GB'),
    )
    .map(({ local: _, ...team }) => team)
}

function workload(person: Carrier, cases: readonly Carried[], force: Force): Workload {
  const risks = cases
    .filter(one => one.ownerId === person.id)
    .map(one => ({ level: caseRisk(one, force).level, n: one.n }))
  return { ...person, open: risks.reduce((sum, one) => sum + one.n, 0), risk: countRisks(risks) }
}

import type { Duty } from '../platform/force/rota.ts'
import {
  type BaseRow,
  type DeployedRow,
  type IncidentRow,
  type Policy,
  type ResourceRow,
  type ShownIncident,
  showIncident,
} from './board.ts'
import { DECLARED_SPEED, type Suggestion, suggest } from './nearest.ts'
import { dutyOf } from './on-duty.ts'

/** How many are offered at a press; the rest are in the list beside them. */
const OFFERED = 6

export type IncidentView = {
  caseId: string
  incident: ShownIncident
  deployments: DeployedRow[]
  suggested: Suggestion[]
  others: Suggestion[]
  speed: typeof DECLARED_SPEED
}

export type IncidentViewInput = {
  incident: IncidentRow
  deployments: DeployedRow[]
  deployed: readonly DeployedRow[]
  resources: readonly ResourceRow[]
  bases: readonly BaseRow[]
  teams: ReadonlyMap<string, Duty>
  policy: Policy
  weapon: boolean
}

/** One incident with who is on it and who could go: free, on duty, soonest first. */
export function incidentView(input: IncidentViewInput, now: Temporal.Instant): IncidentView {
  const { incident, resources, deployed, bases, teams } = input
  const busy = new Set(deployed.map(row => row.resourceId))
  const base = new Map(bases.map(row => [row.baseId, row]))
  const free = resources.flatMap(row => {
    const home = base.get(row.baseId)
    if (busy.has(row.resourceId) || !dutyOf(teams, row) || !home) return []
    // Until units report where they are, one that is free is taken to be at its base, and the page says so.
    return [{ ...row, at: home.at, from: `From ${home.name}` }]
  })
  const ranked = incident.closedAt
    ? []
    : suggest(free, { to: incident.at, homeBaseId: incident.homeBaseId, weapon: input.weapon })
  return {
    caseId: incident.caseId,
    incident: showIncident(incident, input.policy, now),
    deployments: input.deployments,
    suggested: ranked.slice(0, OFFERED),
    others: ranked.slice(OFFERED),
    speed: DECLARED_SPEED,
  }
}

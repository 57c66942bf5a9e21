import type { GradeSet, IncidentType } from '../platform/force/policy.ts'
import type { Duty } from '../platform/force/rota.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type AttendanceState, attendanceState, gradeRow, promisedMinutes } from './attendance-clock.ts'
import { atRiskAlone, byDanger } from './danger.ts'
import type { Stamps, Step } from './deployment-state.ts'
import type { Point } from './nearest.ts'
import { dutyOf } from './on-duty.ts'

export type IncidentRow = {
  incidentId: string
  caseId: string
  contactId: string
  /** Null where the contact is restricted, and whoever reads this may not know of it. */
  contactNumber: number | null
  channel: string | null
  restricted: boolean
  number: number
  incidentType: string
  grade: GradeCode
  gradeSet: string
  vulnerable: boolean
  summary: string | null
  /** The language in which somebody there needs an interpreter; null where nobody is known to. */
  interpreter: string | null
  place: string
  settlementId: string
  settlement: string
  homeBaseId: string
  ruralUrban: 'urban' | 'rural'
  at: Point
  state: 'open' | 'assigned' | 'at-scene' | 'closed'
  openedAt: Temporal.Instant
  startedAt: Temporal.Instant | null
  attendBy: Temporal.Instant | null
  firstAtSceneAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  closeReason: string | null
}

export type DeployedRow = Stamps & {
  deploymentId: string
  caseId: string
  incidentId: string
  incidentNumber: number
  resourceId: string
  callsign: string
  kind: string
  crew: number
  assignedBy: string
  step: Step
  result: string | null
}

export type ResourceRow = {
  resourceId: string
  callsign: string
  kind: string
  baseId: string
  teamId: string | null
  crew: number
  skills: string[]
}
export type BaseRow = { baseId: string; name: string; at: Point }

/** How an incident is shown anywhere: its row with the force's own words and how its promise stands. */
export type ShownIncident = IncidentRow & {
  what: string
  gradeFace: { label: string; rank: number }
  /** For the clock on the page; null where there is none to show, and `attendance` says why. */
  clock: {
    due: Temporal.Instant
    started: Temporal.Instant | null
    met: Temporal.Instant | null
    paused: Temporal.Instant | null
  } | null
  attendance: AttendanceState
  attendanceWords: string
}

export type Policy = { gradeSets: readonly GradeSet[]; incidentTypes: readonly IncidentType[] }

const ATTENDANCE_WORDS: Record<AttendanceState, string> = {
  'no-target': 'No attendance promised',
  'not-started': 'Clock starts when somebody is sent',
  running: 'Running',
  near: 'Due soon',
  breached: 'Late',
  met: 'Attended in time',
  'met-late': 'Attended late',
  'nobody-went': 'Closed: nobody went',
}

export function showIncident(row: IncidentRow, policy: Policy, now: Temporal.Instant): ShownIncident {
  const grade = gradeRow(
    policy.gradeSets.find(set => set.id === row.gradeSet),
    row.grade,
  )
  const promised = grade ? promisedMinutes(grade, row.ruralUrban) !== null : row.attendBy !== null
  const attendance = attendanceState({ ...row, promised }, now)
  const clock =
    row.attendBy && attendance !== 'nobody-went'
      ? {
          due: row.attendBy,
          started: row.startedAt,
          met: row.firstAtSceneAt,
          paused: row.firstAtSceneAt ? null : row.closedAt,
        }
      : null
  return {
    ...row,
    what: policy.incidentTypes.find(type => type.code === row.incidentType)?.label ?? row.incidentType,
    gradeFace: { label: grade?.label ?? row.grade, rank: grade?.rank ?? 0 },
    clock,
    attendance,
    attendanceWords: ATTENDANCE_WORDS[attendance],
  }
}

export type ResourceState = 'available' | 'assigned' | 'en-route' | 'at-scene' | 'off-duty'
export type ShownResource = Omit<ResourceRow, 'teamId'> & {
  state: ResourceState
  /** When its team goes off duty; null when it is not on. */
  until: Temporal.Instant | null
  on: { incidentId: string; incidentNumber: number; caseId: string; since: Temporal.Instant } | null
}

/** What it is doing comes before the rota: a unit still at a scene after its shift is at a scene. */
export function showResource(
  row: ResourceRow,
  deployed: DeployedRow | undefined,
  teams: ReadonlyMap<string, Duty>,
): ShownResource {
  const duty = dutyOf(teams, row)
  const { teamId: _, ...shown } = row
  const state = deployed ? (deployed.step as Exclude<Step, 'cleared'>) : duty ? 'available' : 'off-duty'
  const on = deployed
    ? {
        incidentId: deployed.incidentId,
        incidentNumber: deployed.incidentNumber,
        caseId: deployed.caseId,
        since: deployed.atSceneAt ?? deployed.enRouteAt ?? deployed.assignedAt,
      }
    : null
  return { ...shown, state, until: duty?.to ?? null, on }
}

export type Board = {
  /** People at risk whom nobody has reached. */
  atRisk: number
  incidents: (ShownIncident & { assigned: DeployedRow[]; alone: boolean })[]
  bases: (BaseRow & { resources: ShownResource[]; available: number; out: number })[]
}

export type BoardInput = {
  incidents: readonly IncidentRow[]
  deployed: readonly DeployedRow[]
  resources: readonly ResourceRow[]
  bases: readonly BaseRow[]
  teams: ReadonlyMap<string, Duty>
  policy: Policy
}

/** The dispatcher's board: open incidents by danger and clock, and every base with what it has. */
export function boardOf(
  { incidents, deployed, resources, bases, teams, policy }: BoardInput,
  now: Temporal.Instant,
): Board {
  const byResource = new Map(deployed.map(row => [row.resourceId, row]))
  const shown = incidents
    .map(row => showIncident(row, policy, now))
    .map(row => ({
      ...row,
      gradeRank: row.gradeFace.rank,
      assigned: deployed.filter(unit => unit.incidentId === row.incidentId),
    }))
    .sort(byDanger)
    .map(({ gradeRank, ...row }) => ({ ...row, alone: atRiskAlone({ ...row, gradeRank }) }))
  return {
    atRisk: shown.filter(row => row.alone).length,
    incidents: shown,
    bases: bases.map(base => {
      const here = resources
        .filter(row => row.baseId === base.baseId)
        .map(row => showResource(row, byResource.get(row.resourceId), teams))
      return {
        ...base,
        resources: here,
        available: here.filter(row => row.state === 'available').length,
        out: here.filter(row => row.on).length,
      }
    }),
  }
}

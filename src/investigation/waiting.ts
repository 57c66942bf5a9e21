import type { OpenCase } from './open-case.ts'

/** What waits on an investigation, by kind, as the stores read it and the day page turns into tasks. */
export type Waiting = {
  lines: readonly OpenLine[]
  plans: readonly OpenCase[]
  reviews: readonly ReviewWait[]
  outcomes: readonly OutcomeWait[]
  unallocated: readonly OpenCase[]
  updates: readonly VictimWait[]
  decisions: readonly Undecided[]
}

export type OpenLine = OpenCase & {
  lineId: string
  objective: string
  action: string
  dueAt: Temporal.Instant
  perishesAt: Temporal.Instant | null
  addedAt: Temporal.Instant
}

/** Both null where the crime has not been reviewed. */
export type ReviewWait = OpenCase & { nextDueAt: Temporal.Instant | null; reviewedAt: Temporal.Instant | null }

export type OutcomeWait = OpenCase & { outcomeId: string; code: number; gate: string; proposedAt: Temporal.Instant }

/** One clock: a victim, and one event they are to be told of. */
export type VictimWait = OpenCase & {
  victimId: string
  event: string
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
}

/** An incident that may be a crime, where nobody has decided. */
export type Undecided = Pick<OpenCase, 'caseId' | 'number' | 'incidentType' | 'triage'> & {
  incidentId: string
  reportedAt: Temporal.Instant
}

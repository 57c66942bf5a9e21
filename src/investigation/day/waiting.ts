import type { OpenCase } from '../open-case.ts'

/** What waits on an investigation, by kind, as a source reads it and its rule makes it into a task. */
export type OpenLine = OpenCase & {
  lineId: string
  objective: string
  action: string
  dueAt: Temporal.Instant
  perishesAt: Temporal.Instant | null
  addedAt: Temporal.Instant
  /** Whose the line is, where it is not the investigator's. */
  lineOwnerId: string | null
  lineOwner: string | null
}

/** A plan that is missing, or that leaves proposed lines undecided: how many, and since when. */
export type PlanWait = OpenCase & { undecided: number | null; plannedAt: Temporal.Instant | null }

/** Both null where the crime has not been reviewed; `happenedAt`: the newest event of a suspect or a victim since then. */
export type ReviewWait = OpenCase & {
  nextDueAt: Temporal.Instant | null
  reviewedAt: Temporal.Instant | null
  happenedAt: Temporal.Instant | null
}

export type OutcomeWait = OpenCase & { outcomeId: string; code: number; gate: string; proposedAt: Temporal.Instant }

/** One clock: a victim, and one event they are to be told of. */
export type VictimWait = OpenCase & {
  victimId: string
  event: string
  eventAt: Temporal.Instant
  dueAt: Temporal.Instant
}

/** The day on which a victim was told they would hear again. */
export type Promised = OpenCase & { victimId: string; nextBy: string; promisedAt: Temporal.Instant }

/** Bail before charge; `endsAt` null while a court or the prosecutor has it. */
export type BailWait = OpenCase & {
  suspectId: string
  suspect: string
  bailedAt: Temporal.Instant
  endsAt: Temporal.Instant | null
}

export type SuspectWait = OpenCase & {
  suspectId: string
  suspect: string
  state: string
  since: Temporal.Instant
}

export type WithdrawalWait = OpenCase & { withdrawalId: string; route: string; heed: number; saidAt: Temporal.Instant }

/** An incident that may be a crime, where nobody has decided. */
export type Undecided = Pick<OpenCase, 'caseId' | 'number' | 'incidentType' | 'triage'> & {
  incidentId: string
  reportedAt: Temporal.Instant
}

/** Something from a phone that met what somebody else had done; `line` and `theirName` where it was a line of enquiry. */
export type BothKept = OpenCase & {
  noteId: string
  byName: string
  learnedAt: Temporal.Instant
  meanwhile: 'line-ended' | 'closed'
  line: string | null
  theirName: string | null
}

/** What a victim asked an officer, in the officer's words. */
export type Asked = OpenCase & {
  noteId: string
  victimId: string
  victim: string
  byName: string
  askedAt: Temporal.Instant
  words: string
  /** By when they are answered, once it is a question of theirs. */
  dueAt: Temporal.Instant | null
}

import type { Tx } from '../../platform/db/connect.ts'
import type { PlannedJourney } from '../rehearsal/journey.ts'
import type { PlayedKind, PlayedStep } from './history-steps.ts'

/** One case as it is played: what was planned, and the ids of what has come of it so far. */
export type HistoryThread = {
  readonly journey: PlannedJourney
  /** The London day on which it was reported, and which of that day's it is. */
  readonly day: string
  readonly n: number
  /** Which of the lanes its steps are played on: always the same, so that they come in order. */
  readonly lane: number
  ids: {
    contactId?: string
    caseId?: string
    incidentId?: string
    crimeId?: string
    victimId?: string
    ownerId?: string
    suspectId?: string
    outcomeId?: string
    lineIds: string[]
  }
  /** A rule of the product refused a step: what would have followed from it is not played. */
  over: boolean
}

/** 'done', or what the product's own rule says against it. */
export type Played = { done: true } | { done: false; code: string; message: string }
/** Some kinds share one shape. */
type StepOf<K, S = PlayedStep> = S extends { kind: infer Own } ? (K extends Own ? S : never) : never
/** `at`: when it happens, which may be later than was planned. */
export type Hand<K extends PlayedKind> = (
  tx: Tx,
  step: StepOf<K>,
  thread: HistoryThread,
  at: Temporal.Instant,
) => Promise<Played>
/** Who does each step with the product's own stores: given by the top, since only it knows every module. */
export type HistoryHands = { readonly [K in PlayedKind]: Hand<K> }

export const DONE: Played = { done: true }

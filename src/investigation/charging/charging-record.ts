import type { Draft } from './draft.ts'
import type { ChargingState, StepKind } from './standing.ts'

export type Step = {
  stepId: string
  n: number
  kind: StepKind
  state: ChargingState
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  reference: string | null
  words: string
  detail: StepDetail & Partial<Draft>
  by: string
  byName: string
}
/** What a step says beside its words, by its kind. */
export type StepDetail = {
  warnings?: string[]
  despite?: string | null
  reasons?: string[]
  advice?: string
  decidedBy?: string
  level?: number
  eventId?: string
}
export type ChargingAction = {
  words: string
  dueAt: Temporal.Instant
  lineId: string
  lineState: string
  result: string | null
  stepId: string
}
export type ChargingRequest = {
  requestId: string
  caseId: string
  crimeId: string
  suspectId: string
  suspectName: string
  at: Temporal.Instant
  by: string
  byName: string
}
export type Standing = ChargingRequest & {
  state: ChargingState
  n: number
  dueAt: Temporal.Instant | null
  draft: Draft
  steps: Step[]
  actions: ChargingAction[]
}

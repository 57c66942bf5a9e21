import type { OpenCase } from '../open-case.ts'
import type { Happened } from '../suspect-state.ts'
import type { Stage } from './pursuit.ts'

/** A suspect as the list of those outstanding reads them; `events` are those since the newest row. */
export type SoughtRow = OpenCase & {
  suspectId: string
  suspect: string
  state: string
  namedAt: Temporal.Instant
  stage: Stage | null
  stageAt: Temporal.Instant | null
  stageSince: Temporal.Instant | null
  lastTriedAt: Temporal.Instant | null
  tries: number
  circulation: string | null
  nextAction: string | null
  nextOwner: string | null
  reviewOn: string | null
  events: { event: Happened['event']; at: string }[]
}

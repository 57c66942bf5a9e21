import type { HistoryThread } from './history-hands.ts'
import type { HistoryTally } from './history-tally.ts'

/** A case that is not over yet: which journey of which day it is, what has come of it, and its steps that are still to come. */
export type OpenThread = {
  day: string
  n: number
  over: boolean
  ids: HistoryThread['ids']
  /** Which of its steps, and when: it may be later than was planned. */
  steps: [step: number, at: string][]
}

/** Where a history stands between two stretches, so that it can be gone on with. Journeys are not kept: the seed draws the same again. */
export type HistoryPlace = {
  at: string
  /** The next London day whose reports are drawn. */
  day: string
  /** How many crimes were drawn: what the total counts. */
  drawn: number
  facts: number
  tally: HistoryTally
  threads: OpenThread[]
}

/** What is kept beside the record, so that the same command goes on with it. */
export type KeptHistory = {
  seed: string
  from: string
  until: string
  database: string
  place: HistoryPlace
  /** The newest transaction of what was played, once telling it again has begun. */
  playedUpTo?: string
}

/**
 * Where to go on when the record itself stands later than what was kept, since the machine was switched off: with the next day. What was open then stays as it
 * stands, as a case may.
 */
export function afterCut(kept: HistoryPlace, now: Temporal.Instant, crimes: number): HistoryPlace {
  if (Temporal.Instant.compare(now, Temporal.Instant.from(kept.at)) <= 0) return kept
  const tomorrow = now.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 1 })
  const day = [Temporal.PlainDate.from(kept.day), tomorrow].toSorted(Temporal.PlainDate.compare)[1]!
  return { ...kept, at: now.toString(), day: day.toString(), drawn: crimes, threads: [] }
}

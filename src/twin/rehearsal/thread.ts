import type { Api } from './api.port.ts'
import type { Member } from './crew.port.ts'
import type { PlannedJourney } from './journey.ts'
import { type Step, stepsOf } from './steps.ts'

/** Codes as they are printed; `words`: of their own, once chosen. Each numbered code is good once. */
export type Card = { reference: string; activation: string; paper: string[]; words?: string; asked: number }

/** What the system called the things of one journey, as the crew learns it. */
export type Ids = {
  contactId?: string
  caseId?: string
  incidentId?: string
  deploymentId?: string
  resourceId?: string
  /** Its unit is clear, and free for others. */
  cleared?: boolean
  crimeId?: string
  victimId?: string
  suspectId?: string
  outcomeId?: string
  ownerName?: string
  /** What an online report was given to say on the phone. */
  reference?: string
  /** They agreed to be rung, and keep their place. */
  keepsPlace?: boolean
  lineIds: string[]
  /** What stands on the card for their own pages. */
  card?: Card
}

/** One journey under way: the steps still to come, how late it runs, and what it has led to. */
export type Thread = {
  readonly journey: PlannedJourney
  /** More may be added at the end: what was first thought to be another's contact is attended after all. */
  readonly steps: Step[]
  next: number
  /** Added to every step still to come, because somebody had to wait. */
  lateMs: number
  ended: boolean
  /** It led nowhere further: joined to another, or a step failed. */
  over: boolean
  /** How often somebody came back to close its incident because another caller was still being asked. */
  cameBack: number
  readonly ids: Ids
  /** Whoever has the contact. */
  handler?: Member
  /** The visitor's side of a chat. */
  visitor?: Api
}

export function openThread(journey: PlannedJourney): Thread {
  return {
    journey,
    steps: stepsOf(journey),
    next: 0,
    lateMs: 0,
    ended: false,
    over: false,
    cameBack: 0,
    ids: { lineIds: [] },
  }
}

/** When this thread's next step is due; undefined when it has none. */
export function nextAt(thread: Thread): Temporal.Instant | undefined {
  const step = thread.over ? undefined : thread.steps[thread.next]
  return step?.at.add({ milliseconds: thread.lateMs })
}

/** A rehearsal does not stop in the middle of a call: a contact that has begun goes on until it has ended. */
export function mustFinish(thread: Thread): boolean {
  return !thread.over && !thread.ended && thread.next > 0
}

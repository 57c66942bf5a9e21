import { openCast, type Stage } from './cast.ts'
import { letPeopleWait, takeCall } from './live-call.ts'
import { workCase } from './worked-case.ts'

export type Scene = {
  /** A case three days on: planned, reviewed, an arrest made, its victim told once and owed a word. */
  worked: {
    caseId: string
    contactId: string
    incidentId: string
    crimeId: string
    victimId: string
    /** On bail since Monday. */
    suspectId: string
    /** What the victim said about going on, which nobody has decided on. */
    withdrawalId: string
    outcomeId: string
    /** The word to the victim before that outcome is decided. */
    noticeId: string
    /** A case that has ended, its victim, who asked for a review, and that request. */
    endedCrimeId: string
    endedVictimId: string
    requestId: string
    /** A crime that somebody asked to cancel, and that request. */
    openCrimeId: string
    cancellationId: string
  }
  /** A caller on the line, at risk, while others wait. */
  call: { caseId: string; contactId: string; incidentId: string }
}

/**
 * Puts before us what a busy evening has: a worked case, a call that is being taken, people waiting. All of it through the
 * system's own API, as the people whose work it is, from Saturday 21 November 2026 on. `between` is played on Monday
 * at 15:00, after the case and before the call.
 */
export async function setScene(stage: Stage, between: () => Promise<void> = async () => undefined): Promise<Scene> {
  const cast = openCast(stage)
  try {
    const worked = await workCase(stage, cast)
    await stage.at('2026-11-23T15:00')
    await between()
    const call = await takeCall(stage, cast)
    await letPeopleWait(stage, cast)
    await stage.settle()
    return { worked, call }
  } finally {
    cast.close()
  }
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'

/** Hours within which they have it back once they changed their mind: our proposal. */
export const STOPPED_RETURN_HOURS = 24

export type Stop = { at: Temporal.Instant; words: string; copied?: string | undefined; instead: string }
export type Stoppable = {
  agreed: boolean | null
  takenAt: Temporal.Instant | null
  returnBy: Temporal.Instant | null
  returnedAt: Temporal.Instant | null
  stoppedAt: Temporal.Instant | null
}

/**
 * Somebody who agreed has changed their mind, and need not say why. Nothing more is taken, and what is with us goes back within a day, or sooner where that was agreed.
 * It ends nothing: how the enquiry goes on is said in the same step.
 */
export function stopExtraction(one: Stoppable, given: Stop): Outcome<Stop & { returnBy: Temporal.Instant | null }> {
  if (!one.agreed) return refuse('not-agreed', 'Nobody agreed to this: there is nothing to stop', 'at')
  if (one.stoppedAt) return refuse('stopped-already', 'It was stopped already', 'at')
  if (one.takenAt && Temporal.Instant.compare(given.at, one.takenAt) < 0)
    return refuse('backwards', 'This is before it was taken: check both', 'at')
  if (!given.words.trim()) return refuse('needs-words', 'Say who told you, and how', 'words')
  if (one.takenAt && !saysSomething(given.copied ?? '', 1))
    return refuse(
      'needs-copied',
      'Say what had been copied by then, and what becomes of it: nothing more of it is looked at',
      'copied',
    )
  if (!saysSomething(given.instead, 3))
    return refuse('needs-instead', 'It ends nothing by itself: say how the enquiry goes on without it', 'instead')
  const soon = given.at.add({ hours: STOPPED_RETURN_HOURS })
  const out = one.takenAt !== null && one.returnedAt === null && one.returnBy !== null
  return accept({
    ...given,
    returnBy: out && Temporal.Instant.compare(soon, one.returnBy!) < 0 ? soon : one.returnBy,
  })
}

import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Reach } from '../day/reach.ts'
import { wordsOfSubstance } from '../update-substance.ts'
import type { SafetyClock } from './safety.store.ts'
import type { HowTold } from './safety-told.store.ts'

/** How long before it happens somebody may have been told of it. */
const BEFORE_HOURS = 24 * 7

type Ask = { how: HowTold; at: Temporal.Instant; words: string }

/**
 * Telling a victim in danger. Nobody rings where they did not say that a call is safe; somebody who went to the door and did not meet them
 * has told nobody, and the clock runs on.
 */
export function tellSafely(clock: SafetyClock, ask: Ask, reach: Reach): Outcome<{ stops: boolean }> {
  if (clock.metAt) return refuse('already-told', 'They were told already')
  if (clock.voidAt) return refuse('no-longer-holds', 'This no longer holds: there is nothing to tell')
  if (Temporal.Instant.compare(ask.at, clock.eventAt.subtract({ hours: BEFORE_HOURS })) < 0)
    return refuse('too-early', 'That is more than a week before it happened: check the day', 'at')
  if (ask.how === 'phone' && reach.by !== 'phone')
    return refuse(
      'not-safe',
      'They have not said that ringing them is safe: whoever has the telephone may hear it. Go to the door, and speak with them alone',
      'how',
    )
  if (wordsOfSubstance(ask.words) < 3)
    return refuse('needs-words', 'Say what they were told and what they will do, or what was tried', 'words')
  return accept({ stops: ask.how !== 'not-reached' })
}

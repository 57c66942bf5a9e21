import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { LOOK_AGAIN_DAYS, NOT_YET_BECAUSE, type NotYetBecause } from './grounds.ts'

export type NotYetAsk = { why: NotYetBecause; words: string }

/**
 * Keeps a reported rape that is not recorded as a crime at once. It stays a report of rape: its 24 hours to be decided go on
 * running, and it is looked at again until somebody has decided.
 */
export function keepReport(
  ask: NotYetAsk,
  decided: { crimes: number; notCrime: boolean; open: boolean },
): Outcome<NotYetAsk> {
  if (decided.open) return refuse('already-kept', 'This report is kept already: look at it again instead', 'why')
  if (decided.crimes > 0 || decided.notCrime)
    return refuse('already-decided', 'It is decided already whether this is a crime', 'why')
  if (!NOT_YET_BECAUSE.some(one => one.code === ask.why)) return refuse('no-such-reason', 'Choose why', 'why')
  if (!saysSomething(ask.words, 4))
    return refuse('needs-words', 'Say what is known, what is not, and what is done to find out', 'words')
  return accept(ask)
}

export function lookAgain(words: string, previous: string): Outcome<{ words: string }> {
  if (!saysSomething(words, 2)) return refuse('needs-words', 'Say what was done since, and what is next', 'words')
  if (words.trim().toLowerCase() === previous.trim().toLowerCase())
    return refuse('same-again', 'This is word for word what was written before: say what is new', 'words')
  return accept({ words })
}

export function nextLook(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: 24 * LOOK_AGAIN_DAYS })
}

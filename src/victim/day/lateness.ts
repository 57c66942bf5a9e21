import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { ClockState } from '../clocks/clock-life.ts'
import { wordsOfSubstance } from '../update-substance.ts'

/** Why a right was late: our list, so that reasons can be counted. None of them excuses it. */
export const LATE_REASONS = {
  'entered-late': 'The event was entered late',
  'not-noticed': 'Nobody noticed that it was due',
  workload: 'Too much to do',
  away: 'Whoever had them was away',
  'not-reached': 'Tried, and could not reach them safely',
  'waited-for-other': 'Waited for somebody else: a court, a prosecutor, another force',
  'their-choice': 'They asked to be told at another time',
  other: 'Something else',
} as const
export type LateReason = keyof typeof LATE_REASONS
export const LATE_REASON_IDS = Object.keys(LATE_REASONS) as LateReason[]

/** Said once, of what is late or was told late; it stops no clock and makes nothing met. */
export function sayWhyLate(
  state: ClockState,
  words: string,
  before: boolean,
): Outcome<true, 'not-late' | 'said-already' | 'needs-words'> {
  if (state !== 'breached' && state !== 'remedied')
    return refuse('not-late', 'This is not late: nothing has to be said')
  if (before) return refuse('said-already', 'Somebody has said why already', 'reason')
  if (wordsOfSubstance(words) < 3) return refuse('needs-words', 'Say in a sentence what happened', 'words')
  return accept(true)
}

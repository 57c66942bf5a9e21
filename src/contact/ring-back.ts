import { accept, type Outcome, refuse } from '../platform/outcome.ts'

export const SAFE_TO_RING = ['yes', 'no', 'not-known'] as const
export type SafeToRing = (typeof SAFE_TO_RING)[number]
export const RING_RESULTS = ['spoken-to', 'no-answer', 'not-safe-to-ring', 'number-withheld'] as const
export type RingResult = (typeof RING_RESULTS)[number]

/** Somebody who left before we spoke to them, or who waits to be rung. */
export type ToRing = { lost: boolean; callBack: boolean; held: boolean; number: string | null }
export type NoRing = 'not-to-ring' | 'safe-first' | 'no-number' | 'has-number'

/**
 * A try to ring back. Whether ringing could put them in danger is answered before the number is rung: the phone may lie
 * beside whoever they fear. There is no result 'left a voicemail', since none is ever left.
 */
export function ringBack(who: ToRing, given: { safeToRing: SafeToRing; result: RingResult }): Outcome<true, NoRing> {
  const rang = given.result === 'spoken-to' || given.result === 'no-answer'
  if (!who.lost && !who.callBack) return refuse('not-to-ring', 'This contact is not one to ring back', 'result')
  if (given.result === 'number-withheld' && who.number)
    return refuse('has-number', 'There is a number: say how ringing it went, or that it is not safe', 'result')
  if (rang && !who.number) return refuse('no-number', 'The number was withheld, so nobody can have been rung', 'result')
  if (rang && given.safeToRing !== 'yes')
    return refuse(
      'safe-first',
      'Only ring where it is safe: if it is not, or is not known, record that it was not safe to ring',
      'safeToRing',
    )
  return accept(true)
}

/** Taking somebody off the list without having spoken to them: never one that the rule of silent calls holds. */
export function closeLost(who: ToRing): Outcome<true, 'not-lost' | 'held'> {
  if (!who.lost) return refuse('not-lost', 'Only a lost caller can be taken off the list')
  if (who.held)
    return refuse(
      'held',
      'This call is immediate by rule: it stays until a supervisor says that the caller was heard alone or seen',
    )
  return accept(true)
}

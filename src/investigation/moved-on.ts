import { type Refused, refuse } from '../platform/outcome.ts'

/**
 * Two tabs, two people: the second to save is told that the case has moved on since their form was drawn, and keeps
 * their words. `drawnFrom` is the version of the case on the form; a program that sends none is not asked.
 */
export function movedOn(version: number, drawnFrom: number | undefined): Refused<'changed-meanwhile'> | undefined {
  if (drawnFrom === undefined || drawnFrom === version) return undefined
  return refuse(
    'changed-meanwhile',
    'This case was changed while you were writing. What you wrote is still here: read what is new, then save again.',
  )
}

/** Nothing is added to a closed investigation: it would have to be opened again first. */
export function notClosed(state: string): Refused<'closed'> | undefined {
  return state === 'closed'
    ? refuse(
        'closed',
        'This investigation is closed: its outcome was agreed, or the crime was cancelled. A supervisor would have to open it again first.',
      )
    : undefined
}

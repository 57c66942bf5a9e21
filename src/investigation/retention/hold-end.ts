import type { Reviewer } from './decision.ts'

/** Why this person may not end a hold; undefined where they may. Whoever set it never ends it. */
export function mayNotEndHold(
  hold: { setBy: string; ended: boolean },
  by: Reviewer,
): { code: string; message: string } | undefined {
  if (hold.ended) return { code: 'already-ended', message: 'This hold was ended already' }
  if (!by.holdsRight)
    return { code: 'not-a-reviewer', message: 'Somebody who reviews records ends a hold: your force names them' }
  if (hold.setBy === by.id) return { code: 'second-person', message: 'You set this hold, so somebody else ends it' }
  return undefined
}

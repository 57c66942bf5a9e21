import { londonDate } from '../../platform/views/when.ts'
import type { Reviewer } from './decision.ts'
import { before } from './review-date.ts'
import type { Standing } from './standing.ts'

const day = (date: Temporal.PlainDate) => londonDate(date.toZonedDateTime('Europe/London').toInstant(), 'long')

export type ErasureNow = {
  askedBy: string
  twoPeople: boolean
  earliestOn: string
  group: number
  over: boolean
  held: boolean
  /** How it stands today: what was asked for may not be so any more. */
  standing: Standing
}

/** Why this person may not erase it now; undefined where they may. */
export function mayNotErase(
  one: ErasureNow,
  by: Reviewer,
  today: Temporal.PlainDate,
): { code: string; message: string } | undefined {
  if (one.over) return { code: 'already-over', message: 'This was erased or stopped already' }
  if (!by.holdsRight)
    return { code: 'not-a-reviewer', message: 'Somebody who reviews records does this: your force names them' }
  if (one.held) return { code: 'held', message: 'A legal hold keeps this: it is not erased until the hold is ended' }
  if (one.standing.nextOn === null)
    return { code: 'still-open', message: 'Something of this is open again: it is worked on, not erased' }
  if (before(today, one.standing.nextOn))
    return {
      code: 'kept-longer',
      message: `What this case is has changed since this was asked, and it is kept until ${day(one.standing.nextOn)} now: stop this`,
    }
  if (one.twoPeople && by.id === one.askedBy)
    return { code: 'second-person', message: 'You asked for this, so somebody else erases it' }
  const earliest = Temporal.PlainDate.from(one.earliestOn)
  if (before(today, earliest))
    return {
      code: 'too-soon',
      message: `This is erased on ${day(earliest)} at the earliest, so that there is time to stop it`,
    }
  return undefined
}

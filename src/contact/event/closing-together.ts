import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { type Refused, refuse } from '../../platform/outcome.ts'
import { isFaster } from '../grade-order.ts'
import type { Trigger } from '../thrive.ts'

/** Another contact of the same event that is still open. `latestAt`: the last that was said or found of it. */
export type StillOpen = { number: number; latestAt: Temporal.Instant | null; needs: GradeCode }

export type Retriage = {
  /** The newest assessment of the contact that is to be closed. */
  newest: { trigger: Trigger; at: Temporal.Instant } | null
  /** The last that was said of this contact itself. */
  ownLatestAt: Temporal.Instant | null
  /** The one that it is to rest on, and every other of the event that is open. */
  lead: StillOpen
  others: readonly StillOpen[]
  /** The grade of the one that it is to rest on. */
  grade: GradeCode | null
}

export type NotRetriaged = 'needs-closure-assessment' | 'later-information' | 'other-needs-more'

/**
 * A second log is not closed on what the first one said once (Cheshire, inspection.md requirement 13): its risk is looked
 * at again, after everything that was said on either, and while no caller of the event needs more than the event has.
 */
export function refuseWithoutRetriage(ask: Retriage): Refused<NotRetriaged> | undefined {
  const { newest, lead } = ask
  if (newest?.trigger !== 'closure')
    return refuse(
      'needs-closure-assessment',
      `Record a closure THRIVE first: what is this caller’s own risk now, before it rests on contact ${lead.number}?`,
      'trigger',
    )
  if (isLater(ask.ownLatestAt, newest.at))
    return refuse(
      'later-information',
      'Something was added to this contact after its closure THRIVE: record it again, with that in mind',
      'trigger',
    )
  if (isLater(lead.latestAt, newest.at))
    return refuse(
      'later-information',
      `Contact ${lead.number} has later information: read it, then record a closure THRIVE again`,
      'trigger',
    )
  const worse = [lead, ...ask.others].find(other => isFaster(other.needs, ask.grade ?? 'resolve'))
  if (worse)
    return refuse(
      'other-needs-more',
      `Contact ${worse.number} of the same event needs ${worse.needs}, and the event is ${ask.grade ?? 'not graded'}: raise it first`,
      'joinedTo',
    )
  return undefined
}

function isLater(a: Temporal.Instant | null, b: Temporal.Instant): boolean {
  return a !== null && Temporal.Instant.compare(a, b) > 0
}

import { fastest, isFaster } from '../contact/grade-order.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { type Refused, refuse } from '../platform/outcome.ts'

/** A caller of the event beside the one that the incident was opened for. Times: their last word, their newest THRIVE. */
export type IncidentCaller = {
  contactId: string
  number: number
  open: boolean
  vulnerable: boolean
  needs: GradeCode | null
  grade: GradeCode | null
  latestAt: Temporal.Instant | null
  assessedAt: Temporal.Instant | null
}

/**
 * An incident is not closed over the heads of its other callers: each was asked, none said anything since that nobody
 * has weighed, and none needs more than the incident had (inspection.md requirements 13 and 29).
 */
export function refuseOverCallers(
  callers: readonly IncidentCaller[],
  grade: GradeCode,
): Refused<'caller-not-asked' | 'later-information' | 'caller-needs-more'> | undefined {
  for (const caller of callers.filter(one => one.open)) {
    if (caller.assessedAt === null)
      return refuse(
        'caller-not-asked',
        `Contact ${caller.number} rang about this too and has not been asked about their own risk yet`,
        'reason',
      )
    if (isAfter(caller.latestAt, caller.assessedAt))
      return refuse(
        'later-information',
        `Contact ${caller.number} said more after their last THRIVE: it has to be looked at again first`,
        'reason',
      )
    if (isFaster(fastest([caller.needs, caller.grade]), grade))
      return refuse(
        'caller-needs-more',
        `Contact ${caller.number} needs ${fastest([caller.needs, caller.grade])}, and this incident is ${grade}`,
        'reason',
      )
  }
  return undefined
}

/** Words that say 'another incident has this in hand'. */
const SAYS_DUPLICATE =
  /\b(?:duplicate|dup of|same (?:as|job|incident)|already (?:have|got) (?:this|an incident)|covered by|see (?:incident|log))\b/i

export type Duplicate = {
  reason: string
  grade: GradeCode
  /** The number of the other incident, as it was typed. */
  given: number | undefined
  other:
    | { number: number; isSelf: boolean; open: boolean; grade: GradeCode; latestAt: Temporal.Instant | null }
    | undefined
  retriagedAt: Temporal.Instant | null
  ownLatestAt: Temporal.Instant | null
}

/**
 * The second log of one event is closed only on the first, named; while that is open and no slower; and after this one's
 * own risk was looked at again, later than the last word on either (Cheshire, inspection.md requirement 13).
 */
export function refuseDuplicate(
  ask: Duplicate,
):
  | Refused<'name-the-other' | 'other-not-open' | 'other-is-slower' | 'needs-closure-assessment' | 'later-information'>
  | undefined {
  const { given, other, retriagedAt } = ask
  if (given === undefined)
    return SAYS_DUPLICATE.test(ask.reason)
      ? refuse('name-the-other', 'Give the number of the other incident, so that both are seen together', 'duplicateOf')
      : undefined
  if (!other || other.isSelf || !other.open)
    return refuse(
      'other-not-open',
      `There is no other open incident ${given} that this one could rest on`,
      'duplicateOf',
    )
  if (isFaster(ask.grade, other.grade))
    return refuse(
      'other-is-slower',
      `This incident is ${ask.grade}, and incident ${given} is ${other.grade}: raise that one first`,
      'duplicateOf',
    )
  if (retriagedAt === null)
    return refuse(
      'needs-closure-assessment',
      'Look at the risk again first: a closure THRIVE on this incident’s own contact',
      'duplicateOf',
    )
  if (isAfter(ask.ownLatestAt, retriagedAt) || isAfter(other.latestAt, retriagedAt))
    return refuse(
      'later-information',
      'Something was said after the closure THRIVE, here or on the other incident: look at the risk again',
      'duplicateOf',
    )
  return undefined
}

/**
 * Where nobody attended, nobody has seen them: it is closed only after its own risk was looked at again for that, and nothing was said
 * since (inspection.md requirement 13; a second log asks the same of itself above).
 */
export function refuseUnattended(ask: {
  attended: boolean
  retriagedAt: Temporal.Instant | null
  ownLatestAt: Temporal.Instant | null
}): Refused<'needs-closure-assessment' | 'later-information'> | undefined {
  if (ask.attended) return undefined
  if (ask.retriagedAt === null)
    return refuse(
      'needs-closure-assessment',
      'Nobody attended: look at the risk again first, by a closure THRIVE on this incident’s own contact',
      'reason',
    )
  if (isAfter(ask.ownLatestAt, ask.retriagedAt))
    return refuse(
      'later-information',
      'Something was said after the closure THRIVE, and nobody attended: look at the risk again',
      'reason',
    )
  return undefined
}

function isAfter(a: Temporal.Instant | null, b: Temporal.Instant): boolean {
  return a !== null && Temporal.Instant.compare(a, b) > 0
}

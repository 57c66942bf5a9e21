import { london } from '../../platform/time.ts'
import type { OpenCase } from '../open-case.ts'
import { caseRisk } from '../open-case.ts'
import { planDue } from '../plan.ts'
import { cadenceFor, reviewDue } from '../review-cadence.ts'
import { between, caseTask, dayAndTime, isPast, type Viewing } from './case-task.ts'
import type { Task } from './task.ts'
import type { OpenLine, OutcomeWait, PlanWait, ReviewWait } from './waiting.ts'

/** Hours an outcome may wait for its gate before it is late (our proposal). */
export const GATE_HOURS = 72
/** Months after which an open investigation is looked at as a whole (our proposal). */
export const LONG_OPEN_MONTHS = 4

export function lineTask(one: OpenLine, { words, now }: Viewing): Task {
  const gone = one.perishesAt && isPast(one.perishesAt, now)
  return caseTask(one, words, {
    kind: 'line',
    key: `line:${one.lineId}`,
    what: one.objective,
    why: gone ? `By what was recorded the evidence is gone. ${one.action}` : one.action,
    due: one.dueAt,
    started: one.addedAt,
    perishesAt: one.perishesAt,
    ...(one.lineOwnerId ? { ownerId: one.lineOwnerId, owner: one.lineOwner } : {}),
    hardEnd: one.perishesAt && !gone ? { at: one.perishesAt, why: 'the evidence is gone after that' } : null,
    href: `/lines/${one.lineId}/end`,
  })
}

export function planTask(one: PlanWait, { words, now }: Viewing): Task {
  if (one.plannedAt && one.undecided) return undecidedTask(one, one.plannedAt, one.undecided, words)
  const due = planDue(one.recordedAt)
  return caseTask(one, words, {
    kind: 'plan',
    key: `plan:${one.crimeId}`,
    what: 'Write the plan',
    why: isPast(due, now)
      ? `No plan, ${between(one.recordedAt, now)} after it was recorded: what is to be proved and done is written nowhere`
      : 'There is no plan yet',
    due,
    href: `/crimes/${one.crimeId}/plan`,
  })
}

/** Hours in which what is proposed for a plan is decided, once there is one (our proposal). */
const DECIDE_HOURS = 24

function undecidedTask(one: PlanWait, plannedAt: Temporal.Instant, undecided: number, words: Viewing['words']): Task {
  return caseTask(one, words, {
    kind: 'plan',
    key: `plan:${one.crimeId}`,
    what: 'Make the plan yours',
    why: `${undecided === 1 ? 'A proposed line is' : `${undecided} proposed lines are`} neither taken, changed, nor said not to be proportionate`,
    due: plannedAt.add({ hours: DECIDE_HOURS }),
    started: plannedAt,
    href: `/crimes/${one.crimeId}/plan/lines`,
  })
}

export function reviewTask(one: ReviewWait, { words, now, reviewer }: Viewing): Task {
  const { due, because } = reviewDue(one, cadenceFor(caseRisk(one, words).level, one.recordedAt))
  const since = one.reviewedAt ?? one.recordedAt
  return caseTask(one, words, {
    kind: 'review',
    key: `review:${one.crimeId}`,
    what: reviewer ? 'Review' : 'Be ready for review',
    why: isPast(due, now)
      ? `${one.reviewedAt ? `Not reviewed for ${between(since, now)}` : `Never reviewed, ${between(since, now)} after it was recorded`}; ${because}`
      : because,
    due,
    started: since,
    href: `/crimes/${one.crimeId}${reviewer ? '/review' : ''}`,
  })
}

export function outcomeTask(one: OutcomeWait, { words, now, reviewer }: Viewing): Task {
  return caseTask(one, words, {
    kind: 'outcome',
    key: `outcome:${one.outcomeId}`,
    what: reviewer ? `Agree or refuse outcome ${one.code}` : `Outcome ${one.code} waits to be agreed`,
    why: `Proposed ${between(one.proposedAt, now)} ago. Decided by: ${one.gate}`,
    due: one.proposedAt.add({ hours: GATE_HOURS }),
    started: one.proposedAt,
    href: reviewer ? `/outcomes/${one.outcomeId}/decision` : `/crimes/${one.crimeId}`,
  })
}

/** Open so long that somebody should say what would end it. */
export function longOpenTask(one: OpenCase, { words, now, reviewer }: Viewing): Task {
  return caseTask(one, words, {
    kind: 'long-open',
    key: `long-open:${one.crimeId}`,
    what: 'Say what would end it',
    why: `Open for ${between(one.recordedAt, now)}, since ${dayAndTime(one.recordedAt)}`,
    due: longOpenFrom(one.recordedAt),
    href: `/crimes/${one.crimeId}${reviewer ? '/review' : ''}`,
  })
}

export function longOpenFrom(recordedAt: Temporal.Instant): Temporal.Instant {
  return london(recordedAt).add({ months: LONG_OPEN_MONTHS }).toInstant()
}

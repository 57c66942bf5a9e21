import { allocationDue } from './allocation.ts'
import { decisionDue } from './crime-clock.ts'
import { eventWords } from './event-words.ts'
import { firstReviewDue } from './next-review.ts'
import { caseRisk, type OpenCase, offenceLabel, typeLabel, type Vocabulary } from './open-case.ts'
import { planDue } from './plan.ts'
import { riskOf } from './risk.ts'
import type { Task } from './task.ts'
import type { OpenLine, OutcomeWait, ReviewWait, Undecided, VictimWait, Waiting } from './waiting.ts'

/** Hours an outcome may wait for its gate before it is late (our proposal). */
export const GATE_HOURS = 72

/** Makes each thing that waits into a task with its reason; `reviewer` is somebody who reviews and decides outcomes. */
export function tasksOf(waiting: Waiting, words: Vocabulary, reviewer: boolean): Task[] {
  return [
    ...waiting.lines.map(one => lineTask(one, words)),
    ...Map.groupBy(waiting.updates, one => one.victimId)
      .values()
      .map(owed => updateTask(owed, words)),
    ...waiting.unallocated.map(one => allocateTask(one, words, reviewer)),
    ...waiting.plans.map(one => planTask(one, words)),
    ...waiting.outcomes.map(one => outcomeTask(one, words, reviewer)),
    ...waiting.reviews.map(one => reviewTask(one, words, reviewer)),
    ...waiting.decisions.map(one => decisionTask(one, words)),
  ]
}

type Rest = Pick<Task, 'kind' | 'what' | 'why' | 'due' | 'href'> & Partial<Task>

function task(one: OpenCase, words: Vocabulary, rest: Rest): Task {
  return {
    caseId: one.caseId,
    crimeId: one.crimeId,
    of: `Crime ${one.number}`,
    offence: offenceLabel(one.offence, words),
    owner: one.ownerName,
    risk: caseRisk(one, words),
    started: one.recordedAt,
    perishesAt: null,
    ...rest,
  }
}

function lineTask(one: OpenLine, words: Vocabulary): Task {
  return task(one, words, {
    kind: 'line',
    what: one.objective,
    why: one.action,
    due: one.dueAt,
    started: one.addedAt,
    perishesAt: one.perishesAt,
    href: `/lines/${one.lineId}/end`,
  })
}

/** One message can tell a victim of several events; each keeps its own clock, and the soonest is shown. */
function updateTask(owed: readonly VictimWait[], words: Vocabulary): Task {
  const first = owed.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0]!
  const events = [...new Set(owed.map(one => eventWords(one.event)))].join(' and ')
  return task(first, words, {
    kind: 'update',
    what: 'Tell the victim',
    why: `Their right after ${events}${first.enhanced ? ', with enhanced rights' : ''}`,
    due: first.dueAt,
    started: first.eventAt,
    href: `/victims/${first.victimId}`,
  })
}

function allocateTask(one: OpenCase, words: Vocabulary, reviewer: boolean): Task {
  const high = caseRisk(one, words).level === 'high'
  return task(one, words, {
    kind: 'allocate',
    what: reviewer ? 'Give it to somebody' : 'Waits to be given to somebody',
    why: high ? 'Nobody investigates it, and the risk is high' : 'Nobody investigates it yet',
    due: allocationDue(one.recordedAt, high),
    href: `/crimes/${one.crimeId}${reviewer ? '/allocation' : ''}`,
  })
}

function planTask(one: OpenCase, words: Vocabulary): Task {
  return task(one, words, {
    kind: 'plan',
    what: 'Write the plan',
    why: 'There is no plan and no line of enquiry',
    due: planDue(one.recordedAt),
    href: `/crimes/${one.crimeId}/plan`,
  })
}

function outcomeTask(one: OutcomeWait, words: Vocabulary, reviewer: boolean): Task {
  return task(one, words, {
    kind: 'outcome',
    what: reviewer ? `Agree or refuse outcome ${one.code}` : `Outcome ${one.code} waits to be agreed`,
    why: `Decided by: ${one.gate}`,
    due: one.proposedAt.add({ hours: GATE_HOURS }),
    started: one.proposedAt,
    href: reviewer ? `/outcomes/${one.outcomeId}/decision` : `/crimes/${one.crimeId}`,
  })
}

function reviewTask(one: ReviewWait, words: Vocabulary, reviewer: boolean): Task {
  return task(one, words, {
    kind: 'review',
    what: reviewer ? 'Review' : 'Be ready for review',
    why: one.reviewedAt ? 'The date the last review set' : 'It has not been reviewed yet',
    due: one.nextDueAt ?? firstReviewDue(one.recordedAt),
    started: one.reviewedAt ?? one.recordedAt,
    href: `/crimes/${one.crimeId}${reviewer ? '/review' : ''}`,
  })
}

function decisionTask(one: Undecided, words: Vocabulary): Task {
  const sensitive = words.incidentTypes.find(type => type.code === one.incidentType)?.sensitive
  return {
    kind: 'decision',
    caseId: one.caseId,
    crimeId: null,
    of: `Incident ${one.number}`,
    offence: typeLabel(one.incidentType, words),
    owner: null,
    risk: riskOf({ triage: one.triage, enhanced: false, sensitive: sensitive ? [sensitive] : [] }),
    what: 'Decide whether it is a crime',
    why: 'Every report is decided within 24 hours',
    due: decisionDue(one.reportedAt),
    started: one.reportedAt,
    perishesAt: null,
    href: `/incidents/${one.incidentId}/crime`,
  }
}

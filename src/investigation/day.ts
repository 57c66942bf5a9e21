import { allocationDue } from './allocation.ts'
import { decisionDue } from './crime-clock.ts'
import { eventWords } from './event-words.ts'
import { firstReviewDue } from './next-review.ts'
import { caseRisk, offenceLabel, type OpenCase, typeLabel, type Vocabulary } from './open-case.ts'
import { planDue } from './plan.ts'
import { riskOf } from './risk.ts'
import type { Task } from './task.ts'

/** Hours an outcome may wait for its gate before it is late (our proposal). */
export const GATE_HOURS = 72

export type OpenLine = OpenCase & { objective: string; dueAt: Temporal.Instant; perishesAt: Temporal.Instant | null; addedAt: Temporal.Instant; lineId: string }
export type ReviewWait = OpenCase & { nextDueAt: Temporal.Instant | null; reviewedAt: Temporal.Instant | null }
export type OutcomeWait = OpenCase & { outcomeId: string; code: number; gate: string; proposedAt: Temporal.Instant }
export type VictimWait = OpenCase & { victimId: string; event: string; eventAt: Temporal.Instant; dueAt: Temporal.Instant }
export type Undecided = Pick<OpenCase, 'caseId' | 'number' | 'incidentType' | 'triage'> & { incidentId: string; reportedAt: Temporal.Instant }

/** Everything that waits, by kind, as the stores read it. */
export type Waiting = {
  lines: readonly OpenLine[]
  plans: readonly OpenCase[]
  reviews: readonly ReviewWait[]
  outcomes: readonly OutcomeWait[]
  unallocated: readonly OpenCase[]
  updates: readonly VictimWait[]
  decisions: readonly Undecided[]
}

/** Makes each thing that waits into a task with its reason; `reviewer` is somebody who reviews and decides outcomes. */
export function tasksOf(waiting: Waiting, words: Vocabulary, reviewer: boolean): Task[] {
  const task = (one: OpenCase, rest: Pick<Task, 'kind' | 'what' | 'why' | 'due' | 'href'> & Partial<Task>): Task => ({
    caseId: one.caseId, crimeId: one.crimeId, of: `Crime ${one.number}`, offence: offenceLabel(one.offence, words),
    owner: one.ownerName, risk: caseRisk(one, words), started: one.recordedAt, perishesAt: null, ...rest,
  })
  const page = (one: OpenCase, end = '') => `/crimes/${one.crimeId}${end}`

  return [
    ...waiting.lines.map(one => task(one, {
      kind: 'line', what: one.objective, due: one.dueAt, started: one.addedAt, perishesAt: one.perishesAt, href: `/lines/${one.lineId}/end`,
      why: one.perishesAt ? 'The evidence perishes: once gone it cannot be had again' : 'A line of enquiry of the plan',
    })),
    ...waiting.updates.map(one => task(one, {
      kind: 'update', what: 'Tell the victim', due: one.dueAt, started: one.eventAt, href: `/victims/${one.victimId}`,
      why: `Their right after ${eventWords(one.event)}${one.enhanced ? ', with enhanced rights' : ''}`,
    })),
    ...waiting.unallocated.map(one => {
      const high = caseRisk(one, words).level === 'high'
      return task(one, {
        kind: 'allocate', what: 'Give it to somebody', due: allocationDue(one.recordedAt, high), href: page(one, '/allocation'),
        why: high ? 'Nobody investigates it, and the risk is high' : 'Nobody investigates it yet',
      })
    }),
    ...waiting.plans.map(one => task(one, {
      kind: 'plan', what: 'Write the plan', due: planDue(one.recordedAt), href: page(one, '/plan'), why: 'There is no plan and no line of enquiry',
    })),
    ...waiting.outcomes.map(one => task(one, {
      kind: 'outcome', due: one.proposedAt.add({ hours: GATE_HOURS }), started: one.proposedAt,
      what: reviewer ? `Agree or refuse outcome ${one.code}` : `Outcome ${one.code} waits to be agreed`,
      why: `Decided by: ${one.gate}`, href: reviewer ? `/outcomes/${one.outcomeId}/decision` : page(one),
    })),
    ...waiting.reviews.map(one => task(one, {
      kind: 'review', due: one.nextDueAt ?? firstReviewDue(one.recordedAt), started: one.reviewedAt ?? one.recordedAt,
      what: reviewer ? 'Review' : 'Be ready for review', href: reviewer ? page(one, '/review') : page(one),
      why: one.reviewedAt ? 'The date the last review set' : 'It has not been reviewed yet',
    })),
    ...waiting.decisions.map((one): Task => ({
      kind: 'decision', caseId: one.caseId, crimeId: null, of: `Incident ${one.number}`, offence: typeLabel(one.incidentType, words), owner: null,
      risk: riskOf({ triage: one.triage, enhanced: false, sensitive: words.incidentTypes.flatMap(t => (t.code === one.incidentType && t.sensitive ? t.sensitive : [])) }),
      what: 'Decide whether it is a crime', why: 'Every report is decided within 24 hours', due: decisionDue(one.reportedAt), started: one.reportedAt,
      perishesAt: null, href: `/incidents/${one.incidentId}/crime`,
    })),
  ]
}

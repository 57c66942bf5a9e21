import { ALLOCATE_HOURS, allocationDue } from '../allocation.ts'
import { decisionDue } from '../crime-clock.ts'
import { caseRisk, type OpenCase, typeLabel } from '../open-case.ts'
import { riskOf } from '../risk.ts'
import { between, caseTask, isPast, type Viewing } from './case-task.ts'
import type { Task } from './task.ts'
import type { Undecided } from './waiting.ts'

/** An investigation that nobody has. */
export function allocateTask(one: OpenCase, { words, now, reviewer }: Viewing): Task {
  const high = caseRisk(one, words).level === 'high'
  const due = allocationDue(one.recordedAt, high)
  return caseTask(one, words, {
    kind: 'allocate',
    key: `allocate:${one.crimeId}`,
    what: reviewer ? 'Give it to somebody' : 'Waits to be given to somebody',
    why: `Nobody has had it since it was recorded ${between(one.recordedAt, now)} ago${high ? `: high risk is given within ${ALLOCATE_HOURS.high} hour` : ''}`,
    due,
    hardEnd: high || isPast(due, now) ? null : { at: due, why: 'an investigation is given to somebody by then' },
    fixed: high
      ? 'Nobody has it and the risk is high: give it to somebody, whatever they carry'
      : isPast(due, now)
        ? 'Nobody has had it for too long already'
        : null,
    href: `/crimes/${one.crimeId}${reviewer ? '/allocation' : ''}`,
  })
}

export function decisionTask(one: Undecided, { words, now }: Viewing): Task {
  const sensitive = words.incidentTypes.find(type => type.code === one.incidentType)?.sensitive
  const due = decisionDue(one.reportedAt)
  const late = isPast(due, now)
  return {
    kind: 'decision',
    key: `decision:${one.incidentId}`,
    caseId: one.caseId,
    crimeId: null,
    of: `Incident ${one.number}`,
    offence: typeLabel(one.incidentType, words),
    ownerId: null,
    owner: null,
    risk: riskOf({ triage: one.triage, enhanced: false, sensitive: sensitive ? [sensitive] : [] }),
    what: 'Decide whether it is a crime',
    why: late ? 'Every report is decided within 24 hours: this one was not' : 'Every report is decided within 24 hours',
    due,
    started: one.reportedAt,
    perishesAt: null,
    nowFrom: null,
    hardEnd: late ? null : { at: due, why: 'every report is decided within 24 hours' },
    fixed: late ? 'The 24 hours are over: decide it, and say why it is late' : null,
    href: `/incidents/${one.incidentId}/crime`,
  }
}

import { expect, test } from 'vitest'
import type { Viewing } from './case-task.ts'
import { allocateTask, decisionTask } from './hand-tasks.ts'
import { bailTask, promiseTask, suspectTask, updateTask, withdrawalTask } from './people-tasks.ts'
import type { Task } from './task.ts'
import { orderOfNeed } from './test-order-of-need.ts'
import { at, CASE, LINE, NOW, OWN } from './test-tasks.ts'
import { lineTask, longOpenTask, outcomeTask, planTask, reviewTask } from './work-tasks.ts'

const SERGEANT: Viewing = { ...OWN, reviewer: true }
const UNREVIEWED = { ...CASE, nextDueAt: null, reviewedAt: null, happenedAt: null }
const BAIL = { ...CASE, suspectId: 's', suspect: 'Alex Sample', bailedAt: at('2026-09-01T10:00') }
const SUSPECT = { ...CASE, suspectId: 's', suspect: 'Alex Sample', state: 'named', since: at('2026-11-13T10:00') }
const owed = (event: string, dueAt: string) => ({ ...CASE, victimId: 'v', event, eventAt: NOW, dueAt: at(dueAt) })

test.each<[string, Task | undefined, Partial<Task>]>([
  [
    'a line',
    lineTask(LINE, OWN),
    { kind: 'line', what: 'Recording of the shop', href: '/lines/l/end', due: LINE.dueAt, hardEnd: null },
  ],
  [
    'a line that perishes cannot be put off past that',
    lineTask({ ...LINE, perishesAt: at('2026-11-24T19:00') }, OWN),
    { hardEnd: { at: at('2026-11-24T19:00'), why: 'the evidence is gone after that' } },
  ],
  [
    'a line whose evidence is gone says so',
    lineTask({ ...LINE, perishesAt: at('2026-11-22T19:00') }, OWN),
    { why: 'By what was recorded the evidence is gone. Ask the manager for it', hardEnd: null },
  ],
  [
    'a plan missing',
    planTask({ ...CASE, undecided: null, plannedAt: null }, OWN),
    { kind: 'plan', href: '/crimes/c/plan', due: at('2026-11-21T10:00') },
  ],
  ['the first review', reviewTask(UNREVIEWED, SERGEANT), { href: '/crimes/c/review', due: at('2026-11-23T10:00') }],
  [
    'a review that its investigator cannot make',
    reviewTask({ ...UNREVIEWED, nextDueAt: NOW, reviewedAt: NOW }, OWN),
    { what: 'Be ready for review', href: '/crimes/c' },
  ],
  [
    'a high risk is looked at again within a day of an arrest',
    reviewTask(
      {
        ...UNREVIEWED,
        triage: 'high',
        nextDueAt: at('2026-12-10T10:00'),
        reviewedAt: at('2026-11-21T10:00'),
        happenedAt: at('2026-11-22T08:00'),
      },
      SERGEANT,
    ),
    { due: at('2026-11-23T08:00'), why: 'Not reviewed for 2 days; something happened since that changes the risk' },
  ],
  [
    'an outcome at the gate',
    outcomeTask({ ...CASE, outcomeId: 'u', code: 18, gate: 'A sergeant or above', proposedAt: NOW }, SERGEANT),
    { href: '/outcomes/u/decision', due: at('2026-11-26T10:00') },
  ],
  [
    'nobody has it, low risk',
    allocateTask(CASE, SERGEANT),
    { due: at('2026-11-22T10:00'), href: '/crimes/c/allocation' },
  ],
  [
    'nobody has it, high risk: it cannot be put off',
    allocateTask({ ...CASE, triage: 'high' }, SERGEANT),
    {
      due: at('2026-11-20T11:00'),
      fixed: 'Nobody has it and the risk is high: give it to somebody, whatever they carry',
    },
  ],
  [
    'bail that ends',
    bailTask({ ...BAIL, endsAt: at('2026-11-26T00:00') }, OWN),
    { what: 'Bail of Alex Sample ends', due: at('2026-11-26T00:00'), nowFrom: at('2026-11-23T00:00'), fixed: null },
  ],
  [
    'bail that has ended',
    bailTask({ ...BAIL, endsAt: at('2026-11-23T00:00') }, OWN),
    { fixed: 'Bail has ended: this cannot wait' },
  ],
  ['bail that waits for a court', bailTask({ ...BAIL, endsAt: null }, OWN), undefined as never],
  [
    'a victim to tell',
    updateTask([owed('arrest', '2026-11-24T23:59:59')], OWN),
    {
      href: '/victims/v',
      why: 'Their right after an arrest',
      hardEnd: { at: at('2026-11-24T23:59:59'), why: 'it is the victim’s right by then' },
    },
  ],
  [
    'a victim of two events is one message and the soonest clock',
    updateTask([owed('bail', '2026-11-27T23:59:59'), owed('arrest', '2026-11-24T23:59:59')], OWN),
    { due: at('2026-11-24T23:59:59'), why: 'Their right after bail and an arrest' },
  ],
  [
    'a victim told late cannot wait longer',
    updateTask([owed('arrest', '2026-11-22T23:59:59')], OWN),
    { fixed: 'The victim’s right is overdue: tell them now, and say that it is late' },
  ],
  [
    'a word that was promised',
    promiseTask({ ...CASE, victimId: 'v', nextBy: '2026-11-22', promisedAt: at('2026-11-18T10:00') }, OWN),
    { what: 'A victim was promised word and has had none', due: at('2026-11-22T23:59:59') },
  ],
  [
    'a withdrawal',
    withdrawalTask(
      { ...CASE, triage: 'high', withdrawalId: 'w', route: 'said', heed: 2, saidAt: at('2026-11-22T10:00') },
      SERGEANT,
    ),
    {
      due: at('2026-11-23T10:00'),
      why: 'The victim does not support it, recorded 1 day ago; 2 warning signs are to be answered',
    },
  ],
  [
    'somebody named and not seen',
    suspectTask(SUSPECT, OWN),
    { what: 'Alex Sample is still to be seen', due: at('2026-11-20T10:00') },
  ],
  [
    'somebody released long ago',
    suspectTask({ ...SUSPECT, state: 'released', since: at('2026-10-20T10:00') }, OWN),
    { what: 'Alex Sample is released under investigation' },
  ],
  [
    'open for too long',
    longOpenTask({ ...CASE, recordedAt: at('2026-07-01T10:00') }, SERGEANT),
    { due: at('2026-11-01T10:00'), href: '/crimes/c/review' },
  ],
  [
    'a crime decision',
    decisionTask(
      {
        caseId: 'k',
        number: 7,
        incidentType: 'domestic',
        triage: null,
        incidentId: 'i',
        reportedAt: at('2026-11-23T01:00'),
      },
      OWN,
    ),
    { kind: 'decision', of: 'Incident 7', due: at('2026-11-24T01:00'), href: '/incidents/i/crime' },
  ],
])('what waits becomes a task with its reason and its risk: %s', (_, task, expected) => {
  if (expected === undefined) return expect(task).toBeUndefined()
  expect(task).toMatchObject(expected)
  expect(task!.why.length).toBeGreaterThan(10)
  expect(task!.key).toMatch(new RegExp(`^${task!.kind}:`))
  expect(task!.risk.level === 'low' || task!.risk.because.length > 0).toBe(true)
})

orderOfNeed()

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Force } from '../../platform/force/force.ts'
import { readTime } from '../../platform/time.ts'
import type { OpenCase } from '../open-case.ts'
import type { Viewing } from './case-task.ts'
import { foldKinds } from './day-view.ts'
import { allocateTask, decisionTask } from './hand-tasks.ts'
import { bailTask, promiseTask, suspectTask, updateTask, withdrawalTask } from './people-tasks.ts'
import { inOrderOfNeed, SECTIONS, sectionOf, type Task, withoutOthersReviews } from './task.ts'
import { lineTask, longOpenTask, outcomeTask, planTask, reviewTask } from './work-tasks.ts'

const FORCE = JSON.parse(readFileSync(new URL('../../../seeds/force.json', import.meta.url), 'utf8')) as Force
const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const OWN: Viewing = { words: FORCE, now: NOW, reviewer: false }
const SERGEANT: Viewing = { ...OWN, reviewer: true }
const CASE: OpenCase = {
  crimeId: 'c',
  caseId: 'k',
  number: 12,
  offence: 'stalking',
  incidentType: 'domestic',
  ownerId: 'o',
  ownerName: 'A Person',
  recordedAt: at('2026-11-20T10:00'),
  triage: 'low',
  enhanced: false,
}
const LINE = {
  ...CASE,
  lineId: 'l',
  objective: 'Recording of the shop',
  action: 'Ask the manager for it',
  dueAt: at('2026-11-24T10:00'),
  perishesAt: null,
  addedAt: at('2026-11-20T10:00'),
  lineOwnerId: null,
  lineOwner: null,
}
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

const KINDS = ['bail', 'update', 'line', 'review']
const TASK: Task = {
  ...lineTask(LINE, OWN),
  risk: { level: 'low', because: [] },
  due: NOW.add({ hours: 100 }),
  started: null,
}

test.each<[string, Partial<Task>, string]>([
  ['late', { due: NOW.subtract({ hours: 1 }) }, 'now'],
  ['in four hours', { due: NOW.add({ hours: 4 }) }, 'now'],
  ['tonight', { due: at('2026-11-23T23:59:59') }, 'today'],
  ['tomorrow', { due: at('2026-11-24T00:00') }, 'week'],
  ['in eight days', { due: NOW.add({ hours: 193 }) }, 'later'],
  ['in two days, to be begun now', { due: NOW.add({ hours: 48 }), nowFrom: NOW.subtract({ hours: 1 }) }, 'now'],
  [
    'in eight days, the evidence gone in nine hours',
    { due: NOW.add({ hours: 193 }), perishesAt: NOW.add({ hours: 9 }) },
    'now',
  ],
])('when it must be done: due %s', (_, change, section) => expect(sectionOf({ ...TASK, ...change }, NOW)).toBe(section))

test('what can still be saved comes first, then one’s own, the higher risk, the kind, then what is later', () => {
  const late = (what: string, change: Partial<Task>): Task => ({
    ...TASK,
    what,
    due: NOW.subtract({ hours: 5 }),
    ...change,
  })
  const high = { level: 'high' as const, because: ['assessed as high'] }
  const order = inOrderOfNeed(
    [
      late('late', {}),
      late('nobody’s, and high', { risk: high, ownerId: null }),
      late('later but high', { due: NOW.subtract({ hours: 1 }), risk: high }),
      late('gone already', { perishesAt: NOW.subtract({ hours: 2 }), due: NOW.subtract({ hours: 6 }) }),
      late('gone in nine hours', { due: NOW.add({ hours: 8 }), perishesAt: NOW.add({ hours: 9 }) }),
      late('bail', { kind: 'bail', due: NOW.add({ hours: 3 }) }),
      late('a victim', { kind: 'update', due: NOW.add({ hours: 2 }) }),
      late('not known', { risk: { level: 'not-known', because: ['not assessed'] } }),
    ],
    NOW,
    KINDS,
    task => task.ownerId !== 'o',
  ).map(task => task.what)
  expect(order).toEqual([
    'gone in nine hours',
    'later but high',
    'not known',
    'bail',
    'a victim',
    'gone already',
    'late',
    'nobody’s, and high',
  ])
})

test('no task is lost, and none of a later section stands before one of an earlier', () => {
  const task = fc.record({
    due: fc.integer({ min: -500, max: 500 }),
    perishes: fc.option(fc.integer({ min: -50, max: 500 })),
    level: fc.constantFrom('high', 'not-known', 'medium', 'low'),
    kind: fc.constantFrom(...KINDS),
  })
  fc.assert(
    fc.property(fc.array(task), rows => {
      const tasks = rows.map(
        ({ due, perishes, level, kind }): Task => ({
          ...TASK,
          kind,
          due: NOW.add({ hours: due }),
          perishesAt: perishes === null ? null : NOW.add({ hours: perishes }),
          risk: { level: level as 'low', because: [] },
        }),
      )
      const order = inOrderOfNeed(tasks, NOW, KINDS)
      expect(order).toHaveLength(tasks.length)
      const sections = order.map(one => SECTIONS.indexOf(one.section))
      expect(sections).toEqual(sections.toSorted((a, b) => a - b))
    }),
  )
})

test('an investigator is spared reviews that are not theirs to make, and no open case goes out of sight', () => {
  const task = fc.record({
    kind: fc.constantFrom('line', 'plan', 'review', 'update'),
    crimeId: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  fc.assert(
    fc.property(fc.array(task), rows => {
      const kept = withoutOthersReviews(rows)
      expect(new Set(kept.map(one => one.crimeId))).toEqual(new Set(rows.map(one => one.crimeId)))
      for (const review of kept.filter(one => one.kind === 'review'))
        expect(kept.some(one => one.kind !== 'review' && one.crimeId === review.crimeId)).toBe(false)
    }),
  )
})

test('many officers’ work in breadth: two of a kind in a section, and how many more with their risk', () => {
  const rows = Array.from({ length: 5 }, (_, n) => ({
    kind: 'line',
    section: 'now' as const,
    n,
    risk: { level: n === 4 ? ('high' as const) : ('low' as const), because: [] },
  }))
  const { shown, folded } = foldKinds([...rows, { ...rows[0]!, kind: 'bail' }])
  expect(folded).toBe(3)
  expect(shown.map(one => [one.kind, one.fold?.n, one.fold?.high])).toEqual([
    ['line', undefined, undefined],
    ['line', 3, 1],
    ['bail', undefined, undefined],
  ])
})

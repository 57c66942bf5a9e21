import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Force } from '../platform/force/force.ts'
import { readTime } from '../platform/time.ts'
import { tasksOf } from './day.ts'
import type { OpenCase } from './open-case.ts'
import { inOrderOfNeed, SECTIONS, sectionOf, type Task, withoutOthersReviews } from './task.ts'
import type { Waiting } from './waiting.ts'

const FORCE = JSON.parse(readFileSync(new URL('../../seeds/force.json', import.meta.url), 'utf8')) as Force
const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const NOTHING: Waiting = {
  lines: [],
  plans: [],
  reviews: [],
  outcomes: [],
  unallocated: [],
  updates: [],
  decisions: [],
}
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
}

test.each<[string, Partial<Waiting>, boolean, Partial<Task>]>([
  [
    'a line',
    { lines: [LINE] },
    false,
    { kind: 'line', what: 'Recording of the shop', href: '/lines/l/end', due: LINE.dueAt, perishesAt: null },
  ],
  ['a plan missing', { plans: [CASE] }, false, { kind: 'plan', href: '/crimes/c/plan', due: at('2026-11-21T10:00') }],
  [
    'the first review',
    { reviews: [{ ...CASE, nextDueAt: null, reviewedAt: null }] },
    true,
    { kind: 'review', href: '/crimes/c/review', due: at('2026-11-23T10:00') },
  ],
  [
    'a review that its investigator cannot make',
    { reviews: [{ ...CASE, nextDueAt: NOW, reviewedAt: NOW }] },
    false,
    { what: 'Be ready for review', href: '/crimes/c' },
  ],
  [
    'an outcome at the gate',
    { outcomes: [{ ...CASE, outcomeId: 'u', code: 18, gate: 'A sergeant or above', proposedAt: NOW }] },
    true,
    { href: '/outcomes/u/decision', due: at('2026-11-26T10:00') },
  ],
  ['nobody has it, low risk', { unallocated: [CASE] }, true, { kind: 'allocate', due: at('2026-11-22T10:00') }],
  [
    'nobody has it, high risk',
    { unallocated: [{ ...CASE, triage: 'high' }] },
    true,
    { kind: 'allocate', due: at('2026-11-20T11:00') },
  ],
  [
    'a victim to tell',
    { updates: [{ ...CASE, victimId: 'v', event: 'arrest', eventAt: NOW, dueAt: at('2026-11-24T23:59:59') }] },
    false,
    { href: '/victims/v', why: 'Their right after an arrest' },
  ],
  [
    'a crime decision',
    {
      decisions: [
        {
          caseId: 'k',
          number: 7,
          incidentType: 'domestic',
          triage: null,
          incidentId: 'i',
          reportedAt: at('2026-11-23T01:00'),
        },
      ],
    },
    false,
    { kind: 'decision', of: 'Incident 7', due: at('2026-11-24T01:00'), href: '/incidents/i/crime' },
  ],
])('what waits becomes a task with its reason and its risk: %s', (_, waiting, reviewer, expected) => {
  const [task] = tasksOf({ ...NOTHING, ...waiting }, FORCE, reviewer)
  expect(task).toMatchObject(expected)
  expect(task!.why.length).toBeGreaterThan(10)
  expect(task!.risk.level === 'low' || task!.risk.because.length > 0).toBe(true)
})

const TASK: Task = {
  kind: 'line',
  caseId: 'k',
  crimeId: 'c',
  of: 'Crime 1',
  offence: 'Theft',
  owner: null,
  risk: { level: 'low', because: [] },
  what: 'Ask',
  why: 'A line',
  due: NOW.add({ hours: 100 }),
  started: null,
  perishesAt: null,
  href: '/',
}

test.each<[string, Partial<Task>, string]>([
  ['late', { due: NOW.subtract({ hours: 1 }) }, 'now'],
  ['in four hours', { due: NOW.add({ hours: 4 }) }, 'now'],
  ['tonight', { due: at('2026-11-23T23:59:59') }, 'today'],
  ['tomorrow', { due: at('2026-11-24T00:00') }, 'week'],
  ['in eight days', { due: NOW.add({ hours: 193 }) }, 'later'],
  [
    'in eight days, the evidence gone in nine hours',
    { due: NOW.add({ hours: 193 }), perishesAt: NOW.add({ hours: 9 }) },
    'now',
  ],
])('when it must be done: due %s', (_, change, section) => expect(sectionOf({ ...TASK, ...change }, NOW)).toBe(section))

test('what can still be saved comes first, then the higher risk, then what is later', () => {
  const late = (what: string, change: Partial<Task>): Task => ({
    ...TASK,
    what,
    due: NOW.subtract({ hours: 5 }),
    ...change,
  })
  const order = inOrderOfNeed(
    [
      late('late', {}),
      late('later but high', {
        due: NOW.subtract({ hours: 1 }),
        risk: { level: 'high', because: ['assessed as high'] },
      }),
      late('gone already', { perishesAt: NOW.subtract({ hours: 2 }), due: NOW.subtract({ hours: 6 }) }),
      late('gone in nine hours', { due: NOW.add({ hours: 8 }), perishesAt: NOW.add({ hours: 9 }) }),
      late('not known', { risk: { level: 'not-known', because: ['not assessed'] } }),
    ],
    NOW,
  ).map(task => task.what)
  expect(order).toEqual(['gone in nine hours', 'later but high', 'not known', 'gone already', 'late'])
})

test('no task is lost, and none of a later section stands before one of an earlier', () => {
  const task = fc.record({
    due: fc.integer({ min: -500, max: 500 }),
    perishes: fc.option(fc.integer({ min: -50, max: 500 })),
    level: fc.constantFrom('high', 'not-known', 'medium', 'low'),
  })
  fc.assert(
    fc.property(fc.array(task), rows => {
      const tasks = rows.map(
        ({ due, perishes, level }): Task => ({
          ...TASK,
          due: NOW.add({ hours: due }),
          perishesAt: perishes === null ? null : NOW.add({ hours: perishes }),
          risk: { level: level as 'low', because: [] },
        }),
      )
      const order = inOrderOfNeed(tasks, NOW)
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
      const kept = withoutOthersReviews(rows as Pick<Task, 'kind' | 'crimeId'>[])
      expect(new Set(kept.map(one => one.crimeId))).toEqual(new Set(rows.map(one => one.crimeId)))
      for (const review of kept.filter(one => one.kind === 'review'))
        expect(kept.some(one => one.kind !== 'review' && one.crimeId === review.crimeId)).toBe(false)
    }),
  )
})

test('a victim of two events is one message and the soonest clock', () => {
  const owed = (event: string, dueAt: string) => ({ ...CASE, victimId: 'v', event, eventAt: NOW, dueAt: at(dueAt) })
  const tasks = tasksOf(
    { ...NOTHING, updates: [owed('bail', '2026-11-27T23:59:59'), owed('arrest', '2026-11-24T23:59:59')] },
    FORCE,
    false,
  )
  expect(tasks.map(task => [task.due.toString(), task.why])).toEqual([
    ['2026-11-24T23:59:59Z', 'Their right after bail and an arrest'],
  ])
})

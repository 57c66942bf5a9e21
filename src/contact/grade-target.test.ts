import { expect, test } from 'vitest'
import type { GradeSet } from '../platform/force/policy.ts'
import { gradeTarget } from './grade-target.ts'

const row = {
  label: 'Immediate',
  rank: 1,
  compliancePct: 90,
  clockStop: 'first-resource-at-scene' as const,
  source: 'test',
}
const SETS: GradeSet[] = [
  {
    id: 'old',
    label: 'Old',
    from: '2019-01-01',
    to: '2026-10-25',
    grades: [{ ...row, code: 'immediate', urbanMinutes: 10, ruralMinutes: 17, clockStart: 'contact-answered' }],
  },
  {
    id: 'new',
    label: 'New',
    from: '2026-10-25',
    to: null,
    grades: [
      { ...row, code: 'immediate', urbanMinutes: 15, ruralMinutes: 20, clockStart: 'contact-answered' },
      { ...row, code: 'priority', urbanMinutes: 60, ruralMinutes: 60, clockStart: 'incident-created' },
      { ...row, code: 'resolve', urbanMinutes: null, ruralMinutes: null, clockStart: 'contact-answered' },
    ],
  },
]
const ANSWERED = Temporal.Instant.from('2026-10-25T00:50:00Z')
const ask = (day: string, ruralUrban: 'urban' | 'rural' | null) => ({
  day: Temporal.PlainDate.from(day),
  ruralUrban,
  answeredAt: ANSWERED,
})

test.each([
  ['2026-10-24', 'urban', 'old', 10, '2026-10-25T01:00:00Z'],
  ['2026-10-25', 'urban', 'new', 15, '2026-10-25T01:05:00Z'],
  ['2026-10-25', 'rural', 'new', 20, '2026-10-25T01:10:00Z'],
  ['2026-10-25', null, 'new', 15, '2026-10-25T01:05:00Z'],
] as const)(
  'on %s, %s: set %s, %s minutes, by %s, through the hour that comes twice',
  (day, ruralUrban, set, minutes, due) => {
    const target = gradeTarget(SETS, 'immediate', ask(day, ruralUrban))!
    expect([target.gradeSet, target.minutes, target.dueAt?.toString()]).toEqual([set, minutes, due])
  },
)

test('a clock that starts elsewhere has not started; a grade that promises nobody has no time', () => {
  expect(gradeTarget(SETS, 'priority', ask('2026-11-01', 'urban'))).toMatchObject({
    minutes: 60,
    startedAt: null,
    dueAt: null,
  })
  expect(gradeTarget(SETS, 'resolve', ask('2026-11-01', null))).toMatchObject({ minutes: null, dueAt: null })
})

test('outside every set, and for a grade the set does not have, there is no target', () => {
  expect(gradeTarget(SETS, 'immediate', ask('2018-01-01', 'urban'))).toBeUndefined()
  expect(gradeTarget(SETS, 'scheduled', ask('2026-11-01', 'urban'))).toBeUndefined()
})

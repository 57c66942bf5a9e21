import { expect, test } from 'vitest'
import type { GradeSet } from '../../platform/force/policy.ts'
import { codingChanges, type DescribedFact, type GradeFact, seenChange, weekOf } from './drift-changes.ts'

const ANSWERED = Temporal.Instant.from('2026-11-23T03:00:00Z')
const after = (minutes: number) => ANSWERED.add({ minutes })
const grade = (code: 'immediate' | 'priority' | 'scheduled' | 'resolve', minutes: number | null) => ({
  code,
  label: code,
  rank: 1,
  urbanMinutes: minutes,
  ruralMinutes: minutes,
  compliancePct: null,
  clockStart: 'contact-answered' as const,
  clockStop: 'first-resource-at-scene' as const,
  source: 'a test',
})
const SETS = [
  {
    id: 'test',
    label: 'Test',
    from: '2019-01-01',
    to: null,
    grades: [grade('immediate', 15), grade('priority', 60), grade('scheduled', 1440), grade('resolve', null)],
  },
] as unknown as GradeSet[]
const FACT: GradeFact = {
  contactId: 'c',
  caseId: 'k',
  number: 1,
  at: after(10),
  by: 'handler',
  role: 'contact-handler',
  team: 'contact-1',
  from: 'priority',
  to: 'scheduled',
  reason: 'Seen by a neighbour',
  approved: true,
  approvedBy: 'S',
  trigger: 'new-information',
  handlerId: 'handler',
  answeredAt: ANSWERED,
  ruralUrban: 'urban',
}

test.each<[string, Partial<GradeFact>, object]>([
  [
    'slower, early in the clock, by the handler',
    {},
    { direction: 'slower', clock: 'before-last-fifth', afterHandler: false },
  ],
  ['slower at 47 of 60 minutes', { at: after(47) }, { clock: 'before-last-fifth' }],
  ['slower at 48 of 60 minutes: the last fifth', { at: after(48) }, { clock: 'last-fifth' }],
  ['slower at 60 of 60 minutes', { at: after(60) }, { clock: 'after-target' }],
  [
    'from immediate at 12 of 15 minutes',
    { from: 'immediate', at: after(12) },
    { clock: 'last-fifth', direction: 'slower' },
  ],
  ['faster', { to: 'immediate', at: after(50) }, { direction: 'faster', clock: 'last-fifth' }],
  ['from a grade with no clock', { from: 'resolve', to: 'priority' }, { clock: 'no-clock' }],
  ['nobody knows when it was answered', { answeredAt: null, at: after(59) }, { clock: 'no-clock' }],
  ['by a dispatcher', { by: 'dispatcher', role: 'dispatcher' }, { afterHandler: true }],
  ['nobody has it', { handlerId: null, by: 'dispatcher' }, { afterHandler: false }],
])('%s', (_, change, expected) => {
  expect(seenChange({ ...FACT, ...change }, SETS)).toMatchObject(expected)
})

test.each([
  ['2026-11-23T03:00:00Z', '2026-11-23'],
  ['2026-11-22T23:59:00Z', '2026-11-16'],
  // Still Sunday in London, Monday nowhere yet; and in summer already Monday in London.
  ['2026-06-07T23:30:00Z', '2026-06-08'],
])('the week of %s begins on %s', (at, week) => {
  expect(weekOf(Temporal.Instant.from(at))).toBe(week)
})

const fact = (
  minutes: number,
  by: string,
  incidentType: string | null,
  settlementId: string | null,
): DescribedFact => ({
  at: after(minutes),
  by,
  role: by === 'h' ? 'contact-handler' : 'dispatcher',
  incidentType,
  settlementId,
  changed: [],
})

test('coding changed by others is a diff; what the handler changes, and what was empty, is none', () => {
  const facts = [
    fact(1, 'h', 'burglary', null),
    fact(2, 'h', 'violence', null),
    fact(3, 'd', 'violence', 'leek'),
    fact(4, 'd', 'nuisance', 'leek'),
    fact(5, 'd', 'nuisance', 'stone'),
  ]
  expect(codingChanges(facts, 'h')).toEqual([
    { at: after(4), role: 'dispatcher', what: 'incidentType', from: 'violence', to: 'nuisance' },
    { at: after(5), role: 'dispatcher', what: 'place', from: 'leek', to: 'stone' },
  ])
  expect(codingChanges(facts, null)).toEqual([])
  expect(codingChanges([], 'h')).toEqual([])
})

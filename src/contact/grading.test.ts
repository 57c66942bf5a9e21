import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES, type GradeCode, SENSITIVITIES } from '../platform/force/vocabulary.ts'
import { APPROVAL_RULES, APPROVERS, GRADE_FLAGS } from './grade-approvals.ts'
import { fastest, isFaster } from './grade-order.ts'
import { type Regrade, regrade } from './grading.ts'
import type { Floor } from './minimum-grade.ts'
import type { Lack } from './thrive-missing.ts'

const floor = (grade: GradeCode): Floor => ({ grade, reasons: [{ grade, because: 'the risk is high' }] })
const LACKS: Lack[] = [{ element: 'engagement', box: 'engagement', what: 'how to reach them' }]
const ASK: Regrade = {
  from: 'scheduled',
  to: 'resolve',
  floor: floor('resolve'),
  assessedSince: true,
  missing: [],
  reason: 'Caller found the keys and is content',
  vulnerable: false,
  sensitive: null,
  rule: APPROVAL_RULES[0]!,
  flags: [],
  mayAgree: 'nobody',
}
const said = (change: Partial<Regrade>) => {
  const outcome = regrade({ ...ASK, ...change })
  return outcome.ok ? (outcome.value.slower ? 'accepted slower' : 'accepted') : outcome.refusal.code
}

test.each([
  [
    'immediate before anybody has assessed',
    { from: null, to: 'immediate', floor: undefined, assessedSince: false, reason: '' },
    'accepted',
  ],
  [
    'any other grade before anybody has assessed',
    { from: null, to: 'priority', floor: undefined, assessedSince: false },
    'assess-first',
  ],
  ['the first grade, at its floor', { from: null, to: 'priority', floor: floor('priority'), reason: '' }, 'accepted'],
  ['the first grade, above its floor', { from: null, to: 'priority', floor: floor('resolve'), reason: '' }, 'accepted'],
  ['the same grade', { to: 'scheduled' }, 'same-grade'],
  ['faster, no reason', { to: 'priority', reason: '' }, 'accepted'],
  ['faster, though still below the floor', { to: 'priority', floor: floor('immediate'), reason: '' }, 'accepted'],
  ['faster, though nobody has assessed since', { to: 'immediate', assessedSince: false, reason: '' }, 'accepted'],
  ['slower, with a reason', {}, 'accepted slower'],
  ['slower, THRIVE not in full', { missing: LACKS }, 'thrive-missing'],
  ['faster, THRIVE not in full', { to: 'priority', missing: LACKS }, 'accepted'],
  ['immediate, with no THRIVE at all', { to: 'immediate', floor: undefined, missing: LACKS }, 'accepted'],
  ['slower, blank reason', { reason: '  ' }, 'needs-reason'],
  ['slower, a reason that says nothing', { reason: 'n/a.' }, 'needs-reason'],
  ['slower, nobody has assessed since', { assessedSince: false }, 'assess-again'],
  [
    'slower, after immediate was given before anything',
    { from: 'immediate', floor: undefined, mayAgree: 'supervisor' },
    'assess-first',
  ],
  ['slower than immediate, by a handler', { from: 'immediate', to: 'priority' }, 'needs-supervisor'],
  [
    'slower than immediate, by a supervisor',
    { from: 'immediate', to: 'priority', mayAgree: 'supervisor' },
    'accepted slower',
  ],
  ['slower than priority, by a handler', { from: 'priority', to: 'scheduled' }, 'needs-supervisor'],
  [
    'slower than priority, by a supervisor',
    { from: 'priority', to: 'scheduled', mayAgree: 'supervisor' },
    'accepted slower',
  ],
  ['vulnerable, by a handler', { vulnerable: true }, 'needs-supervisor'],
  ['vulnerable, by a supervisor', { vulnerable: true, mayAgree: 'supervisor' }, 'accepted slower'],
  ['the first grade, below a floor of scheduled', { from: null, floor: floor('scheduled') }, 'accepted slower'],
  [
    'the first grade, below a floor of priority',
    { from: null, to: 'scheduled', floor: floor('priority') },
    'needs-supervisor',
  ],
  [
    'below the floor without a reason, by a supervisor',
    { from: null, to: 'scheduled', floor: floor('priority'), mayAgree: 'supervisor', reason: '' },
    'needs-reason',
  ],
  [
    'priority with a child there, by a supervisor',
    { from: 'priority', flags: ['child'], mayAgree: 'supervisor' },
    'needs-incident-manager',
  ],
  [
    'priority with a child there, by the incident manager',
    { from: 'priority', flags: ['child'], mayAgree: 'incident-manager' },
    'accepted slower',
  ],
  [
    'immediate straight to resolve, domestic, by a supervisor: no way round',
    { from: 'immediate', flags: ['domestic'], mayAgree: 'supervisor' },
    'needs-incident-manager',
  ],
  [
    'immediate to priority, domestic, by a supervisor',
    { from: 'immediate', to: 'priority', flags: ['domestic'], mayAgree: 'supervisor' },
    'accepted slower',
  ],
  [
    'never graded, should be priority, repeat, by a supervisor',
    { from: null, to: 'scheduled', floor: floor('priority'), flags: ['repeat'], mayAgree: 'supervisor' },
    'needs-incident-manager',
  ],
  [
    'a dispatcher, whatever they may agree',
    { mayAgree: 'incident-manager', byDispatcher: true },
    'dispatcher-only-raises',
  ],
  ['a dispatcher who raises it', { to: 'priority', byDispatcher: true, reason: '' }, 'accepted'],
  ...SENSITIVITIES.map(sensitive => [`${sensitive}, by a handler`, { sensitive }, 'needs-supervisor']),
] as [string, Partial<Regrade>, string][])('a grade: %s', (_, change, expected) => {
  expect(said(change)).toBe(expected)
})

const NO_RESOURCE = [
  'no units',
  'No units available',
  'NO UNITS FREE',
  'nobody available',
  'too busy',
  'We are too busy tonight',
  'far too busy',
  'no resource available',
  'no officers to send',
  'all units committed',
  'short staffed',
  'lack of resources',
  'no-one to send',
  'unable to resource',
  'resourcing issues',
]
test.each(NO_RESOURCE)('"%s" is never a reason, even for a supervisor', reason => {
  expect(said({ reason, mayAgree: 'supervisor' })).toBe('no-resource-is-no-reason')
  expect(said({ reason: `Caller rang back and agreed. ${reason}`, mayAgree: 'supervisor' })).toBe(
    'no-resource-is-no-reason',
  )
})

test.each([
  'Caller is too busy to see us today and will ring back',
  'No officers were needed: the alarm company found a fault',
  'محادثة: المتصل آمن الآن',
])('"%s" is a reason', reason => {
  expect(said({ reason })).toBe('accepted slower')
})

const asks: fc.Arbitrary<Regrade> = fc.record({
  from: fc.option(fc.constantFrom(...GRADE_CODES)),
  to: fc.constantFrom(...GRADE_CODES),
  floor: fc.option(fc.constantFrom(...GRADE_CODES).map(floor), { nil: undefined }),
  assessedSince: fc.boolean(),
  missing: fc.constantFrom([], [], LACKS),
  reason: fc.option(fc.constantFrom('Caller is safe with her mother now', '', 'no units'), { nil: undefined }),
  vulnerable: fc.boolean(),
  sensitive: fc.option(fc.constantFrom(...SENSITIVITIES)),
  rule: fc.constant(APPROVAL_RULES[0]!),
  flags: fc.subarray([...GRADE_FLAGS]),
  mayAgree: fc.constantFrom(...APPROVERS),
  byDispatcher: fc.boolean(),
})

test('no sequence of actions lowers a grade without its approval', () => {
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 12 }), steps => {
      let grade: GradeCode | null = null
      for (const step of steps) {
        const ask: Regrade = { ...step, from: grade }
        const outcome = regrade(ask)
        if (!outcome.ok) continue
        const { to, slower, approved, reason } = outcome.value
        const lowered = grade !== null && isFaster(grade, to)
        if (lowered) {
          expect(slower && ask.assessedSince && ask.floor !== undefined && reason).toBeTruthy()
          expect(ask.missing).toEqual([])
          expect(reason).not.toBe('no units')
          if (ask.vulnerable || ask.sensitive || grade === 'immediate' || grade === 'priority')
            expect(approved && ask.mayAgree !== 'nobody' && !ask.byDispatcher).toBe(true)
          if (ask.flags.length > 0 && isFaster(grade!, 'scheduled') && isFaster('priority', to))
            expect(ask.mayAgree).toBe('incident-manager')
        }
        grade = to
      }
    }),
  )
})

test('a vulnerable or sensitive finding never makes a slower grade easier', () => {
  fc.assert(
    fc.property(asks, ask => {
      const plain = regrade({ ...ask, vulnerable: false, sensitive: null })
      const found = regrade({ ...ask, vulnerable: true })
      if (found.ok && found.value.slower) expect(plain.ok).toBe(true)
    }),
  )
})

test('anyone may speed a response up, whatever else is so', () => {
  fc.assert(
    fc.property(asks, ask => {
      if (ask.from === ask.to) return
      if (ask.to === 'immediate') expect(regrade(ask).ok).toBe(true)
      if (ask.from !== null && isFaster(ask.to, ask.from)) expect(regrade(ask).ok).toBe(true)
    }),
  )
})

test('the fastest of some grades', () => {
  expect(fastest([null, 'scheduled', 'priority', undefined])).toBe('priority')
  expect(fastest([])).toBe('resolve')
})

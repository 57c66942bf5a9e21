import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlanOf, type PlanWay, type Ringing, sayPlan } from './ring-plan.ts'

const NUMBER = '+447700900123'
/** Three in the night of a Monday in London. */
const NIGHT: Ringing = { number: NUMBER, holders: ['her'], now: Temporal.Instant.from('2026-11-23T03:00Z') }
const NOON: Ringing = { ...NIGHT, now: Temporal.Instant.from('2026-11-23T12:00Z') }
const call = (more: Partial<PlanWay> = {}): PlanWay => ({
  channel: 'phone',
  reach: '07700 900123',
  safe: true,
  checked: true,
  days: [1, 2, 3, 4, 5],
  from: '10:00',
  to: '14:30',
  ...more,
})
const plan = (more: Partial<PlanOf> = {}): PlanOf => ({
  victimId: 'v',
  victimName: 'Robin Example',
  crimeNumber: 7,
  ways: [],
  conditions: null,
  silent: null,
  codeWord: false,
  notToKnow: [],
  ...more,
})
const father = { name: 'Lee Example', relation: 'father', reach: null, personId: null }

test.each([
  ['no plan of calls', plan(), NIGHT, null],
  ['within the hours they named', plan({ ways: [call()] }), NOON, null],
  ['outside them', plan({ ways: [call()] }), NIGHT, 'Monday to Friday, from 10:00 to 14:30, and not now'],
  ['at any hour', plan({ ways: [call({ days: [], from: null, to: null })] }), NIGHT, null],
  ['the number is not safe', plan({ ways: [call({ safe: false })] }), NOON, 'not safe'],
  ['safe for texts alone, and nothing said of calls', plan({ ways: [call({ channel: 'text' })] }), NIGHT, null],
  ['texts there are not safe', plan({ ways: [call({ channel: 'text', safe: false })] }), NOON, 'not safe'],
  [
    'a call there is not safe, and a text is',
    plan({ ways: [call({ safe: false }), call({ channel: 'text' })] }),
    NOON,
    'not safe',
  ],
  [
    'a text there is not safe, and a call is',
    plan({ ways: [call({ channel: 'text', safe: false }), call()] }),
    NOON,
    null,
  ],
  ['another number has hours', plan({ ways: [call({ reach: '07700 900999' })] }), NIGHT, null],
  [
    'the number of whoever must not know',
    plan({ notToKnow: [{ ...father, reach: '+44 7700 900123' }] }),
    NOON,
    'must not know',
  ],
  ['their record has the number', plan({ notToKnow: [{ ...father, personId: 'her' }] }), NOON, 'must not know'],
  ['somebody else must not know', plan({ notToKnow: [{ ...father, personId: 'him' }] }), NOON, null],
] as const)('%s', (_, of, ring, forbids) => {
  const said = sayPlan(of, ring)
  if (forbids === null) expect(said.forbids).toBeNull()
  else expect(said.forbids).toContain(forbids)
})

test('says what stands in it: hours, another number, in person, who must not know, that there is a word', () => {
  const words = sayPlan(
    plan({
      ways: [
        call(),
        call({ reach: '07700 900999', days: [], from: null, to: null }),
        call({ channel: 'in-person', reach: null }),
      ],
      conditions: 'never at weekends',
      codeWord: true,
      notToKnow: [father],
    }),
    NIGHT,
  ).says.join('\n')
  for (const part of [
    'outside it',
    '07700 900999',
    'in person',
    'never at weekends',
    'Lee Example (father)',
    'code word',
  ])
    expect(words).toContain(part)
  expect(sayPlan(plan(), NIGHT).says).toEqual(['They have not said that a call to this number is safe'])
})

test('somebody more who must not know, or a way that is no longer safe, never opens a call', () => {
  const ways = fc.array(
    fc.record({
      channel: fc.constantFrom('phone', 'text', 'email'),
      reach: fc.constantFrom('07700 900123', '07700 900999', null),
      safe: fc.boolean(),
      checked: fc.boolean(),
      days: fc.constantFrom([], [1], [6, 7]),
      from: fc.constant(null),
      to: fc.constant(null),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(ways, own => {
      const before = sayPlan(plan({ ways: own }), NIGHT).forbids
      const more = sayPlan(plan({ ways: own, notToKnow: [{ ...father, reach: NUMBER }] }), NIGHT).forbids
      const unsafe = sayPlan(plan({ ways: own.map(way => ({ ...way, safe: false })) }), NIGHT).forbids
      expect(more).not.toBeNull()
      if (before !== null) expect(unsafe).not.toBeNull()
    }),
  )
})

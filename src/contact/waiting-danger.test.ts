import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../platform/force/vocabulary.ts'
import { byDangerThenAge, ordinal, readDanger, TURNS, type Turn, type Waiting } from './waiting-danger.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')
const ONE: Waiting = {
  channel: '101',
  offeredAt: START,
  happening: null,
  emergencyWords: [],
  callerNumber: '+447700900123',
  placeKnown: false,
  earlier: { count: 0, lastDay: 0, vulnerable: false, fastestGrade: null },
}
const earlier = (change: Partial<Waiting['earlier']>) => ({ ...ONE.earlier, ...change })

test.each([
  ['999', { channel: '999' }, 0],
  ['chat, happening now', { channel: 'web-chat', happening: 'yes' }, 0],
  ['to be rung, vulnerable, not reached', { callBack: { failed: 1, vulnerable: true } }, 1],
  ['to be rung, vulnerable, not tried yet', { callBack: { failed: 0, vulnerable: true } }, 2],
  ['to be rung, not vulnerable, not reached', { callBack: { failed: 3, vulnerable: false } }, 2],
  ['online, happening now', { channel: 'online', happening: 'yes' }, 0],
  ['online, speaks of a weapon', { channel: 'online', happening: 'no', emergencyWords: ['a weapon'] }, 1],
  ['101, vulnerable before', { earlier: earlier({ count: 1, vulnerable: true }) }, 1],
  ['101, immediate before', { earlier: earlier({ count: 1, fastestGrade: 'immediate' }) }, 1],
  ['101, from a flagged number', { flagged: 'a number with a history of abuse or high risk' }, 1],
  ['101', {}, 2],
  ['online, not sure', { channel: 'online', happening: 'not-sure' }, 2],
  ['online, over', { channel: 'online', happening: 'no' }, 3],
] as [string, Partial<Waiting>, number][])('%s is placed %s', (_, change, place) => {
  expect(readDanger({ ...ONE, ...change }).place).toBe(place)
})

test('the shade of a row never contradicts its place in the order', () => {
  const places = TURNS.map(({ place }) => place)
  expect(places).toEqual(places.toSorted())
})

test('what is known and what is not is said in words', () => {
  const { known, unknown } = readDanger({ ...ONE, callerNumber: null, earlier: earlier({ count: 252, lastDay: 9 }) })
  expect(readDanger({ ...ONE, flagged: 'a flagged number' }).known).toEqual(['a flagged number'])
  expect(known).toEqual(['10th contact from this number in 24 hours'])
  expect(unknown).toEqual(['what has happened', 'any danger', 'where', 'the number (withheld)'])
})

test('danger goes before age, and then whoever has waited longest', () => {
  const row = (turn: Turn, minutes: number) => ({
    danger: { turn },
    offeredAt: START.add({ minutes }),
  })
  const rows = [row('somebody-there', 0), row('emergency-line', 9), row('somebody-there', -5), row('emergency-line', 8)]
  expect(rows.toSorted(byDangerThenAge).map(one => one.offeredAt.until(START).total('minutes'))).toEqual([-8, -9, 5, 0])
})

test('no number of earlier calls ever moves a caller down', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('999' as const, '101' as const, 'online' as const),
      fc.constantFrom('yes' as const, 'no' as const, 'not-sure' as const, null),
      fc.nat(300),
      fc.nat(50),
      fc.boolean(),
      fc.option(fc.constantFrom(...GRADE_CODES)),
      (channel, happening, count, lastDay, vulnerable, fastestGrade) => {
        const never = readDanger({ ...ONE, channel, happening })
        const often = readDanger({ ...ONE, channel, happening, earlier: { count, lastDay, vulnerable, fastestGrade } })
        expect(often.place).toBeLessThanOrEqual(never.place)
      },
    ),
  )
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
  [253, '253rd'],
])('%s is said %s', (n, said) => {
  expect(ordinal(n)).toBe(said)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptBecause, LOST_KEEPING, type LostSigns, longestHours, lostKeepingOn } from './lost-keeping.ts'

const RULE = LOST_KEEPING[0]!
const NOTHING: LostSigns = {
  held: false,
  silent55: false,
  flagged: null,
  vulnerable: false,
  immediateBefore: false,
  openIncident: false,
  day: 0,
  month: 0,
  notSafeToRing: false,
}

test('editions follow one another, each with its source, and an emergency line stays the longest', () => {
  const inOrder = LOST_KEEPING.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [n, one] of inOrder.entries()) {
    expect(one.to).toBe(inOrder[n + 1]?.from ?? null)
    expect(one.source).not.toBe('')
    expect(one.hours.emergency).toBeGreaterThanOrEqual(one.hours.other)
    expect(longestHours(one)).toBe(one.hours.emergency)
  }
  expect(lostKeepingOn(Temporal.PlainDate.from('2026-11-23')).id).toBe('lost-2026')
})

test.each([
  ['nothing', {}, 0],
  ['held by the rule of silent calls', { held: true }, 1],
  ['pressed 55', { silent55: true }, 1],
  ['a flagged number', { flagged: 'a number with a history of abuse or high risk' }, 1],
  ['somebody vulnerable', { vulnerable: true }, 1],
  ['immediate before', { immediateBefore: true }, 1],
  ['an earlier incident that is still open', { openIncident: true }, 1],
  ['rang again within the day', { day: 1, month: 1 }, 1],
  ['once before in the month', { month: 1 }, 0],
  ['twice before in the month', { month: 2 }, 1],
  ['not rung, since it was not safe', { notSafeToRing: true }, 1],
] as const)('%s keeps a lost caller, or not', (_, signs, reasons) => {
  expect(keptBecause(RULE, { ...NOTHING, ...signs })).toHaveLength(reasons)
})

const anySigns: fc.Arbitrary<LostSigns> = fc.record({
  held: fc.boolean(),
  silent55: fc.boolean(),
  flagged: fc.option(fc.constant('a flag')),
  vulnerable: fc.boolean(),
  immediateBefore: fc.boolean(),
  openIncident: fc.boolean(),
  day: fc.nat(9),
  month: fc.nat(300),
  notSafeToRing: fc.boolean(),
})

test('a sign more never lets anybody go', () => {
  fc.assert(
    fc.property(anySigns, fc.constantFrom(...(Object.keys(NOTHING) as (keyof LostSigns)[])), (signs, key) => {
      const more = { ...signs, [key]: key === 'flagged' ? 'a flag' : key === 'day' || key === 'month' ? 300 : true }
      expect(keptBecause(RULE, more).length).toBeGreaterThanOrEqual(keptBecause(RULE, signs).length)
    }),
  )
})

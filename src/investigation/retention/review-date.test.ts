import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextReviewOn, yearsAfter } from './review-date.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2020-02-29', 6, '2026-03-01'],
  ['2020-02-29', 8, '2028-02-29'],
  ['2019-02-28', 5, '2024-02-28'],
  ['2020-12-31', 10, '2030-12-31'],
  ['1896-02-29', 4, '1900-03-01'],
])('%s and %d years is %s', (from, years, then) => {
  expect(yearsAfter(day(from), years).toString()).toBe(then)
})

test.each([
  ['never reviewed', '2020-03-01', null, '2026-03-01'],
  ['kept for less than the period', '2020-03-01', ['2026-03-01', '2028-03-01'], '2028-03-01'],
  ['kept for longer than the period allows', '2020-03-01', ['2026-03-01', '2050-01-01'], '2031-03-01'],
  ['ended again after the review', '2027-03-01', ['2026-03-01', '2028-03-01'], '2033-03-01'],
] as const)('%s', (_, ended, review, then) => {
  const reviewed = review && { on: day(review[0]), keepUntil: day(review[1]) }
  expect(nextReviewOn(day(ended), { clearYears: 6, everyYears: 5 }, reviewed).toString()).toBe(then)
})

const anyDay = fc.integer({ min: 0, max: 73_000 }).map(days => Temporal.PlainDate.from('1900-01-01').add({ days }))
const years = fc.integer({ min: 1, max: 100 })

test('never a day early, never two days late, in any year', () => {
  fc.assert(
    fc.property(anyDay, years, (from, n) => {
      const then = yearsAfter(from, n)
      // The last day that is still within the period is the day before: adding the years never passes it.
      const whole = from.add({ years: n }, { overflow: 'constrain' })
      expect(then.since(whole).days).toBeGreaterThanOrEqual(0)
      expect(then.since(whole).days).toBeLessThanOrEqual(1)
      expect(then.year - from.year).toBe(n)
      if (from.month !== 2 || from.day !== 29) expect([then.month, then.day]).toEqual([from.month, from.day])
    }),
  )
})

test('a later end is never reviewed sooner, and a longer period never sooner', () => {
  fc.assert(
    fc.property(anyDay, anyDay, years, years, (a, b, n, m) => {
      const [first, last] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a]
      expect(Temporal.PlainDate.compare(yearsAfter(first, n), yearsAfter(last, n))).toBeLessThanOrEqual(0)
      expect(
        Temporal.PlainDate.compare(yearsAfter(a, Math.min(n, m)), yearsAfter(a, Math.max(n, m))),
      ).toBeLessThanOrEqual(0)
    }),
  )
})

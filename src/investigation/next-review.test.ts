import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { firstReviewDue, latestReview, nextReviewDue } from './next-review.ts'

const at = (text: string) => readTime(text)!
const RECORDED = at('2026-11-02T10:00')

test.each([
  ['on the day it was recorded', '2026-11-02T11:00', '2026-11-05T10:00'],
  ['an hour before 72 hours', '2026-11-05T09:00', '2026-11-09T10:00'],
  ['at 72 hours', '2026-11-05T10:00', '2026-11-09T10:00'],
  ['on day 6, for day 7', '2026-11-08T10:00', '2026-11-16T10:00'],
  ['on day 7', '2026-11-09T10:00', '2026-11-16T10:00'],
  ['on day 9, too early for day 14', '2026-11-11T10:00', '2026-11-16T10:00'],
  ['on day 14', '2026-11-16T10:00', '2026-11-30T10:00'],
  ['on day 28', '2026-11-30T10:00', '2026-12-28T10:00'],
  ['on day 26, never more than 28 days on', '2026-11-28T10:00', '2026-12-26T10:00'],
  ['after a year', '2027-11-01T10:00', '2027-11-29T10:00'],
])('the next review after one %s', (_, now, due) => {
  expect(nextReviewDue(RECORDED, at(now)).toString()).toBe(at(due).toString())
})

test('review days keep their time of day over the night the clocks change, and 72 hours stay 72', () => {
  expect(firstReviewDue(at('2026-10-23T10:00')).toString()).toBe(at('2026-10-26T09:00').toString())
  expect(nextReviewDue(at('2026-10-23T10:00'), at('2026-10-26T10:00')).toString()).toBe(
    at('2026-10-30T10:00').toString(),
  )
})

test('the next review is always ahead, and never more than 28 days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 }), fc.integer({ min: 0, max: 365 * 24 }), (start, hours) => {
      const recorded = at('2026-01-01T00:30').add({ hours: start })
      const now = recorded.add({ hours })
      const due = nextReviewDue(recorded, now)
      expect(Temporal.Instant.compare(due, now)).toBe(1)
      expect(Temporal.Instant.compare(due, latestReview(now))).toBeLessThanOrEqual(0)
    }),
  )
})

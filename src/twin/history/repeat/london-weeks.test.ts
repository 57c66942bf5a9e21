import { expect, test } from 'vitest'
import { readTime } from '../../../platform/time.ts'
import { weeksAway } from './london-weeks.ts'

const seconds = (time: string) => readTime(time)!.epochMilliseconds / 1000
const london = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString()

test.each([
  ['2026-11-02T23:59:59', -10, '2026-08-24T23:59:59'],
  ['2026-11-02T23:59:59', 30, '2027-05-31T23:59:59'],
  ['2026-07-01T09:30', -70, '2025-02-26T09:30:00'],
  ['2026-03-22T00:30', 1, '2026-03-29T00:30:00'],
  ['2026-10-18T01:30', 1, '2026-10-25T01:30:00'],
  // The hour that is lost: at the change, since there is no such time.
  ['2026-03-22T01:30', 1, '2026-03-29T02:00:00'],
])('%s and %i weeks are %s by the clocks of London', (from, weeks, to) => {
  expect(london(weeksAway(seconds(from), weeks))).toBe(to)
})

test('what came in one order stays in it over every change of the clocks', () => {
  for (const day of ['2026-03-29', '2026-10-25', '2026-06-14', '2026-03-22', '2026-10-18'])
    for (const weeks of [-31, -30, -1, 1, 22, 23]) {
      const from = seconds(`${day}T00:00`)
      const moved = Array.from({ length: 6 * 30 }, (_, n) => weeksAway(from + n * 120, weeks))
      expect(moved).toEqual(moved.toSorted((a, b) => a - b))
    }
})

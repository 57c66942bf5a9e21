import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { decisionDue, timeDecision } from './crime-clock.ts'

const at = (text: string) => readTime(text)!

test.each([
  ['an ordinary day', '2026-11-23T10:00', '2026-11-24T10:00'],
  ['the night the clocks go forward', '2026-03-28T22:00', '2026-03-29T23:00'],
  ['the night the clocks go back', '2026-10-24T22:00', '2026-10-25T21:00'],
  ['over the year', '2026-12-31T23:59', '2027-01-01T23:59'],
  ['the leap day', '2028-02-28T12:00', '2028-02-29T12:00'],
])('a decision is due 24 hours after the report: %s', (_, reported, due) => {
  expect(decisionDue(at(reported)).toString()).toBe(at(due).toString())
})

test.each([
  ['in time', '2026-11-24T09:59', undefined, 'accepted', false],
  ['on the very second', '2026-11-24T10:00', undefined, 'accepted', false],
  ['one second late, no reason', '2026-11-24T10:00:01', undefined, 'late-needs-reason', true],
  ['late, blank reason', '2026-11-25T10:00', '   ', 'late-needs-reason', true],
  ['late, with a reason', '2026-11-25T10:00', 'The account came with the second statement', 'accepted', true],
  ['in time, with a reason nobody asked for', '2026-11-23T11:00', 'In case', 'accepted', false],
])('a decision %s', (_, decided, reason, expected, late) => {
  const outcome = timeDecision(at('2026-11-23T10:00'), at(decided), reason)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
  if (outcome.ok) expect(outcome.value).toMatchObject({ late, lateReason: late ? reason : null })
})

test('24 hours are 24 hours at any moment of any year, and late only after them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_102_444_800 }),
      fc.integer({ min: -100_000, max: 100_000 }),
      (second, off) => {
        const reported = Temporal.Instant.fromEpochMilliseconds(second * 1000)
        const due = decisionDue(reported)
        expect(due.epochMilliseconds - reported.epochMilliseconds).toBe(86_400_000)
        const outcome = timeDecision(reported, due.add({ seconds: off }), 'The report was found in a second log')
        expect(outcome.ok && outcome.value.late).toBe(off > 0)
      },
    ),
  )
})

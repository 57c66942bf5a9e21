import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, dayInWords, inWakingHours, latestOf, secondsBetween } from './moments.ts'

const at = (text: string) => Temporal.Instant.from(text)

test.each([
  ['by day it stands', '2026-06-10T12:00:00+01:00', '2026-06-10T12:00:00+01:00'],
  ['early: that morning', '2026-06-10T03:00:00+01:00', '2026-06-10T08:10:00+01:00'],
  ['late: the next', '2026-06-10T20:00:00+01:00', '2026-06-11T08:10:00+01:00'],
  ['the night the clocks go forward', '2026-03-28T23:00:00+00:00', '2026-03-29T08:10:00+01:00'],
  ['the night they go back', '2026-10-24T23:00:00+01:00', '2026-10-25T08:10:00+00:00'],
])('waking hours: %s', (_, asked, expected) => {
  expect(inWakingHours(at(asked), 600).toString()).toBe(at(expected).toString())
})

test('waking hours never bring anything forward, nor put it off by more than twelve hours and the spread', () => {
  const ms = fc.integer({
    min: at('2026-01-01T00:00:00Z').epochMilliseconds,
    max: at('2027-01-01T00:00:00Z').epochMilliseconds,
  })
  fc.assert(
    fc.property(ms, fc.nat(5400), (time, spread) => {
      const asked = Temporal.Instant.fromEpochMilliseconds(time)
      const moved = inWakingHours(asked, spread)
      const { hour } = moved.toZonedDateTimeISO('Europe/London')
      expect(hour >= 8 && hour < 20).toBe(true)
      expect(secondsBetween(asked, moved)).toBeGreaterThanOrEqual(0)
      expect(secondsBetween(asked, moved)).toBeLessThanOrEqual(13 * 3600 + spread)
    }),
  )
})

test('seconds, the latest, and a day in words', () => {
  const noon = at('2026-12-29T12:00:00Z')
  expect(secondsBetween(noon, after(noon, 1.5))).toBe(1.5)
  expect(latestOf(noon, after(noon, 1), after(noon, -1))).toEqual(after(noon, 1))
  expect(dayInWords(Temporal.PlainDate.from('2026-12-29'))).toBe('Tuesday 29 December')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfLondonDay, london, londonDay, minutesBetween, readTime, startOfLondonDay } from './time.ts'

const at = (text: string) => Temporal.Instant.from(text)
const days = fc.integer({ min: 0, max: 40_000 }).map(n => Temporal.PlainDate.from('1990-01-01').add({ days: n }))

test.each([
  ['winter, no offset', '2026-12-24T14:30', '2026-12-24T14:30:00Z'],
  ['summer, no offset', '2026-07-01T14:30', '2026-07-01T13:30:00Z'],
  ['a space for the T', '2026-07-01 14:30', '2026-07-01T13:30:00Z'],
  ['with an offset', '2026-07-01T14:30+02:00', '2026-07-01T12:30:00Z'],
  ['Z', '2026-07-01T14:30:15Z', '2026-07-01T14:30:15Z'],
  ['a day alone is its midnight', '2026-07-01', '2026-06-30T23:00:00Z'],
  ['the hour that never was, the earlier reading', '2026-03-29T01:30', '2026-03-29T00:30:00Z'],
  ['the hour that was twice, the first of them', '2026-10-25T01:30', '2026-10-25T00:30:00Z'],
  ['the same hour, said to be the second', '2026-10-25T01:30+00:00', '2026-10-25T01:30:00Z'],
])('reading a time: %s', (_, text, expected) => {
  expect(readTime(text)?.toString()).toBe(at(expected).toString())
})

test.each(['', 'soon', '2026-13-01', '2026-02-30T10:00', '2026-07-01T25:00', '14:30', '29/12/2026'])(
  '%j is no time',
  text => {
    expect(readTime(text)).toBeUndefined()
  },
)

test.each([
  ['the night the clocks go forward', '2026-03-29', 23],
  ['the night they go back', '2026-10-25', 25],
  ['any other', '2026-10-26', 24],
])('%s has the hours it has', (_, day, hours) => {
  const date = Temporal.PlainDate.from(day)
  expect(minutesBetween(startOfLondonDay(date), startOfLondonDay(date.add({ days: 1 })))).toBe(hours * 60)
})

test('a day ends at 23:59:59 on a London clock, every day of the year', () => {
  fc.assert(
    fc.property(days, day => {
      const end = london(endOfLondonDay(day))
      expect(end.toPlainTime().toString()).toBe('23:59:59')
      expect(londonDay(endOfLondonDay(day)).equals(day)).toBe(true)
      expect(londonDay(endOfLondonDay(day).add({ seconds: 1 })).equals(day.add({ days: 1 }))).toBe(true)
      expect(londonDay(startOfLondonDay(day)).equals(day)).toBe(true)
    }),
  )
})

test('23:30 UTC in summer is the next London day', () => {
  expect(londonDay(at('2026-06-30T23:30:00Z')).toString()).toBe('2026-07-01')
  expect(londonDay(at('2026-12-31T23:30:00Z')).toString()).toBe('2026-12-31')
})

test('a time that was written out is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), ms => {
      const instant = Temporal.Instant.fromEpochMilliseconds(ms)
      expect(readTime(instant.toString())?.epochMilliseconds).toBe(ms)
      expect(readTime(london(instant).toString({ timeZoneName: 'never' }))?.epochMilliseconds).toBe(ms)
    }),
  )
})

test('minutes are negative when the end is earlier', () => {
  expect(minutesBetween(at('2026-01-01T00:10:00Z'), at('2026-01-01T00:00:30Z'))).toBe(-9.5)
})

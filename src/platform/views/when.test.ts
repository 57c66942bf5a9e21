import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonClock } from '../../../web/rehearsal-clock.ts'
import { ago, duration, type Length } from './how-long.ts'
import { mojDate, patternDate } from './moj-date.ts'
import { dayIn, londonDate, londonTime, whenWords } from './when.ts'

/** The night the clocks go back: 02:00 BST is 01:00 GMT again, at 01:00 UTC. */
const BACK = '2026-10-25'

test.each([
  ['winter', '2026-12-29T14:05:00Z', '14:05'],
  ['summer', '2026-07-01T13:05:00Z', '14:05'],
  ['an offset of its own', '2026-07-01T14:05:00+01:00', '14:05'],
  ['no offset: London time', '2026-07-01T14:05', '14:05'],
  ['a space for the T', '2026-07-01 14:05:30', '14:05'],
  ['before the hour that comes twice', `${BACK}T00:59:59+01:00`, '00:59'],
  ['the first 01:30', `${BACK}T00:30:00Z`, '01:30 BST'],
  ['the second 01:30', `${BACK}T01:30:00Z`, '01:30 GMT'],
  ['the last moment that comes twice', `${BACK}T01:59:59Z`, '01:59 GMT'],
  ['after it', `${BACK}T02:00:00Z`, '02:00'],
  ['later that day', `${BACK}T12:00:00Z`, '12:00'],
  ['01:30 on another day', '2026-10-24T00:30:00Z', '01:30'],
  ['the night the clocks go forward', '2026-03-29T01:00:00Z', '02:00'],
])('the time on a London clock: %s', (_, at, expected) => {
  expect(londonTime(at)).toBe(expected)
})

test('an instant and a London time read the same as text', () => {
  const at = Temporal.Instant.from(`${BACK}T01:30:00Z`)
  expect(londonTime(at, 'seconds')).toBe('01:30:00 GMT')
  expect(londonTime(at.toZonedDateTimeISO('Asia/Tokyo'))).toBe('01:30 GMT')
})

test.each([
  [undefined, '29 December 2026'],
  ['short', '29 Dec 2026'],
  ['brief', 'Tue 29 Dec'],
  ['weekday', 'Tuesday 29 December'],
  ['long', 'Tuesday 29 December 2026'],
] as const)('a London date, %s', (style, expected) => {
  expect(londonDate('2026-12-29T23:30:00Z', style)).toBe(expected)
})

test("near midnight the date is London's, not that of UTC", () => {
  expect(londonDate('2026-06-30T23:30:00Z')).toBe('1 July 2026')
})

test.each([
  ['datetime', '2026-12-29T14:05:00Z', '29 December 2026 at 2:05pm'],
  ['shortdatetime', '2026-12-29T14:00:00Z', '29 Dec 2026 at 2pm'],
  ['date', '2026-12-29T14:05:00Z', '29 December 2026'],
  ['shortdate', '2026-12-29T14:05:00Z', '29 Dec 2026'],
  ['time', '2026-12-29T00:00:00Z', '12am'],
  ['time', '2026-12-29T12:00:00Z', '12pm'],
  ['time', `${BACK}T00:30:00Z`, '1:30am BST'],
  ['time', `${BACK}T01:30:00Z`, '1:30am GMT'],
  [undefined, 'as it is', 'as it is'],
])('what the timeline of MoJ Frontend asks for: %s', (type, at, expected) => {
  expect(mojDate(at, type)).toBe(expected)
})

test.each([
  ['DD/MM/YYYY', '05/07/2026'],
  ['D MMM YY, h:mma', '5 Jul 26, 2:05pm'],
  ['dddd [the] D', 'Sunday the 5'],
  ['HH:mm:ss', '14:05:09'],
])('a date by a pattern: %s', (pattern, expected) => {
  expect(patternDate('2026-07-05T13:05:09Z', pattern)).toBe(expected)
})

test.each(['', 'soon', '2026-02-30T10:00:00Z', '2026-13-01'])('%j is no time, and no page shows a guess', text => {
  expect(() => londonTime(text)).toThrow(RangeError)
})

test.each([
  ['2026-12-29T14:05:00Z', 'today at 14:05'],
  ['2026-12-30T00:05:00Z', 'tomorrow at 00:05'],
  ['2026-12-28T23:59:00Z', 'yesterday at 23:59'],
  ['2027-01-04T09:00:00Z', 'Mon 4 Jan at 09:00'],
  ['2028-03-01T09:00:00Z', '1 Mar 2028 at 09:00'],
])('%s beside 29 December 2026', (at, expected) => {
  expect(whenWords(at, '2026-12-29T12:00:00Z')).toBe(expected)
})

test.each<[Length, string, string]>([
  [0, '0 s', '0 seconds'],
  [1, '1 s', '1 second'],
  [59.9, '59 s', '59 seconds'],
  [60, '1 min', '1 minute'],
  [3599, '59 min', '59 minutes'],
  [3600, '1 h', '1 hour'],
  [7500, '2 h 5 min', '2 hours 5 minutes'],
  [86_400 * 3 + 3600 * 4, '3 days 4 h', '3 days 4 hours'],
  [-90, '1 min', '1 minute'],
  ['PT1H5M', '1 h 5 min', '1 hour 5 minutes'],
])('%j lasts %s', (length, short, words) => {
  expect(duration(length)).toBe(short)
  expect(duration(length, 'words')).toBe(words)
})

test.each([
  ['2026-12-29T11:59:48Z', '12 s ago'],
  ['2026-12-29T12:05:00Z', 'in 5 min'],
  ['2026-12-29T12:00:00Z', 'just now'],
  ['2026-12-27T12:00:00Z', '2 days ago'],
])('%s from noon is %s', (at, expected) => {
  expect(ago(at, '2026-12-29T12:00:00Z')).toBe(expected)
})

test('over the night the clocks go back, ago counts the hour that came twice', () => {
  expect(ago(`${BACK}T00:30:00+01:00`, `${BACK}T02:30:00+00:00`)).toBe('3 h ago')
})

test('the browser shows the same time as the server, at any second of two years', () => {
  const [from, to] = [Temporal.Instant.from('2026-01-01T00:00:00Z'), Temporal.Instant.from('2028-01-01T00:00:00Z')]
  const back = Temporal.Instant.from(`${BACK}T00:00:00Z`).epochMilliseconds / 1000
  const second = fc.oneof(
    fc.integer({ min: from.epochMilliseconds / 1000, max: to.epochMilliseconds / 1000 }),
    fc.integer({ min: back - 3600, max: back + 3 * 3600 }),
  )
  fc.assert(
    fc.property(second, at => {
      const instant = Temporal.Instant.fromEpochMilliseconds(at * 1000)
      expect(londonClock(at * 1000)).toBe(londonTime(instant, 'seconds'))
    }),
    { numRuns: 300 },
  )
})

test('two moments of one day that differ by a minute never read the same', () => {
  const start = Temporal.Instant.from(`${BACK}T00:00:00+01:00`)
  const day = Array.from({ length: 25 * 60 }, (_, minute) => londonTime(start.add({ minutes: minute })))
  expect(new Set(day).size).toBe(25 * 60)
})

test.each([
  ['cy', 'Dydd Mawrth, 29 Rhagfyr'],
  ['pl', 'wtorek, 29 grudnia'],
  // In this calendar and these digits, whatever the language has of its own.
  ['fa', 'سه‌شنبه 29 دسامبر'],
  ['xx', undefined],
])('a day in %s, where the machine knows the language', (language, said) => {
  expect(dayIn('2026-12-29T23:30', language)).toBe(said)
})

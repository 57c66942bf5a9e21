import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../platform/random.ts'
import { drawContacts, expectedContacts } from './demand.ts'
import { CHANNELS, HOUR_SHARES, PUBLISHED_MIX, VOLUMES, WEEKDAY_SHARES } from './demand-tables.ts'

const MIDNIGHT = Temporal.Instant.from('2026-06-08T00:00:00+01:00') // a Monday
const LATEST = Temporal.Instant.from('2029-01-01T00:00:00Z').epochMilliseconds
const INSTANT = fc
  .integer({ min: Temporal.Instant.from('2021-01-01T00:00:00Z').epochMilliseconds, max: LATEST })
  .map(ms => Temporal.Instant.fromEpochMilliseconds(ms))

test('the tables are whole: 24 hours, 7 days, shares near 100, every channel with a source', () => {
  expect(HOUR_SHARES).toHaveLength(24)
  expect(WEEKDAY_SHARES).toHaveLength(7)
  for (const shares of [HOUR_SHARES, WEEKDAY_SHARES])
    expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 100)).toBeLessThan(0.5)
  for (const channel of CHANNELS) expect(VOLUMES.filter(row => row.channel === channel)).toHaveLength(1)
  for (const row of VOLUMES) expect(row.source).toMatch(row.synthetic ? /^Assumption/ : /https:\/\//)
  expect(Math.round(PUBLISHED_MIX.perDay['999'] + PUBLISHED_MIX.perDay['101'])).toBe(1495)
})

test('a day brings at least 1,400 contacts, whatever the seed and whenever it starts', () => {
  fc.assert(
    fc.property(fc.string(), INSTANT, (seed, from) => {
      expect(drawContacts({ from, hours: 24, next: seeded(seed) }).length).toBeGreaterThanOrEqual(1400)
    }),
    { numRuns: 60 },
  )
})

test('contacts lie in the window, in order of time, each with an id of its own', () => {
  fc.assert(
    fc.property(fc.integer(), INSTANT, fc.double({ min: 0, max: 30, noNaN: true }), (seed, from, hours) => {
      const contacts = drawContacts({ from, hours, next: seeded(seed) })
      const times = contacts.map(contact => contact.at.epochMilliseconds)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      for (const time of times) expect(time).toBeGreaterThanOrEqual(from.epochMilliseconds)
      for (const time of times) expect(time).toBeLessThan(from.epochMilliseconds + hours * 3_600_000)
      expect(new Set(contacts.map(contact => contact.id)).size).toBe(contacts.length)
      const expected = expectedContacts({ from, hours })
      expect(Math.abs(contacts.length - expected)).toBeLessThanOrEqual(0.05 * expected + 1)
    }),
    { numRuns: 40 },
  )
})

test('the same seed gives the same day; another seed another', () => {
  const ask = { from: MIDNIGHT, hours: 24 }
  const day = JSON.stringify(drawContacts({ ...ask, next: seeded('a') }))
  expect(JSON.stringify(drawContacts({ ...ask, next: seeded('a') }))).toBe(day)
  expect(JSON.stringify(drawContacts({ ...ask, next: seeded('b') }))).not.toBe(day)
})

test('four weeks keep the published hours, weekdays and volumes', () => {
  const contacts = drawContacts({ from: MIDNIGHT, hours: 24 * 28, next: seeded('shape') })
  const total = contacts.length
  const times = contacts.map(({ at }) => at.toZonedDateTimeISO('Europe/London'))
  const hours = times.map(time => time.hour)
  const weekdays = times.map(time => time.dayOfWeek)
  for (const [hour, share] of HOUR_SHARES.entries()) {
    const drawn = (100 * hours.filter(drawnHour => drawnHour === hour).length) / total
    expect(Math.abs(drawn - share), `hour ${hour}`).toBeLessThan(0.5)
  }
  for (const [day, share] of WEEKDAY_SHARES.entries()) {
    const drawn = (100 * weekdays.filter(weekday => weekday === day + 1).length) / total
    expect(Math.abs(drawn - share), `weekday ${day + 1}`).toBeLessThan(0.8)
  }
  for (const channel of CHANNELS) {
    const perDay = contacts.filter(contact => contact.channel === channel).length / 28
    expect(Math.abs(perDay / PUBLISHED_MIX.perDay[channel] - 1), channel).toBeLessThan(0.08)
  }
})

test('contacts bunch as calls do: minutes with several, minutes with none', () => {
  const contacts = drawContacts({ from: MIDNIGHT.add({ hours: 12 }), hours: 6, next: seeded('bunch') })
  const minutes = new Map<number, number>()
  for (const { at } of contacts) {
    const minute = Math.floor(at.epochMilliseconds / 60_000)
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1)
  }
  expect(minutes.size).toBeLessThan(350) // of 360: some minutes bring nobody
  expect(Math.max(...minutes.values())).toBeGreaterThan(4) // at a mean of about 1.7
})

test.each([
  ['an ordinary day', '2026-06-10T00:00:00+01:00', 24, 1],
  ['the 23-hour day', '2026-03-29T00:00:00+00:00', 23, 1 - HOUR_SHARES[1] / 100],
  ['the 25-hour day', '2026-10-25T00:00:00+01:00', 25, 1 + HOUR_SHARES[1] / 100],
])('%s brings a London day of demand', (_, from, hours, share) => {
  const start = Temporal.Instant.from(from)
  const weekday = start.toZonedDateTimeISO('Europe/London').dayOfWeek
  const usual = expectedContacts({ from: MIDNIGHT.add({ hours: 24 * (weekday - 1) }), hours: 24 })
  expect(expectedContacts({ from: start, hours }) / usual).toBeCloseTo(share, 3)

  const contacts = drawContacts({ from: start, hours, next: seeded(from) })
  const days = new Set(contacts.map(({ at }) => at.toZonedDateTimeISO('Europe/London').toPlainDate().toString()))
  expect(days.size).toBe(1)
})

test('the hour that the clocks skip brings nobody; the one they repeat comes twice', () => {
  const demand = { mix: { hourShares: HOUR_SHARES.map((_, hour) => (hour === 1 ? 1 : 0)) } }
  const spring = { from: Temporal.Instant.from('2026-03-29T00:00:00+00:00'), hours: 23, ...demand }
  expect(drawContacts({ ...spring, next: seeded(1) })).toEqual([])
  const autumn = { from: Temporal.Instant.from('2026-10-25T00:00:00+01:00'), hours: 25, ...demand }
  const hours = drawContacts({ ...autumn, next: seeded(1) }).map(({ at }) => at.toZonedDateTimeISO('UTC').hour)
  expect(new Set(hours)).toEqual(new Set([0, 1]))
})

test('a mix of one channel, or of none, is kept', () => {
  const alone = (channel: string) => ({ mix: { perDay: { '999': 0, '101': 0, online: 0, [channel]: 240 } } })
  const ask = { from: MIDNIGHT, hours: 24 }
  for (const channel of CHANNELS) {
    const contacts = drawContacts({ ...ask, next: seeded(1), ...alone(channel) })
    expect(new Set(contacts.map(contact => contact.channel))).toEqual(new Set([channel]))
    expect(contacts.length).toBeGreaterThan(200)
  }
  expect(drawContacts({ ...ask, next: seeded(1), ...alone('post') })).toEqual([])
})

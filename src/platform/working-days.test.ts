import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHolidayTable } from './holidays/holiday-table.ts'
import { readStartingBankHolidays } from './holidays/starting-table.ts'
import { london, londonDay, readTime } from './time.ts'
import { type BankHolidays, isWorkingDay, workingDaysAfter } from './working-days.ts'

const table = readHolidayTable(await readStartingBankHolidays())
if (!table.ok) throw new Error(table.refusal.message)
const HOLIDAYS: BankHolidays = {
  dates: new Set(table.value.days.map(day => day.date)),
  lastKnownYear: table.value.lastYear,
  source: 'the starting table',
}

function due(event: string, days: number): string {
  const found = workingDaysAfter(readTime(event)!, days, HOLIDAYS)
  return found.ok ? london(found.value).toString({ timeZoneName: 'never' }) : found.refusal.code
}

test.each([
  ['Thursday 24 December 2026', '2026-12-24T10:00', 1, '2026-12-29T23:59:59+00:00'],
  ['Thursday 24 December 2026', '2026-12-24T10:00', 2, '2026-12-30T23:59:59+00:00'],
  ['Thursday 24 December 2026', '2026-12-24T10:00', 5, '2027-01-05T23:59:59+00:00'],
  ['Saturday 26 December 2026', '2026-12-26T03:00', 1, '2026-12-29T23:59:59+00:00'],
  ['Saturday 26 December 2026', '2026-12-26T03:00', 2, '2026-12-30T23:59:59+00:00'],
  ['Saturday 26 December 2026', '2026-12-26T03:00', 5, '2027-01-05T23:59:59+00:00'],
  ['Thursday 25 March 2027, before Easter', '2027-03-25T09:00', 1, '2027-03-30T23:59:59+01:00'],
  ['one second to midnight', '2026-11-23T23:59:59', 1, '2026-11-24T23:59:59+00:00'],
  ['midnight', '2026-11-24T00:00', 1, '2026-11-25T23:59:59+00:00'],
  ['the hour that never was', '2026-03-29T01:30', 1, '2026-03-30T23:59:59+01:00'],
  ['the hour that was twice', '2026-10-25T01:30', 1, '2026-10-26T23:59:59+00:00'],
  ['a Friday before the clocks go forward', '2026-03-27T12:00', 2, '2026-03-31T23:59:59+01:00'],
  ['the last day that is known', '2028-12-28T12:00', 1, '2028-12-29T23:59:59+00:00'],
  ['past the last known year', '2028-12-29T12:00', 1, 'past-known-bank-holidays'],
  ['counting runs past the last known year', '2028-12-20T12:00', 10, 'past-known-bank-holidays'],
  ['an event past the last known year', '2029-06-01T12:00', 0, 'past-known-bank-holidays'],
])('%s (%s), %i working days', (_, event, days, expected) => {
  expect(due(event, days)).toBe(expected)
})

test('without a table nothing can be worked out', () => {
  const found = workingDaysAfter(readTime('2026-11-23T10:00')!, 1, {
    dates: new Set(),
    lastKnownYear: 0,
    source: 'none',
  })
  expect(found).toMatchObject({ ok: false, refusal: { code: 'past-known-bank-holidays' } })
})

const events = fc
  .integer({ min: 0, max: 3_600 * 24 * 365 * 9 })
  .map(seconds => readTime('2019-06-01')!.add({ seconds }))

test('a due day is a working day, with exactly as many working days behind it as were asked', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 20 }), (event, days) => {
      const found = workingDaysAfter(event, days, HOLIDAYS)
      if (!found.ok) return
      const dueDay = londonDay(found.value)
      expect(isWorkingDay(dueDay, HOLIDAYS)).toBe(true)
      let counted = 0
      for (
        let day = londonDay(event).add({ days: 1 });
        Temporal.PlainDate.compare(day, dueDay) <= 0;
        day = day.add({ days: 1 })
      )
        if (isWorkingDay(day, HOLIDAYS)) counted += 1
      expect(counted).toBe(days)
    }),
  )
})

test('one day more is later, and a later event is never due earlier', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 400_000 }), (event, days, later) => {
      const [first, more, next] = [
        workingDaysAfter(event, days, HOLIDAYS),
        workingDaysAfter(event, days + 1, HOLIDAYS),
        workingDaysAfter(event.add({ seconds: later }), days, HOLIDAYS),
      ]
      if (first.ok && more.ok) expect(Temporal.Instant.compare(first.value, more.value)).toBe(-1)
      if (first.ok && next.ok) expect(Temporal.Instant.compare(first.value, next.value)).toBeLessThanOrEqual(0)
    }),
  )
})

test('no weekend and no bank holiday is a working day', () => {
  for (const { date } of table.value.days) expect(isWorkingDay(Temporal.PlainDate.from(date), HOLIDAYS)).toBe(false)
  expect(
    ['2026-11-21', '2026-11-22', '2026-11-23'].map(day => isWorkingDay(Temporal.PlainDate.from(day), HOLIDAYS)),
  ).toEqual([false, false, true])
})

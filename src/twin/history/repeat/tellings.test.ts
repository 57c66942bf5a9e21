import { expect, test } from 'vitest'
import type { PlayedCase } from './case-rows.ts'
import { calendarOf, tellings, weeksOf } from './tellings.ts'

const begun = (...days: string[]) =>
  days.map(day => ({ heads: [], rows: [], crimes: 1, facts: [{ at: `${day}T10:00:00Z` }] }) as unknown as PlayedCase)

test('each telling fills the weeks before the last, and none goes behind the calendar that is known', () => {
  const calendar = calendarOf(begun('2026-10-01', '2026-10-09'), 2019)
  expect(calendar.weeks).toBe(2)
  expect([1, 2, 3].map(n => weeksOf(n, calendar))).toEqual([-2, -4, -6])
  const earliest = Temporal.PlainDate.from('2026-10-01').add({ weeks: weeksOf(calendar.most, calendar) })
  expect(Temporal.PlainDate.compare(earliest, '2021-04-01')).toBeGreaterThanOrEqual(0)
  expect(weeksOf(calendar.most + 1, calendar)).toBe(-2)
  expect(calendarOf(begun('2026-10-01'), 2026).most).toBe(39)
  expect(weeksOf(1, calendarOf(begun('2021-04-03'), 2019))).toBe(0)
})

test('as many crimes are told as are wanted, and no more', () => {
  const cases = [1, 2, 0, 1].map(crimes => ({ crimes }))
  const told = (wanted: number) => [...tellings(cases, wanted)].reduce((sum, { one }) => sum + one.crimes, 0)
  expect([0, 1, 4, 5, 6, 7].map(told)).toEqual([0, 1, 4, 5, 6, 7])
  expect([...tellings(cases, 9)].map(({ n }) => n)).toEqual([1, 1, 1, 2, 2, 2, 3])
  expect([...tellings([{ crimes: 2 }], 1)]).toEqual([])
})

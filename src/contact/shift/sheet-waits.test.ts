import { expect, test } from 'vitest'
import { type NewestSheet, sheetWaits } from './sheet-waits.ts'

const AT = Temporal.Instant.from('2026-11-23T07:00:00Z')
const DAY = Temporal.PlainDate.from('2026-11-23')
const sheet = (open: number): NewestSheet => ({ handoverId: 'h', at: AT, byName: 'Selin Hollins', lines: 4, open })

test.each<[string, NewestSheet | undefined, number, boolean | null]>([
  ['no sheet was ever signed out', undefined, 600, null],
  ['all of it was taken over', sheet(0), 600, null],
  ['signed out a moment ago', sheet(4), 14, null],
  ['a quarter of an hour ago', sheet(4), 15, false],
  ['one line of it is still nobody’s', sheet(1), 29, false],
  ['half an hour ago: it goes up', sheet(1), 30, true],
])('%s', (_, newest, minutes, up) => {
  expect(sheetWaits(newest, DAY, AT.add({ minutes }))?.up ?? null).toBe(up)
})

test('through the night on which the clocks go back, minutes are minutes', () => {
  const at = Temporal.Instant.from('2026-10-25T00:50:00Z')
  const given = { ...sheet(2), at }
  expect(sheetWaits(given, Temporal.PlainDate.from('2026-10-25'), at.add({ minutes: 14 }))).toBeNull()
  expect(sheetWaits(given, Temporal.PlainDate.from('2026-10-25'), at.add({ minutes: 15 }))?.open).toBe(2)
})

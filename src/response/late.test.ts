import { expect, test } from 'vitest'
import { type LateRow, lateOf } from './late.ts'

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z')
const row = (
  number: number,
  rank: number,
  attendance: LateRow['attendance'],
  more: Partial<LateRow> = {},
): LateRow => ({
  incidentId: `i${number}`,
  number,
  what: 'Burglary',
  vulnerable: false,
  gradeFace: { label: 'grade', rank },
  attendance,
  attendBy: NOW.subtract({ minutes: number }),
  place: 'Example Row',
  assigned: [],
  ...more,
})

test('what runs, was met or promises nothing is not late', () => {
  const rows = (['running', 'met', 'met-late', 'no-target', 'not-started', 'nobody-went'] as const).map((state, n) =>
    row(n, 1, state),
  )
  expect(lateOf(rows)).toEqual({ over: 0, soon: 0, rows: [] })
})

test('every grade is there, whoever is at risk first, then what is over, then the longest over', () => {
  const late = lateOf([
    row(1, 3, 'near'),
    row(2, 3, 'breached'),
    row(600, 3, 'breached'),
    row(3, 3, 'near', { vulnerable: true }),
    row(4, 2, 'breached'),
    row(5, 1, 'near'),
    row(6, 1, 'running'),
    row(7, 3, 'breached', { vulnerable: true }),
  ])
  expect([late.over, late.soon]).toEqual([4, 3])
  expect(late.rows.map(one => one.number)).toEqual([4, 7, 5, 3, 600, 2, 1])
})

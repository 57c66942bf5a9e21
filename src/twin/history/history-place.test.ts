import { expect, test } from 'vitest'
import { afterCut, type HistoryPlace } from './history-place.ts'
import { emptyHistory } from './history-tally.ts'

const kept: HistoryPlace = {
  at: '2026-10-02T10:00:00Z',
  day: '2026-10-03',
  drawn: 300,
  facts: 9000,
  tally: emptyHistory(),
  threads: [{ day: '2026-10-02', n: 4, over: false, ids: { lineIds: [] }, steps: [[3, '2026-10-04T09:00:00Z']] }],
}
const at = (time: string) => Temporal.Instant.from(time)

test('a history that was ended by its own hand goes on exactly where it stood', () => {
  expect(afterCut(kept, at('2026-10-02T10:00:00Z'), 280)).toBe(kept)
})

test('one that was cut off goes on with the day after what the record holds, and counts the crimes that are there', () => {
  expect(afterCut(kept, at('2026-10-05T23:30:00Z'), 700)).toMatchObject({
    at: '2026-10-05T23:30:00Z',
    day: '2026-10-07',
    drawn: 700,
    threads: [],
  })
})

import { expect, test } from 'vitest'
import { median, percentile, tableOf } from './bench.ts'

test('medians and percentiles', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(percentile([0, 10], 0.9)).toBe(9)
  expect(() => median([])).toThrow(RangeError)
})

test('a table has a column for each side and a line for each check', () => {
  const table = tableOf({
    name: 'match',
    ours: { p99_ms: 1.5, people: 10 },
    peer: { p99_ms: 3 },
    peers: { trigram: { p99_ms: 12.34567 } },
    ratio: 2,
    runs: 5,
    checks: [{ name: 'same answers', ok: false }],
  })
  expect(table.split('\n')).toEqual([
    'match, 5 runs',
    '         ours  peer  trigram',
    'p99_ms  1.500     3    12.35',
    'people     10     -        -',
    'ratio 2',
    'FAILED same answers',
  ])
})

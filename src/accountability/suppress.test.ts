import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppress, totalShown } from './suppress.ts'

test.each([
  ['none small', [5, 12, 0], [5, 12, 0]],
  ['one small takes the smallest other with it', [3, 40, 12], [null, 40, null]],
  ['two small hide each other', [3, 4, 40], [null, null, 40]],
  ['two ones would be told by their sum', [1, 1, 40, 9], [null, null, 40, null]],
  ['none at all is shown', [0, 0, 7], [0, 0, 7]],
  ['one small alone', [3, 0, 0], [null, 0, 0]],
  ['nothing', [], []],
])('%s', (_, counts, shown) => {
  expect(suppress(counts)).toEqual(shown)
})

test.each([
  ['all shown', [5, 12], 17],
  ['some hidden behind one another', [3, 4, 40], 47],
  ['a total that is small itself', [1, 2], null],
  ['a total that would be its only count', [3, 0], null],
  ['ones with nothing to hide them', [1, 1, 1, 1, 1, 1], null],
  ['nothing happened', [0, 0], 0],
])('the total: %s', (_, counts, total) => {
  expect(totalShown(counts)).toBe(total)
})

const tables = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { maxLength: 12 })

/** How many values a hidden count may have, as far as a reader can tell: every hidden one is at least 1, and their sum is known. */
function readings(hidden: number, sum: number): number {
  if (hidden === 0) return 0
  return hidden === 1 ? 1 : sum - hidden + 1
}

test('no count of 1 to 4 is shown, and none can be worked out from the total and the rest', () => {
  fc.assert(
    fc.property(tables, counts => {
      const shown = suppress(counts)
      const total = totalShown(counts)
      for (const [place, n] of counts.entries()) {
        if (n > 0 && n < 5) expect(shown[place]).toBeNull()
        if (shown[place] !== null) expect(shown[place]).toBe(n)
      }
      expect(total === null || total === 0 || total >= 5).toBe(true)
      const hidden = counts.filter((_, place) => shown[place] === null)
      if (total === null || hidden.length === 0) return
      const sum = total - shown.reduce<number>((all, n) => all + (n ?? 0), 0)
      expect(readings(hidden.length, sum)).toBeGreaterThan(1)
    }),
    { numRuns: 2_000 },
  )
})

test('no more is hidden than it takes', () => {
  fc.assert(
    fc.property(
      tables.filter(counts => counts.every(n => n === 0 || n >= 5)),
      counts => {
        expect(suppress(counts)).toEqual(counts)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test.each([
  // Worked by hand: 5 of 10, z = 1.96: middle 0.5, half 1.96*sqrt(0.025 + 0.009604)/1.38416 = 0.2634.
  [5, 10, 0.2366, 0.7634],
  // 0 of 10: low 0, high z^2/(n + z^2) = 3.8415/13.8415.
  [0, 10, 0, 0.27754],
  [10, 10, 0.72246, 1],
])('%i of %i', (count, n, low, high) => {
  const found = wilson(count, n)!
  expect(found.low).toBeCloseTo(low, 3)
  expect(found.high).toBeCloseTo(high, 3)
})

test('nothing of nothing is no share, and the share lies in its interval', () => {
  expect(wilson(0, 0)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, draw) => {
      const { share, low, high } = wilson(draw % (n + 1), n)!
      expect(low - 1e-9 <= share && share <= high + 1e-9).toBe(true)
    }),
  )
})

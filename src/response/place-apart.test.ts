import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAround, firstClear, inside, overlap, spotsAround } from './place-apart.ts'

const FRAME = { left: 0, top: 0, right: 100, bottom: 100 }

test.each([
  ['apart', { x: 10, y: 10 }, { x: 30, y: 10 }, false],
  ['side by side, edges touching', { x: 10, y: 10 }, { x: 20, y: 10 }, false],
  ['over each other', { x: 10, y: 10 }, { x: 19, y: 12 }, true],
  ['the same', { x: 10, y: 10 }, { x: 10, y: 10 }, true],
])('two boxes are %s', (_, a, b, expected) => {
  expect(overlap(boxAround(a, 5), boxAround(b, 5))).toBe(expected)
})

test('the first choice that is clear is taken, and a choice is always made', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1 }), fc.array(spot), (choices, others) => {
      const taken = others.map(one => boxAround(one, 8))
      const isClear = (one: { x: number; y: number }) =>
        inside(boxAround(one, 8), FRAME) && !taken.some(box => overlap(boxAround(one, 8), box))
      expect(firstClear(choices, one => boxAround(one, 8), taken, FRAME)).toBe(choices.find(isClear) ?? choices[0])
    }),
  )
})

test('the spots around start at the spot itself, then stand at one step, then two', () => {
  const spots = spotsAround({ x: 50, y: 50 }, 10, 2)
  expect(spots).toHaveLength(1 + 8 + 16)
  expect(spots.slice(0, 2)).toEqual([
    { x: 50, y: 50 },
    { x: 50, y: 40 },
  ])
  for (const [n, { x, y }] of spots.entries())
    expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(n === 0 ? 0 : n <= 8 ? 10 : 20, 0)
})

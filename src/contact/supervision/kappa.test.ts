import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kappaOf } from './kappa.ts'

const YES_NO = ['yes', 'no'] as const
const ABC = ['a', 'b', 'c'] as const

/** The pairs of a table: rows the first reader's answers, columns the second's. */
function pairsOf<T extends string>(order: readonly T[], table: readonly (readonly number[])[]): [T, T][] {
  return table.flatMap((row, i) =>
    row.flatMap((n, j) => Array.from({ length: n }, (): [T, T] => [order[i]!, order[j]!])),
  )
}

test('a two by two table worked by hand', () => {
  // 20 and 15 agree of 50: observed 0.7. Margins 25/25 and 30/20: expected 0.5*0.6 + 0.5*0.4 = 0.5. Kappa 0.2/0.5 = 0.4.
  // Variance (0.0529 - 0.0025) / (50 * 0.5^4) = 0.016128, standard error 0.12700.
  const found = kappaOf(
    pairsOf(YES_NO, [
      [20, 5],
      [10, 15],
    ]),
    YES_NO,
  )
  expect(found).toMatchObject({ n: 50, agreed: 35, why: null })
  expect(found.kappa).toBeCloseTo(0.4, 12)
  expect(found.low).toBeCloseTo(0.4 - 1.96 * 0.127, 3)
  expect(found.high).toBeCloseTo(0.4 + 1.96 * 0.127, 3)
})

test('an ordered table worked by hand, linear and quadratic weights', () => {
  // Of 10: a/a 3, a/b 1, b/b 2, b/c 1, c/c 2, c/a 1. Margins 0.4 0.3 0.3 and 0.4 0.3 0.3.
  // Linear: observed 0.7 + 0.5*(0.1+0.1) + 0*0.1 = 0.8. Expected 0.16+0.09+0.09 + 0.5*(0.12+0.12+0.09+0.09) = 0.55. Kappa 5/9.
  // Quadratic: observed 0.7 + 0.75*0.2 = 0.85. Expected 0.34 + 0.75*0.42 = 0.655. Kappa 0.195/0.345.
  const pairs = pairsOf(ABC, [
    [3, 1, 0],
    [0, 2, 1],
    [1, 0, 2],
  ])
  expect(kappaOf(pairs, ABC, 'linear').kappa).toBeCloseTo(5 / 9, 12)
  expect(kappaOf(pairs, ABC, 'quadratic').kappa).toBeCloseTo(0.195 / 0.345, 12)
  // Unweighted: (0.7 - 0.34) / 0.66.
  expect(kappaOf(pairs, ABC).kappa).toBeCloseTo(0.36 / 0.66, 12)
})

test.each<[string, number[][], number | null, string | null]>([
  [
    'nothing read twice',
    [
      [0, 0],
      [0, 0],
    ],
    null,
    'nothing was read twice',
  ],
  [
    'perfect',
    [
      [7, 0],
      [0, 3],
    ],
    1,
    null,
  ],
  [
    'chance level',
    [
      [25, 25],
      [25, 25],
    ],
    0,
    null,
  ],
  [
    'never the same',
    [
      [0, 5],
      [5, 0],
    ],
    -1,
    null,
  ],
  [
    'both always the same one answer',
    [
      [12, 0],
      [0, 0],
    ],
    null,
    'both readers gave one answer throughout',
  ],
  [
    'one reader always the same answer',
    [
      [6, 0],
      [6, 0],
    ],
    0,
    null,
  ],
  [
    'one case, agreed',
    [
      [1, 0],
      [0, 0],
    ],
    null,
    'both readers gave one answer throughout',
  ],
])('%s', (_, table, kappa, why) => {
  const found = kappaOf(pairsOf(YES_NO, table), YES_NO)
  if (kappa === null) expect(found.kappa).toBeNull()
  else expect(found.kappa).toBeCloseTo(kappa, 12)
  if (why) expect(found.why).toContain(why)
  else expect(found.why ?? 'too few or too alike').toContain('too few or too alike')
})

test('no interval is claimed where there is no spread to judge by, and an answer off the list is refused', () => {
  const noInterval = { low: null, high: null, why: 'too few or too alike for an interval' }
  expect(
    kappaOf(
      pairsOf(YES_NO, [
        [7, 0],
        [0, 3],
      ]),
      YES_NO,
    ),
  ).toMatchObject({ kappa: 1, ...noInterval })
  expect(kappaOf([['yes', 'no']], YES_NO)).toMatchObject({ n: 1, kappa: 0, ...noInterval })
  expect(() => kappaOf([['yes', 'cannot-tell' as 'yes']], YES_NO)).toThrow(RangeError)
})

test('kappa lies in its interval within -1 and 1, and is the same whoever is called the first reader', () => {
  const answer = fc.constantFrom(...ABC)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(answer, answer), { maxLength: 60 }),
      fc.constantFrom('none', 'linear', 'quadratic'),
      (pairs, weighting) => {
        const found = kappaOf(pairs, ABC, weighting)
        const turned = kappaOf(
          pairs.map(([a, b]): [typeof a, typeof b] => [b, a]),
          ABC,
          weighting,
        )
        if (found.kappa === null) {
          expect(turned.kappa).toBeNull()
          return
        }
        expect(found.kappa).toBeCloseTo(turned.kappa!, 10)
        if (found.low === null) return
        expect(found.low).toBeLessThanOrEqual(found.kappa + 1e-12)
        expect(found.high!).toBeGreaterThanOrEqual(found.kappa - 1e-12)
        expect(found.low!).toBeGreaterThanOrEqual(-1)
        expect(found.high!).toBeLessThanOrEqual(1)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  between,
  chance,
  exponential,
  lognormal,
  normal,
  pick,
  poisson,
  seeded,
  shuffle,
  stream,
  uuidFrom,
  weighted,
} from './random.ts'

const SEED = fc.oneof(fc.integer(), fc.string())
const many = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw)
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? Number.NaN

test('the same seed gives the same sequence, in [0, 1)', () => {
  fc.assert(
    fc.property(SEED, seed => {
      const draws = many(50, seeded(seed))
      expect(many(50, seeded(seed))).toEqual(draws)
      for (const draw of draws) expect(draw >= 0 && draw < 1).toBe(true)
    }),
  )
})

test('a sequence is fixed for good: a recorded seed can be replayed by a later version', () => {
  expect(many(4, seeded('night-shift')).map(draw => Math.floor(draw * 2 ** 32))).toMatchInlineSnapshot(`
    [
      441652623,
      2954296632,
      2807580219,
      1322797608,
    ]
  `)
})

test('different seeds, neighbours and number against text give different sequences', () => {
  const firsts = new Set(
    many(
      5000,
      (() => {
        let n = 0
        return () => many(2, seeded(n++)).join()
      })(),
    ),
  )
  expect(firsts.size).toBe(5000)
  expect(many(3, seeded(1))).not.toEqual(many(3, seeded('1')))
  expect(many(3, stream(1, 'a', 'b'))).not.toEqual(many(3, stream(1, 'ab')))
})

test('draws fill sixteen boxes evenly, within a seed and across first draws of neighbouring seeds', () => {
  const within = many(16_000, seeded('boxes'))
  const across = Array.from({ length: 16_000 }, (_, seed) => seeded(seed)())
  for (const draws of [within, across]) {
    const boxes = new Array(16).fill(0)
    for (const draw of draws) boxes[Math.floor(draw * 16)]++
    const chiSquare = boxes.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(37.7) // 15 degrees of freedom, p = 0.001
  }
})

test('neighbouring draws are not correlated', () => {
  const draws = many(20_000, seeded(7))
  const products = draws.slice(1).map((draw, at) => (draw - 0.5) * ((draws[at] ?? 0) - 0.5))
  expect(Math.abs(mean(products)) * 12).toBeLessThan(0.03)
})

test('pick, between and weighted stay inside what they were given', () => {
  fc.assert(
    fc.property(SEED, fc.array(fc.tuple(fc.string(), fc.nat(9)), { minLength: 1 }), (seed, rows) => {
      const next = seeded(seed)
      expect(rows).toContain(pick(next, rows))
      const roll = between(next, -2, rows.length)
      expect(Number.isInteger(roll) && roll >= -2 && roll <= rows.length).toBe(true)
      if (rows.some(([, weight]) => weight > 0)) {
        const labelled = rows.map(([, weight], at) => [at, weight] as const)
        expect(rows[weighted(next, labelled)]?.[1]).toBeGreaterThan(0)
      }
    }),
  )
})

test.each([
  ['nothing to pick', () => pick(seeded(1), [])],
  ['no rows', () => weighted(seeded(1), [])],
  ['only zeros', () => weighted(seeded(1), [['a', 0]])],
  [
    'a negative weight',
    () =>
      weighted(seeded(1), [
        ['a', 2],
        ['b', -1],
      ]),
  ],
  ['a weight that is not a number', () => weighted(seeded(1), [['a', Number.NaN]])],
  ['a negative mean', () => poisson(seeded(1), -1)],
])('%s is a fault', (_, draw) => expect(draw).toThrow(RangeError))

test('weighted keeps the proportions; chance its probability', () => {
  const next = seeded('weights')
  const drawn = many(20_000, () =>
    weighted(next, [
      ['a', 1],
      ['b', 3],
      ['never', 0],
    ]),
  )
  expect(drawn.filter(value => value === 'b').length / drawn.length).toBeCloseTo(0.75, 1)
  expect(drawn).not.toContain('never')
  expect(mean(many(20_000, () => (chance(next, 0.1) ? 1 : 0)))).toBeCloseTo(0.1, 1)
})

test.each([0, 0.3, 4, 40, 1495])('a Poisson count of mean %d has that mean and variance', expected => {
  const next = seeded(`poisson ${expected}`)
  const n = 4000
  const counts = many(n, () => poisson(next, expected))
  const middle = mean(counts)
  expect(Math.abs(middle - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected / n))
  const variance = mean(counts.map(count => (count - middle) ** 2))
  expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.12 * expected)
})

test('exponential and lognormal are positive, with the mean and the median they were asked for', () => {
  const next = seeded('times')
  const waits = many(20_000, () => exponential(next, 60))
  const talks = many(20_000, () => lognormal(next, 300, 0.8))
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0)
  expect(Math.min(...talks)).toBeGreaterThan(0)
  expect(Math.abs(mean(waits) - 60)).toBeLessThan(2)
  expect(Math.abs(median(talks) - 300)).toBeLessThan(10)
  expect(Math.abs(mean(many(20_000, () => normal(next))))).toBeLessThan(0.03)
})

test('the edges of [0, 1) never give an infinity', () => {
  for (const edge of [0, 1 - 2 ** -32]) {
    const next = () => edge
    for (const draw of [exponential(next, 1), normal(next), lognormal(next, 1, 1)])
      expect(draw).toSatisfy(Number.isFinite)
    expect(pick(next, [1, 2, 3])).toBeDefined()
    expect(
      weighted(next, [
        ['a', 0.1],
        ['b', 0.2],
      ]),
    ).toMatch(/a|b/)
  }
})

test('shuffle keeps every item, leaves its input alone and puts each in each place', () => {
  fc.assert(
    fc.property(SEED, fc.array(fc.integer()), (seed, items) => {
      const before = [...items]
      expect(shuffle(seeded(seed), items).toSorted()).toEqual(before.toSorted())
      expect(items).toEqual(before)
    }),
  )
  const next = seeded('deck')
  const lastPlace = many(3000, () => shuffle(next, ['a', 'b', 'c']).at(-1))
  for (const item of ['a', 'b', 'c']) {
    expect(lastPlace.filter(found => found === item).length).toBeGreaterThan(900)
  }
})

test('a uuid is version 4, variant 10, and does not repeat', () => {
  const next = seeded('ids')
  const ids = many(20_000, () => uuidFrom(next))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

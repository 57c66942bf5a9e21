import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import { seeded } from '../../platform/random.ts'
import { kilometresBetween } from '../../response/nearest.ts'
import {
  answerDelay,
  attends,
  crimeDecisionDelay,
  dispatchDelay,
  nearestBase,
  patience,
  sceneTime,
  talkTime,
  travelTime,
  turnOut,
  wrapTime,
} from './behaviour.ts'
import { PARAMETERS } from './parameters.ts'

const draws = (n: number, draw: () => number) => Array.from({ length: n }, draw)
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? Number.NaN

test.each(Object.entries(PARAMETERS))('%s has a value, a unit and a source', (_, { value, unit, source }) => {
  expect(value).toBeGreaterThan(0)
  expect(unit).not.toBe('')
  expect(source).not.toBe('')
  if (/^of (?!the)/.test(unit)) expect(value).toBeLessThanOrEqual(1)
})

test('999 is answered in 8 to 12 seconds in the mean, and about 84% within ten', () => {
  const next = seeded('999')
  const delays = draws(20_000, () => answerDelay('999', next))
  expect(mean(delays)).toBeGreaterThan(8)
  expect(mean(delays)).toBeLessThan(12)
  expect(Math.abs(delays.filter(delay => delay <= 10).length / delays.length - 0.84)).toBeLessThan(0.02)
})

test('101 takes longer, about 54 seconds in the mean, and loses about one in twenty', () => {
  const next = seeded('101')
  const calls = draws(30_000, () => answerDelay('101', next)).map(delay => ({
    delay,
    left: patience('101', next) < delay,
  }))
  expect(Math.abs(mean(calls.map(call => call.delay)) - 54)).toBeLessThan(4)
  expect(Math.abs(calls.filter(call => call.left).length / calls.length - 0.05)).toBeLessThan(0.01)
})

test('nobody is drawn to leave a 999 queue; an online report is opened within two hours', () => {
  const next = seeded('others')
  expect(patience('999', next)).toBe(Number.POSITIVE_INFINITY)
  for (const delay of draws(5000, () => answerDelay('online', next))) expect(delay > 0 && delay < 7200).toBe(true)
})

test('service times keep the medians of the table', () => {
  const next = seeded('service')
  expect(Math.abs(median(draws(20_000, () => sceneTime('immediate', next))) / 60 - 50)).toBeLessThan(1.5)
  expect(Math.abs(median(draws(20_000, () => dispatchDelay('immediate', next))) - 95)).toBeLessThan(3)
  expect(Math.abs(median(draws(20_000, () => talkTime('999', next))) - 250)).toBeLessThan(5)
  expect(Math.abs(mean(draws(20_000, () => wrapTime(next))) - 60)).toBeLessThan(2)
  expect(Math.min(...draws(5000, () => turnOut(next)))).toBeGreaterThan(0)
})

test('nobody is sent where nobody was promised; the faster the grade the likelier that somebody is', () => {
  const next = seeded('attends')
  const shares = GRADE_CODES.map(grade => mean(draws(5000, () => (attends(grade, next) ? 1 : 0))))
  expect(shares[0]).toBe(0)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('a crime is decided within 24 hours of the report, after the facts are in where it can wait for them', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0, max: 80_000, noNaN: true }),
      fc.boolean(),
      (seed, ready, attended) => {
        const delay = crimeDecisionDelay(ready, attended, seeded(seed))
        expect(delay).toBeLessThan(86_400)
        expect(delay).toBeGreaterThanOrEqual(Math.min(ready, 23 * 3600))
      },
    ),
  )
})

test('the road takes longer the further it is, and less with blue lights', () => {
  const near = [-2.0, 53.0] as const
  const far = [-1.9, 53.1] as const
  const trip = (to: readonly [number, number], grade: 'immediate' | 'scheduled') => {
    const next = seeded('road')
    return mean(draws(2000, () => travelTime(near, to, grade, next)))
  }
  expect(trip(near, 'immediate')).toBeLessThan(31)
  expect(trip(far, 'immediate')).toBeGreaterThan(600)
  expect(trip(far, 'scheduled')).toBeGreaterThan(1.3 * trip(far, 'immediate'))
})

test('the nearest base is no further than any other', () => {
  const point = fc.tuple(
    fc.double({ min: -2.5, max: -1.5, noNaN: true }),
    fc.double({ min: 52.4, max: 53.2, noNaN: true }),
  )
  fc.assert(
    fc.property(point, fc.array(point, { minLength: 1 }), (to, points) => {
      const bases = points.map((at, id) => ({ id, point: at }))
      const best = nearestBase(to, bases)
      for (const base of bases)
        expect(kilometresBetween(to, best.point)).toBeLessThanOrEqual(kilometresBetween(to, base.point))
    }),
  )
  expect(() => nearestBase([0, 0], [])).toThrow(RangeError)
})

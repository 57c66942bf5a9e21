import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import { FEWEST_SHOWN } from '../suppress.ts'
import { type GradedFirst, handlerVariance, LEAST_COMPARED, standApart } from './handler-variance.ts'

const some = (n: number, handler: string, change: Partial<GradedFirst> = {}): GradedFirst[] =>
  Array.from({ length: n }, () => ({
    handlerId: handler,
    handler,
    grade: 'scheduled',
    minimum: 'scheduled',
    kind: 'theft',
    ...change,
  }))
const fast = { grade: 'priority' } as const
const fastSays = (rows: readonly GradedFirst[], handler: string) =>
  handlerVariance(rows).find(one => one.handler === handler)!.beside[0]!

test('a handler whose cases are worse is not one who grades faster: like is set beside like', () => {
  const violence = { kind: 'violence', minimum: 'priority', grade: 'priority' } as const
  const rows = [
    ...some(60, 'Ann Zed', violence),
    ...some(10, 'Ann Zed'),
    ...some(40, 'Bo Acre', violence),
    ...some(200, 'Bo Acre'),
  ]
  expect(fastSays(rows, 'Ann Zed')).toMatchObject({ compared: 70, says: 'as-others' })
  // The crude shares are 86% and 17%.
  expect(fastSays(rows, 'Ann Zed').expected).toBeCloseTo(60 / 70)
})

test('one who grades like calls faster is seen, with the interval, whoever else does not; by the order of names', () => {
  const rows = [...some(30, 'Ann Zed', fast), ...some(10, 'Ann Zed'), ...some(60, 'Bo Acre'), ...some(60, 'Cy Mill')]
  const shown = handlerVariance(rows)
  expect(shown.map(one => one.handler)).toEqual(['Bo Acre', 'Cy Mill', 'Ann Zed'])
  const ann = shown[2]!.beside
  expect(ann.map(one => one.says)).toEqual(['more-than-others', 'more-than-others'])
  expect(ann[0]).toMatchObject({ compared: 40, share: 0.75, expected: 0 })
  expect(standApart(shown)[0]).toMatchObject({ compared: 3 })
})

test.each([
  ['too few contacts', [...some(LEAST_COMPARED - 1, 'Ann Zed', fast), ...some(100, 'Bo Acre')], 'too-few'],
  ['nobody else had the like', [...some(50, 'Ann Zed', fast), ...some(100, 'Bo Acre', { kind: 'asb' })], 'too-few'],
  ['too few of the like', [...some(50, 'Ann Zed', fast), ...some(FEWEST_SHOWN - 1, 'Bo Acre')], 'too-few'],
  ['alone', some(50, 'Ann Zed', fast), 'too-few'],
  ['enough', [...some(LEAST_COMPARED, 'Ann Zed', fast), ...some(100, 'Bo Acre')], 'more-than-others'],
] as const)('%s', (_, rows, says) => {
  const shown = fastSays(rows, 'Ann Zed')
  expect(shown.says).toBe(says)
  if (says === 'too-few') expect(shown).toMatchObject({ compared: null, share: null, expected: null })
})

test('whatever was graded: no share under the least number, a small count hidden, and an order that says nothing', () => {
  const one = fc.record({
    handlerId: fc.constantFrom('Ann Zed', 'Bo Acre', 'Cy Mill', 'Di Byrne'),
    grade: fc.constantFrom(...GRADE_CODES),
    minimum: fc.option(fc.constantFrom(...GRADE_CODES)),
    kind: fc.option(fc.constantFrom('theft', 'asb')),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200 }), graded => {
      const rows = handlerVariance(graded.map(row => ({ ...row, handler: row.handlerId })))
      const family = rows.map(row => row.handler.split(' ')[1]!)
      expect(family).toEqual(family.toSorted())
      for (const row of rows) {
        const n = graded.filter(given => given.handlerId === row.handler).length
        expect(row.graded).toBe(n < FEWEST_SHOWN ? null : n)
        for (const beside of row.beside) {
          if (beside.says === 'too-few') expect(beside.share).toBeNull()
          else expect(beside.compared).toBeGreaterThanOrEqual(LEAST_COMPARED)
          if (beside.share !== null) expect(beside.low! <= beside.share && beside.share <= beside.high!).toBe(true)
        }
      }
    }),
  )
})

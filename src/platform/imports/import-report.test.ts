import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newTally, reconciled, saysImport } from './import-report.ts'

test('refusals are counted by code, most first, with the first row of each', () => {
  const tally = newTally()
  tally.add('bad', 7, 'a.csv')
  tally.add('worse', 9, 'a.csv')
  tally.add('worse', 11, 'b.csv', 3)
  expect(tally.list()).toEqual([
    { code: 'worse', count: 4, example_row: 9, example_file: 'a.csv' },
    { code: 'bad', count: 1, example_row: 7, example_file: 'a.csv' },
  ])
  expect(tally.total()).toBe(5)
})

test('a report that does not add up is a fault', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: -3, max: 3 }), (kept, refused, repeated, off) => {
      const report = {
        rows: kept + refused + repeated + off,
        kept,
        refused,
        repeated,
        seconds: 1,
        refusals: refused > 0 ? [{ code: 'x', count: refused, example_row: 2 }] : [],
      }
      if (off === 0) expect(reconciled(report)).toBe(report)
      else expect(() => reconciled(report)).toThrow(/does not add up/)
    }),
  )
  expect(() => reconciled({ rows: 2, kept: 1, refused: 1, repeated: 0, seconds: 1, refusals: [] })).toThrow(
    /does not add up/,
  )
})

test('a report reads as a person needs it', () => {
  const said = saysImport(
    {
      rows: 1200,
      kept: 1000,
      refused: 150,
      repeated: 50,
      seconds: 0.5,
      refusals: [{ code: 'missing-month', count: 150, example_row: 12, example_file: 'jan.csv' }],
    },
    ['licence'],
  )
  expect(said.split('\n')).toEqual([
    '1,200 rows: 1,000 kept, 150 refused, 50 repeated, in 0.5 s (2,400 rows/s)',
    '  refused 150: missing-month, for example row 12 of jan.csv',
    'licence',
  ])
})

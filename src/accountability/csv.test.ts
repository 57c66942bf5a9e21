import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['10 = ten', '10 = ten'],
])('%j cannot run as a formula', (text, expected) => {
  expect(parse(csvOf(['a'], [[text]]))[1]).toEqual([expected])
})

test('numbers stay numbers, nothing stays empty, lines end as RFC 4180 says', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        [-2, null],
        ['x, "y"', 0.5],
      ],
    ),
  ).toBe('a,b\r\n-2,\r\n"x, ""y""",0.5\r\n')
})

test('what is written is read back', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 9 })
    .filter(value => !value.startsWith('\r') && value !== '')
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), rows => {
      expect(parse(csvOf(['a', 'b'], rows), { from: 2, record_delimiter: '\r\n' })).toEqual(rows.map(row => [...row]))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBirthDate } from './birth-date.ts'
import { birthLevel } from './birth-level.ts'
import { codeLevel } from './code-level.ts'
import { slipsBetween } from './edit-distance.ts'
import { nameForm, nameLevel } from './name-level.ts'
import { turnedRound } from './name-order.ts'
import { OUR_NICKNAMES } from './nicknames.ts'
import { plainWords } from './plain-words.ts'
import { postcodeLevel } from './postcode-level.ts'
import { nationalDigits, splitAddress, splitName } from './tidy.ts'
import { wordsForm, wordsLevel } from './words-level.ts'

const name = (a: string, b: string) =>
  nameLevel(nameForm(plainWords(a), OUR_NICKNAMES), nameForm(plainWords(b), OUR_NICKNAMES))

test.each([
  ['Jane', 'JANE', 5],
  ['O’Brien', 'OBrien', 5],
  ['Zoë', 'Zoe', 5],
  ['Mary Anne', 'Maryanne', 5],
  ['William', 'Bill', 4],
  ['Elizabeth', 'Beth', 4],
  ['Bob', 'Robert', 4],
  ['Smith', 'Smyth', 3],
  ['Featherstone', 'Fethrstone', 3],
  ['J', 'Jane', 2],
  ['Stephen', 'Steven', 2],
  ['Jones', 'Patel', 0],
  ['J', 'Kate', 0],
])('the names %s and %s agree on level %i at least, and as much either way round', (a, b, level) => {
  expect(name(a, b)).toBe(name(b, a))
  if (level === 0) expect(name(a, b)).toBe(0)
  else expect(name(a, b)).toBeGreaterThanOrEqual(level)
})

test.each([
  ['1990-03-12', 19900312],
  ['12/03/1990', 19900312],
  ['12.3.90', 19900312],
  ['12 March 1990', 19900312],
  ['12th of March 90', 19900312],
  ['19900312', 19900312],
  ['12031990', 19900312],
  ['1990', 19900000],
  ['March 1990', 19900300],
  ['1/1/26', 20260101],
  ['1/1/27', 19270101],
  ['yesterday', undefined],
  ['', undefined],
])('a date of birth written %s is read as %s', (text, date) => {
  expect(readBirthDate(text, 2026)).toBe(date)
})

test.each([
  ['the same', '12/3/1990', '1990-03-12', 5],
  ['day and month the other way round', '12/3/1990', '3/12/1990', 4],
  ['one day off', '12/3/1990', '13/3/1990', 4],
  ['a decade off', '12/3/1990', '12/3/1980', 4],
  ['the digits of the day turned', '12/3/1990', '21/3/1990', 4],
  ['another month', '12/3/1990', '12/8/1990', 3],
  ['the year alone', '1990', '12/3/1990', 3],
  ['another year alone', '1971', '12/3/1990', 0],
  ['nothing alike', '12/3/1990', '28/9/1955', 0],
])('two dates of birth, %s: %s and %s agree on level %i', (_, a, b, level) => {
  const [one, other] = [readBirthDate(a, 2026)!, readBirthDate(b, 2026)!]
  expect([birthLevel(one, other), birthLevel(other, one)]).toEqual([level, level])
})

test.each([
  ['07700900123', '07700900123', 4],
  ['07700900123', '07700900124', 3],
  ['07700900123', '07700900132', 3],
  ['07700900123', '01632900123', 1],
  ['07700900123', '01632960555', 0],
])('the numbers %s and %s agree on level %i', (a, b, level) => expect(codeLevel(a, b)).toBe(level))

test.each([
  ['st51ab', 'st51ab', 3],
  ['st51ab', 'st51ad', 2],
  ['st51ab', 'st59xy', 1],
  ['st51ab', 'de11ab', 0],
])('the postcodes %s and %s agree on level %i', (a, b, level) => expect(postcodeLevel(a, b)).toBe(level))

test.each([
  ['high street', 'high street', 4],
  ['street high', 'high street', 4],
  ['stoke on trent', 'stoke', 3],
  ['queens road', 'queens rd', 2],
  ['park avenue', 'mill lane', 0],
])('the words %s and %s agree on level %i at least', (a, b, level) => {
  const found = wordsLevel(wordsForm(a), wordsForm(b))
  if (level === 0) expect(found).toBe(0)
  else expect(found).toBeGreaterThanOrEqual(level)
})

test.each(['07700 900123', '+44 7700 900123', '0044 (0)7700 900123', '7700900123'])('%s is one number', typed =>
  expect(nationalDigits(typed)).toBe('07700900123'),
)

test('names and addresses are parted as people write them', () => {
  expect(splitName('Smith, Ann')).toEqual({ given: ' Ann', family: 'Smith' })
  expect(splitName('Mrs Ann Mary Smith')).toEqual({ given: 'ann mary', family: 'smith' })
  expect(splitAddress('Flat 2 14a High Street')).toEqual({ number: '14a', street: 'high street' })
  expect(splitAddress('The Old Mill')).toEqual({ number: '', street: 'the old mill' })
})

test('names are turned round only where that explains much more', () => {
  expect(turnedRound(0, 0, 5, 5)).toBe(true)
  expect(turnedRound(5, 5, 5, 5)).toBe(false)
  expect(turnedRound(5, 0, 0, 5)).toBe(false)
  expect(turnedRound(0, 0, 1, 1)).toBe(false)
})

test('whatever is typed, a level is in its range and the same either way round', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [one, other] = [plainWords(a) || 'x', plainWords(b) || 'x']
      expect(name(one, other)).toBe(name(other, one))
      expect(name(one, one)).toBe(5)
      expect(wordsLevel(wordsForm(one), wordsForm(other))).toBe(wordsLevel(wordsForm(other), wordsForm(one)))
    }),
  )
  const date = fc.record({
    y: fc.integer({ min: 1900, max: 2026 }),
    m: fc.integer({ min: 0, max: 12 }),
    d: fc.integer({ min: 0, max: 31 }),
  })
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [one, other] = [a, b].map(({ y, m, d }) => y * 10_000 + m * 100 + d) as [number, number]
      const level = birthLevel(one, other)
      expect(level).toBe(birthLevel(other, one))
      expect(level).toBeGreaterThanOrEqual(0)
      expect(level).toBeLessThanOrEqual(5)
    }),
  )
})

test('slips counted up to a limit are those counted without one, and no more is said of the rest', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (one, other, most) => {
      expect(slipsBetween(one, other, most)).toBe(Math.min(slipsBetween(one, other), most + 1))
    }),
    { numRuns: 2000 },
  )
})

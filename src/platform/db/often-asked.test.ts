import { expect, test } from 'vitest'
import { oftenAsked } from './often-asked.ts'

test('a statement is kept from the time on that it was asked often, and stays so', () => {
  const often = oftenAsked({ after: 3 })
  expect([1, 2, 3, 4].map(() => often('select 1'))).toEqual([false, false, true, true])
  expect(often('select 2')).toBe(false)
})

test('no more than so many are kept, and one with a long list in its text never', () => {
  const often = oftenAsked({ after: 1, most: 2 })
  expect(['a', 'b', 'c', 'a', 'c'].map(often)).toEqual([true, true, false, true, false])
  expect(oftenAsked({ after: 1 })(`select ${'$1, '.repeat(3_000)}`)).toBe(false)
})

test('what is hardly asked is forgotten, and takes no memory for ever', () => {
  const often = oftenAsked({ after: 2, watched: 2 })
  expect(['a', 'b', 'c', 'a', 'c'].map(often)).toEqual([false, false, false, false, true])
})

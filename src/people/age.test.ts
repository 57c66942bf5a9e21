import { expect, test } from 'vitest'
import { ageOf, bornWords } from './age.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test.each([
  ['1990-11-23', '36', '23 Nov 1990'],
  ['24/11/1990', '35', '24 Nov 1990'],
  ['12 March 1990', '36', '12 Mar 1990'],
  ['1985', 'about 41', '1985'],
  ['2026-11-30', '0', '30 Nov 2026'],
  ['2031', null, '2031'],
  ['1066', null, '1066'],
  ['not sure', null, 'not sure'],
  [null, null, null],
])('born %s is %s', (birth, age, said) => {
  expect([ageOf(birth, today), bornWords(birth, today)]).toEqual([age, said])
})

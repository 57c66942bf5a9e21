import { expect, test } from 'vitest'
import { askedWords, whyOf } from './who-panel.ts'

const reason = (field: string, words: string, weight: number) => ({ field, words, weight })

test('another address and having moved are one reason with the sum of their weights, and nought is left out', () => {
  expect(
    whyOf([
      reason('moved', 'they may have moved', 19.9),
      reason('street', 'street: different', -7.6),
      reason('postcode', 'postcode: different', -7.6),
      reason('number', 'house number: different', -7.5),
      reason('birth', 'date of birth: the same but for one slip', 3.4),
      reason('order', 'order of the names: the same', -0.04),
    ]),
  ).toEqual([
    { words: 'date of birth: the same but for one slip', weight: '+3.4' },
    { words: 'another address: they may have moved', weight: '−2.8' },
  ])
})

test('an address that agrees in part stays in its parts', () => {
  const parts = [reason('street', 'street: the same', 6), reason('number', 'house number: different', -2)]
  expect(whyOf(parts)).toEqual([
    { words: 'street: the same', weight: '+6' },
    { words: 'house number: different', weight: '−2' },
  ])
})

test('what was looked for is said once each, in a handler’s words', () => {
  expect(askedWords(['given', 'family', 'phone', 'birth', 'postcode'])).toEqual([
    'name',
    'number',
    'date of birth',
    'postcode',
  ])
})

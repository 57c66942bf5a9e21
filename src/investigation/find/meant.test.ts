import { expect, test } from 'vitest'
import { changedAbout, likeliest, type Near } from './meant.ts'

const near = (word: string, apart: number, cases: number, alike = false): Near => ({ word, apart, cases, alike })
const words = (typed: string, list: readonly Near[]) => likeliest(typed, list).map(one => one.word)

test.each([
  ['smiht', 'smith', true],
  ['apul', 'paul', true],
  ['smith', 'smith', false],
  ['smith', 'smyth', false],
  ['abcd', 'badc', false],
  ['smit', 'smith', false],
  ['htims', 'smith', false],
])('%s and %s: two letters changed about is %s', (one, other, is) => {
  expect(changedAbout(one, other)).toBe(is)
})

test.each<[string, string, Near[], string[]]>([
  [
    'a letter apart comes before two',
    'jolnes',
    [near('jelinek', 3, 900, true), near('jones', 1, 900)],
    ['jones', 'jelinek'],
  ],
  ['letters changed about are one slip', 'apul', [near('abel', 2, 900), near('paul', 2, 900)], ['paul', 'abel']],
  ['the same sound comes before another', 'smyht', [near('smut', 2, 90), near('smit', 2, 90, true)], ['smit', 'smut']],
  [
    'of two as near the commoner is the likelier',
    'harisn',
    [near('harish', 1, 40), near('harris', 1, 4_000)],
    ['harris', 'harish'],
  ],
  [
    'but a common word that is further off is not',
    'evas',
    [near('street', 4, 900_000), near('evans', 1, 9)],
    ['evans', 'street'],
  ],
  ['other names come first', 'jon', [near('joe', 1, 9_000), near('jonathan', 0, 1)], ['jonathan', 'joe']],
])('%s', (_, typed, list, expected) => {
  expect(words(typed, list)).toEqual(expected)
  expect(words(typed, list.toReversed())).toEqual(expected)
})

test('no more than fifteen, besides other names', () => {
  const list = Array.from({ length: 40 }, (_, n) => near(`word${n}`, 1, n))
  expect(words('word', [near('term', 0, 5), ...list])).toHaveLength(16)
})

import { expect, test } from 'vitest'
import { NON_CRIME_HATE_PACKS, nonCrimeHateOn, subjectMayBeKept, tellsWho } from './non-crime-hate.ts'

const pack = NON_CRIME_HATE_PACKS[0]
const said = (question: string, answer: 'yes' | 'no' | 'unknown') => ({
  pathway: 'hate',
  pack: 'pathways-2026',
  question,
  answer,
  words: null,
})

test.each([
  ['a crime was done', [said('crime-too', 'yes')], true],
  ['it is not known whether a crime was done', [said('crime-too', 'unknown')], true],
  ['no crime, threshold not asked', [said('crime-too', 'no')], false],
  ['no crime, half of it met', [said('crime-too', 'no'), said('hostility-meant', 'yes')], false],
  [
    'no crime, half of it not known',
    [said('crime-too', 'no'), said('hostility-meant', 'yes'), said('risk-of-harm', 'unknown')],
    false,
  ],
  [
    'no crime, threshold met',
    [said('crime-too', 'no'), said('hostility-meant', 'yes'), said('risk-of-harm', 'yes')],
    true,
  ],
  ['nothing asked', [], true],
] as const)('may the subject be kept: %s', (_, answers, expected) => {
  expect(subjectMayBeKept(pack, answers)).toBe(expected)
})

test('an edition has its days', () => {
  expect(nonCrimeHateOn(Temporal.PlainDate.from('2023-06-02'))).toBeUndefined()
  expect(nonCrimeHateOn(Temporal.PlainDate.from('2026-11-23'))?.id).toBe('non-crime-hate-2026')
})

test.each([
  ['His name is Synthetic Person', ['a name']],
  ['He lives at 14 Maple Road, ST1 1AA', ['a postcode', 'an address']],
  ['Ring him on 07700 900123', ['a telephone number']],
  ['Born 3 March 1980', ['a date of birth']],
  ['She was called names in the street by a stranger', ['a name']],
  ['She was shouted at in the street and is afraid to go out', []],
])('"%s" tells %j', (words, expected) => {
  expect(tellsWho([words])).toEqual(expected)
})

import { expect, test } from 'vitest'
import { PRACTICE } from '../pathway.ts'
import { type NonCrimeHatePack, nonCrimeHateOn, subjectMayBeKept, tellsWho } from './non-crime-hate.ts'

const pack: NonCrimeHatePack = {
  id: 'non-crime-hate-2026',
  from: '2023-06-03',
  to: null,
  keeps: 'threshold',
  threshold: ['hostility-meant', 'risk-of-harm'],
  warn: 'Write nothing of them',
  ...PRACTICE,
}
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

test('an edition has its days, and another takes its place from its own', () => {
  const never: NonCrimeHatePack = { ...pack, id: 'never', from: '2027-04-01', keeps: 'never', threshold: [] }
  const on = (day: string) => nonCrimeHateOn([never, pack], Temporal.PlainDate.from(day))?.id
  expect(['2023-06-02', '2026-11-23', '2027-03-31', '2027-04-01'].map(on)).toEqual([
    undefined,
    'non-crime-hate-2026',
    'non-crime-hate-2026',
    'never',
  ])
  const met = [said('crime-too', 'no'), said('hostility-meant', 'yes'), said('risk-of-harm', 'yes')]
  expect([pack, never, { ...never, keeps: 'always' as const }].map(one => subjectMayBeKept(one, met))).toEqual([
    true,
    false,
    true,
  ])
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

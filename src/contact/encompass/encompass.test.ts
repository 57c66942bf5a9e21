import { expect, test } from 'vitest'
import type { Answered } from '../pathway-state.ts'
import { encompassTasks, schoolsNamed } from './encompass.ts'

const said = (question: string, answer: Answered['answer'], words: string | null = null): Answered => ({
  pathway: 'domestic',
  pack: 'pathways-2026',
  question,
  answer,
  words,
})
const CHILDREN = said('children-live-there', 'yes')
const BOTH = ['encompass-school', 'encompass-authority']

const FIND_OUT = ['encompass-find-out']

test.each([
  ['nobody asked', [], false, FIND_OUT],
  ['not known', [said('children-live-there', 'unknown', 'He came in')], false, FIND_OUT],
  ['not known, then no', [said('children-live-there', 'unknown', 'x'), said('children-live-there', 'no')], false, []],
  ['no child', [said('children-live-there', 'no')], false, []],
  [
    'a no, and then a new doubt',
    [said('children-live-there', 'no'), said('children-live-there', 'unknown', 'x')],
    false,
    FIND_OUT,
  ],
  ['children, and nobody asked which school', [CHILDREN], false, BOTH],
  ['the school is known', [CHILDREN, said('school-known', 'yes')], false, ['encompass-school']],
  ['the school is not known', [CHILDREN, said('school-known', 'unknown', 'He came in')], false, BOTH],
  ['one of them is taught at home', [CHILDREN, said('school-known', 'yes'), said('home-educated', 'yes')], false, BOTH],
  ['told of once, taken back later', [CHILDREN, said('children-live-there', 'no')], false, BOTH],
  ['seen by THRIVE alone', [], true, BOTH],
] as const)('%s', (_, answers, childrenSeen, expected) => {
  expect(encompassTasks({ domestic: true, childrenSeen, childrenRuledOut: false, answers })).toEqual(expected)
  expect(encompassTasks({ domestic: false, childrenSeen, childrenRuledOut: false, answers })).toEqual([])
})

test('THRIVE rules children out only where the pathway itself leaves no doubt', () => {
  const ask = { domestic: true, childrenSeen: false, childrenRuledOut: true }
  expect(encompassTasks({ ...ask, answers: [] })).toEqual([])
  expect(encompassTasks({ ...ask, answers: [said('children-live-there', 'unknown', 'x')] })).toEqual(FIND_OUT)
  expect(encompassTasks({ ...ask, answers: [CHILDREN] })).toEqual(BOTH)
})

test('the words of the school are read, and no others', () => {
  const answers = [CHILDREN, said('school-known', 'yes', 'Example Primary'), said('first-words', 'told', 'Help')]
  expect(schoolsNamed(answers)).toEqual(['Example Primary'])
})

import { expect, test } from 'vitest'
import { stillToDo, type WrapAsk } from './wrap-up.ts'

const AT = Temporal.Instant.from('2026-11-23T03:00:00Z')
const DONE: WrapAsk = {
  grade: 'priority',
  floor: 'priority',
  belowFloor: false,
  assessedAt: AT,
  lacks: [],
  hasIncident: false,
  lastWrittenAt: AT,
  unknownPrompts: [],
  openPathwayQuestions: 0,
  openAdvice: { safety: 0, evidence: 0, prevention: 0 },
  openTasks: 0,
  place: 'The park',
  callerName: 'Jane Smyth',
  safeNumber: '07700900123',
  offered: false,
}

test('nothing missing, nothing said', () => expect(stillToDo(DONE)).toEqual([]))

test.each<[string, Partial<WrapAsk>, RegExp, boolean]>([
  ['not assessed', { assessedAt: null }, /nobody has looked at the risk/, true],
  ['not graded', { grade: null }, /Give a grade/, true],
  ['below its floor', { grade: 'resolve', belowFloor: true }, /graded resolve, slower .* at least priority/, true],
  ['new words since', { lastWrittenAt: AT.add({ seconds: 1 }) }, /written after the last THRIVE/, true],
  [
    'safety advice open',
    { openAdvice: { safety: 2, evidence: 0, prevention: 0 } },
    /^2 safety cards not answered/,
    true,
  ],
  ['evidence advice open', { openAdvice: { safety: 0, evidence: 1, prevention: 0 } }, /^One evidence card not/, false],
  ['offered and not accepted', { offered: true }, /has not accepted/, true],
  ['an unknown answer', { unknownPrompts: ['Children'] }, /Still not known: Children/, false],
  ['pathway questions open', { openPathwayQuestions: 3 }, /^3 pathway questions/, false],
  ['a task open', { openTasks: 1 }, /^One task is open/, false],
  ['no place', { place: null }, /where/, false],
])('%s', (_, change, words, must) => {
  const list = stillToDo({ ...DONE, ...change })
  expect(list).toHaveLength(1)
  expect(list[0]!.say).toMatch(words)
  expect(list[0]!.must).toBe(must)
})

test('what must be done stands before what should', () => {
  const musts = stillToDo({ ...DONE, place: null, assessedAt: null, openTasks: 2, grade: null }).map(one => one.must)
  expect(musts).toEqual([true, true, false, false])
})

import { expect, test } from 'vitest'
import { restrictedSign } from './restricted-sign.ts'
import { ago, NOW } from './test-watched.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')

test.each([
  ['nobody at work who may know', 0, false, 'a supervisor'],
  ['somebody at work, a moment ago', 4, true, undefined],
  ['somebody at work who has not looked for five minutes', 5, true, 'a supervisor'],
  ['not looked at for a quarter of an hour', 15, true, 'the duty inspector'],
  ['nor for half an hour', 30, false, 'the control-room manager'],
] as const)('%s', (_, minutes, somebodyOnDuty, whose) => {
  expect(restrictedSign({ since: ago(minutes), somebodyOnDuty }, DAY, NOW)?.whose).toBe(whose)
})

test('nothing waits, no sign; and a sign holds neither a time nor a word of it', () => {
  expect(restrictedSign(undefined, DAY, NOW)).toBeUndefined()
  expect(Object.keys(restrictedSign({ since: ago(7), somebodyOnDuty: false }, DAY, NOW)!)).toEqual([
    'rung',
    'duty',
    'whose',
  ])
})

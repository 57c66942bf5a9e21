import { expect, test } from 'vitest'
import { raiseTo } from './raise.ts'

test.each([
  ['priority', 'immediate', 'immediate'],
  ['priority', 'scheduled', 'immediate'],
  ['resolve', null, 'scheduled'],
  ['scheduled', 'scheduled', 'priority'],
  ['immediate', 'immediate', null],
  [null, 'priority', 'priority'],
] as const)('from %s with a floor of %s, one key raises to %s', (grade, floor, to) => {
  expect(raiseTo(grade, floor)).toBe(to)
})

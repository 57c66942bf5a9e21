import { expect, test } from 'vitest'
import { toldBy } from './refusals.ts'

test.each([
  ['graded immediate by the rule of silence already', 422, 'same-grade', 'so-already'],
  ['graded by a colleague a moment ago', 409, 'same-grade', 'so-already'],
  ['an attached caller is still unasked', 422, 'caller-not-asked', 'hear-callers-first'],
  ['an attached caller has just said more', 422, 'later-information', 'hear-callers-first'],
  ['an attached caller needs more', 422, 'caller-needs-more', 'raise-first'],
  ['nobody was heard, so nobody said what it is', 422, 'needs-type', 'say-what-it-is'],
  ['nobody was to be sent, so nobody graded it', 422, 'needs-grade', 'grade-it'],
  ['a grade lowered without leave', 422, 'needs-supervisor', undefined],
  ['a unit still there', 422, 'still-deployed', undefined],
  ['not allowed', 403, 'same-grade', undefined],
  ['broken', 500, undefined, undefined],
] as const)('%s', (_, status, code, told) => {
  expect(toldBy({ status, body: code ? { code } : {} })).toBe(told)
})

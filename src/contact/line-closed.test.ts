import { expect, test } from 'vitest'
import { closedUnasked, type LineAsk } from './line-closed.ts'

const CLOSED = Temporal.Instant.from('2026-11-23T03:00:00Z')
const ASK: LineAsk = {
  open: true,
  callEndedAt: CLOSED,
  assessedAt: CLOSED.subtract({ minutes: 4 }),
  sensitive: 'domestic',
  answers: [],
  held: false,
  vulnerable: false,
}
const begun = [{ pathway: 'honour', pack: 'p', question: 'alone', answer: 'no' as const, words: null }]

test.each<[string, Partial<LineAsk>, boolean]>([
  ['a domestic call, assessed before it closed', {}, true],
  ['never assessed', { assessedAt: null }, true],
  ['assessed since', { assessedAt: CLOSED.add({ seconds: 20 }) }, false],
  ['still on the line', { callEndedAt: null }, false],
  ['nobody has it any more', { open: false }, false],
  ['a lost purse', { sensitive: null }, false],
  ['somebody vulnerable', { sensitive: null, vulnerable: true }, true],
  ['a pathway where the family may hear', { sensitive: null, answers: begun }, true],
  ['held by the rule of silent calls', { sensitive: null, held: true }, true],
])('%s', (_, change, expected) => {
  expect(closedUnasked({ ...ASK, ...change })).toEqual(expected ? CLOSED : null)
})

import { expect, test } from 'vitest'
import { mayRing, type SafeWay } from './safe-way.ts'

const call = { channel: 'phone', safe: true, checked: true, whose: 'own' }
const text = { ...call, channel: 'text' }
const at = Temporal.Instant.from('2026-11-23T10:00:00Z')
const note = (said: Partial<SafeWay>, plan: SafeWay['plan'] = null): SafeWay => ({
  ...{ channel: 'phone', safe: true, checked: true, reach: null, conditions: null, at, byName: 'Somebody' },
  ...said,
  plan,
})

test.each<[string, SafeWay | undefined, boolean]>([
  ['nothing', undefined, false],
  ['a note of a call', note({}), true],
  ['a note of a call that nobody checked', note({ checked: false }), false],
  ['a note of a text', note({ channel: 'text' }), false],
  ['a plan whose second way is a call', note({ channel: 'text' }, { ways: [text, call], silent: null }), true],
  ['a plan with a parent’s number', note({}, { ways: [{ ...call, whose: 'parent' }], silent: null }), false],
  ['a plan with a call that is not safe', note({}, { ways: [{ ...call, safe: false }], silent: null }), false],
  ['a plan by which nobody is told', note({}, { ways: [call], silent: 'They died' }), false],
])('ringing a victim of an order who has %s', (_, known, expected) => {
  expect(mayRing(known)).toBe(expected)
})

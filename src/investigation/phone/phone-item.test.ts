import { expect, test } from 'vitest'
import { ABOUT, aboutOf, deedOf, meanwhileOf, WHAT, writtenTimes } from './phone-item.ts'

const ID = '0b7d6a52-9c1e-4f0e-8a55-0d1c2b3a4f5e'
const at = (text: string) => Temporal.Instant.from(text)
const NOW = at('2026-11-23T16:40Z')

test.each([
  [`crime:${ID}`, true],
  ['incident:4711', true],
  ['crime:', false],
  [`victim:${ID}`, false],
  [`crime:${ID} or more`, false],
])('a case is named as %s: %s', (text, fits) => expect(ABOUT.test(text)).toBe(fits))

test.each([
  ['note', true],
  [`line:${ID}`, true],
  [`said:${ID}`, true],
  ['said:', false],
  ['close', false],
])('what was done is named as %s: %s', (text, fits) => expect(WHAT.test(text)).toBe(fits))

test('what was named is read', () => {
  expect(aboutOf(`crime:${ID}`)).toEqual({ of: 'crime', id: ID })
  expect(aboutOf('incident:12')).toEqual({ of: 'incident', number: 12 })
  expect(deedOf('note', 'done')).toEqual({ kind: 'note' })
  expect(deedOf(`asked:${ID}`, 'done')).toEqual({ kind: 'asked', victimId: ID })
  expect(deedOf(`line:${ID}`, 'not-proportionate')).toEqual({ kind: 'line-end', lineId: ID, ends: 'not-proportionate' })
})

test.each([
  ['written before it arrived', '2026-11-23T14:02Z', '2026-11-23T14:02Z'],
  ['a clock that runs fast', '2026-11-23T16:41Z', '2026-11-23T16:40Z'],
  ['a clock of another year', '2019-01-01T00:00Z', '2026-11-23T16:40Z'],
])('%s', (_, claimed, happened) => {
  expect(writtenTimes(at(claimed), NOW)).toEqual({ happenedAt: at(happened), claimedAt: at(claimed) })
})

test('what has no time of its own is of now', () => {
  expect(writtenTimes(undefined, NOW)).toEqual({ happenedAt: NOW, claimedAt: null })
})

const end = deedOf(`line:${ID}`, 'done')
test.each([
  ['a line still open', end, 'open', { state: 'open' }, null],
  ['a line that somebody ended', end, 'open', { state: 'done' }, 'line-ended'],
  ['a line of a case closed meanwhile', end, 'closed', { state: 'open' }, 'closed'],
  ['both', end, 'closed', { state: 'not-proportionate' }, 'line-ended'],
  ['a note of a closed case', deedOf('note', 'done'), 'closed', undefined, 'closed'],
  ['a note of an open case', deedOf('note', 'done'), 'outcome-proposed', undefined, null],
  ['a note of an incident without a crime', deedOf('note', 'done'), null, undefined, null],
] as const)('%s', (_, deed, state, line, meanwhile) => {
  expect(meanwhileOf(deed, state, line)).toBe(meanwhile)
})

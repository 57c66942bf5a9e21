import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWER_DEFINITIONS, answerSeconds, type CallStamps, countsAsLost, waitBand } from './answer-time.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')
const at = (seconds: number) => START.add({ milliseconds: Math.round(seconds * 1000) })
const STAMPS: CallStamps = { offeredAt: at(0), ivrEndedAt: at(30), queuedAt: at(31), answeredAt: at(84.5) }

test.each([
  ['wait', 84.5],
  ['wait-after-message', 54.5],
  ['wait-in-queue', 53.5],
] as const)('%s is %s seconds', (id, seconds) => {
  expect(answerSeconds(STAMPS, id)).toBe(seconds)
})

test('the definitions are told apart, each with its source', () => {
  expect(new Set(ANSWER_DEFINITIONS.map(one => `${one.from} ${one.to}`)).size).toBe(ANSWER_DEFINITIONS.length)
  expect(ANSWER_DEFINITIONS.every(one => one.source.length > 0)).toBe(true)
})

test('a wait that is not known is never a wait of nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ANSWER_DEFINITIONS), definition => {
      expect(answerSeconds({ ...STAMPS, [definition.from]: null }, definition.id)).toBeNull()
      expect(answerSeconds({ ...STAMPS, [definition.to]: null }, definition.id)).toBeNull()
    }),
  )
})

test('two clocks that disagree by a tick do not make a wait negative', () => {
  expect(answerSeconds({ ...STAMPS, answeredAt: at(-0.2) })).toBe(0)
})

test.each([
  [0, 'under-10'],
  [9.999, 'under-10'],
  [10, '10-to-60'],
  [59.9, '10-to-60'],
  [60, '60-and-over'],
  [900, '60-and-over'],
] as const)('%s seconds is %s', (seconds, band) => {
  expect(waitBand(seconds)).toBe(band)
})

test.each([
  ['ivr', false],
  ['queue', true],
  ['ring', true],
  [null, true],
] as const)('gave up at %s counts as lost: %s', (stage, lost) => {
  expect(countsAsLost(stage)).toBe(lost)
})

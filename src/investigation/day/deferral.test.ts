import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { type DeferralAsk, type Deferred, defer, LONGEST_DEFERRAL_DAYS, outOfTheWay } from './deferral.ts'

const NOW = readTime('2026-11-23T10:00')!
const ASK: DeferralAsk = {
  reason: 'waits-for-other',
  words: 'The laboratory answers on Wednesday',
  until: NOW.add({ hours: 48 }),
}
const FREE = { hardEnd: null, fixed: null }
const until = (hours: number) => ({
  hardEnd: { at: NOW.add({ hours }), why: 'the evidence is gone after that' },
  fixed: null,
})

test.each([
  ['two days', {}, FREE, 'accepted'],
  ['to the hard end itself', {}, until(48), 'accepted'],
  ['past the hard end', {}, until(47), 'past-the-end'],
  ['what cannot wait', {}, { hardEnd: null, fixed: 'Bail has ended' }, 'cannot-wait'],
  ['into the past', { until: NOW }, FREE, 'in-past'],
  ['for more than a week', { until: NOW.add({ hours: 24 * LONGEST_DEFERRAL_DAYS + 1 }) }, FREE, 'too-long'],
  ['without words', { words: 'ongoing' }, FREE, 'needs-words'],
])('putting off %s', (_, change, task, expected) => {
  const given = defer({ ...ASK, ...change }, task, NOW)
  expect(given.ok ? 'accepted' : given.refusal.code).toBe(expected)
})

test('nothing is ever put off past a hard end, nor for longer than a week, nor into the past', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 400 }), fc.option(fc.integer({ min: -50, max: 400 })), (hours, end) => {
      const given = defer({ ...ASK, until: NOW.add({ hours }) }, end === null ? FREE : until(end), NOW)
      if (!given.ok) return
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(24 * LONGEST_DEFERRAL_DAYS)
      if (end !== null) expect(hours).toBeLessThanOrEqual(end)
    }),
  )
})

test('what one person put off, others go on seeing', () => {
  const deferred = { by: 'a', until: NOW.add({ hours: 1 }) } as Deferred
  expect([
    outOfTheWay(deferred, 'a', NOW),
    outOfTheWay(deferred, 'b', NOW),
    outOfTheWay(deferred, 'a', NOW.add({ hours: 1 })),
  ]).toEqual([true, false, false])
})

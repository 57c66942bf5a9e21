import fc from 'fast-check'
import { expect, test } from 'vitest'
import { london } from '../platform/time.ts'
import { toldTime } from './event-time.ts'

const at = (text: string) => Temporal.Instant.from(text)
const NOW = at('2026-11-23T10:30:20Z')
const AFTER = at('2026-11-23T10:05:40Z')

test.each([
  ['nothing said is now', {}, '2026-11-23T10:30:20Z'],
  ['minutes ago', { minutesAgo: 10 }, '2026-11-23T10:20:20Z'],
  ['London time', { at: '2026-11-23T10:12' }, '2026-11-23T10:12:00Z'],
  ['with a space, as people write it', { at: '2026-11-23 10:12' }, '2026-11-23T10:12:00Z'],
  ['with an offset', { at: '2026-11-23T11:12:05+01:00' }, '2026-11-23T10:12:05Z'],
  ['the minute of the step before, told to the minute', { at: '2026-11-23T10:05' }, '2026-11-23T10:05:40Z'],
  [
    'the minute before that one is before it, for the order to refuse',
    { at: '2026-11-23T10:04' },
    '2026-11-23T10:04:00Z',
  ],
  ['a watch that runs fast', { at: '2026-11-23T10:32' }, '2026-11-23T10:30:20Z'],
  ['the future', { at: '2026-11-23T10:33' }, 'in-future'],
  ['2099', { at: '2099-01-01T00:00' }, 'in-future'],
  ['not a time', { at: 'just after the shift change' }, 'not-a-time'],
  ['not a day', { at: '2026-02-30T10:00' }, 'not-a-time'],
] as const)('when it happened: %s', (_, told, expected) => {
  const outcome = toldTime(told, NOW, AFTER)
  expect(outcome.ok ? outcome.value.toString() : outcome.refusal.code).toBe(expected)
})

/** 25 October 2026: 01:00 to 01:59 comes twice, in BST and then in GMT. */
test.each([
  [
    'before the clocks went back there is one',
    '2026-10-25T01:30',
    '2026-10-25T00:40:00Z',
    '2026-10-25T00:10:00Z',
    '2026-10-25T00:30:00Z',
  ],
  [
    'sent in the second hour: the second',
    '2026-10-25T01:35',
    '2026-10-25T01:45:00Z',
    '2026-10-25T01:20:00Z',
    '2026-10-25T01:35:00Z',
  ],
  [
    'the second is still to come: the first',
    '2026-10-25T01:50',
    '2026-10-25T01:10:00Z',
    '2026-10-25T00:05:00Z',
    '2026-10-25T00:50:00Z',
  ],
  ['both fit: ask', '2026-10-25T01:35', '2026-10-25T01:45:00Z', '2026-10-25T00:20:00Z', 'which-hour'],
  [
    'with its offset there is nothing to ask',
    '2026-10-25T01:35+00:00',
    '2026-10-25T01:45:00Z',
    '2026-10-25T00:20:00Z',
    '2026-10-25T01:35:00Z',
  ],
  [
    'neither fits: the order refuses it',
    '2026-10-25T01:05',
    '2026-10-25T01:45:00Z',
    '2026-10-25T01:20:00Z',
    '2026-10-25T01:05:00Z',
  ],
] as const)('half past one, twice: %s', (_, told, now, after, expected) => {
  const outcome = toldTime({ at: told }, at(now), at(after))
  expect(outcome.ok ? outcome.value.toString() : outcome.refusal.code).toBe(expected)
})

test('what is accepted never lies in the future, and a London time that came once is taken as it was said', () => {
  const moment = fc.integer({ min: 0, max: 63_072_000 }).map(seconds => at('2026-01-01T00:00:00Z').add({ seconds }))
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: -200_000, max: 200_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (now, ago, since) => {
        const local = london(now.subtract({ seconds: ago }))
          .toPlainDateTime()
          .round('minute')
        const outcome = toldTime({ at: local.toString() }, now, now.subtract({ seconds: since }))
        if (!outcome.ok) return
        expect(Temporal.Instant.compare(outcome.value, now)).toBeLessThanOrEqual(0)
        const off = Math.abs(london(outcome.value).toPlainDateTime().until(local).total('minute'))
        expect(off).toBeLessThanOrEqual(2)
      },
    ),
  )
})

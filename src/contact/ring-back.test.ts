import { expect, test } from 'vitest'
import { closeLost, RING_RESULTS, ringBack, SAFE_TO_RING, type ToRing } from './ring-back.ts'

const LOST: ToRing = { lost: true, callBack: false, held: false, number: '+447700900123' }

test.each([
  ['safe, answered', {}, 'yes', 'spoken-to', 'accepted'],
  ['safe, no answer', {}, 'yes', 'no-answer', 'accepted'],
  ['not safe, not rung', {}, 'no', 'not-safe-to-ring', 'accepted'],
  ['not known, not rung', {}, 'not-known', 'not-safe-to-ring', 'accepted'],
  ['not safe, and rung', {}, 'no', 'no-answer', 'safe-first'],
  ['not known, and rung', {}, 'not-known', 'spoken-to', 'safe-first'],
  ['withheld', { number: null }, 'not-known', 'number-withheld', 'accepted'],
  ['withheld, and rung', { number: null }, 'yes', 'no-answer', 'no-number'],
  ['said to be withheld', {}, 'yes', 'number-withheld', 'has-number'],
  ['waits to be rung', { lost: false, callBack: true }, 'yes', 'no-answer', 'accepted'],
  ['in hand already', { lost: false }, 'yes', 'spoken-to', 'not-to-ring'],
] as const)('%s', (_, change, safeToRing, result, expected) => {
  const said = ringBack({ ...LOST, ...change }, { safeToRing, result })
  expect(said.ok ? 'accepted' : said.refusal.code).toBe(expected)
})

test('nobody is rung whose danger was not asked about', () => {
  for (const safeToRing of SAFE_TO_RING)
    for (const result of RING_RESULTS)
      if (ringBack(LOST, { safeToRing, result }).ok && (result === 'spoken-to' || result === 'no-answer'))
        expect(safeToRing).toBe('yes')
})

test('a held call is taken off the list by nobody', () => {
  expect([closeLost(LOST).ok, closeLost({ ...LOST, held: true }).ok, closeLost({ ...LOST, lost: false }).ok]).toEqual([
    true,
    false,
    false,
  ])
})

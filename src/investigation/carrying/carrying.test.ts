import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { goneNow, markAbsent } from './absence.ts'
import { type CaseFit, type Fitness, fits, warningsFor } from './fit.ts'
import { capOf, loadPolicyOn, weigh } from './load.ts'

const NOW = readTime('2026-11-23T10:00')!
const TO: Fitness = { name: 'Isla Ashdown', pip: 2, load: 20, cap: 40, gone: null }
const CASE: CaseFit = { risk: 'low', pipNeeded: 1, weight: 1 }
const WHY = 'Her two other thefts belong to one series'

test.each<[string, Partial<Fitness>, Partial<CaseFit>, string | undefined, string]>([
  ['room for it', {}, {}, undefined, 'accepted'],
  ['just to the cap', { load: 39 }, {}, undefined, 'accepted'],
  ['over the cap', { load: 39.5 }, {}, undefined, 'needs-reason'],
  ['over the cap, with a reason', { load: 39.5 }, {}, WHY, 'accepted'],
  ['over the cap, with an empty one', { load: 39.5 }, {}, 'as above', 'needs-reason'],
  ['over the cap, high risk', { load: 90 }, { risk: 'high', weight: 3 }, undefined, 'accepted'],
  ['below the level', { pip: 1 }, { pipNeeded: 2 }, undefined, 'needs-reason'],
  ['below the level, high risk', { pip: 1 }, { pipNeeded: 2, risk: 'high' }, undefined, 'needs-reason'],
  ['level not recorded', { pip: null }, { pipNeeded: 2 }, undefined, 'accepted'],
  ['no cap for the role', { cap: null, load: 900 }, {}, undefined, 'accepted'],
  ['away', { gone: 'Isla Ashdown is away' }, { risk: 'high' }, WHY, 'not-there'],
])('giving a case to somebody: %s', (_, to, of, reason, expected) => {
  const given = fits({ ...TO, ...to }, { ...CASE, ...of }, reason)
  expect(given.ok ? 'accepted' : given.refusal.code).toBe(expected)
})

test('no load whatever keeps a high risk waiting, and every cap that is passed is said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }), (load, cap) => {
      const to = { ...TO, load, cap }
      expect(fits(to, { risk: 'high', pipNeeded: 2, weight: 3 }, undefined).ok).toBe(true)
      expect(warningsFor(to, { risk: 'high', pipNeeded: 2, weight: 3 }).length).toBe(load + 3 > cap ? 1 : 0)
    }),
  )
})

test('the policy of a day is whole: a weight for each risk, the higher never the lighter', () => {
  const policy = loadPolicyOn(NOW)
  const { high, 'not-known': unknown, medium, low } = policy.weights
  expect([high >= unknown, unknown >= medium, medium >= low, low > 0]).toEqual([true, true, true, true])
  expect(weigh({ high: 2, 'not-known': 1, medium: 2, low: 3 }, policy)).toBe(2 * high + unknown + 2 * medium + 3 * low)
  expect([capOf('investigator', policy), capOf('victim-care-officer', policy)]).toEqual([40, null])
})

const away = { kind: 'away' as const, from: NOW, until: NOW.add({ hours: 48 }), why: 'Told by phone' }
test.each([
  ['away', away, false, 'accepted'],
  ['away for nobody knows how long', { ...away, until: undefined }, false, 'needs-until'],
  [
    'away, over already',
    { ...away, from: NOW.subtract({ hours: 9 }), until: NOW.subtract({ hours: 1 }) },
    false,
    'over',
  ],
  ['away backwards', { ...away, until: NOW.subtract({ hours: 1 }) }, false, 'backwards'],
  ['left', { ...away, kind: 'left' as const, until: undefined }, false, 'accepted'],
  ['left, by themselves', { ...away, kind: 'left' as const, until: undefined }, true, 'yourself'],
  ['left until a day', { ...away, kind: 'left' as const }, false, 'no-until'],
])('somebody is marked %s', (_, ask, self, expected) => {
  const marked = markAbsent(ask, self, NOW)
  expect(marked.ok ? 'accepted' : marked.refusal.code).toBe(expected)
})

test.each([
  ['nobody said anything', undefined, null, null],
  ['away now', { kind: 'away' as const, from: NOW, until: NOW.add({ hours: 2 }) }, null, 'away'],
  ['away and back', { kind: 'away' as const, from: NOW.subtract({ hours: 9 }), until: NOW }, null, null],
  ['away from tomorrow', { kind: 'away' as const, from: NOW.add({ hours: 24 }), until: null }, null, null],
  ['left', { kind: 'left' as const, from: NOW, until: null }, null, 'left'],
  ['the account ended', { kind: 'back' as const, from: NOW, until: null }, NOW, 'left'],
])('who is there: %s', (_, absence, disabledAt, expected) => {
  expect(goneNow('Isla Ashdown', absence, disabledAt, NOW)?.for ?? null).toBe(expected)
})

import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { reachKeys } from '../plan/reach-key.ts'
import type { ContactPlan, Way } from '../plan/way.ts'
import type { LetterState } from './letter-steps.ts'
import { DANGER_WORDS, isDoorSafe, letterDanger } from './letter-watch.ts'

test.each<[LetterState, boolean, boolean, string | undefined]>([
  ['waits', true, true, undefined],
  ['waits', false, true, 'stop'],
  ['looked', false, false, 'stop'],
  ['printed', true, true, undefined],
  ['printed', false, true, 'in-tray'],
  ['posted', true, true, undefined],
  ['posted', false, true, undefined],
  ['posted', false, false, 'on-its-way'],
  ['arrived', false, false, undefined],
  ['came-back', false, false, undefined],
  ['stopped', false, false, undefined],
])('a letter that is %s, may go %s, door safe %s: %s', (state, mayGo, doorSafe, expected) => {
  expect(letterDanger({ state, counted: false }, mayGo, doorSafe)).toBe(expected)
  if (state === 'posted') expect(letterDanger({ state, counted: true }, mayGo, doorSafe)).toBeUndefined()
})

const HOME = '1 Made-up Close, Exampleton, ZZ99 1AA'
const POST: Way = {
  channel: 'letter',
  reach: HOME,
  whose: 'own',
  holder: null,
  safe: true,
  checked: true,
  purposes: ['updates'],
  days: [],
  from: null,
  to: null,
  shown: 'neutral',
  voicemail: false,
  opensPost: 'only-them',
}
const plan = (ways: Way[], more: Partial<ContactPlan> = {}) => ({
  ways,
  wants: 'everything' as const,
  silent: null,
  nextCheck: null,
  ...more,
})

test.each<[string, ContactPlan | undefined, boolean]>([
  ['as it was agreed', plan([POST]), true],
  [
    'behind a text that they would rather have',
    plan([{ ...POST, channel: 'text', reach: '07700 900123' }, POST]),
    true,
  ],
  ['when the day to ask again has passed', plan([POST], { nextCheck: '2026-01-01' }), true],
  ['at another address', plan([{ ...POST, reach: '2 Made-up Close' }]), false],
  ['not safe any more', plan([{ ...POST, safe: false }]), false],
  ['where somebody else opens the post', plan([{ ...POST, opensPost: 'others' }]), false],
  ['with conditions in words', plan([POST], { inWords: 'Not while he is at home' }), false],
  ['where nothing is sent any more', plan([POST], { silent: 'They died' }), false],
  ['taken away', undefined, false],
])('a door %s', (_, of, expected) => {
  const ask = { purpose: 'updates', at: readTime('2026-11-23T10:00')! } as const
  expect(isDoorSafe(of, HOME, ask)).toBe(expected)
  expect(isDoorSafe(of, HOME, { ...ask, alerts: new Set(reachKeys('letter', HOME)) })).toBe(false)
})

test('what somebody is asked to do names the letter and nothing of the case', () => {
  for (const words of Object.values(DANGER_WORDS)) expect(words('AB-12')).toContain('AB-12')
})

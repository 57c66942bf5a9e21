import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { type ContactPlan, planOfNote, type Way } from '../plan/way.ts'
import { isReachable, personReach, reachOf } from './reach.ts'

const NOON = readTime('2026-11-23T12:00')!
const NIGHT = readTime('2026-11-23T03:00')!
const SAID = 'Only before three: he comes home then'
const note = (channel: 'text' | 'phone' | 'in-person', conditions: string | null = null) => ({
  channel,
  reach: '07700 900123',
  safe: true,
  checkedWithVictim: true,
  conditions,
})
const CALL: Way = {
  channel: 'phone',
  reach: '07700 900123',
  whose: 'own',
  holder: null,
  safe: true,
  checked: true,
  purposes: ['updates'],
  days: [1, 2, 3, 4, 5],
  from: '10:00',
  to: '14:30',
  shown: 'neutral',
  voicemail: false,
}
const plan = (ways: readonly Way[], more: Partial<ContactPlan> = {}): ContactPlan => ({
  ways,
  wants: 'everything',
  silent: null,
  nextCheck: null,
  ...more,
})

test('conditions in words: no message by itself, and whoever rings or goes reads them whole', () => {
  expect(reachOf(note('text')).by).toBe('message')
  expect(reachOf(note('text', SAID))).toMatchObject({ by: 'unsafe', words: expect.stringContaining(SAID) })
  for (const channel of ['phone', 'in-person'] as const) {
    expect(reachOf(note(channel, SAID))).toMatchObject({ by: channel, words: expect.stringContaining(SAID) })
    expect(personReach(planOfNote(note(channel, SAID)), NOON).words).toContain(SAID)
  }
})

test.each<[string, ContactPlan, Temporal.Instant, string, RegExp]>([
  ['in the hours of a call', plan([CALL]), NOON, 'phone', /10:00 to 14:30$/],
  ['at another hour', plan([CALL]), NIGHT, 'phone', /14:30: not at this hour$/],
  ['where a text alone is safe', plan([{ ...CALL, channel: 'text' }]), NOON, 'unsafe', /do not ring/],
  ['where the call is somebody else’s', plan([{ ...CALL, whose: 'parent', holder: 'P' }]), NOON, 'unsafe', /not ring/],
  ['where a call is not safe', plan([{ ...CALL, safe: false }]), NOON, 'unsafe', /do not ring/],
  ['after the day to ask again', plan([CALL], { nextCheck: '2026-11-22' }), NOON, 'phone', /ask that first$/],
  ['where they died', plan([CALL], { silent: 'They died' }), NOON, 'unsafe', /A person decides$/],
  [
    'by the way that is open now',
    plan([CALL, { ...CALL, from: '02:00', to: '04:00' }]),
    NIGHT,
    'phone',
    /02:00 to 04:00$/,
  ],
])('a person who asks or tells: %s', (_, of, at, by, words) => {
  expect(personReach(of, at)).toMatchObject({ by, words: expect.stringMatching(words) })
})

test('nobody is told to ring a number that is also somebody else’s, and nothing goes to it by itself', () => {
  const alerts = new Set(reachKeys('phone', CALL.reach))
  expect(personReach(plan([CALL]), NOON, { alerts }).by).toBe('unsafe')
  const text: Way = { ...CALL, channel: 'text' }
  expect(reachOf(plan([text]), NOON).by).toBe('message')
  expect(isReachable(reachOf(plan([text]), NOON, { alerts }))).toBe(false)
})

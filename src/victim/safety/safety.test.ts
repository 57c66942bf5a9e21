import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DANGERS, highRiskOf, howToReach, safetyRule } from '../../contact/supervision/safety-watch.ts'
import type { Fact } from '../../platform/log/fact.ts'
import { londonDay } from '../../platform/time.ts'
import { londonTime } from '../../platform/views/when.ts'
import { personReach } from '../day/reach.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { planOfNote } from '../plan/way.ts'
import type { SafetyClock } from './safety.store.ts'
import { type Candidate, rungAt, SAFETY_RUNGS, whoIsNamed } from './safety-alarm.ts'
import { dangersOf } from './safety-starts.ts'
import { tellSafely } from './safety-telling.ts'
import type { HowTold } from './safety-told.store.ts'

const at = (text: string) => Temporal.Instant.from(text)
const THREE = at('2026-11-23T03:00:00Z')
const fact = (kind: string, body: object) => ({ kind, at: THREE, body }) as Pick<Fact, 'kind' | 'at' | 'body'>

test.each<[string, object, [string, string][]]>([
  ['suspect-event-recorded', { event: 'release' }, [['release', '2026-11-23T03:00:00Z']]],
  ['suspect-event-recorded', { event: 'bail' }, [['release', '2026-11-23T03:00:00Z']]],
  ['suspect-event-recorded', { event: 'no-further-action' }, [['release', '2026-11-23T03:00:00Z']]],
  ['suspect-event-recorded', { event: 'bail-change' }, [['condition-change', '2026-11-23T03:00:00Z']]],
  ['suspect-event-recorded', { event: 'arrest' }, []],
  ['suspect-event-recorded', { event: 'interview' }, []],
  ['suspect-sought', { stage: 'failed-bail' }, [['absconded', '2026-11-23T03:00:00Z']]],
  ['suspect-sought', { stage: 'wanted' }, [['absconded', '2026-11-23T03:00:00Z']]],
  ['suspect-sought', { stage: 'located' }, []],
  ['order-made', { orderId: 'o', expiresAt: '2026-12-01T00:00:00Z' }, [['order-over', '2026-12-01T00:00:00Z']]],
  ['order-made', { orderId: 'o' }, []],
  ['order-ended', { orderId: 'o' }, [['order-over', '2026-11-23T03:00:00Z']]],
  [
    'order-varied',
    { orderId: 'o', expiresAt: '2027-01-01T00:00:00Z' },
    [
      ['order-change', '2026-11-23T03:00:00Z'],
      ['order-over', '2027-01-01T00:00:00Z'],
    ],
  ],
])('%s %j starts %j', (kind, body, expected) => {
  expect(dangersOf(fact(kind, body)).map(one => [one.danger, one.at.toString()])).toEqual(expected)
})

const words = {
  offences: [
    { code: 'assault', sensitive: null },
    { code: 'rape', sensitive: 'sexual' },
  ],
  incidentTypes: [
    { code: 'domestic', sensitive: 'domestic' },
    { code: 'theft', sensitive: null },
  ],
} as never
const PLAIN = { offence: 'assault', incidentType: 'theft', triage: 'low', assessed: null }
test.each([
  ['nothing known', PLAIN, []],
  ['a domestic incident', { ...PLAIN, incidentType: 'domestic' }, ['domestic abuse']],
  ['a sexual offence', { ...PLAIN, offence: 'rape' }, ['a sexual offence']],
  ['assessed as high', { ...PLAIN, triage: 'high' }, ['assessed as high risk']],
  ['judged to be in danger', { ...PLAIN, assessed: 'he has her keys' }, ['judged to be in danger: he has her keys']],
  ['a code that nobody knows', { ...PLAIN, offence: 'gone', incidentType: 'gone' }, []],
])('high risk of %s', (_, one, expected) => {
  expect(highRiskOf(one, words)).toEqual(expected)
})

test('every danger is told within the hour, and every step of the alarm is inside it', () => {
  for (const danger of DANGERS)
    expect(safetyRule(danger, Temporal.PlainDate.from('2026-11-23')).minutes).toBeLessThanOrEqual(60)
  expect(SAFETY_RUNGS.every(step => step.minutes < 60)).toBe(true)
})

const NIGHT = { from: '09:00', to: '15:00' }
const CALL = { channel: 'phone', reach: '07700 900123', safe: true, checkedWithVictim: true } as const
const plan = (way: object = {}, more: object = {}) => {
  const note = planOfNote(CALL)
  return { ...note, ways: note.ways.map(one => ({ ...one, ...way })), ...more }
}
test.each<[string, ReturnType<typeof plan> | undefined, string[], RegExp]>([
  ['nothing recorded', undefined, [], /^No safe way.*do not ring.*door/],
  ['a call that is not safe', plan({ safe: false }), [], /do not ring.*door/],
  ['a safe text', plan({ channel: 'text' }), [], /do not ring.*door/],
  ['a safe call', plan(), [], /^Ring them: they said that a call is safe$/],
  ['a call that is safe by day', plan(NIGHT), [], /not at this hour.*cannot wait.*do not ring now.*door/],
  ['a call on a number that is a suspect’s by now', plan(), reachKeys('phone', CALL.reach), /do not ring.*door/],
  ['conditions in words', plan({}, { inWords: 'Never when he is home' }), [], /Ring them.*“Never when he is home”/],
  ['a place they named', plan({ channel: 'in-person' }), [], /^Go to them/],
  ['a place they named, by day', plan({ channel: 'in-person', ...NIGHT }), [], /cannot wait for that hour.*door/],
])('how to reach somebody in danger at three in the morning with %s', (_, said, theirs, expected) => {
  expect(howToReach(personReach(said, THREE, { alerts: new Set(theirs) }))).toMatch(expected)
})

test.each([
  ['before it happens', -1, undefined],
  ['at once', 0, 0],
  ['after 14 minutes', 14, 0],
  ['after 15', 15, 1],
  ['after 30', 30, 2],
  ['after a day', 1_440, 3],
])('the step %s', (_, minutes, rung) => {
  expect(rungAt(THREE, THREE.add({ minutes }))).toBe(rung)
})

test.each([
  ['the clocks go back', '2026-10-25T00:30:00Z', '01:30 BST', '01:30 GMT'],
  ['the clocks go back, from the second half past one', '2026-10-25T01:30:00Z', '01:30 GMT', '02:30'],
  ['the clocks go forward', '2027-03-28T00:30:00Z', '00:30', '02:30'],
])(
  'on the night on which %s an hour is sixty minutes, whatever the clock on the wall says',
  (_, released, then, due) => {
    const from = at(released)
    const minutes = safetyRule('release', londonDay(from)).minutes
    expect([londonTime(from), londonTime(from.add({ minutes }))]).toEqual([then, due])
    expect([0, 14, 15, 30, 45].map(n => rungAt(from, from.add({ minutes: n })))).toEqual([0, 0, 1, 2, 3])
  },
)

const person = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  role: 'investigator',
  incidentManager: false,
  signedIn: false,
  ...change,
})
const OWNER = person('owner')
const SERGEANT = person('sergeant', { role: 'supervisor', signedIn: true })
const AWAY = person('away', { role: 'supervisor' })
const INSPECTOR = person('inspector', { role: 'supervisor', incidentManager: true })
test.each<[string, number, Candidate[], string[], string | undefined]>([
  ['the officer is at work', 0, [{ ...OWNER, signedIn: true }, SERGEANT], [], 'owner'],
  ['the officer sleeps and a sergeant is at work', 0, [OWNER, SERGEANT, INSPECTOR], [], 'sergeant'],
  ['nobody is at work: the inspector is woken', 0, [OWNER, AWAY, INSPECTOR], [], 'inspector'],
  [
    'the first step was left: a supervisor',
    1,
    [{ ...OWNER, signedIn: true }, SERGEANT, INSPECTOR],
    ['owner'],
    'sergeant',
  ],
  ['the sergeant left it too: the inspector', 2, [OWNER, SERGEANT, INSPECTOR], ['owner', 'sergeant'], 'inspector'],
  ['only one person is there: again', 2, [INSPECTOR], ['inspector'], 'inspector'],
  ['only the officer exists', 0, [OWNER], [], 'owner'],
  ['nobody exists', 0, [], [], undefined],
])('%s', (_, rung, people, before, expected) => {
  expect(whoIsNamed(rung, 'owner', people, before)?.id).toBe(expected)
})

test('whoever there is, somebody is named, and never one who let it go up while there is another supervisor', () => {
  const candidate = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    role: fc.constantFrom<'supervisor' | 'investigator'>('supervisor', 'investigator'),
    incidentManager: fc.boolean(),
    signedIn: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 6 }), fc.nat(3), fc.nat(5), (people, rung, which) => {
      const able = people.filter(one => one.role === 'supervisor' || one.incidentManager)
      const before = people[which]?.id
      const named = whoIsNamed(rung, null, people, before ? [before] : [])
      expect(named !== undefined).toBe(able.length > 0)
      if (able.some(one => one.id !== before)) expect(named!.id).not.toBe(before)
      if (able.some(one => one.signedIn && one.id !== before) && rung < 2) expect(named!.signedIn).toBe(true)
    }),
  )
})

const CLOCK = { eventAt: THREE, metAt: null, voidAt: null } as unknown as SafetyClock
const WORDS = 'Told her that he is out; her sister stays the night'
const NOTE = { channel: 'phone', reach: '07700 900123' } as const
test.each<[string, HowTold, Parameters<typeof planOfNote>[0] | undefined, string, string]>([
  ['at the door with nothing recorded', 'at-the-door', undefined, WORDS, 'stops'],
  ['nobody opened', 'not-reached', undefined, 'Knocked twice, nobody opened the door', 'runs on'],
  ['by phone with nothing recorded', 'phone', undefined, WORDS, 'not-safe'],
  [
    'by phone where a text is safe',
    'phone',
    { ...NOTE, channel: 'text', safe: true, checkedWithVictim: true },
    WORDS,
    'not-safe',
  ],
  [
    'by phone that was not checked with her',
    'phone',
    { ...NOTE, safe: true, checkedWithVictim: false },
    WORDS,
    'not-safe',
  ],
  ['by phone as she said is safe', 'phone', { ...NOTE, safe: true, checkedWithVictim: true }, WORDS, 'stops'],
  ['without a word of it', 'at-the-door', undefined, 'ok', 'needs-words'],
])('telling a victim in danger, %s', (_, how, safe, said, expected) => {
  const reach = personReach(safe && planOfNote(safe), THREE)
  const may = tellSafely(CLOCK, { how, at: THREE, words: said }, reach)
  expect(may.ok ? (may.value.stops ? 'stops' : 'runs on') : may.refusal.code).toBe(expected)
})

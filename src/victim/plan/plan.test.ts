import { expect, test } from 'vitest'
import { hoursInWords, isOpenAt, nextOpening } from '../../platform/hours-of-week.ts'
import { whereToSend } from '../safe-contact.ts'
import { type AlertLook, alertsOf, openKeys, type SharedReach } from './alert.ts'
import { type NewPlan, readPlanAsk, readWay } from './new-plan.ts'
import { personWays } from './person-way.ts'
import { channelOf, reachKeys } from './reach-key.ts'
import type { ContactPlan, Receiver, Way } from './way.ts'
import { type Ask, waitFor } from './where-to-send.ts'

const at = (time: string) => Temporal.Instant.from(time)
/** A Wednesday at noon. */
const NOON = at('2026-12-02T12:00:00Z')
const WAY: Way = {
  channel: 'text',
  reach: '07700 900123',
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
}
const PLAN: ContactPlan = { ways: [WAY], wants: 'everything', silent: null, nextCheck: '2026-12-31' }
const MOTHER: Receiver = { whose: 'parent', name: 'Synthetic Mother', blocked: null, until: '2027-03-01' }
const HERS: Partial<Way> = { whose: 'parent', holder: 'Synthetic Mother' }
const says = (plan: Partial<ContactPlan>, ask: Partial<Ask> = {}) => {
  const where = whereToSend({ ...PLAN, ...plan }, { purpose: 'updates', at: NOON, ...ask })
  return where.ok ? `${where.value.channel} ${where.value.way}` : where.refusal.code
}

test.each<[string, Partial<Way>[], Partial<ContactPlan>, Partial<Ask>, string]>([
  ['as agreed', [{}], {}, {}, 'text 0'],
  ['nothing agreed', [], {}, {}, 'not-safe'],
  ['conditions in words alone', [{}], { inWords: 'Weekdays before three only' }, {}, 'said-in-words'],
  ['not safe, and conditions too', [{ safe: false }], { inWords: 'Before three' }, {}, 'not-safe'],
  ['not safe', [{ safe: false }], {}, {}, 'not-safe'],
  ['safe in somebody else’s view', [{ checked: false }], {}, {}, 'not-checked'],
  ['a call alone', [{ channel: 'phone' }], {}, {}, 'not-a-message-channel'],
  ['nowhere to go', [{ reach: null }], {}, {}, 'not-a-message-channel'],
  ['a code by a way for word of the case', [{}], {}, { purpose: 'codes' }, 'not-for-this'],
  ['a code by a way for codes', [{ purposes: ['codes'] }], {}, { purpose: 'codes' }, 'text 0'],
  [
    'a code by email',
    [{ channel: 'email', reach: 'a@example.org', purposes: ['codes'] }],
    {},
    { purpose: 'codes' },
    'not-for-this',
  ],
  ['a survey nobody agreed to', [{}], {}, { purpose: 'surveys' }, 'not-for-this'],
  ['a screen that others see', [{ shown: 'nothing' }], {}, {}, 'nothing-may-be-seen'],
  [
    'the first way that may be used',
    [{ safe: false }, { channel: 'email', reach: 'a@example.org' }],
    {},
    {},
    'email 1',
  ],
  [
    'never an unsafe way in place of one that waits',
    [{ from: '20:00', to: '21:00' }, { safe: false }],
    {},
    {},
    'wait-until',
  ],
  [
    'another safe way in place of one that waits',
    [
      { from: '20:00', to: '21:00' },
      { channel: 'email', reach: 'a@example.org' },
    ],
    {},
    {},
    'email 1',
  ],
  ['outside its hours', [{ days: [1, 2], from: '10:00', to: '14:00' }], {}, {}, 'wait-until'],
  [
    'a letter at any hour',
    [{ channel: 'letter', reach: '1 Made-up Close', from: '20:00', to: '21:00', opensPost: 'only-them' }],
    {},
    {},
    'letter 0',
  ],
  [
    'a letter, and nobody asked who opens the post',
    [{ channel: 'letter', reach: '1 Made-up Close' }],
    {},
    {},
    'post-not-asked',
  ],
  [
    'a letter that somebody else may open',
    [{ channel: 'letter', reach: '1 Made-up Close', opensPost: 'others' }],
    {},
    {},
    'post-not-asked',
  ],
  [
    'a question how it went, by post',
    [{ channel: 'letter', reach: '1 Made-up Close', opensPost: 'only-them', purposes: ['surveys'] }],
    {},
    { purpose: 'surveys' },
    'not-for-this',
  ],
  ['on the day of its check', [{}], { nextCheck: '2026-12-02' }, {}, 'text 0'],
  ['after the day of its check', [{}], { nextCheck: '2026-12-01' }, {}, 'check-due'],
  ['stopped', [{}], { silent: 'She died' }, {}, 'no-messages-at-all'],
  ['asked for nothing', [{}], { wants: 'nothing' }, {}, 'asked-not-to-be-told'],
  ['asked for nothing, and signs in', [{ purposes: ['codes'] }], { wants: 'nothing' }, { purpose: 'codes' }, 'text 0'],
  [
    'asked for no questions',
    [{ purposes: ['surveys'] }],
    { wants: 'important' },
    { purpose: 'surveys' },
    'asked-not-to-be-told',
  ],
  ['also somebody else’s', [{}], {}, { alerts: new Set(['+447700900123']) }, 'may-be-anothers'],
  ['somebody else’s, of another number', [{}], {}, { alerts: new Set(['+447700900124']) }, 'text 0'],
  ['a parent nobody decided on', [HERS], {}, {}, 'not-theirs-to-receive'],
  ['a parent who holds the rights', [HERS], {}, { receivers: [MOTHER] }, 'text 0'],
  [
    'a parent who is blocked',
    [HERS],
    {},
    { receivers: [{ ...MOTHER, blocked: 'a suspect' }] },
    'not-theirs-to-receive',
  ],
  ['another parent', [{ ...HERS, holder: 'Synthetic Father' }], {}, { receivers: [MOTHER] }, 'not-theirs-to-receive'],
  [
    'a parent on the day they turn 18',
    [HERS],
    {},
    { receivers: [{ ...MOTHER, until: '2026-12-02' }] },
    'not-theirs-to-receive',
  ],
  [
    'a parent, on a spokesperson’s authority',
    [HERS],
    {},
    { receivers: [{ ...MOTHER, whose: 'spokesperson' }] },
    'not-theirs-to-receive',
  ],
])('sent or not: %s', (_, ways, plan, ask, expected) => {
  expect(says({ ways: ways.map(way => ({ ...WAY, ...way })), ...plan }, ask)).toBe(expected)
})

test.each([
  ['later today', { from: '20:00', to: '21:00' }, '2026-12-02T20:00:00Z', 'It waits until 20:00,'],
  [
    'on another day',
    { days: [5], from: '10:00', to: '14:00' },
    '2026-12-04T10:00:00Z',
    'It waits until 10:00 on Friday 4 December,',
  ],
  ['in summer', { from: '09:00', to: '10:00' }, '2026-12-03T09:00:00Z', 'It waits until 09:00 on Thursday 3 December,'],
] as const)('what waits says until when: %s', (_, hours, until, words) => {
  const plan = { ...PLAN, ways: [{ ...WAY, ...hours }] }
  const ask = { purpose: 'updates', at: NOON } as const
  expect(waitFor(plan, ask)?.until.toString()).toBe(until)
  const where = whereToSend(plan, ask)
  expect(where.ok ? '' : where.refusal.message).toContain(words)
})

test.each([
  ['a weekday morning', { days: [1, 2, 3, 4, 5], from: '10:00', to: '12:00' }, '2026-12-02T10:00:00Z', true],
  ['the end is not in it', { days: [], from: '10:00', to: '12:00' }, '2026-12-02T12:00:00Z', false],
  ['summer time', { days: [], from: '10:00', to: '12:00' }, '2026-07-01T09:30:00Z', true],
  ['the day before midnight', { days: [5], from: '22:00', to: '02:00' }, '2026-12-04T23:30:00Z', true],
  ['past midnight, still hers', { days: [5], from: '22:00', to: '02:00' }, '2026-12-05T01:59:00Z', true],
  [
    'past midnight, of a day she did not name',
    { days: [5], from: '22:00', to: '02:00' },
    '2026-12-04T01:00:00Z',
    false,
  ],
  ['half past one that comes twice, first', { days: [], from: '01:15', to: '01:45' }, '2026-10-25T00:30:00Z', true],
  ['half past one that comes twice, again', { days: [], from: '01:15', to: '01:45' }, '2026-10-25T01:30:00Z', true],
  ['between the two', { days: [], from: '01:15', to: '01:45' }, '2026-10-25T01:00:00Z', false],
  ['an hour that is skipped', { days: [7], from: '01:15', to: '01:45' }, '2026-03-29T01:15:00Z', false],
] as const)('hours: %s', (_, hours, when, open) => {
  expect(isOpenAt(hours, at(when))).toBe(open)
})

test('an hour that the clocks skip is passed over', () => {
  expect(nextOpening({ days: [7], from: '01:15', to: '01:45' }, at('2026-03-28T12:00:00Z'))?.toString()).toBe(
    '2026-04-05T00:15:00Z',
  )
})
test.each([
  [{ days: [], from: null, to: null }, 'every day, at any hour'],
  [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }, 'Monday to Friday, from 09:00 to 15:00'],
  [{ days: [5, 2], from: null, to: null }, 'Tuesday and Friday, at any hour'],
])('hours in words', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words)
})

test.each([
  ['a number, however spaced', 'text', '07700 900123', 'phone', '+44 (0)7700 900123'],
  ['an email, however written', 'email', 'Jane@Example.org ', 'email', 'jane@example.org'],
  ['a home, by its postcode', 'letter', '12 Sample Street, Stoke, ZZ99 1AA', 'letter', '12 sample street zz991aa'],
  ['a property reference', 'letter', 'UPRN 100012345678', 'letter', '100012345678'],
])('the same reach: %s', (_, channel, reach, other, same) => {
  expect(reachKeys(channel, reach).some(key => reachKeys(other, same).includes(key))).toBe(true)
})
test.each([
  ['07700 900123', 'phone'],
  ['jane@example.org', 'email'],
  ['12 Sample Street', 'letter'],
] as const)('%s is a %s', (reach, channel) => {
  expect(channelOf(reach)).toBe(channel)
})
test('nothing to compare is nobody else’s', () => {
  expect([reachKeys('in-person', null), reachKeys('letter', 'Sample Street'), reachKeys('text', ' ')]).toEqual([
    [],
    [],
    [],
  ])
})

const SHARED: SharedReach = { key: '+447700900123', kind: 'other-person', id: 'p1', name: 'Synthetic Neighbour' }
const LOOK: AlertLook = {
  key: SHARED.key,
  otherId: 'other-person:p1',
  safe: true,
  why: 'He keeps it for her',
  at: NOON,
  byName: 'Pat',
}
test.each<[string, SharedReach[], AlertLook[], number]>([
  ['nobody has looked', [SHARED], [], 1],
  ['somebody said why it is safe', [SHARED], [LOOK], 0],
  ['and then that it is not', [SHARED], [{ ...LOOK, safe: false }, LOOK], 1],
  ['and then he is a suspect', [SHARED, { ...SHARED, kind: 'suspect' }], [LOOK], 1],
  ['of another person', [SHARED, { ...SHARED, id: 'p2' }], [LOOK], 1],
])('an alert where %s', (_, shared, looks, open) => {
  expect(openKeys(alertsOf(shared, looks)).size).toBe(open)
})

test('somebody who goes is always the last way; a call only where it is safe', () => {
  const keys = (way: Way) => reachKeys(way.channel, way.reach)
  const ways = (plan: Partial<Way>, alerts: string[] = []) =>
    personWays({ ...PLAN, ways: [{ ...WAY, ...plan }] }, NOON, keys, new Set(alerts)).map(one => one.how)
  expect(ways({ channel: 'phone' })).toEqual(['phone', 'in-person'])
  expect(ways({ channel: 'phone', checked: false })).toEqual(['in-person'])
  expect(ways({ channel: 'phone' }, ['+447700900123'])).toEqual(['in-person'])
  expect(ways({})).toEqual(['in-person'])
  expect(personWays(undefined, NOON, keys, new Set()).map(one => one.how)).toEqual(['in-person'])
})

const NEW: NewPlan = {
  ...PLAN,
  codeWord: null,
  seenWords: null,
  notToKnow: [],
  everyDays: 7,
  everyWords: null,
  byWhom: null,
  cannotMeet: null,
  words: null,
  why: 'Talked over',
}
test.each<[string, Partial<NewPlan>, string]>([
  ['whole', {}, 'kept'],
  ['safe without her word', { ways: [{ ...WAY, checked: false }] }, 'safe-needs-her-word'],
  ['one hour alone', { ways: [{ ...WAY, from: '10:00' }] }, 'hours-whole'],
  ['no hours at all', { ways: [{ ...WAY, from: '10:00', to: '10:00' }] }, 'hours-empty'],
  ['a parent without a name', { ways: [{ ...WAY, whose: 'parent' }] }, 'needs-holder'],
  [
    'nobody who must not know',
    { notToKnow: [{ name: ' ', relation: 'brother', reach: null, personId: null, suspectId: null }] },
    'needs-name',
  ],
  ['no day of its check', { nextCheck: null }, 'needs-next-check'],
  ['its check yesterday', { nextCheck: '2026-12-01' }, 'bad-next-check'],
  ['its check in a year', { nextCheck: '2027-12-01' }, 'bad-next-check'],
  ['stopped, without a check', { nextCheck: null, silent: 'She died' }, 'kept'],
])('a plan: %s', (_, change, expected) => {
  const read = readPlanAsk({ ...NEW, ...change }, NOON)
  expect(read.ok ? 'kept' : read.refusal.code).toBe(expected)
})
test('a way of their own belongs to nobody else', () => {
  const read = readWay({ ...WAY, holder: 'Somebody' })
  expect(read.ok && read.value.holder).toBeNull()
})

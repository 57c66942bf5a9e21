import { expect, test } from 'vitest'
import { londonDay, readTime } from '../../platform/time.ts'
import { answerForDevice, type DeviceAnswer, type Whose } from './answer.ts'
import { askForDevice } from './device.ts'
import { DEVICE_TESTS, deviceLawOn } from './device-law.ts'
import { stopExtraction } from './stop.ts'
import { AGREES, agreesFor, capacityNow } from './who-agrees.ts'

const NOW = readTime('2026-11-23T10:00')!
const LAW = deviceLawOn(londonDay(NOW))
const WORDS = 'The messages he sent that night are only on this telephone'
const TESTS = Object.fromEntries(DEVICE_TESTS.map(code => [code, WORDS]))
const ASK = {
  device: 'Her telephone',
  information: 'Messages from him of 20 to 22 November',
  capacity: 'adult' as const,
  tests: TESTS,
}

test.each<[string, object, boolean, string]>([
  ['whole', {}, false, 'accepted'],
  ...DEVICE_TESTS.map((code): [string, object, boolean, string] => [
    `without ${code}`,
    { tests: { ...TESTS, [code]: '' } },
    false,
    'needs-test',
  ]),
  ['of somebody under 18 as though an adult', {}, true, 'is-a-child'],
  ['of somebody under 18', { capacity: 'child' }, true, 'accepted'],
])('a victim’s own device is asked for: %s', (_, change, isChild, expected) => {
  const asked = askForDevice({ ...ASK, ...change }, LAW, isChild)
  expect(asked.ok ? 'accepted' : asked.refusal.code).toBe(expected)
})

const YES: DeviceAnswer = {
  noticeAt: NOW.subtract({ hours: 1 }),
  agreed: true,
  freely: true,
  agreedHow: 'in-writing',
  takenAt: NOW,
  returnBy: NOW.add({ hours: 48 }),
}
const ADULT: Whose = { capacity: 'adult', allowed: [], unsafe: ['Casey Sample'] }
test.each<[string, object, string]>([
  ['a yes', {}, 'accepted'],
  ['a notice after it was taken', { noticeAt: NOW.add({ minutes: 1 }) }, 'notice-too-late'],
  ['under pressure', { freely: false }, 'under-pressure'],
  ['nobody said whether freely', { freely: undefined }, 'under-pressure'],
  ['agreed by word of mouth alone', { agreedHow: undefined }, 'needs-how'],
  ['no day to come back', { returnBy: undefined }, 'needs-return'],
  ['back before it was taken', { returnBy: NOW.subtract({ hours: 1 }) }, 'backwards'],
  ['back in two months', { returnBy: NOW.add({ hours: 24 * 60 }) }, 'too-long'],
  ['a parent for an adult', { agreedBy: 'parent', agreedByName: 'Robin Example' }, 'theirs-to-give'],
  [
    'a no, with how it goes on',
    { agreed: false, takenAt: undefined, instead: 'His own telephone is seized on arrest' },
    'accepted',
  ],
  ['a no that would end it', { agreed: false, takenAt: undefined }, 'needs-instead'],
  ['a no, and taken all the same', { agreed: false, instead: WORDS }, 'not-agreed'],
  ['a yes that was a no of their own', { ownAnswer: 'no', ownView: 'Not this week' }, 'own-no'],
])('what an adult answered: %s', (_, change, expected) => {
  const answer = answerForDevice({ ...YES, ...change }, ADULT)
  expect(answer.ok ? 'accepted' : answer.refusal.code).toBe(expected)
})

const FOR_A_CHILD = {
  agreedBy: 'parent',
  agreedByName: 'Robin Example',
  mayAgree: true,
  ownAnswer: 'yes' as const,
  ownView: 'She wants it back for school on Friday, and is glad that somebody reads them',
}
test.each<[string, object, string]>([
  ['a parent', {}, 'accepted'],
  ['the child alone', { agreedBy: 'victim' }, 'needs-another'],
  ['nobody named', { agreedByName: ' ' }, 'needs-name'],
  ['whoever is suspected, written otherwise', { agreedByName: 'SAMPLE, Casey' }, 'may-not-agree'],
  ['nobody knows whether they may', { mayAgree: undefined }, 'may-not-agree'],
  ['somebody who may not', { mayAgree: false }, 'may-not-agree'],
  ['another adult without why', { agreedBy: 'other-adult' }, 'needs-why'],
  [
    'another adult',
    { agreedBy: 'other-adult', agreedByWhy: 'Both parents are abroad and cannot be reached' },
    'accepted',
  ],
  ['somebody whom the force has not set', { agreedBy: 'advocate', agreedByWhy: WORDS }, 'needs-another'],
  ['without what the child says', { ownView: undefined }, 'needs-own-view'],
  ['where the child was not asked', { ownAnswer: undefined }, 'needs-own-answer'],
  [
    'where the child could not be asked, and nobody says why',
    { ownAnswer: 'not-asked', ownView: 'Too young' },
    'needs-own-view',
  ],
  [
    'where the child could not be asked',
    { ownAnswer: 'not-asked', ownView: 'He is in intensive care and cannot speak' },
    'accepted',
  ],
  ['over the child’s own no', { ownAnswer: 'no', ownView: 'It is mine and I do not want to' }, 'own-no'],
  [
    'nobody: the child’s own no is recorded as one',
    {
      agreed: false,
      takenAt: undefined,
      ownAnswer: 'no',
      ownView: 'It is mine',
      instead: 'His telephone is seized on arrest',
    },
    'accepted',
  ],
  [
    'nobody, and the child was not asked',
    { agreed: false, takenAt: undefined, ownAnswer: undefined, instead: 'His telephone is seized on arrest' },
    'needs-own-answer',
  ],
])('who agrees for a child or for an adult who cannot decide: %s', (_, change, expected) => {
  for (const capacity of ['child', 'no-capacity'] as const) {
    const answer = answerForDevice(
      { ...YES, ...FOR_A_CHILD, ...change },
      { ...ADULT, capacity, allowed: agreesFor(capacity) },
    )
    expect(answer.ok ? 'accepted' : answer.refusal.code).toBe(expected)
  }
})

test.each([
  ['adult', true, 'child'],
  ['no-capacity', true, 'child'],
  [null, true, 'child'],
  ['adult', false, 'adult'],
  ['child', false, 'child'],
  [null, false, null],
] as const)('asked for as %s, and under 18 by what is known now: %s', (asked, isChild, expected) => {
  expect(capacityNow(asked, isChild)).toBe(expected)
})

test('a force sets who may agree, and everybody whom it does not name may not', () => {
  const own = { child: ['parent', 'social-worker'], noCapacity: ['attorney'] }
  expect(agreesFor('child', own).map(one => one.code)).toEqual(['parent', 'social-worker'])
  expect(agreesFor('no-capacity', own).map(one => one.code)).toEqual(['attorney'])
  expect(agreesFor('adult', own)).toEqual([])
  expect(AGREES.every(one => one.confidence !== 'read')).toBe(true)
})

const OUT = { agreed: true, takenAt: NOW, returnBy: NOW.add({ hours: 48 }), returnedAt: null, stoppedAt: null }
const STOP = {
  at: NOW.add({ hours: 2 }),
  words: 'She rang the officer',
  copied: 'Nothing had been copied by then',
  instead: WORDS,
}
test.each<[string, object, object, string]>([
  ['a day later it is back', {}, {}, '2026-11-24T12:00:00Z'],
  ['agreed for sooner, it stays sooner', { returnBy: NOW.add({ hours: 5 }) }, {}, '2026-11-23T15:00:00Z'],
  ['given back already', { returnedAt: NOW.add({ hours: 1 }) }, {}, '2026-11-25T10:00:00Z'],
  ['before it was taken', {}, { at: NOW.subtract({ hours: 1 }) }, 'backwards'],
  ['without who said so', {}, { words: '' }, 'needs-words'],
  ['without what was copied', {}, { copied: '' }, 'needs-copied'],
  ['as though it ended the case', {}, { instead: 'n/a' }, 'needs-instead'],
  ['twice', { stoppedAt: NOW }, {}, 'stopped-already'],
  ['a no', { agreed: false }, {}, 'not-agreed'],
  ['not answered yet', { agreed: null }, {}, 'not-agreed'],
])('a mind that was changed: %s', (_, one, given, expected) => {
  const stopped = stopExtraction({ ...OUT, ...one }, { ...STOP, ...given })
  expect(stopped.ok ? String(stopped.value.returnBy) : stopped.refusal.code).toBe(expected)
})

test('every test has its question, and the notice says that a no does not end it', () => {
  expect(LAW.tests.map(one => one.code)).toEqual([...DEVICE_TESTS])
  expect(LAW.notice.join()).toContain('a no does not by itself end the investigation')
})

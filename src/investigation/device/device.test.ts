import { expect, test } from 'vitest'
import { londonDay, readTime } from '../../platform/time.ts'
import { askForDevice } from './device.ts'
import { DEVICE_TESTS, deviceLawOn } from './device-law.ts'

const NOW = readTime('2026-11-23T10:00')!
const LAW = deviceLawOn(londonDay(NOW))
const WORDS = 'The messages he sent that night are only on this telephone'
const TESTS = Object.fromEntries(DEVICE_TESTS.map(code => [code, WORDS]))
const ASK = {
  device: 'Her telephone',
  information: 'Messages from him of 20 to 22 November',
  tests: TESTS,
  noticeAt: NOW.subtract({ hours: 1 }),
  agreed: true,
  freely: true,
  agreedHow: 'in-writing' as const,
  takenAt: NOW,
  returnBy: NOW.add({ hours: 48 }),
}

test.each<[string, object, string]>([
  ['whole', {}, 'accepted'],
  ...DEVICE_TESTS.map((code): [string, object, string] => [
    `without ${code}`,
    { tests: { ...TESTS, [code]: '' } },
    'needs-test',
  ]),
  ['a notice after it was taken', { noticeAt: NOW.add({ minutes: 1 }) }, 'notice-too-late'],
  ['under pressure', { freely: false }, 'under-pressure'],
  ['nobody said whether freely', { freely: undefined }, 'under-pressure'],
  ['agreed by word of mouth alone', { agreedHow: undefined }, 'needs-how'],
  ['no day to come back', { returnBy: undefined }, 'needs-return'],
  ['back before it was taken', { returnBy: NOW.subtract({ hours: 1 }) }, 'backwards'],
  ['back in two months', { returnBy: NOW.add({ hours: 24 * 60 }) }, 'too-long'],
  [
    'a no, with how it goes on',
    { agreed: false, takenAt: undefined, instead: 'His own telephone is seized on arrest' },
    'accepted',
  ],
  ['a no that would end it', { agreed: false, takenAt: undefined }, 'needs-instead'],
  ['a no, and taken all the same', { agreed: false, instead: WORDS }, 'not-agreed'],
])('a victim’s own device: %s', (_, change, expected) => {
  const asked = askForDevice({ ...ASK, ...change }, LAW)
  expect(asked.ok ? 'accepted' : asked.refusal.code).toBe(expected)
})

test('every test has its question, and the notice says that a no does not end it', () => {
  expect(LAW.tests.map(one => one.code)).toEqual([...DEVICE_TESTS])
  expect(LAW.notice.join()).toContain('a no does not by itself end the investigation')
})

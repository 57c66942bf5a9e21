import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonDay, readTime } from '../../platform/time.ts'
import { draftRequest, sendRequest } from './third-party.ts'
import { MATERIAL_CODES, REQUEST_LAWS, requestLawOn, type TestCode } from './third-party-law.ts'

const NOW = readTime('2026-11-23T10:00')!
const LAW = requestLawOn(londonDay(NOW))
const WORDS = 'The surgery saw her on the Monday after the assault'
const TESTS: Partial<Record<TestCode, string>> = {
  held: WORDS,
  relevant: WORDS,
  necessary: WORDS,
  'less-intrusive': WORDS,
}
const ASK = {
  kind: 'medical',
  holder: 'The surgery',
  material: 'The entry of that Monday',
  capacity: 'adult' as const,
  tests: TESTS,
}

test.each<[string, object, string]>([
  ['whole', {}, 'accepted'],
  ['counselling without its own test', { kind: 'counselling' }, 'substantial'],
  ['counselling with it', { kind: 'counselling', tests: { ...TESTS, substantial: WORDS } }, 'accepted'],
  ...(['held', 'relevant', 'necessary', 'less-intrusive'] as const).flatMap((code): [string, object, string][] => [
    [`without ${code}`, { tests: { ...TESTS, [code]: undefined } }, code],
    [`${code} in empty words`, { tests: { ...TESTS, [code]: 'As above. Ongoing.' } }, code],
  ]),
])('asking others for a victim’s information: %s', (_, change, expected) => {
  const draft = draftRequest({ ...ASK, ...change }, LAW)
  expect(draft.ok ? 'accepted' : draft.refusal.field).toBe(expected)
})

test('no request passes with a test missing, whatever is asked for', () => {
  const codes = LAW.tests.map(one => one.code)
  fc.assert(
    fc.property(fc.constantFrom(...MATERIAL_CODES), fc.subarray(codes), (kind, given) => {
      const tests = Object.fromEntries(given.map(code => [code, WORDS]))
      const needed = LAW.tests.filter(one => !one.only || one.only === kind).map(one => one.code)
      expect(draftRequest({ ...ASK, kind, tests }, LAW).ok).toBe(needed.every(code => given.includes(code)))
    }),
  )
})

const AGREED = { agreed: true, sentAt: null, capacity: 'adult' as const }
const NOTICE = {
  sentAt: NOW,
  noticeAt: NOW.subtract({ hours: 1 }),
  noticeTo: 'victim' as const,
  noticeWords: 'Which entry is asked for, why, and that the rest is not read',
}
test.each<[string, object, object, string]>([
  ['after a notice', {}, {}, 'accepted'],
  ['with the notice', {}, { noticeAt: NOW }, 'accepted'],
  ['before the notice', {}, { noticeAt: NOW.add({ minutes: 1 }) }, 'notice-too-late'],
  ['without a notice', {}, { noticeAt: undefined }, 'needs-notice'],
  ['a notice of no words', {}, { noticeWords: 'Told' }, 'needs-notice-words'],
  ['not agreed', { agreed: null }, {}, 'not-agreed'],
  ['refused', { agreed: false }, {}, 'not-agreed'],
  ['twice', { sentAt: NOW }, {}, 'already-sent'],
  ['of a child, told alone', { capacity: 'child' }, {}, 'notice-to-adult'],
  ['of a child, a parent told', { capacity: 'child' }, { noticeTo: 'parent' }, 'accepted'],
  [
    'of somebody who cannot decide, another adult told',
    { capacity: 'no-capacity' },
    { noticeTo: 'other-adult' },
    'accepted',
  ],
  ['of an adult, a parent told instead', {}, { noticeTo: 'parent' }, 'notice-to-victim'],
  [
    'withheld for a reason of the law',
    {},
    { noticeAt: undefined, withheld: 'harm', withheldBecause: 'He reads her post until his arrest on Friday' },
    'accepted',
  ],
  ['withheld without because', {}, { withheld: 'harm' }, 'needs-because'],
  ['withheld for another reason', {}, { withheld: 'busy', withheldBecause: WORDS }, 'no-such-reason'],
])('a request goes out %s', (_, request, ask, expected) => {
  const sent = sendRequest({ ...AGREED, ...request }, { ...NOTICE, ...ask }, LAW)
  expect(sent.ok ? 'accepted' : sent.refusal.code).toBe(expected)
})

test('every edition is whole, and the code of 12 January 2026 begins that day', () => {
  expect(REQUEST_LAWS.map(one => [one.to, one.source.length > 20])).toEqual([
    ['2026-01-12', true],
    [null, true],
  ])
  expect(requestLawOn(Temporal.PlainDate.from('2026-01-11')).id).toBe('before-the-code')
  expect(requestLawOn(Temporal.PlainDate.from('2026-01-12')).id).toBe('victim-information-2026')
})

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
  const draft = draftRequest({ ...ASK, ...change }, LAW, false)
  expect(draft.ok ? 'accepted' : draft.refusal.field).toBe(expected)
})

test('nobody who is under 18 by their needs is asked about as an adult', () => {
  const draft = (capacity: 'adult' | 'child') => draftRequest({ ...ASK, capacity }, LAW, true)
  expect(draft('adult')).toMatchObject({ ok: false, refusal: { code: 'is-a-child', field: 'capacity' } })
  expect(draft('child').ok).toBe(true)
})

test('no request passes with a test missing, whatever is asked for', () => {
  const codes = LAW.tests.map(one => one.code)
  fc.assert(
    fc.property(fc.constantFrom(...MATERIAL_CODES), fc.subarray(codes), (kind, given) => {
      const tests = Object.fromEntries(given.map(code => [code, WORDS]))
      const needed = LAW.tests.filter(one => !one.only || one.only === kind).map(one => one.code)
      expect(draftRequest({ ...ASK, kind, tests }, LAW, false).ok).toBe(needed.every(code => given.includes(code)))
    }),
  )
})

const AGREED = { agreed: true, sentAt: null, capacity: 'adult' as const }
const SAID = { ownAnswer: 'no-objection' as const, ownWords: 'She wants him stopped' }
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
  ['of a child, a parent told', { capacity: 'child' }, { noticeTo: 'parent', ...SAID }, 'accepted'],
  ['of a child who was not asked', { capacity: 'child' }, { noticeTo: 'parent' }, 'needs-own-answer'],
  [
    'of a child, in no words of theirs',
    { capacity: 'child' },
    { noticeTo: 'parent', ...SAID, ownWords: '' },
    'needs-own-words',
  ],
  [
    'of a child too young to be asked',
    { capacity: 'child' },
    { noticeTo: 'parent', ownAnswer: 'not-asked', ownWords: 'He is two years old and does not speak yet' },
    'accepted',
  ],
  [
    'of a child who objects',
    { capacity: 'child' },
    { noticeTo: 'parent', ...SAID, ownAnswer: 'objects' },
    'objection-not-met',
  ],
  [
    'of a child who objects, and it is met',
    { capacity: 'child' },
    {
      noticeTo: 'parent',
      ...SAID,
      ownAnswer: 'objects',
      ownMet: 'Only the entry of that Monday is asked for, not her notes',
    },
    'accepted',
  ],
  ['of an adult who objects', {}, { ...SAID, ownAnswer: 'objects' }, 'objection-not-met'],
  [
    'of somebody who cannot decide, another adult told',
    { capacity: 'no-capacity' },
    { noticeTo: 'other-adult', ...SAID },
    'accepted',
  ],
  ['of an adult, a parent told instead', {}, { noticeTo: 'parent' }, 'notice-to-victim'],
  [
    'withheld for a reason of the law',
    {},
    { noticeAt: undefined, withheld: 'harm', withheldBecause: 'He reads her post until his arrest on Friday' },
    'accepted',
  ],
  [
    'withheld, with an answer in no words of theirs',
    {},
    { withheld: 'harm', withheldBecause: WORDS, ownAnswer: 'no-objection' },
    'needs-own-words',
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

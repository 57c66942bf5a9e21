import { expect, test } from 'vitest'
import { nextReference, readReference, refuseDuplicate } from './exhibit.ts'
import { decideHoldRule } from './hold.ts'
import { judgedWords, judgeMaterial } from './judging.ts'
import { decideStanding } from './material.ts'
import { PRESUMED, presumedKind, presumedOn } from './presumed.ts'
import type { Source } from './sources.ts'
import { takeStatement } from './statement.ts'

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code

test.each([
  ['js/1', 'JS/1'],
  ['JS 01', 'JS/1'],
  ['js-12', 'JS/12'],
  [' JS12 ', 'JS/12'],
  ['JS/0', undefined],
  ['JS', undefined],
  ['1/JS', undefined],
  ['TOOLONG/1', undefined],
  ['JS/12345', undefined],
])('the reference %s is read as %s', (typed, reference) => {
  const read = readReference(typed)
  expect(read.ok ? read.value : undefined).toBe(reference)
})

test('a reference that is taken is refused with what to do', () => {
  const held = [
    { reference: 'JS/1', description: 'A knife' },
    { reference: 'JS/7', description: 'A coat' },
    { reference: 'JSM/9', description: 'A shoe' },
  ]
  expect(refuseDuplicate('JS/2', held).ok).toBe(true)
  const taken = refuseDuplicate('JS/1', held)
  expect(taken.ok ? '' : taken.refusal.message).toBe(
    'JS/1 is in this case already: A knife. If this is another thing, write JS/8 on its label and here. If it is the same thing, open JS/1 and record the hand-over there.',
  )
  expect(nextReference('AB/1', [])).toBe('AB/1')
})

const UNUSED = {
  standing: 'unused' as const,
  description: 'Letter of the neighbour saying who was at home that night',
  location: 'Case folder',
  sensitive: false,
}
test.each<[string, object, object, string]>([
  ['used', { standing: 'used' }, {}, 'accepted'],
  ['unused', {}, {}, 'accepted'],
  ['unused and bare', { description: 'A statement' }, {}, 'needs-description'],
  ['unused and boilerplate', { description: 'As above. To follow. Ongoing.' }, {}, 'needs-description'],
  ['unused and nowhere', { location: undefined }, {}, 'needs-location'],
  ['not relevant', { standing: 'not-relevant', because: 'It is of another address' }, {}, 'accepted'],
  ['not relevant, no because', { standing: 'not-relevant', because: 'n/a' }, {}, 'needs-because'],
  [
    'made sensitive',
    { sensitive: true, sensitiveBecause: 'It names somebody who told us in confidence' },
    {},
    'accepted',
  ],
  ['made sensitive without a why', { sensitive: true }, {}, 'needs-sensitive-because'],
  ['sensitive already', { sensitive: true }, { sensitive: true }, 'accepted'],
  ['no longer sensitive without a why', {}, { sensitive: true }, 'needs-sensitive-because'],
  [
    'a whole contact made sensitive',
    { sensitive: true, sensitiveBecause: 'It names an informant to everybody' },
    { source: 'contact' },
    'not-here',
  ],
])('something %s', (_, change, item, expected) => {
  const of = { source: 'document' as Source, sensitive: false, ...item }
  expect(codeOf(decideStanding({ ...UNUSED, ...change }, of))).toBe(expected)
})

const PACK = presumedOn(Temporal.PlainDate.from('2026-11-23'))
const NOTE = presumedKind({ source: 'note', replaced: false }, PACK)
const OFFICER = { standing: 'unused' as const, officerId: 'me', by: 'me', presumed: undefined }
test.each<[string, object, object, string]>([
  ['by the disclosure officer', {}, {}, 'accepted'],
  ['by somebody else', {}, { by: 'you' }, 'not-the-officer'],
  ['where nobody is named', {}, { officerId: null }, 'no-officer'],
  ['of what is used', {}, { standing: 'used' }, 'not-unused'],
  ['of what nobody decided about', {}, { standing: null }, 'not-unused'],
  ['without a reason', { reason: 'noted' }, {}, 'needs-reason'],
  [
    'that it assists, where it is presumed to',
    { assists: true, reason: 'She names another man' },
    { presumed: NOTE },
    'accepted',
  ],
  ['that a presumed one does not, in few words', { reason: 'Times of shifts' }, { presumed: NOTE }, 'needs-reason'],
  [
    'that a presumed one does not, in full',
    { reason: 'It lists which officer wore which camera that evening, nothing else' },
    { presumed: NOTE },
    'accepted',
  ],
])('judged %s', (_, change, of, expected) => {
  const ask = { assists: false, reason: 'It says who cleaned the car park', ...change }
  expect(codeOf(judgeMaterial(ask, { ...OFFICER, ...of }))).toBe(expected)
})

test('what is presumed to undermine or assist says so until it is judged; the newest list and the force’s own are dated', () => {
  expect(judgedWords({ assists: null, presumed: NOTE })).toContain('Presumed')
  expect(judgedWords({ assists: null, presumed: undefined })).toBe('Not judged yet')
  expect(presumedKind({ source: 'statement', replaced: false }, PACK)).toBeUndefined()
  expect(presumedKind({ source: 'statement', replaced: true }, PACK)?.code).toBe('earlier-account')
  expect(PRESUMED.every((one, n) => one.source.length > 20 && one.to === (PRESUMED[n + 1]?.from ?? null))).toBe(true)
  expect(presumedOn(Temporal.PlainDate.from('2020-12-30')).kinds).toEqual([])
  const own = [
    {
      code: 'ours',
      text: 'ours',
      sources: ['exhibit'] as const,
      replaced: false,
      from: '2026-01-01',
      to: '2026-12-01',
      source: 'Force order 7',
    },
  ]
  expect(presumedOn(Temporal.PlainDate.from('2026-11-30'), own)).toMatchObject({
    id: 'force',
    source: 'Force order 7',
    kinds: [{ code: 'ours' }],
  })
  expect(presumedOn(Temporal.PlainDate.from('2026-12-01'), own).kinds).toEqual([])
})

const BEGUN = Temporal.Instant.from('2026-11-23T10:00Z')
const STATEMENT = {
  ofKind: 'witness' as const,
  personName: 'Robin Example',
  words: 'I saw him take the coat',
  takenBy: 'PC Example',
  takenWhere: 'At home',
  begunAt: BEGUN,
  endedAt: BEGUN.add({ minutes: 40 }),
  signedHow: 'on-paper' as const,
}
test.each<[string, object, boolean, string]>([
  ['typed', {}, false, 'accepted'],
  ['on paper', { words: undefined, documentId: 'x' }, false, 'accepted'],
  ['both', { documentId: 'x' }, false, 'typed-or-paper'],
  ['neither', { words: undefined }, false, 'typed-or-paper'],
  ['ended before it began', { endedAt: BEGUN.subtract({ minutes: 1 }) }, false, 'backwards'],
  ['ended as it began', { endedAt: BEGUN }, false, 'accepted'],
  ['an interpreter of no language', { interpreter: 'Jo Sample' }, false, 'interpreter-and-language'],
  ['a language by nobody', { language: 'Polish' }, false, 'interpreter-and-language'],
  ['interpreted', { interpreter: 'Jo Sample', language: 'Polish' }, false, 'accepted'],
  ['unsigned without why', { signedHow: 'not-signed' }, false, 'needs-because'],
  [
    'unsigned because',
    { signedHow: 'not-signed', notSignedBecause: 'She signs on Friday at the station' },
    false,
    'accepted',
  ],
  ['of a victim, not said which', { ofKind: 'victim' }, false, 'which-victim'],
  ['a new version without what changed', {}, true, 'needs-why'],
  ['a new version', { whyNew: 'She remembered the second man' }, true, 'accepted'],
])('a statement %s', (_, change, earlier, expected) => {
  expect(codeOf(takeStatement({ ...STATEMENT, ...change }, earlier))).toBe(expected)
})

const HOLD = { kind: 'must-not-be-here' as const, shutBy: 'a', addedBy: 'b', by: 'c' }
test.each<[string, object, object, string]>([
  ['opened by a third', {}, {}, 'accepted'],
  ['opened by whoever shut it', {}, { by: 'a' }, 'own-word'],
  ['opened by whoever brought it', {}, { by: 'b' }, 'own-document'],
  ['kept shut without a word of what was done', { decision: 'stays-shut', words: 'noted' }, {}, 'needs-words'],
  ['opened though its bytes were changed', {}, { kind: 'changed' }, 'never-opened'],
  ['kept shut, found by whoever decides', { decision: 'stays-shut' }, { kind: 'changed', by: 'a' }, 'accepted'],
])('a document is %s', (_, change, of, expected) => {
  const ask = { decision: 'may-be-opened' as const, words: 'It shows a coat on a hanger and nobody else', ...change }
  expect(codeOf(decideHoldRule(ask, { ...HOLD, ...of }))).toBe(expected)
})

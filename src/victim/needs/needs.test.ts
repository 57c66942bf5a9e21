import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { considerVoice } from '../family/voice.ts'
import { enhancedBy, type NeedsAsk, readNeeds, receiversFrom } from './needs-rules.ts'

const NOW = readTime('2026-12-21T10:00')!
const NEEDS: NeedsAsk = {
  kind: 'person',
  formats: [],
  communication: null,
  language: null,
  interpreter: 'not-needed',
  interpreterWhy: null,
  supporter: null,
  supporterInPerson: false,
  spokesperson: null,
  businessContact: null,
  birth: null,
  holder: null,
  ownView: null,
  relatives: null,
  alsoSuspect: false,
  whoMaySee: null,
  policeEmployee: false,
  vulnerable: null,
  intimidated: null,
  stillTrue: [],
  words: null,
}
const SPEAKS = { name: 'Pat Speaker', authority: 'A lasting power of attorney, seen' }

test.each([
  ['nobody is named', {}, 'ok'],
  ['an interpreter was used', { language: 'Polish', interpreter: 'used' }, 'ok'],
  ['an interpreter was offered', { language: 'Polish', interpreter: 'offered' }, 'ok'],
  ['they said no to one, with why', { interpreter: 'refused', interpreterWhy: 'She reads English' }, 'ok'],
  ['they said no to one, without why', { interpreter: 'refused' }, 'needs-why'],
  ['a business has a contact', { kind: 'business', businessContact: 'Ola Manager' }, 'ok'],
  ['a business has none', { kind: 'business' }, 'needs-contact'],
  ['somebody speaks for them', { spokesperson: SPEAKS }, 'ok'],
  [
    'somebody speaks for them, and nothing shows that they may',
    { spokesperson: { ...SPEAKS, authority: ' ' } },
    'needs-authority',
  ],
  ['who speaks is a suspect', { spokesperson: { ...SPEAKS, name: 'suspectsson, WIM' } }, 'spokesperson-suspect'],
  ['a supporter was named on a page', { supporter: { name: 'A Friend', relation: null } }, 'supporter-in-person'],
  ['they are a suspect too, and who may see what is said', { alsoSuspect: true, whoMaySee: 'Two officers' }, 'ok'],
  ['they are a suspect too, and nobody said who may see what', { alsoSuspect: true }, 'needs-who-may-see'],
  ['they are a suspect no longer', { alsoSuspect: false, whoMaySee: null }, 'ok'],
] as const)('needs where %s', (_, said, code) => {
  const read = readNeeds({ ...NEEDS, ...(said as Partial<NeedsAsk>) }, ['Wim Suspectsson'], NOW)
  expect(read.ok ? 'ok' : read.refusal.code).toBe(code)
})

const CHILD: Partial<NeedsAsk> = {
  kind: 'child',
  birth: '2012-05-01',
  holder: { who: 'parent', name: 'Ines Synthetic', why: 'He lives with her', unsafe: false },
  ownView: 'He wants his mother told',
  ownAnswer: 'agrees',
}
const THEMSELVES = { who: 'young-person' as const, name: null, why: 'Fourteen, and clear about it', unsafe: false }
test.each<[string, Partial<NeedsAsk>, string]>([
  ['agrees', {}, 'ok'],
  ['could not be asked', { ownAnswer: 'not-asked', ownView: 'In hospital, asleep' }, 'ok'],
  ['was asked, and nobody wrote what was answered', { ownAnswer: null }, 'needs-own-answer'],
  ['says no', { ownAnswer: 'no' }, 'own-no'],
  ['says no, and it is brushed aside', { ownAnswer: 'no', toldAnyway: 'See above' }, 'own-no'],
  ['says no, and four signs are no reason', { ownAnswer: 'no', toldAnyway: '. - x -' }, 'own-no'],
  [
    'says no, and it is said why they are told all the same',
    { ownAnswer: 'no', toldAnyway: 'The court order names her, and a social worker is with him' },
    'ok',
  ],
  ['holds the rights themselves', { holder: THEMSELVES, ownAnswer: null }, 'ok'],
])('a young person for whom somebody is told %s', (_, said, code) => {
  const read = readNeeds({ ...NEEDS, ...CHILD, ...said }, ['Wim Suspectsson'], NOW)
  expect(read.ok ? 'ok' : read.refusal.code).toBe(code)
})

test('who speaks receives nothing once they are a suspect, and may again when no suspect has their name any more', () => {
  const needs = { ...NEEDS, spokesperson: SPEAKS }
  expect(receiversFrom(needs, ['Pat Speaker'])).toMatchObject([{ whose: 'spokesperson', blocked: 'is a suspect' }])
  expect(receiversFrom(needs, [])).toMatchObject([{ whose: 'spokesperson', blocked: null }])
  expect(receiversFrom({ ...NEEDS, kind: 'business', businessContact: 'Ola Manager' }, [])).toEqual([])
})

test.each([
  [{ kind: 'bereaved' }, 'bereaved'],
  [{ kind: 'business' }, undefined],
  [{ kind: 'person', vulnerable: 'Hears voices' }, 'vulnerable'],
  [{ kind: 'bereaved', intimidated: 'Was followed home' }, 'intimidated'],
] as const)('%j gives enhanced rights as %s', (said, reason) => {
  expect(enhancedBy({ ...NEEDS, ...said })).toBe(reason)
})

const FAMILY = [
  { victimId: 'mother', name: 'Ada Relative' },
  { victimId: 'partner', name: 'Wim Suspectsson' },
]
test.each([
  ['all agree', { speaksId: 'mother', agreed: 'all' }, 'ok'],
  [
    'some do not, and what they want is written',
    { speaksId: 'mother', agreed: 'some', disagreement: 'Her partner wants to hear of it first' },
    'ok',
  ],
  ['some do not, and nobody wrote what they want', { speaksId: 'mother', agreed: 'some' }, 'needs-disagreement'],
  [
    'nobody speaks for them all',
    { speaksId: null, agreed: 'nobody', disagreement: 'Neither wants the other to speak' },
    'ok',
  ],
  ['nobody was chosen', { speaksId: null, agreed: 'all' }, 'who-speaks'],
  [
    'somebody was chosen, and nobody speaks',
    { speaksId: 'mother', agreed: 'nobody', disagreement: 'They do not agree on anything' },
    'nobody-speaks',
  ],
  ['it is none of them', { speaksId: 'neighbour', agreed: 'all' }, 'not-of-them'],
  ['it is a suspect', { speaksId: 'partner', agreed: 'all' }, 'is-suspect'],
] as const)('who speaks for a family: %s', (_, said, code) => {
  const ask = { disagreement: null, words: 'I asked each of them, alone, on Friday', ...said }
  const voice = considerVoice(ask, FAMILY, ['Wim Suspectsson'])
  expect(voice.ok ? 'ok' : voice.refusal.code).toBe(code)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HowTheyRead, howTheyRead, languageKey } from './how-they-read.ts'
import type { Reach } from './reach.ts'
import { MOST_TOGETHER, type Recipient, type TogetherAsk, tellTogether, textFor } from './tell-together.ts'
import { readTogetherTranslated } from './together-translated.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const BY: Reach['by'][] = ['message', 'phone', 'in-person', 'unsafe', 'nobody-asked']
const recipient = (victimId: string, victim: string, by: Reach['by'] = 'message'): Recipient => ({
  victimId,
  victim,
  reach: { by, words: by },
})
const ASK: TogetherAsk = {
  whatIsNew: 'Yesterday somebody was arrested for what happened at the shop.',
  whatHappensNext: 'On Friday an officer says whether they are charged.',
  nextBy: '2026-11-30',
  ticked: ['a', 'b', 'c'],
  own: {},
}
const three = [
  recipient('a', 'Morgan Example'),
  recipient('b', 'Robin Sample'),
  recipient('c', 'Ash Example', 'unsafe'),
]

test.each([
  ['three of whom one is not safe', {}, 'a b | c'],
  ['one', { ticked: ['b'] }, 'b | '],
  ['nobody', { ticked: [] }, 'nobody-ticked'],
  ['more than go at once', { ticked: Array.from({ length: MOST_TOGETHER + 1 }, (_, n) => String(n)) }, 'too-many'],
  ['somebody who was told meanwhile', { ticked: ['a', 'x'] }, 'not-owed'],
  ['nobody who has a safe way', { ticked: ['c'] }, 'nobody-by-message'],
  ['with another’s name', { whatIsNew: 'The man who struck Robin was arrested yesterday morning.' }, 'names-another'],
  [
    'with another’s name in the words for one alone',
    { own: { a: 'As we told Robin’s mother, bail has conditions.' } },
    'names-another',
  ],
  ['with their own name for themselves alone', { own: { a: 'Morgan, your coat is ready to be fetched.' } }, 'a b | c'],
  ['saying nothing', { whatIsNew: 'Enquiries are ongoing.' }, 'no-substance'],
] as const)('telling %s', (_, change, expected) => {
  const told = tellTogether(three, { ...ASK, ...change }, today)
  expect(
    told.ok
      ? `${told.value.messages.map(one => one.victimId).join(' ')} | ${told.value.forPeople.join(' ')}`
      : told.refusal.code,
  ).toBe(expected)
})

test('whoever is told together: one message each at most, none without a safe way, and each reads their own words alone', () => {
  const people = fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom(...BY)), {
    selector: one => one[0],
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(people, fc.func(fc.boolean()), (list, isTicked) => {
      const recipients = list.map(([id, by]) => recipient(id, 'Sam Example', by))
      const ticked = recipients.filter(one => isTicked(one.victimId)).map(one => one.victimId)
      const own = Object.fromEntries(ticked.map(id => [id, `Only for ${id.replaceAll('-', '')}`]))
      const told = tellTogether(recipients, { ...ASK, ticked, own }, today)
      if (!told.ok) return
      const ids = told.value.messages.map(one => one.victimId)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids, ...told.value.forPeople].toSorted()).toEqual(ticked.toSorted())
      for (const one of told.value.messages) {
        expect(recipients.find(other => other.victimId === one.victimId)?.reach.by).toBe('message')
        expect(one.whatIsNew).toBe(textFor({ ...ASK, own }, one.victimId).whatIsNew)
        for (const other of ids)
          if (other !== one.victimId) expect(one.whatIsNew).not.toContain(other.replaceAll('-', ''))
      }
    }),
  )
})

const PLAIN: HowTheyRead = { language: null, pack: null, person: null }
const POLISH: HowTheyRead = { ...PLAIN, language: 'Polish, some English' }
const IN_POLISH = {
  [`translatedNew-${languageKey('Polish, some English')}`]: 'WEN',
  [`translatedNext-${languageKey('Polish, some English')}`]: 'TXEN',
  [`translator-${languageKey('Polish, some English')}`]: 'T',
  [`translatedHow-${languageKey('Polish, some English')}`]: 'by-a-person',
}
const read = (asked: object) => readTogetherTranslated(asked as Record<string, unknown>, [POLISH.language!])

test.each<[string, HowTheyRead, { english?: string[]; own?: object; asked?: object }, string]>([
  ['reads English', PLAIN, {}, 'a b | '],
  ['reads another language, and nobody decided anything', POLISH, {}, 'b | a'],
  ['reads another language, and said that they read English', POLISH, { english: ['a'] }, 'a b | '],
  ['reads another language, into which it was translated', POLISH, { asked: IN_POLISH }, 'a:WEN b | '],
  [
    'reads another language, in which it names another',
    POLISH,
    { asked: { ...IN_POLISH, [`translatedNext-${languageKey(POLISH.language!)}`]: 'Robin TXEN' } },
    'names-another',
  ],
  [
    'would get words of their own that nobody translated',
    POLISH,
    { asked: IN_POLISH, own: { a: 'Yours alone' } },
    'own-not-translated',
  ],
  ['signs', { ...POLISH, person: 'British Sign Language' }, { english: ['a'], asked: IN_POLISH }, 'b | a'],
])('told together with somebody who %s', (_, reads, more, expected) => {
  const people = [
    { ...recipient('a', 'Morgan Example'), reads },
    { ...recipient('b', 'Robin Sample'), reads: PLAIN },
  ]
  const translated = read(more.asked ?? {})
  expect(translated.ok).toBe(true)
  const ask = { ...ASK, ticked: ['a', 'b'], english: more.english ?? [], own: (more.own ?? {}) as TogetherAsk['own'] }
  const told = tellTogether(people, { ...ask, translated: translated.ok ? translated.value : new Map() }, today)
  const named = (one: { victimId: string; inHers: { whatIsNew: string } | null }) =>
    one.inHers ? `${one.victimId}:${one.inHers.whatIsNew}` : one.victimId
  expect(
    told.ok ? `${told.value.messages.map(named).join(' ')} | ${told.value.forPeople.join(' ')}` : told.refusal.code,
  ).toBe(expected)
})

test.each([
  ['says whose it is', { translator: undefined }, 'needs-translator', 'translator'],
  ['is not longer than what is kept', { translatedNext: 'x'.repeat(10_001) }, 'invalid', 'translatedNext'],
  ['was made in one of two ways', { translatedHow: 'by-a-cousin' }, 'invalid', 'translatedHow'],
] as const)('a translation that was begun is whole: it %s', (_, change, code, field) => {
  const asked = Object.entries(change).map(([name, value]) => [`${name}-${languageKey(POLISH.language!)}`, value])
  expect(read({ ...IN_POLISH, ...Object.fromEntries(asked) })).toMatchObject({
    ok: false,
    refusal: { code, field: `${field}-polish-some-english` },
  })
})

test('signs, pictures, touch and ear are for a person; plain words and large print are not', () => {
  const english = { recorded: null, english: true, pack: null }
  expect(howTheyRead({ formats: ['plain', 'large-print', 'text-only'] }, english)).toEqual(PLAIN)
  for (const one of ['bsl', 'easy-read', 'braille', 'audio', 'relay'] as const)
    expect(howTheyRead({ formats: [one] }, english).person).not.toBeNull()
  expect(howTheyRead(undefined, { recorded: 'Polish', english: false, pack: null })).toEqual({
    ...PLAIN,
    language: 'Polish',
  })
})

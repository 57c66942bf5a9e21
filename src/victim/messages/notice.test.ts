import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PURPOSES } from './message.ts'
import { carriesWords, noticeFor, ORDINARY } from './notice.ts'
import { type Known, revealsOf } from './reveals.ts'

const NOBODY: Known = { names: [], numbers: [], places: [], offences: [] }
const KNOWN: Known = {
  names: ['Zoë Made-Up', 'Imaginary Suspect'],
  numbers: ['07700 900123', '41'],
  places: ['1 Made-up Close', 'Nowhere Magna'],
  offences: ['Burglary of a home'],
}

test.each([
  ['There is news for Zoe.', ['a name']],
  ['imaginary has something for you', ['a name']],
  ['Ring 07700 900123', ['a number']],
  ['Ring (0770) 09', ['a number']],
  ['Reference 4-1', ['a number']],
  ['Come to Nowhere  Magna', ['a place']],
  ['News of the BURGLARY', ['what it is about']],
  ['The police have news', ['what it is about']],
  ['He was arrested in Nowhere Magna, Zoë', ['a name', 'a place', 'what it is about']],
  ['There is news for you. Look when it suits you.', []],
])('%s shows %j', (text, shows) => {
  expect(revealsOf(text, KNOWN)).toEqual(shows)
})

test.each(
  PURPOSES.flatMap(purpose => (['text', 'email', 'letter'] as const).map(channel => [purpose, channel] as const)),
)('the outside of a message (%s by %s) shows nothing, and fits one text', (purpose, channel) => {
  const notice = noticeFor({ purpose, channel, code: purpose === 'portal-code' ? '123456' : undefined }, NOBODY)
  expect(notice).toMatchObject({ ok: true })
  const words = notice.ok ? notice.value : ''
  expect(revealsOf(words.replace('123456', ''), KNOWN)).toEqual([])
  expect(words.replace('123456', '')).not.toMatch(/polic|crime|victim|officer|court|case|report|\d/i)
  expect(words.length).toBeLessThanOrEqual(160)
})

test.each([
  ['a code for what needs none', 'update', '123456'],
  ['no code where there is one', 'portal-code', undefined],
  ['a telephone number for a code', 'portal-code', '07700900123'],
  ['words for a code', 'portal-code', 'Zoë'],
] as const)('%s is refused', (_, purpose, code) => {
  expect(noticeFor({ purpose, channel: 'text', code }, NOBODY)).toMatchObject({ refusal: { code: 'bad-code' } })
})

test('a whole name in the line stops it; a name that is a word of everybody’s line does not', () => {
  const outside = (name: string) => noticeFor({ purpose: 'survey', channel: 'text' }, { ...NOBODY, names: [name] })
  expect(outside('Like Made-Up')).toMatchObject({ ok: true })
  expect(outside('How It')).toMatchObject({ refusal: { code: 'notice-reveals' } })
  expect(outside('Look')).toMatchObject({ ok: true })
})

test('a text holds the line alone, and the words wait elsewhere', () => {
  expect((['text', 'email', 'letter'] as const).map(carriesWords)).toEqual([false, true, true])
})

test('whatever is known of a case, no line that leaves holds any of it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop qrstuvwxyz'), minLength: 3, maxLength: 20 })
  const figures = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 11 })
  const known = fc.record({
    names: fc.array(word, { maxLength: 4 }),
    numbers: fc.array(figures, { maxLength: 4 }),
    places: fc.array(word, { maxLength: 4 }),
    offences: fc.array(word, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(
      known,
      fc.constantFrom(...PURPOSES),
      fc.constantFrom('text', 'email', 'letter'),
      (of, purpose, channel) => {
        const code = purpose === 'portal-code' ? '123456' : undefined
        const notice = noticeFor({ purpose, channel: channel as 'text', code }, of)
        if (notice.ok) expect(revealsOf(notice.value.replace(code ?? '', ''), of, ORDINARY)).toEqual([])
      },
    ),
    { numRuns: 2_000 },
  )
})

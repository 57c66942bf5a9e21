import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeFor } from '../messages/notice.ts'
import { herLanguage } from './her-language.ts'
import { readLanguage } from './language-pack.command.ts'
import { LanguagePackFile } from './language-pack.ts'
import { ENGLISH, fill, holesOf, type Slots } from './slots.ts'
import { madeUpPack } from './test-language.ts'
import { readTranslation, type TranslationAsk } from './translation.ts'
import { wordsFor } from './words-in-language.ts'

const good = () => LanguagePackFile.parse(madeUpPack())
const pack = { ...good(), slots: good().slots as Slots }
const problems = (more: object) =>
  LanguagePackFile.safeParse(madeUpPack(more)).error?.issues.map(one => one.message) ?? []
const slots = (more: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries({ ...madeUpPack().slots, ...more }).filter(([, text]) => text !== undefined))

test.each<[string, object, string]>([
  ['a machine translated it', { how: 'by-a-machine' }, 'what a machine translated is not loaded'],
  ['whoever translated it checked it', { checkedBy: ' a translator' }, 'another person than the translator'],
  ['it was checked before it was translated', { checkedOn: '2025-10-01' }, 'before it was translated'],
  ['nobody says that its lines give nothing away', { neutral: false }, 'tells of the police'],
  ['it is English', { language: 'en-GB' }, 'English is here already'],
  ['a sentence is missing', { slots: slots({ 'notice.update': undefined }) }, 'this sentence is missing'],
  ['a sentence is none of ours', { slots: slots({ 'notice.other': 'x' }) }, 'there is no such sentence'],
  ['a code is left out', { slots: slots({ 'notice.portal-code': 'Code.' }) }, 'it must hold {code}'],
  ['a hole is put in', { slots: slots({ 'notice.update': 'News, {name}' }) }, 'it must hold no braces'],
  ['a line is too long for one text', { slots: slots({ 'notice.update': 'x'.repeat(161) }) }, 'no more than 160'],
])('a pack is refused where %s', (_, more, message) => {
  expect(problems(more).join('\n')).toContain(message)
})

test('a whole pack is taken, and a file that is cut off says so', () => {
  expect(readLanguage(JSON.stringify(madeUpPack()), 'x.json')).toMatchObject({ file: { name: 'Madeuplish' } })
  expect(() => readLanguage('{"language":', 'x.json')).toThrow('is not whole JSON')
  expect(() => readLanguage(JSON.stringify(madeUpPack({ neutral: false })), 'x.json')).toThrow('nothing was changed')
})

test.each([
  [null, true, null],
  ['  ', true, null],
  ['English', true, null],
  ['English and a little French', true, null],
  ['Madeuplish', false, 'xx'],
  ['madeuplish, some English', false, 'xx'],
  ['Made-up tongue', false, 'xx'],
  ['British Sign Language', false, null],
  ['Polish', false, null],
])('%j: English %s, pack %s', (recorded, english, language) => {
  const her = herLanguage(recorded, [pack])
  expect([her.english, her.pack?.language ?? null]).toEqual([english, language])
})

const ASK = { translatedNew: 'N', translatedNext: 'X', translator: 'T', translatedHow: 'by-a-person' } as TranslationAsk
const POLISH = { recorded: 'Polish', english: false }
test.each<[string, Partial<TranslationAsk>, object, object, string]>([
  ['nothing, to somebody of another language', {}, { told: 'message' }, POLISH, 'needs-language'],
  ['half of it', { translatedNew: 'N' }, { told: 'message' }, POLISH, 'translate-all'],
  ['all but the answers', ASK, { told: 'message', answers: 'Yes' }, POLISH, 'translate-all'],
  ['nobody’s', { ...ASK, translator: undefined }, { told: 'message' }, POLISH, 'needs-translator'],
  ['nobody said how', { ...ASK, translatedHow: undefined }, { told: 'message' }, POLISH, 'say-how-translated'],
  [
    'a machine’s that nobody checked',
    { ...ASK, translatedHow: 'machine-checked' },
    { told: 'message' },
    POLISH,
    'needs-checker',
  ],
])('a translation that is %s is refused', (_, asked, update, her, code) => {
  const read = readTranslation(asked as TranslationAsk, update as { told: string }, her as typeof POLISH)
  expect(read).toMatchObject({ ok: false, refusal: { code } })
})

test('English goes to whoever reads it, and nothing is asked where a person tells them', () => {
  const none = {} as TranslationAsk
  expect(readTranslation(none, { told: 'message' }, { recorded: null, english: true })).toMatchObject({ ok: true })
  expect(readTranslation({ ...none, inEnglish: 'yes' }, { told: 'message' }, POLISH)).toMatchObject({ ok: true })
  expect(readTranslation(none, { told: 'by-phone' }, POLISH)).toMatchObject({ ok: true })
})

const UPDATE = { whatIsNew: 'News.', whatHappensNext: 'We write.', nextBy: '2026-12-01', answers: undefined }
test('her own language comes first, the English stays below it, and a machine is never unsaid', () => {
  const translation = { whatIsNew: 'SWEN', whatHappensNext: 'ETIRW', answers: null, translator: 'T', checkedBy: 'C' }
  const words = wordsFor(UPDATE, { ...translation, how: 'machine-checked' }, pack)
  expect(words.indexOf('SWEN')).toBe(0)
  expect(words).toContain(fill(pack.slots['update.next'], { words: 'ETIRW' }))
  expect(words).toContain(pack.slots['update.machine'])
  expect(words.indexOf('What happens next: We write.')).toBeGreaterThan(words.indexOf(pack.slots['update.english']))
  expect(wordsFor(UPDATE, { ...translation, how: 'by-a-person' }, null)).not.toContain('machine')
  expect(wordsFor(UPDATE, null, pack)).toBe(wordsFor(UPDATE, null, null))
})

test('a line in her language is looked through like the English one', () => {
  const nobody = { names: [], numbers: [], places: [], offences: [] }
  const line = (slots: Slots) =>
    noticeFor({ purpose: 'update', channel: 'text', slots }, { ...nobody, names: ['Zoë Made-Up'] })
  expect(line(pack.slots)).toEqual({ ok: true, value: pack.slots['notice.update'] })
  expect(line({ ...pack.slots, 'notice.update': 'swen 41 ecilop' })).toMatchObject({ ok: false })
  expect(line({ ...pack.slots, 'notice.update': 'police' })).toMatchObject({ ok: false })
})

test('whatever is put into a hole is never read for holes', () => {
  fc.assert(
    fc.property(fc.string(), words => {
      expect(fill('a {words} b', { words, day: 'x' })).toBe(`a ${words} b`)
    }),
  )
  for (const text of Object.values(ENGLISH)) expect(new Set(holesOf(text)).size).toBe(holesOf(text).length)
})

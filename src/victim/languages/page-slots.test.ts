import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { revealsOf } from '../messages/reveals.ts'
import { LanguagePackFile } from './language-pack.ts'
import { PAGE_ENGLISH, PAGE_SLOTS, TITLE_MOST } from './page-slots.ts'
import { herWords, saidIn } from './said.ts'
import { madeUpPack } from './test-language.ts'

const NOBODY = { names: [], numbers: [], places: [], offences: [] }
const parsed = (slots: object) => LanguagePackFile.safeParse({ ...madeUpPack(), slots })
const all = madeUpPack().slots as Record<string, string>
const pack = (slots: object) => ({ ...madeUpPack(), slots }) as unknown as Parameters<typeof herWords>[0]
const without = Object.fromEntries(Object.entries(all).filter(([slot]) => !slot.match(/^(pages|card|inside)\./)))

test.each<[string, object, boolean]>([
  ['with all of them', all, true],
  ['with none of them: it is shown in English', without, true],
  ['with one of them', { ...without, 'pages.title': 'Segassem ruoY' }, true],
  ['with a title that nobody could read on a tab', { ...all, 'pages.title': 'x'.repeat(TITLE_MOST + 1) }, false],
  ['without the number to ring', { ...all, 'pages.danger': 'regnad nI' }, false],
  ['with a sentence that there is not', { ...all, 'pages.other': 'x' }, false],
])('a pack %s', (_, slots, ok) => {
  expect(parsed(slots).success).toBe(ok)
})

test('what a pack does not have is said in English, and nothing is marked as another language', () => {
  expect(herWords(null)).toBeUndefined()
  expect(herWords(pack(without))).toBeUndefined()
  expect(herWords(pack({ ...without, 'pages.title': 'T' }))).toMatchObject({
    language: 'xx',
    direction: 'rtl',
    words: { 'pages.title': 'T' },
  })
  expect(saidIn(null, 'inside.survey-code', { code: 'a-b' })).toContain('write this code: a-b')
  expect(saidIn(pack(all), 'inside.news')).toBe(all['inside.news'])
})

test('none of them tells of the police, a crime, a court or a person, and the pages say the same English', () => {
  const templates = readdirSync(fileURLToPath(new URL('../portal', import.meta.url)))
    .filter(name => name.endsWith('.njk'))
    .map(name => readFileSync(fileURLToPath(new URL(`../portal/${name}`, import.meta.url)), 'utf8'))
    .join('\n')
  // The one number that is no number of anybody's: what is pressed on a mobile.
  for (const slot of PAGE_SLOTS) expect(revealsOf(PAGE_ENGLISH[slot].replace('55', ''), NOBODY), slot).toEqual([])
  const said = [...templates.matchAll(/said\(her, "([^"]+)", "([^"]+)"\)/g)]
  expect(said.length).toBeGreaterThan(12)
  for (const [, slot, english] of said) expect(PAGE_ENGLISH[slot as keyof typeof PAGE_ENGLISH]).toBe(english)
})

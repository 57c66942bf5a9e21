import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { revealsOf } from '../messages/reveals.ts'
import { FORM_ENGLISH } from './form-slots.ts'
import { LanguagePackFile } from './language-pack.ts'
import { ALL_PAGE_ENGLISH, isPageSlot, PAGE_ENGLISH, PAGE_SLOTS, type PageSlot, TITLE_MOST } from './page-slots.ts'
import { herWords, saidIn } from './said.ts'
import { tellingIn } from './telling-words.ts'
import { madeUpPack } from './test-language.ts'

const NOBODY = { names: [], numbers: [], places: [], offences: [] }
const parsed = (slots: object) => LanguagePackFile.safeParse({ ...madeUpPack(), slots })
const all = madeUpPack().slots as Record<string, string>
const pack = (slots: object) => ({ ...madeUpPack(), slots }) as unknown as Parameters<typeof herWords>[0]
const without = Object.fromEntries(Object.entries(all).filter(([slot]) => !isPageSlot(slot)))

test.each<[string, object, boolean]>([
  ['with all of them', all, true],
  ['with none of them: it is shown in English', without, true],
  ['with one of them', { ...without, 'pages.title': 'Segassem ruoY' }, true],
  ['with a title that nobody could read on a tab', { ...all, 'pages.title': 'x'.repeat(TITLE_MOST + 1) }, false],
  ['with a title that tells of the police in its own language', { ...all, 'pages.title': 'Twoja Policja' }, false],
  ['with a title in English that tells of it', { ...all, 'pages.title': 'Crime updates' }, false],
  ['with a number in its title', { ...all, 'pages.title': 'Segassem 999' }, false],
  ['with a line for a lock screen that tells of it', { ...all, 'notice.update': 'Heddlu: newyddion.' }, false],
  ['with a title of a script', { ...all, 'pages.title': '<script>x</script>' }, true],
  ['without the number to ring', { ...all, 'pages.danger': 'regnad nI' }, false],
  ['with a sentence that there is not', { ...all, 'pages.other': 'x' }, false],
])('a pack %s', (_, slots, ok) => {
  expect(parsed(slots).success).toBe(ok)
})

test.each([
  ['Ihre Polizei', true],
  ['Politie Zuid', true],
  ['ВАША ПОЛИЦИЯ', true],
  ['رسائل من الشرطة', true],
  ['पुलिस संदेश', true],
  ['警方訊息', true],
  ['Neuigkeiten für Opfer', true],
  ['Eich negeseuon', false],
  ['Twoje wiadomości', false],
  ['Ваши сообщения', false],
  ['رسائلك', false],
  ['आपके संदेश', false],
  ['您的訊息', false],
  ['Mesajele dumneavoastră: politica', false],
])('a title %s tells what it is about: %s', (title, tells) => {
  expect(tellingIn(title) !== undefined).toBe(tells)
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

const PORTAL = fileURLToPath(new URL('../portal/', import.meta.url))
const MY_VIEW = fileURLToPath(new URL('../feedback/my-view.njk', import.meta.url))
const sources = (end: string) =>
  [
    ...readdirSync(PORTAL)
      .filter(name => name.endsWith(end) && !name.endsWith('.test.ts'))
      .map(name => PORTAL + name),
    ...(end === '.njk' ? [MY_VIEW] : []),
  ]
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')

test('none that stands outside her pages tells of the police, a crime, a court or a person, and the pages say the same English', () => {
  const outside = PAGE_SLOTS.filter(slot => slot in PAGE_ENGLISH || slot.startsWith('way.'))
  // No number of anybody's: what is pressed on a mobile, and how many letters a reference has.
  const text = (slot: PageSlot) => ALL_PAGE_ENGLISH[slot].replace(/55|\b101\b/, '').replace(/^8 /, '')
  for (const slot of outside) expect(revealsOf(text(slot), NOBODY), slot).toEqual([])
  const said = [...sources('.njk').matchAll(/said\(her, "([^"]+)", "([^"]+)"\)/g)]
  expect(said.length).toBeGreaterThan(12)
  for (const [, slot, english] of said) expect(ALL_PAGE_ENGLISH[slot as PageSlot]).toBe(english)
})

test('what a form says by its English has a name, and what has a name is said somewhere', () => {
  const known = new Set<string>(Object.values(ALL_PAGE_ENGLISH))
  const said = [...sources('.njk').matchAll(/\b(?:say|plain|sayWith)\(her, "([^"]+)"/g)].map(found => found[1]!)
  expect(said.length).toBeGreaterThan(140)
  for (const english of said) expect(known.has(english), english).toBe(true)
  const everything =
    sources('.njk') + sources('.ts') + readFileSync(MY_VIEW.replace('my-view.njk', 'answer.ts'), 'utf8')
  for (const [slot, english] of Object.entries(FORM_ENGLISH))
    expect(slot === 'own.name' || everything.includes(english), `${slot}: ${english}`).toBe(true)
})

const read = (path: string) => readFileSync(path, 'utf8')
/** Every page that a victim may see once they are signed in or on the way, and the parts that such a page takes in. */
const HER_PAGES = [
  MY_VIEW,
  ...['my-page', 'my-parts', 'my-information', 'passkey-sign-in', 'said'].map(name => `${PORTAL}${name}.njk`),
  ...readdirSync(PORTAL)
    .filter(name => name.endsWith('.njk') && read(PORTAL + name).includes('extends "victim/portal/my-page.njk"'))
    .map(name => PORTAL + name),
]

/** What a template says that no pack could say otherwise: text between marks, and sentences given to a component. */
function untranslated(template: string): string[] {
  const bare = template.replaceAll(/\{#[\s\S]*?#\}/g, '')
  const marked = bare.replaceAll(
    /\b(?:said|say|sayWith|plain|inEnglish)\((?:her|inHers), (?:"[^"]*"(?:, "[^"]*")?)?/g,
    '(',
  )
  const attributes = [...marked.matchAll(/(?:aria-label|title|alt|placeholder)="([^"{]*\p{L}[^"{]*)"/gu)].map(
    found => found[1]!,
  )
  const given = [...marked.matchAll(/\b(?:text|titleText|label|legend|hint): "([^"]+)"/g)].map(found => found[1]!)
  const whole = [...marked.matchAll(/"([A-Z][a-z]*(?: [^"]*)?)"/g)].map(found => found[1]!)
  const between = marked
    .replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n')
    .filter(line => /\p{L}/u.test(line))
  return [...attributes, ...given, ...whole, ...between].map(text => text.trim())
}

test.each([
  ['<p>{{ said(her, "pages.home", "Home") }}</p>', []],
  ['<p>{{ one.words }}</p>{# A note #}', []],
  ['<p>Hello</p>', ['Hello']],
  ['<p>{{ "Some words" if one else say(her, "Others") }}</p>', ['Some words']],
  ['{{ govukButton({ text: "send" }) }}', ['send']],
  ['<nav aria-label="main"></nav>', ['main']],
])('in %s nothing can be translated of %j', (template, found) => {
  expect(untranslated(template)).toEqual(found)
})

test('no page of hers says anything that a pack could not say in her language', () => {
  expect(HER_PAGES.length).toBeGreaterThan(16)
  for (const path of HER_PAGES) expect(untranslated(read(path)), path.split('/').at(-1)).toEqual([])
  // The summary of refusals is hers too.
  for (const path of HER_PAGES) expect(read(path)).not.toMatch(/\{\{ refused\(/)
})

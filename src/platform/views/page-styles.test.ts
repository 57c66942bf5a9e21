import { beforeAll, expect, test } from 'vitest'
import { buildAssets, loadAssets } from './assets.ts'
import { blocksOf, pageStyles } from './page-styles.ts'

const CSS = [
  'p{margin:0}',
  '.a,.b:hover,.c .d{x:y}',
  '.a__part{x:y}',
  '.a--kind{x:y}',
  '.a__part--hidden{x:y}',
  ':is(.a,.b) .c{x:y}',
  '.a:not(:has(.z)){x:y}',
  '.govuk-\\!-margin-0{x:y}',
  '[data-presses="1"] .a{x:y}',
  '@media (min-width: 1em){.a{x:y}.b{x:y}}',
  '@media print{.b{x:y}}',
  '@page{margin:0}',
].join('')

test.each([
  ['nothing', '<p>', 'p{margin:0}@page{margin:0}'],
  [
    'a component brings its parts, its states and what stands in :is()',
    '<p class="a">',
    'p{margin:0}.a{x:y}.a__part{x:y}.a__part--hidden{x:y}.a:not(:has(.z)){x:y}[data-presses="1"] .a{x:y}@media (min-width: 1em){.a{x:y}}@page{margin:0}',
  ],
  [
    'a kind of it',
    '<p class="a--kind">',
    'p{margin:0}.a{x:y}.a__part{x:y}.a--kind{x:y}.a__part--hidden{x:y}.a:not(:has(.z)){x:y}[data-presses="1"] .a{x:y}@media (min-width: 1em){.a{x:y}}@page{margin:0}',
  ],
  ['both of two', '<p class="c  d--e">', 'p{margin:0}.c .d{x:y}:is(.a,.b) .c{x:y}@page{margin:0}'],
  [
    'what may yet come',
    '<p data-styles="b">',
    'p{margin:0}.b:hover{x:y}@media (min-width: 1em){.b{x:y}}@media print{.b{x:y}}@page{margin:0}',
  ],
  ['a utility by its whole name', '<p class="govuk-!-margin-0">', 'p{margin:0}.govuk-\\!-margin-0{x:y}@page{margin:0}'],
])('of the styles stays what the page has: %s', (_, html, expected) => {
  expect(pageStyles(CSS)(html)).toBe(expected)
})

test('a page with everything has every style, in its order', () => {
  expect(pageStyles(CSS)('<p class="a a--kind b c d govuk-!-margin-0">')).toBe(CSS)
})

test('a brace too many is a fault', () => {
  expect(() => pageStyles('.a{x:y')('')).toThrow(/brace/)
})

let css: string
beforeAll(async () => {
  await buildAssets()
  css = loadAssets().text('public.css')
}, 60_000)

test('nothing of the real stylesheet is lost where a page has all of it', () => {
  const names = [...css.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(found => found[1]!.replaceAll('\\', ''))
  const everything = `<p class="${names.join(' ')}">`
  expect(blocksOf(everything).size).toBeGreaterThan(50)
  expect(pageStyles(css)(everything)).toBe(css.replace(/^@charset[^;]*;|^\uFEFF/, '').trim())
})

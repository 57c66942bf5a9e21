import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { DESKTOP } from '../site.ts'
import { whatIsWrong } from './look.ts'

// The look at every page (e2e/pages.test.ts) finds each kind of fault that it is there to find, and nothing on a page without one.
let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const STYLE = `body { color: #111; background: #fff; font: 1rem/1.5 sans-serif; margin: 0 } a { color: #0b3d91 }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }`
const page = (more: string, style = '') => `<!doctype html><html lang="en"><title>A page</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}${style}</style>
<header><a href="#main">Home</a></header><main id="main"><h1>A page</h1><p>Words</p>${more}
<form><label for="name">Name</label> <input id="name"> <button>Save</button></form></main>`

async function wrongWith(html: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const one = await context.newPage()
    await one.setContent(html)
    const wrong = await whatIsWrong(one, 'Save')
    return Object.fromEntries(Object.entries(wrong).map(([where, list]) => [where, list.join('\n')]))
  } finally {
    await context.close()
  }
}

test('nothing is found on a page without a fault', async () => {
  expect(await wrongWith(page(''))).toEqual({})
})

const LINK = '<p><a href="#a">a</a></p>'
test.each<[string, string, Record<string, RegExp>]>([
  [
    'hard to read, light only',
    page('<p class="x">Faint</p>', '@media (prefers-color-scheme: light) { .x { color: #bbb } }'),
    { 'light, 1366': /^color-contrast: \.x/ },
  ],
  [
    'hard to read, dark only',
    page('<p class="x">Faint</p>', '@media (prefers-color-scheme: dark) { .x { color: #444 } }'),
    { 'dark, 320': /^color-contrast: \.x/ },
  ],
  [
    'hard to read in what is opened',
    page('<details><summary>More</summary><p style="color: #bbb">Faint</p></details>'),
    { 'light, 1366': /^color-contrast/ },
  ],
  [
    '400 pixels wide',
    page('<div style="width: 400px">Wide</div>'),
    { 'light, 390': /10 px too wide/, 'dark, 320': /80 px too wide.*400px/s },
  ],
  [
    'too wide on a desk before anything is opened',
    page(
      '<details><summary style="width: 1400px">More</summary></details>',
      '@media (max-width: 1300px) { summary { width: auto !important } }',
    ),
    { 'closed, 1366': /px too wide/, 'light, 1366': /px too wide/ },
  ],
  [
    'too wide once it is opened',
    page(
      '<details><summary>More</summary><div style="width: 1400px">Wide</div></details>',
      '@media (max-width: 1300px) { div { width: auto !important } }',
    ),
    { 'light, 1366': /px too wide/ },
  ],
  ['a box without a name', page('<input>'), { 'light, 1366': /^label: /, labels: /<input>/ }],
  ['a name that only a hint gives', page('<input title="Number">'), { labels: /title="Number"/ }],
  [
    'one id for two that are named by it',
    page('<span id="two">Town</span><span id="two">Place</span><input aria-labelledby="two" aria-label="Town">'),
    { 'light, 1366': /duplicate-id-aria/ },
  ],
  [
    'a picture without words',
    page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    { 'light, 1366': /^image-alt/ },
  ],
  ['headings that skip', page('<h4>Skips</h4>'), { 'light, 1366': /^heading-order/ }],
  [
    'what is in no part of the page',
    page('').replace('<header>', '<p>Loose</p><header>'),
    { 'light, 1366': /^region/ },
  ],
  ['a role that is none', page('<p role="buton">No</p>'), { 'light, 1366': /^aria-roles/ }],
  [
    'too small to touch, where there is least room',
    page(
      '<p class="x"><button>a</button><button>b</button></p>',
      '@media (max-width: 340px) { .x button { all: unset; display: inline-block; width: 12px; height: 12px; overflow: hidden } .x button:focus { outline: 2px solid } }',
    ),
    { 'dark, 320': /^target-size/ },
  ],
  [
    'too small to touch on a desk',
    page(
      '<p class="x"><button>a</button><button>b</button></p>',
      '@media (min-width: 1000px) { .x button { all: unset; display: inline-block; width: 12px; height: 12px; overflow: hidden } .x button:focus { outline: 2px solid } }',
    ),
    { 'light, 1366': /^target-size/ },
  ],
  [
    'no key comes to what it is for',
    page('').replace('<button>', '<button tabindex="-1">'),
    { tab: /does not come to Save/ },
  ],
  [
    'nobody sees where the focus is',
    page(LINK, 'p a { outline: none; text-decoration: underline }'),
    { tab: /href="#a"/ },
  ],
])('%s', async (_, html, finds) => {
  const wrong = await wrongWith(html)
  expect(Object.keys(wrong).toSorted()).toEqual(Object.keys(finds).toSorted())
  for (const [where, words] of Object.entries(finds)) expect(wrong[where]).toMatch(words)
})

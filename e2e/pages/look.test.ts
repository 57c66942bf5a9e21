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
button, input { min-width: 30px; min-height: 30px }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }`
const page = (more: string, style = '') => `<!doctype html><html lang="en"><title>A page</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}${style}</style>
<header><a href="#main">Home</a></header><main id="main"><h1>A page</h1><p class="x">Words</p>${more}
<form><label for="name">Name</label> <input id="name"> <button>Save</button></form></main>`
const SMALL =
  '.small button { all: unset; display: inline-block; width: 12px; height: 12px; overflow: hidden } .small button:focus { outline: 2px solid }'
const TWO_BUTTONS = '<p class="small"><button>a</button><button>b</button></p>'

/** Where something is wrong, each with all that is said of it, in one text. One after another, so that what was looked at before is remembered. */
const readable = new Set<string>()
async function wrongWith(html: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const one = await context.newPage()
    await one.setContent(html)
    const wrong = await whatIsWrong(one, 'Save', readable)
    return Object.fromEntries(Object.entries(wrong).map(([where, list]) => [where, list.join('\n')]))
  } finally {
    await context.close()
  }
}

test('nothing is found on a page without a fault, and the next time neither', async () => {
  expect(await wrongWith(page(TWO_BUTTONS))).toEqual({})
  const known = readable.size
  expect(known).toBeGreaterThan(3)
  expect(await wrongWith(page(TWO_BUTTONS))).toEqual({})
  expect(readable.size).toBe(known)
})

test('on a desk, in the light: words, names, headings, parts, sizes, what is opened, and where the focus is', async () => {
  const faults = `<p style="color: #bbb">Faint</p><details><summary>More</summary><p style="color: #bbb" id="opened">Faint</p><div class="wide">Wide</div></details>
<input><input title="Number"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><h4>Skips</h4><p role="buton">No</p><p class="bare"><a href="#a">a</a></p>${TWO_BUTTONS}`
  const style = `@media (min-width: 1000px) { .wide { width: 1400px } ${SMALL} } .bare a { outline: none; text-decoration: underline }`
  const wrong = await wrongWith(page(faults, style).replace('<header>', '<p>Loose</p><header>'))
  const light = wrong['light, 1366']
  for (const words of [
    /^color-contrast: p:nth/m,
    /^color-contrast: #opened/m,
    /^label: /m,
    /^image-alt: /m,
    /^heading-order: /m,
    /^aria-roles: /m,
    /^region: /m,
    /^target-size: /m,
    /px too wide/,
  ])
    expect(light).toMatch(words)
  expect(wrong['closed, 1366']).toBeUndefined()
  expect(wrong.labels).toMatch(/^<input.*\n.*title="Number"/)
  expect(wrong.tab).toMatch(/href="#a"/)
})

test('before anything is opened; no key to what it is for', async () => {
  const html = page('<p class="wide">Wide</p>', '@media (min-width: 1000px) { .wide { width: 1400px } }')
  const wrong = await wrongWith(html.replace('<button>', '<button tabindex="-1">'))
  expect(wrong['closed, 1366']).toMatch(/px too wide/)
  expect(wrong.tab).toMatch(/does not come to Save/)
  expect(Object.keys(wrong).toSorted()).toEqual(['closed, 1366', 'light, 1366', 'tab'])
})

test('in the dark and where there is least room alone', async () => {
  const style = `@media (prefers-color-scheme: dark) { .x { color: #444 } } @media (max-width: 340px) { ${SMALL} }`
  // The same words were looked at on the pages before it, in another colour.
  for (let times = 0; times < 2; times++) {
    const wrong = await wrongWith(page(`<div class="wide">Wide</div>${TWO_BUTTONS}`, `${style} .wide { width: 400px }`))
    expect(Object.keys(wrong).toSorted()).toEqual(['dark, 320', 'light, 390'])
    expect(wrong['light, 390']).toMatch(/10 px too wide/)
    expect(wrong['dark, 320']).toMatch(/color-contrast: \.x/)
    expect(wrong['dark, 320']).toMatch(/target-size: /)
    expect(wrong['dark, 320']).toMatch(/80 px too wide\n.*class="wide"/)
  }
})

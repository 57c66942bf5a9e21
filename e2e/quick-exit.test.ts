import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../src/test-app.ts'
import { WHOLE_CHROMIUM } from './browser.ts'
import { aKeyOpensHerPages } from './key-on-device.ts'
import { openSite, PHONE, type Site } from './site.ts'

/**
 * Leaving the real pages for good, in a browser that keeps pages for Back and Forward, with nothing put between it and the
 * servers. The address outside is stood in for on loopback.
 */
let site: Site
let outside: Server
let elsewhere: string

beforeAll(async () => {
  outside = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        '<!doctype html><meta name="viewport" content="width=device-width"><title>Weather</title><h1>Rain later</h1>',
      ),
  )
  await new Promise<void>(listening => outside.listen(0, '127.0.0.1', listening))
  elsewhere = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/weather`
  site = await openSite(undefined, { keepsPages: true, leaveTo: elsewhere })
}, 120_000)
afterAll(async () => {
  await site?.close()
  outside?.closeAllConnections()
  outside?.close()
})

/** Says, whenever the window is drawn, which of our pages can be read in it; when one is taken away; when one comes from the browser's keeping. */
const WATCH = `let last = ''
requestAnimationFrame(function watch() {
  const { display, opacity } = document.body ? getComputedStyle(document.documentElement) : { display: 'none' }
  const read = display !== 'none' && opacity !== '0' && document.body.innerText.trim() ? location.pathname : ''
  if (read !== last && read && read !== '/weather') console.debug('read ' + read)
  last = read
  requestAnimationFrame(watch)
})
new MutationObserver((_, observer) => {
  if (document.documentElement.style.display !== 'none') return
  observer.disconnect()
  console.debug('gone ' + location.pathname)
}).observe(document, { subtree: true, attributeFilter: ['style'] })
addEventListener('pageshow', event => event.persisted && console.debug('kept ' + location.pathname))`

type Reader = {
  page: Page
  context: BrowserContext /** What the window said since it was last asked. */
  told(): string[]
}

async function reader(javaScriptEnabled = true): Promise<Reader> {
  const context = await site.browser.newContext({ baseURL: site.url, viewport: PHONE, javaScriptEnabled })
  context.setDefaultTimeout(15_000)
  const told: string[] = []
  context.on('console', message => told.push(message.text()))
  await context.addInitScript(WATCH)
  const { cookies } = await site.t.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: { username: 'handler', password: TEST_PASSWORD },
  })
  const { value } = cookies.find(one => one.name === '__Host-session')!
  // A cookie of this very host over a secure channel, which loopback counts as.
  await context.addCookies([
    {
      name: '__Host-session',
      value,
      url: site.url.replace('http:', 'https:'),
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    },
  ])
  return { page: await context.newPage(), context, told: () => told.splice(0) }
}

/** A slow third-generation network: each answer comes 400 ms late, at 50 KB a second. */
async function slow(page: Page): Promise<void> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const speed = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }
  await network.send('Network.emulateNetworkConditions', { offline: false, ...speed })
}

const away = async (page: Page) => {
  await expect.poll(() => page.url(), { timeout: 15_000, interval: 50 }).toBe(elsewhere)
  await page.getByText('Rain later').waitFor()
}

/** A page that is being asked for again has no answer, and is asked once more. */
async function step(page: Page, go: string): Promise<void> {
  const asked = await page.evaluate(`void setTimeout(() => ${go})`).then(
    () => true,
    () => false,
  )
  if (!asked && !page.isClosed()) await step(page, go)
}

/** What the browser sends to us, and what that opens. */
async function session(context: BrowserContext) {
  const cookies = await context.cookies(site.url)
  return cookies.map(one => `${one.name}=${one.value}`).join('; ')
}
async function opens(cookie: string): Promise<string | null> {
  const answer = await fetch(`${site.url}/queue`, { headers: { cookie }, redirect: 'manual' })
  return answer.status === 303 ? answer.headers.get('location') : `${answer.status}`
}

const WAYS: [string, (page: Page) => Promise<void>, ...string[]][] = [
  ['the button', page => page.getByRole('button', { name: 'Leave this site' }).click({ noWaitAfter: true })],
  [
    'Shift three times',
    async page => {
      for (let n = 0; n < 3; n++) await page.keyboard.press('Shift')
    },
  ],
  ['Escape', page => page.keyboard.press('Escape'), 'history.forward()', 'location.reload()'],
]

test.each(WAYS)(
  'by %s, on a slow network: gone at once, signed out, and Back shows nothing',
  async (_, leave, ...more) => {
    const { page, context, told } = await reader()
    await page.goto('/leaving')
    await page.goto('/report')
    const opened: string[] = []
    const all = (into: string[]) => () => {
      into.push(...told())
      return into
    }
    await expect.poll(all(opened)).toContain('read /report')
    // The browser keeps these pages; one with somebody's own affairs stays hidden until it was asked for again.
    await step(page, 'history.back()')
    await expect.poll(() => page.url()).toContain('/leaving')
    await step(page, 'history.forward()')
    const again: string[] = []
    if (WHOLE_CHROMIUM) await expect.poll(all(again)).toContain('kept /report')
    await expect.poll(all(again)).toContain('read /report')
    await page.getByLabel('What is happening, or what happened?').fill('He comes home at six')
    const cookie = await session(context)
    expect(await opens(cookie)).toBe('200')

    await slow(page)
    await leave(page)
    await away(page)
    expect(await opens(cookie)).toBe('/sign-in?next=%2Fqueue')
    await expect.poll(() => session(context)).toBe('')

    // What was before the page that was left comes from the browser's own keeping, or from the server, and is left again.
    for (const go of ['history.back()', ...more]) {
      const went = page.waitForEvent('framenavigated')
      await step(page, go)
      await went
      await away(page)
    }
    const seen: string[] = []
    await expect.poll(all(seen)).toContain('gone /report')
    const gone = seen.indexOf('gone /report')
    expect(seen.slice(gone).filter(one => one.startsWith('read'))).toEqual([])

    // The same tab in a browser that was closed, opened from what it had kept.
    const later = await site.browser.newContext({ baseURL: site.url, storageState: await context.storageState() })
    const restored = await later.newPage()
    await restored.goto('/queue')
    expect(new URL(restored.url()).pathname).toBe('/sign-in')
    await later.close()
    await context.close()
  },
)

test('without JavaScript the button signs out and leaves, and Back shows nobody’s page', async () => {
  const { page, context } = await reader(false)
  await page.goto('/report')
  const typed = ['What is happening, or what happened?', 'Your name (optional)', 'The number or address to use']
  for (const label of typed) await page.getByLabel(label).fill('He comes home at six')
  await page.getByLabel('Email').check()
  expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(1)
  const cookie = await session(context)
  await slow(page)
  await page.getByRole('button', { name: 'Leave this site' }).click({ noWaitAfter: true })
  await away(page)
  expect(await opens(cookie)).toBe('/sign-in?next=%2Fqueue')
  await expect.poll(() => session(context)).toBe('')
  await page.goBack({ waitUntil: 'load' })
  expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0)
  for (const label of typed) expect(await page.getByLabel(label).inputValue()).toBe('')
  expect(await page.getByLabel('Email').isChecked()).toBe(false)
  await context.close()
})

test('nothing that stays behind says whose pages they were', async () => {
  const page = await site.open()
  for (const path of ['/', '/report', '/leaving']) {
    await page.goto(path)
    expect(await page.title()).not.toMatch(/police|constabulary|force|crime|victim/i)
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toContain('plain-icon')
  }
})

test('a key on a device opens a victim’s own pages, once a person has confirmed it with her', () =>
  aKeyOpensHerPages(site))

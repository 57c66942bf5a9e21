import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, PHONE, reads, type Site, signIn } from './site.ts'

/** Leaving the real pages for good. The address outside is stood in for on loopback: nothing here asks the internet. */
let site: Site
let outside: Server
let elsewhere: string
/** Where the server really sends people. */
let sentTo: string[] = []

beforeAll(async () => {
  site = await openSite()
  outside = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Weather</title><h1>Rain later</h1>'),
  )
  await new Promise<void>(listening => outside.listen(0, '127.0.0.1', listening))
  elsewhere = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/weather`
}, 120_000)
afterAll(async () => {
  await site?.close()
  outside?.closeAllConnections()
  outside?.close()
})

async function reader(javaScriptEnabled = true): Promise<Page> {
  sentTo = []
  const page = await site.open({ viewport: PHONE, javaScriptEnabled })
  await page.route(elsewhere, route => route.continue())
  // The server's own answer, with only the address outside put aside.
  await page.route('**/leave', async route => {
    const answer = await route.fetch({ maxRedirects: 0 })
    sentTo.push(`${answer.status()} ${answer.headers().location}`)
    await route.fulfill({ response: answer, headers: { ...answer.headers(), location: elsewhere } })
  })
  return page
}

const away = (page: Page) => expect.poll(() => page.url(), { timeout: 10_000, interval: 50 }).toBe(elsewhere)

const WAYS: [string, (page: Page) => Promise<void>][] = [
  ['Escape', page => page.keyboard.press('Escape')],
  [
    'Shift three times',
    async page => {
      for (let n = 0; n < 3; n++) await page.keyboard.press('Shift')
    },
  ],
  ['the button', page => page.getByRole('link', { name: 'Leave this site' }).click({ noWaitAfter: true })],
]

test.each(WAYS.flatMap(([way, leave]) => ['/', '/report'].map(path => ({ way, leave, path }))))(
  'from $path by $way: gone at once, and Back shows nothing',
  async ({ path, leave }) => {
    const page = await reader()
    await page.goto('/crime-near-you')
    await page.goto(path)
    if (path === '/report') await page.getByLabel('What is happening, or what happened?').fill('He comes home at six')
    await leave(page)
    await away(page)
    // Escape, let go of, tries again.
    expect(new Set(sentTo)).toEqual(new Set(['303 https://www.bbc.co.uk/weather']))

    // The page that was left is out of the history; what was before it is never seen again, and is left again.
    await page.evaluate(() => history.back())
    await page.waitForURL('**/crime-near-you', { waitUntil: 'commit' })
    while (page.url() !== elsewhere) {
      const shown = await page
        .evaluate(() =>
          location.pathname === '/weather'
            ? ''
            : getComputedStyle(document.documentElement).display === 'none'
              ? ''
              : (document.body?.innerText ?? ''),
        )
        .catch(() => '')
      expect(shown).toBe('')
    }
    await away(page)
    expect(await reads(page, 'body')).toBe('Rain later')
    await page.context().close()
  },
)

test('without JavaScript the button is a link that leaves', async () => {
  const page = await reader(false)
  await page.goto('/report')
  await page.getByRole('link', { name: 'Leave this site' }).click()
  await away(page)
  expect(sentTo).toHaveLength(1)
})

test('leaving signs out', async () => {
  const page = await reader()
  await signIn(page, 'handler')
  await page.goto('/')
  await page.keyboard.press('Escape')
  await away(page)
  await page.goto(`${site.url}/queue`)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('nothing that stays behind says whose pages they were', async () => {
  const page = await reader()
  for (const path of ['/', '/report', '/leaving']) {
    await page.goto(path)
    expect(await page.title()).not.toMatch(/police|constabulary|force|crime|victim/i)
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toContain('plain-icon')
  }
})

import type { BrowserContextOptions, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds } from '../../../e2e/axe.ts'
import { CHARTS, NOW, REFUSAL, ROWS, STAFF_PAGE, samplePage } from './look/sample-data.ts'
import { openSampleSite, type SampleSite } from './look/test-sample-site.ts'

let site: SampleSite

beforeAll(async () => {
  const staff = (change = {}) => ({ page: samplePage({ ...STAFF_PAGE, ...change }), now: NOW, rows: ROWS })
  const open = { page: samplePage(), now: NOW, ...CHARTS }
  const problem = { page: samplePage({ title: 'Something went wrong here' }), refusal: REFUSAL, reference: 'K7TM2QXP' }
  site = await openSampleSite(render => ({
    '/public': () => render('platform/views/look/public', open),
    '/public-refused': () =>
      render('platform/views/look/public', {
        ...open,
        page: samplePage({ flash: 'Saved' }),
        refusal: { ...REFUSAL, field: 'name' },
      }),
    '/staff': () => render('platform/views/look/staff', staff()),
    '/staff-refused': () =>
      render('platform/views/look/staff', { ...staff({ flash: 'Grade saved' }), refusal: REFUSAL }),
    '/staff-dark': () => render('platform/views/look/staff', staff({ theme: 'dark' })),
    '/components': () => render('platform/views/look/components', staff()),
    '/leaving': () => render('platform/views/leaving', { page: samplePage({ title: 'Leaving this site' }) }),
    '/problem': () => render('platform/views/problem', problem),
  }))
}, 90_000)

afterAll(() => site?.close())

const PHONE = { width: 320, height: 640 }
const DESKTOP = { width: 1280, height: 800 }
/** 1280 by 1024 at 400% zoom is this many CSS pixels. */
const ZOOMED = { width: 320, height: 256 }

const withPage = (path: string, options: BrowserContextOptions, use: (page: BrowserPage) => Promise<void>) =>
  site.visit(path, options, use)

const PATHS = ['/public', '/public-refused', '/staff', '/staff-refused', '/components', '/leaving', '/problem']

test.each(PATHS)(
  'axe finds nothing on %s, light and dark, 1280 and 320 px wide, and nothing is cut off',
  async path => {
    await withPage(path, { colorScheme: 'light', viewport: DESKTOP, reducedMotion: 'reduce' }, async page => {
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach(one => {
          one.open = true
        }),
      )
      const cutOff = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await axeFinds(page)).toEqual([])
      expect(await cutOff()).toBe(0)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize(PHONE)
      expect(await axeFinds(page, { rules: ['color-contrast', 'target-size'] })).toEqual([])
      expect(await cutOff()).toBe(0)
    })
  },
  30_000,
)

test('a stored choice of dark wins over a light device', async () => {
  await withPage('/staff-dark', { colorScheme: 'light', viewport: DESKTOP }, async page => {
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(17, 25, 30)')
    expect(await axeFinds(page)).toEqual([])
  })
}, 30_000)

test.each([PHONE, DESKTOP, ZOOMED])(
  'the way out is in view and uncovered at every scroll position, $width by $height',
  async viewport => {
    await withPage('/public', { viewport }, async page => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      for (let y = 0; y < height; y += Math.round(height / 9)) {
        await page.evaluate(to => scrollTo(0, to), y)
        const seen = await page.evaluate(() => {
          const button = document.querySelector('[data-exit]')!
          const box = button.getBoundingClientRect()
          const corners = [
            [box.left + 3, box.top + 3],
            [box.right - 3, box.bottom - 3],
            [box.left + box.width / 2, box.top + box.height / 2],
          ]
          return {
            uncovered: corners.every(([left, top]) => button.contains(document.elementFromPoint(left!, top!))),
            width: box.width,
            height: box.height,
            top: box.top,
            right: innerWidth - box.right,
          }
        })
        expect(seen.uncovered, `at ${y}`).toBe(true)
        expect(Math.min(seen.width, seen.height)).toBeGreaterThanOrEqual(24)
        expect(Math.min(seen.top, seen.right)).toBeGreaterThanOrEqual(0)
      }
    })
  },
  30_000,
)

test('nothing that a key can reach ends up beneath the bar to leave by', async () => {
  await withPage('/public', { viewport: ZOOMED }, async page => {
    for (const first of ['Skip to main content', 'Call 999', 'Leave this site']) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(first)
    }
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab')
      const hidden = await page.evaluate(() => {
        const active = document.activeElement!
        const box = active.getBoundingClientRect()
        const bar = document.querySelector('.leave')!
        return !bar.contains(active) && box.height > 0 && box.bottom <= bar.getBoundingClientRect().bottom
      })
      expect(hidden, await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 120))).toBe(false)
    }
  })
}, 30_000)

test('before first paint a public page needs little', async () => {
  await withPage('/leaving', {}, async page => {
    await page.waitForLoadState('networkidle')
    const sizes = await page.evaluate(() =>
      (performance.getEntries() as PerformanceResourceTiming[])
        .filter(entry => ['navigation', 'resource'].includes(entry.entryType))
        .map(entry => [new URL(entry.name).pathname, entry.decodedBodySize] as const),
    )
    expect(
      sizes.reduce((sum, [, size]) => sum + size, 0),
      JSON.stringify(sizes),
    ).toBeLessThan(100_000)
  })
}, 30_000)

test('prints without what only a screen can do, on white', async () => {
  await withPage('/staff-dark', { colorScheme: 'dark' }, async page => {
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator('.menu, .staff-nav, .live-status')
        .evaluateAll(all => all.every(one => getComputedStyle(one).display === 'none')),
    ).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    const afterLinks = await page
      .locator('main a[href^="/"]')
      .evaluateAll(all => all.map(one => getComputedStyle(one, '::after').content))
    expect(new Set(afterLinks)).toEqual(new Set(['none']))
  })
}, 30_000)

import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** 'Slow 3G' as Chromium's own tools have it (each answer 2 s late, 400 kbit/s), and a cheap phone: a quarter of this machine's speed. */
const NETWORK = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const CPU = 4

export type Visit = {
  first_paint_ms: number
  exit_ready_ms: number
  bytes_to_first_paint: number
  script_bytes: number
}

/**
 * Notes when the first listener for keys is put on the window or the document: from then on the page's exit key works. With `press`, it is pressed at that
 * very moment, and what became of the page is noted.
 */
const LISTEN = (press: boolean) => `(() => {
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    add.call(this, type, ...rest)
    if (!type.startsWith('key') || (this !== window && this !== document) || window.exitReady !== undefined) return
    window.exitReady = performance.now()
    if (${press}) queueMicrotask(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
      console.debug('pressed ' + document.documentElement.style.display)
    })
  }
})()`

/** One first visit, with nothing kept from before. Fonts are asked for by neither side: ours has none, and theirs may not be used by police forces. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(LISTEN(false))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setBlockedURLs', { urls: ['*.woff2', '*.woff'] })
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(
      () =>
        (globalThis as { exitReady?: number }).exitReady !== undefined &&
        performance.getEntriesByName('first-contentful-paint').length > 0,
    )
    const seen = await page.evaluate(() => {
      const [itself] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const files = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
        renderBlockingStatus?: string
      })[]
      const sum = (some: PerformanceResourceTiming[]) => some.reduce((total, one) => total + one.encodedBodySize, 0)
      return {
        paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
        ready: (globalThis as { exitReady?: number }).exitReady!,
        bytes: itself!.encodedBodySize + sum(files.filter(one => one.renderBlockingStatus === 'blocking')),
        scripts: sum(files.filter(one => new URL(one.name).pathname.endsWith('.js'))),
        inline: [...document.scripts].filter(one => !one.src).map(one => one.text),
      }
    })
    const inline = seen.inline.reduce((total, text) => total + brotliCompressSync(text).length, 0)
    return {
      first_paint_ms: seen.paint,
      exit_ready_ms: seen.ready,
      bytes_to_first_paint: seen.bytes,
      script_bytes: seen.scripts + inline,
    }
  } finally {
    await context.close()
  }
}

/** Whether Escape, pressed at the moment it is said to work, hides the page. */
export async function escapeWorksAtOnce(browser: Browser, url: string): Promise<boolean> {
  const page = await browser.newPage()
  try {
    await page.addInitScript(LISTEN(true))
    const said = page.waitForEvent('console', message => message.text().startsWith('pressed'))
    // It leaves for an address that is not looked up here.
    await Promise.all([said, page.goto(url, { waitUntil: 'commit' })])
    return (await said).text() === 'pressed none'
  } finally {
    await page.close()
  }
}

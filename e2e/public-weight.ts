import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** What a public page may weigh as it is sent: to its first paint, and in scripts (issue 5; performance, front end). */
const FIRST_PAINT = 14 * 1024
const SCRIPT = 5 * 1024

/** What is too heavy in a page for the public as the browser got it, in sentences; nothing of a page for staff. To be asked once it has stood for a while. */
export async function publicWeight(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => document.body.matches('.public')))) return []
  const seen = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const files = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus?: string
    })[]
    return {
      html: visit!.encodedBodySize,
      encoding: (visit as { contentEncoding?: string }).contentEncoding,
      blocking: files
        .filter(one => one.renderBlockingStatus === 'blocking')
        .map(one => [one.name, one.encodedBodySize] as const),
      scripts: files
        .filter(one => new URL(one.name).pathname.endsWith('.js'))
        .map(one => [one.name, one.encodedBodySize] as const),
      inline: [...document.scripts].filter(one => !one.src).map(one => one.text),
    }
  })
  const sum = (files: readonly (readonly [string, number])[]) => files.reduce((total, [, bytes]) => total + bytes, 0)
  const inline = seen.inline.reduce((total, text) => total + brotliCompressSync(text).length, 0)
  const first = seen.html + sum(seen.blocking)
  const script = inline + sum(seen.scripts)
  return [
    ...(first > FIRST_PAINT ? [`${first} bytes to first paint, of them ${seen.html} the page itself`] : []),
    ...(script > SCRIPT ? [`${script} bytes of script, of them ${inline} in the page`] : []),
  ]
}

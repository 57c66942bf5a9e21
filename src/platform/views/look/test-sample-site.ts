import type { Browser, BrowserContextOptions, Page as BrowserPage } from 'playwright-core'
import { launch } from '../../../../e2e/browser.ts'
import { buildAssets, loadAssets } from '../assets.ts'
import { openViews } from '../open-views.ts'
import type { Views } from '../views.ts'
import { type SampleServer, serveSamples } from './sample-server.ts'

export type SampleSite = {
  browser: Browser
  server: SampleServer
  /** Opens `path` in a browser of its own, and closes it after `use`. */
  visit(path: string, options: BrowserContextOptions, use: (page: BrowserPage) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The sample pages in a real browser. */
export async function openSampleSite(
  pages: (render: Views['render']) => Record<string, () => string>,
): Promise<SampleSite> {
  await buildAssets()
  const server = await serveSamples(pages(openViews().render), loadAssets())
  const browser = await launch()
  return {
    browser,
    server,
    async visit(path, options, use) {
      const context = await browser.newContext(options)
      try {
        const page = await context.newPage()
        await page.goto(server.base + path)
        await use(page)
      } finally {
        await context.close()
      }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

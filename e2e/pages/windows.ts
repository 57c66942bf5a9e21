import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Site } from '../site.ts'

/**
 * One window, which goes from page to page as a person's does for as long as the same person looks: a new one for each page costs more than many a page.
 * No worker stands between it and the server: what is looked at is what the server drew.
 */
export function keptWindow(site: Site, options: BrowserContextOptions) {
  let kept: { as: string; page: Page } | undefined
  const close = async () => {
    await kept?.page.context().close()
    kept = undefined
  }
  return {
    close,
    of: async (as: string): Promise<Page> => {
      if (kept?.as !== as) {
        await close()
        kept = { as, page: await site.openAs(as, { ...options, serviceWorkers: 'block' }) }
      }
      const { page } = kept!
      await page.emulateMedia({ colorScheme: options.colorScheme ?? null })
      if (options.viewport) await page.setViewportSize(options.viewport)
      return page
    },
  }
}

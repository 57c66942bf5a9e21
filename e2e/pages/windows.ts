import type { Page } from 'playwright-core'
import { openHerPages } from '../known-portal.ts'
import { DESKTOP, type Site } from '../site.ts'
import type { Known } from './known.ts'
import type { Shown } from './shown.ts'

/** How a page is looked at first: nothing in it moves. */
const AT_FIRST = { viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' } as const
/** What a page may leave in a browser, but for who has signed in. */
const LEFT = 'indexeddb,local_storage,service_workers,cache_storage'

export type Windows = {
  /** The window of whoever opens this page, as it is at first, and empty. */
  of(shown: Shown): Promise<Page>
  /** It has been looked at: the window is used again, or closed where something went wrong in it. */
  done(shown: Shown, page: Page, well: boolean): Promise<void>
}

/**
 * One window for each who looks, led from page to page as a person's is: to start a browser's process and read the same styles for each of two
 * hundred pages took a quarter of the time. A page that is pressed in has a window of its own, and so has one in which something went wrong.
 */
export function openWindows(site: Site, known: Known): Windows {
  const open = new Map<string, Page>()
  const nameOf = ({ as = '', press }: Shown) => (press ? undefined : as)

  const anew = async (as: string | undefined) => {
    if (as === 'herself') return openHerPages(site, known.portal, AT_FIRST)
    return as ? site.openAs(as, AT_FIRST) : site.open(AT_FIRST)
  }
  return {
    of: async shown => {
      const before = open.get(nameOf(shown) ?? 'none')
      if (!before) return anew(shown.as)
      await before.setViewportSize(AT_FIRST.viewport)
      await before.emulateMedia({ colorScheme: AT_FIRST.colorScheme, reducedMotion: AT_FIRST.reducedMotion })
      return before
    },
    done: async (shown, page, well) => {
      const name = nameOf(shown)
      if (!well || name === undefined) {
        if (name !== undefined) open.delete(name)
        return page.context().close()
      }
      const [window, browser] = [page.context(), await page.context().newCDPSession(page)]
      await page.evaluate(() => sessionStorage.clear())
      await page.goto('about:blank')
      await browser.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: LEFT })
      await browser.detach()
      if (name === '') await window.clearCookies()
      // Where what is sent is not weighed, a browser may keep it: nothing outside is looked up in any case (browser.ts).
      else if (!open.has(name) && name !== 'herself') await window.unrouteAll()
      open.set(name, page)
    },
  }
}

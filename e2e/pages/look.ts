import type { Page } from 'playwright-core'
import { axeFinds } from '../axe.ts'
import { publicWeight } from '../public-weight.ts'
import { NARROW, PHONE } from '../site.ts'
import { hardToRead, type Readable } from './contrast.ts'
import { tabTo } from './tab-to.ts'

/**
 * Of a page as it was opened, light and 1366 pixels wide: what is wrong with it, by where it was looked at. It is dark and narrow afterwards. `readable`
 * remembers from page to page.
 */
export async function whatIsWrong(
  page: Page,
  does: string | RegExp,
  readable: Readable,
): Promise<Record<string, readonly string[]>> {
  const wrong: Record<string, readonly string[]> = {}
  const { reached, unseen } = await tabTo(page, does)
  wrong.tab = [...(reached ? [] : [`Tab does not come to ${does}`]), ...unseen]
  // What has the focus has its colours: the page is looked at as it is without.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  wrong['closed, 1366'] = await tooWide(page)
  await openEverything(page)
  wrong['light, 1366'] = [...(await axeFinds(page)), ...(await tooWide(page))]
  // An open menu lies over the page, as it should: what is beneath it is not too small for that.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) if (!one.closest('main')) one.open = false
  })
  // What depends on colour and on room only: the page is the same otherwise. What may be too small is so first where there is least room.
  await page.setViewportSize(PHONE)
  wrong['light, 390'] = await tooWide(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(NARROW)
  wrong['dark, 320'] = [
    ...(await hardToRead(page, readable)),
    ...(await axeFinds(page, { rules: ['target-size'] })),
    ...(await tooWide(page)),
  ]
  wrong.labels = await unlabelled(page)
  wrong.weight = await publicWeight(page)
  return Object.fromEntries(Object.entries(wrong).filter(([, list]) => list.length))
}

/** How far the page is wider than its window, and by what. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    )
    return [`${over} px too wide`, ...wide.slice(0, 4).map(one => one.outerHTML.slice(0, 90))]
  })

/** What is filled in and has no name. */
export const unlabelled = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')]
      .filter(
        one =>
          one.tabIndex >= 0 &&
          ![...(one.labels ?? [])].some(label => label.textContent?.trim()) &&
          !one.getAttribute('aria-label')?.trim(),
      )
      .map(one => one.outerHTML.slice(0, 120)),
  )

export const openEverything = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })

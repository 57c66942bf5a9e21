import type { Page } from 'playwright-core'

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

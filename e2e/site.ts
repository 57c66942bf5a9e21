import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildAssets } from '../src/platform/views/assets.ts'
import { TEST_PASSWORD, type TestApp, testApp } from '../src/test-app.ts'
import { type Launched, launch } from './browser.ts'

export const DESKTOP = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }
/** The narrowest that WCAG 1.4.10 asks for: also 1280 pixels at 400%. */
export const NARROW = { width: 320, height: 640 }

/** Other work may share the machine; what has not come by then does not come. */
const PATIENCE_MS = 15_000

/** The whole app, listening on loopback, and a browser to look at it with. */
export type Site = {
  t: TestApp
  url: string
  browser: Browser
  /** A window of its own, with nothing in it; nothing it asks for leaves loopback (`LAUNCH`: no other address is looked up). */
  open(options?: BrowserContextOptions): Promise<Page>
  /** A window of somebody who has signed in by the form, as the demonstration's account of this name. */
  openAs(username: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function openSite(
  start?: string,
  { leaveTo, keepsPages }: Launched & { leaveTo?: string } = {},
): Promise<Site> {
  await buildAssets()
  const t = await testApp(start, { logLevel: 'silent', ...(leaveTo ? { leaveTo } : {}) })
  const url = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launch({ keepsPages })
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

  const open = async (options: BrowserContextOptions = {}) => {
    // Nothing is put between the browser and the server: what stands there reads every answer twice, and takes the browser's own keeping of styles away.
    const context = await browser.newContext({ baseURL: url, viewport: DESKTOP, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    return context.newPage()
  }
  return {
    t,
    url,
    browser,
    open,
    openAs: async (username, options = {}) => {
      const before = signedIn.get(username)
      if (before) return open({ ...options, storageState: before })
      const page = await open(options)
      await signIn(page, username)
      signedIn.set(username, await page.context().storageState())
      return page
    },
    close: async () => {
      await browser.close()
      await t.close()
    },
  }
}

export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
}

/** What a person reads on the page, in one line; hidden things are not read. A page that is still coming is read once all of it is here. */
export async function reads(page: Page, selector = 'main'): Promise<string> {
  await page.waitForLoadState('domcontentloaded')
  return (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, ' ').trim()
}

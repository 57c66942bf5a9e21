import { accessSync, constants } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The shell first: the same engine without a window's trappings, in which a page opens several times as fast. */
const COMMON = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Chromium is: CHROMIUM names it, else the usual places. Throws with what to do when there is none. */
export function findChromium(): string {
  const named = process.env.CHROMIUM
  if (named && !runs(named)) throw new Error(`CHROMIUM is ${named}, which cannot be run`)
  const found = named ?? COMMON.find(runs)
  if (!found)
    throw new Error(
      'Browser tests need Chromium, and none was found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path',
    )
  return found
}

/** How a browser for tests is started: no sandbox (tests run as root in containers), and no calls home. */
export const LAUNCH = () => ({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Dates are asked for as they are written here.
    '--lang=en-GB',
    // Whatever a page or a redirect asks for, no name outside is ever looked up. The browser itself knows localhost.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
  ],
})

/** The whole browser, where there is one: the shell keeps no pages for Back and Forward. */
export const WHOLE_CHROMIUM = COMMON.find(path => !path.endsWith('shell') && runs(path))

/** `keepsPages`: with its back-forward cache, which Playwright turns off. */
export type Launched = { keepsPages?: boolean | undefined }

/** A browser for tests, with its own empty profile. */
export async function launch({ keepsPages }: Launched = {}): Promise<Browser> {
  if (!keepsPages) return chromium.launch(LAUNCH())
  return chromium.launch({
    ...LAUNCH(),
    ...(WHOLE_CHROMIUM ? { executablePath: WHOLE_CHROMIUM } : {}),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}

/**
 * Has this page ask past its service worker, so that `page.route` sees what it asks: a page that has one already asks through it, and is then stopped by
 * nothing. Whether it has one yet is a matter of moments. Ends with the page, or when what is returned is called.
 */
export async function askDirectly(page: Page): Promise<() => Promise<void>> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setBypassServiceWorker', { bypass: true })
  return () => network.detach()
}

import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The shell last: the same engine without a window, which makes the same PDF, and on some servers is all there is. */
const COMMON = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/usr/bin/chromium-headless-shell',
]
const LONGEST_MS = 120_000

/** How a page is made a PDF: by a Chromium of this machine, or not at all, and why. */
export type Printer = { print: (html: string) => Promise<Uint8Array> } | { none: string }

/** The Chromium that is named, else one at its usual place. */
export function findPrinter(named: string | undefined, usual: readonly string[] = COMMON): Printer {
  const path = (named ? [named] : usual).find(runs)
  return path
    ? { print: html => print(path, html) }
    : {
        none: named
          ? `CHROMIUM is set to ${named}, which cannot be run`
          : 'This server has no Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM to its path, and start the server again',
      }
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** In a folder of its own that is removed after; no name outside is ever looked up, and the page has no scripts. */
async function print(path: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    const [page, pdf] = [join(folder, 'bundle.html'), join(folder, 'bundle.pdf')]
    await writeFile(page, html, { mode: 0o600 })
    await run(path, [
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(path: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(path, args, { stdio: 'ignore', timeout: LONGEST_MS, killSignal: 'SIGKILL' })
    child.once('error', failed)
    child.once('exit', (code, signal) =>
      code === 0 ? done() : failed(new Error(`Chromium ended with ${signal ?? code} and made no PDF`)),
    )
  })
}

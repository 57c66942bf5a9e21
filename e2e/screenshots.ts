import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { importStreetCrime } from '../src/accountability/street-crime.command.ts'
import { READERS } from '../src/app.ts'
import { importGeography } from '../src/people/geography.command.ts'
import { systemWho } from '../src/platform/access/roles.ts'
import type { Db } from '../src/platform/db/connect.ts'
import { inContext } from '../src/platform/db/context.ts'
import { catchUp } from '../src/platform/log/reader.ts'
import { testPlace } from '../src/platform/postgres/test-place.ts'
import { readConfig } from '../src/platform/run/config.ts'
import { buildAssets } from '../src/platform/views/assets.ts'
import { openStage } from '../src/stage.ts'
import { openAgent, openApi } from '../src/twin/rehearsal/api.port.ts'
import { readCrimeWeights } from '../src/twin/rehearsal/crime-weights.store.ts'
import { openRehearsal } from '../src/twin/rehearsal/rehearse.port.ts'
import type { Stage } from '../src/twin/rehearsal/stage.ts'
import { launch } from './browser.ts'
import { type Scene, setScene } from './scene.ts'

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url))
const HOURS = 2
const MOST_BYTES = 300_000
const DESKTOP = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
const say = (line: string) => void process.stderr.write(`${line}\n`)

type Shot = {
  name: string
  as?: string
  path: string
  phone?: true
  dark?: true
  from?: string
  first?: (page: Page) => Promise<void>
}

/** `from`: what stands at the top of the picture; else the page's own top. `first`: what is done on the page before. */
const shotsOf = ({ worked, call }: Scene): Shot[] => [
  { name: 'queue', as: 'handler', path: '/queue' },
  { name: 'call', as: 'handler', path: `/contacts/${call.contactId}` },
  { name: 'call-dark', as: 'handler', path: `/contacts/${call.contactId}`, dark: true },
  { name: 'who-this-may-be', as: 'handler', path: `/people/search?contactId=${call.contactId}` },
  { name: 'supervision', as: 'supervisor', path: '/supervision' },
  { name: 'handover', as: 'supervisor', path: '/handover' },
  { name: 'incidents', as: 'dispatcher', path: '/incidents' },
  { name: 'incident', as: 'dispatcher', path: `/incidents/${call.incidentId}` },
  { name: 'incident-phone', as: 'officer', path: `/incidents/${call.incidentId}`, phone: true, from: 'h1' },
  { name: 'case', as: 'supervisor', path: `/cases/${worked.caseId}` },
  { name: 'investigations', as: 'investigator', path: '/investigations' },
  { name: 'investigation', as: 'investigator', path: `/crimes/${worked.crimeId}` },
  { name: 'plan', as: 'investigator', path: `/crimes/${worked.crimeId}/plan` },
  { name: 'bail', as: 'investigator', path: `/suspects/${worked.suspectId}/bail` },
  { name: 'victim', as: 'victimcare', path: `/victims/${worked.victimId}` },
  { name: 'update', as: 'victimcare', path: `/victims/${worked.victimId}/update` },
  { name: 'home', path: '/' },
  { name: 'home-dark', path: '/', dark: true },
  { name: 'how-we-are-doing', path: '/how-we-are-doing', from: '#answered' },
  { name: 'crime-near-you', path: '/crime-near-you', from: 'main .figure' },
  { name: 'report', path: '/report' },
  { name: 'report-phone', path: '/report', phone: true },
  { name: 'chat-phone', path: '/chat', phone: true, from: 'h1', first: beginChat },
]

async function beginChat(page: Page): Promise<void> {
  await page.locator('[name=happening][value=not-sure]').check()
  await page
    .locator('#words')
    .fill('Somebody has followed me from the bus. I am in the shop on the corner and they wait outside.')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(address => address.hash === '#newest')
}

/**
 * `node e2e/screenshots.ts [DIR]`: the pictures of the documentation, drawn from a system of its own that has lived two
 * hours of a rehearsal. Everybody in them is made up, and says so. With ../shared/data the published figures are in it too.
 */
async function takeScreenshots(folder: string): Promise<void> {
  await buildAssets()
  const data = mkdtempSync(join(testPlace(), 'answerable-screenshots-'))
  const stage = await openStage({
    config: readConfig({ data }, {}),
    log: say,
    date: '2026-11-21T09:00',
    seed: 'a monday evening',
  })
  const browser = await launch()
  try {
    await importPublished(stage.db)
    const scene = await prepare(stage)
    await stage.setSpeed(1)
    mkdirSync(folder, { recursive: true })
    await shoot(browser, stage, shotsOf(scene), folder)
  } finally {
    await browser.close()
    await stage.close()
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function importPublished(db: Db): Promise<void> {
  const [geography, crime] = [join(DATA, 'geo-staffordshire'), join(DATA, 'police-uk-street-staffordshire')]
  if (!existsSync(geography) || !existsSync(crime))
    return say('no published figures beside this checkout: the map stays empty')
  await importGeography(db, geography)
  const files = readdirSync(crime).filter(name => name.endsWith('.csv'))
  const { kept } = await importStreetCrime(
    db,
    files.map(name => join(crime, name)),
  )
  say(`${kept} published rows taken in`)
}

async function prepare(stage: Stage): Promise<Scene> {
  const { origin, password, portToken, force } = stage
  const agent = openAgent()
  const control = openApi(origin, agent, portToken)
  const crime = await inContext(stage.db, systemWho('screenshots'), readCrimeWeights)
  const now = async () => Temporal.Instant.from((await control.get('/health')).body.at)
  const at = async (time: string) => {
    const { status, body } = await control.post('/rehearsal/clock', { at: time, speed: 0 })
    if (status !== 200) throw new Error(`the clock: ${JSON.stringify(body)}`)
  }
  const settle = async () => {
    while ((await catchUp(stage.db, READERS)) > 0);
  }
  const rehearsal = openRehearsal({ origin, portToken, force, password, seed: 'a monday evening', crime, log: say })
  try {
    return await setScene({ origin, password, system: control, at, now, settle }, async () =>
      rehearsal.play(await now(), HOURS, 0),
    )
  } finally {
    rehearsal.close()
    agent.destroy()
  }
}

async function shoot(
  browser: Browser,
  { origin, password }: Stage,
  shots: readonly Shot[],
  folder: string,
): Promise<void> {
  const signedIn = new Map<string, BrowserContextOptions['storageState']>()
  for (const { name, as, path, phone, dark, from, first } of shots) {
    if (as && !signedIn.has(as)) signedIn.set(as, await signIn(browser, origin, as, password))
    const state = as && signedIn.get(as)
    const context = await browser.newContext({
      baseURL: origin,
      viewport: phone ? PHONE : DESKTOP,
      colorScheme: dark ? 'dark' : 'light',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...(state ? { storageState: state } : {}),
    })
    const page = await context.newPage()
    await openWhole(page, path)
    await first?.(page)
    if (from)
      await page
        .locator(from)
        .first()
        .evaluate(one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 64))
    const file = join(folder, `${name}.png`)
    await page.screenshot({ path: file })
    await context.close()
    const { size } = statSync(file)
    if (size > MOST_BYTES)
      throw new Error(`${name}.png has ${size} bytes: more than ${MOST_BYTES} make a checkout slow`)
    say(`${name}.png ${Math.round(size / 1000)} KB`)
  }
}

async function openWhole(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  if (await page.locator('[data-live]').count()) await page.locator('.live-status[data-state=live]').waitFor()
}

async function signIn(browser: Browser, origin: string, username: string, password: string) {
  const context = await browser.newContext({ baseURL: origin })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(address => address.pathname !== '/sign-in')
  const state = await context.storageState()
  await context.close()
  return state
}

await takeScreenshots(resolve(process.argv[2] ?? fileURLToPath(new URL('../docs/screenshots/', import.meta.url))))

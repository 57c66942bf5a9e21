import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPlace } from '../src/platform/postgres/test-place.ts'
import { kept, says, shown, signIn, status, takeCall } from './away/on-the-call.ts'
import { readable } from './away/readable.ts'
import { askDirectly, LAUNCH, launch } from './browser.ts'
import { DESKTOP } from './site.ts'
import { endEverything, killPostgres, newDataFolder, read, startServer, type TestServer, until } from './test-server.ts'

// A real server in a process of its own, really stopped while somebody types, and started again on the same port.
const LONG = 180_000
let dataDir: string
let server: TestServer
let browser: Browser
let port: string

const start = async () => {
  server = await startServer(dataDir, '--empty', ...(port ? ['--port', port] : []))
  port = new URL(server.url).port
}
const stop = async () => {
  server.signal('SIGTERM')
  await server.exited
}

beforeAll(async () => {
  dataDir = newDataFolder()
  await start()
  browser = await launch()
}, LONG)
beforeEach(async () => {
  if (server.ended()) await start()
}, LONG)
// What a test left open would follow the next one's server.
afterEach(async () => {
  for (const one of browser.contexts()) await one.close()
})
afterAll(async () => {
  await browser?.close()
  await endEverything()
}, 60_000)

/** Of Ofcom's drama range, and another each time: a test that is tried once more finds nothing of its first try. */
let drama = 200
const newNumber = () => `07700 900${drama++}`

const desk = async (context?: BrowserContext) => {
  const own = context ?? (await browser.newContext({ baseURL: server.url, viewport: DESKTOP }))
  own.setDefaultTimeout(30_000)
  return own.newPage()
}
const lines = async (contactId: string) =>
  (
    await read<{ text: string }>(
      dataDir,
      'select text from contact.log_line where contact_id = $1 order by at, fact_xid',
      [contactId],
    )
  ).map(row => row.text)
const contactsOf = (number: string) =>
  read<{ id: string; place: string; incident_type: string }>(
    dataDir,
    'select id, place, incident_type from contact.contact where caller_number like $1',
    [`%${number.slice(-6)}`],
  )

test(
  'the server stops half-way, the tab is reloaded, the server comes back: at most a second of typing is lost, one contact',
  async () => {
    const page = await desk()
    await signIn(page, 'handler')
    const number = newNumber()
    const contactId = await takeCall(page, number)
    await says(page, 'He is banging on the door')
    await until('the first line is recorded', async () => (await lines(contactId)).length === 1)
    // And the browser has heard so: stopped a moment before, it would rightly send it once more.
    await until('nothing waits in this browser', async () => !(await kept(page)).some(id => id.startsWith('op:')))
    await status(page, /^Saved [\d.]+ (?:s|min) ago\.$/)
    await page.keyboard.type('She says he has ')
    await stop()
    await page.keyboard.type('been drinking')
    await page.keyboard.press('F2')
    await status(page, /server is away: kept on this computer only.*1 to send/)
    await page.getByLabel('Where exactly').fill('14 Example Row')

    // Typed until the very moment of the reload.
    await page.locator('#line').focus()
    const words = 'glass breaking now and the children are crying upstairs in the back room '
    const typedAt: number[] = []
    for (const letter of words) {
      await page.keyboard.type(letter)
      typedAt.push(performance.now())
      await sleep(30)
    }
    const reloaded = performance.now()
    await page.reload()
    // The count is said once the lines that wait are drawn.
    await status(page, /server is away.*1 to send/)
    expect(await shown(page)).toEqual(['She says he has been drinking', 'He is banging on the door'])
    expect(await page.getByLabel('Where exactly').inputValue()).toBe('14 Example Row')
    const left = await page.locator('#line').inputValue()
    expect(words.startsWith(left)).toBe(true)
    expect(left.length).toBeGreaterThanOrEqual(typedAt.filter(at => at < reloaded - 1000).length)

    await page.locator('#line').fill('Glass breaking now')
    await page.keyboard.press('F2')
    await page.keyboard.press('F4')
    await page.locator('#line').focus()
    await page.keyboard.type('Line still op')
    await start()
    await page.keyboard.type('en')
    await status(page, /^Saved/)
    await until('the page is the server’s own again', () => page.locator('.menu__who').isVisible())
    await until(
      'what was typed is in its box',
      async () => (await page.locator('#line').inputValue()) === 'Line still open',
    )
    expect(await page.getByLabel('Where exactly').inputValue()).toBe('14 Example Row')
    await until('the draft is the server’s', async () =>
      (
        await read<{ line: string }>(
          dataDir,
          "select typed->>'line' as line from contact.draft where contact_id = $1",
          [contactId],
        )
      ).some(row => row.line === 'Line still open'),
    )
    await until('every line is recorded', async () => (await lines(contactId)).length >= 4)
    expect(await lines(contactId)).toEqual([
      'He is banging on the door',
      'She says he has been drinking',
      'Glass breaking now',
      expect.stringContaining('Pressed while the system was away: Emergency now'),
    ])
    expect(
      (await read<{ grade: string }>(dataDir, 'select grade from contact.contact where id = $1', [contactId]))[0]!
        .grade,
    ).toBe('immediate')
    expect(await contactsOf(number)).toHaveLength(1)
    // When it was written stands beside when it came.
    await until('it says when it came', async () =>
      (await page.locator('#call-lines').innerText()).includes('when the system was back'),
    )
  },
  LONG,
)

test(
  'a contact is begun while the server is away, and is there exactly once when it is back',
  async () => {
    const page = await desk()
    await signIn(page, 'handler')
    await takeCall(page, newNumber())
    const number = newNumber()
    await stop()
    await page.goto('/queue')
    await page.getByLabel('Number', { exact: true }).fill(number)
    await page.getByLabel('Where exactly').fill('Behind the library')
    await page.getByLabel('What it is', { exact: true }).selectOption({ label: 'Assault or fight' })
    await says(page, 'Two men fighting')
    await page.locator('#line').fill('One has a bot')
    // The promise: nothing is lost that was typed a second before.
    await sleep(1_000)
    await page.reload()
    await until('the sheet is there again', async () => (await page.locator('#line').inputValue()) === 'One has a bot')
    expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe(number)
    expect(await shown(page)).toEqual(['Two men fighting'])
    await page.locator('#line').focus()
    await page.keyboard.press('End')
    await page.keyboard.type('tle')
    await page.keyboard.press('F2')
    await page.keyboard.type('Third li')
    await start()
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}$/)
    await status(page, /^Saved/)
    await until('the page is the server’s own', () => page.locator('form[data-call]').isVisible())
    await until('its lines are recorded', async () => {
      const [one] = await contactsOf(number)
      return one && (await lines(one.id)).length >= 2
    })
    const [contact, ...more] = await contactsOf(number)
    expect(more).toEqual([])
    expect(contact).toMatchObject({ place: 'Behind the library' })
    expect(contact!.incident_type).not.toBeNull()
    expect(await lines(contact!.id)).toEqual(['Two men fighting', 'One has a bottle'])
    await until('what was begun is in its box', async () => (await page.locator('#line').inputValue()) === 'Third li')
  },
  LONG,
)

test(
  'the answer to a line is lost on the way, twice, and PostgreSQL dies: each line is there once, in order',
  async () => {
    const page = await desk()
    await signIn(page, 'handler')
    const contactId = await takeCall(page, newNumber())
    let lost = 0
    await askDirectly(page)
    await page.route('**/kept-line', async route => {
      lost += 1
      if (lost > 2) return route.fallback()
      // The server has done it; the browser never hears.
      await route.fetch()
      return route.abort()
    })
    for (const text of ['one', 'two', 'three', 'four']) await says(page, text)
    await until('all four are recorded', async () => (await lines(contactId)).length >= 4)
    killPostgres(dataDir)
    for (const text of ['five', 'six']) await says(page, text)
    await until('all six are recorded', async () => (await lines(contactId).catch(() => [])).length >= 6)
    await status(page, /^Saved/)
    expect(lost).toBeGreaterThan(2)
    expect(await lines(contactId)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
  },
  LONG,
)

test(
  'a line begun while a key is on its way stays in its box: only what was pressed is recorded',
  async () => {
    const page = await desk()
    await signIn(page, 'handler')
    const contactId = await takeCall(page, newNumber())
    await askDirectly(page)
    let letGo = () => {}
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    let asked = false
    await page.route('**/kept-line', async route => {
      asked = true
      await held
      return route.fallback()
    })
    // The details go with the line, as the deed of the same key.
    await page.getByLabel('Where exactly').fill('14 Example Row')
    await says(page, 'He has gone to the back')
    await until('the line is on its way', async () => asked)
    await page.keyboard.press('F4')
    await page.locator('#line').focus()
    await page.keyboard.type('She is wai')
    letGo()
    await until('both are done', async () =>
      (
        await read<{ grade: string; place: string }>(
          dataDir,
          'select grade, place from contact.contact where id = $1',
          [contactId],
        )
      ).some(row => row.grade === 'immediate' && row.place === '14 Example Row'),
    )
    await page.keyboard.type('ting')
    await status(page, /^Saved/)
    expect(await page.locator('#line').inputValue()).toBe('She is waiting')
    await until('the line is recorded', async () => (await lines(contactId)).length > 0)
    expect(await lines(contactId)).toEqual(['He has gone to the back'])
  },
  LONG,
)

test(
  'the session ends meanwhile: another person reads nothing and sends nothing of it, and its own person loses nothing',
  async () => {
    const page = await desk()
    await signIn(page, 'handler')
    const contactId = await takeCall(page, newNumber())
    const asUsual = await askDirectly(page)
    await page.route('**/api/contacts/**', route => route.abort())
    await says(page, 'A secret of the caller')
    await page.locator('#line').fill('half a secret')
    await status(page, /server is away/)
    await sleep(600)
    await read(dataDir, 'update platform.session set ended_at = clock_timestamp() - interval $$1 minute$$')
    await sleep(2500)
    await page.unroute('**/api/contacts/**')
    await asUsual()
    await status(page, /You are signed out.*1 to send/)
    expect((await page.context().cookies()).map(one => one.name)).not.toContain('__Host-keeping')

    const other = await desk(page.context())
    await signIn(other, 'supervisor', `/contacts/${contactId}`)
    await status(other, /^Saved/)
    expect(await other.content()).not.toContain('secret')
    await status(page, /Somebody else has signed in/)
    expect(await lines(contactId)).toEqual([])
    await other.close()

    await page.reload()
    expect(await page.content()).not.toContain('secret')
    await signIn(page, 'handler', `/contacts/${contactId}`)
    await until('the line is recorded', async () => (await lines(contactId)).length === 1)
    expect(await lines(contactId)).toEqual(['A secret of the caller'])
    await until(
      'the words are in their box',
      async () => (await page.locator('#line').inputValue()) === 'half a secret',
    )
  },
  LONG,
)

test(
  'nothing that was typed can be read on the disk of a shared computer',
  async () => {
    const profile = mkdtempSync(join(testPlace(), 'answerable-profile-'))
    const context = await chromium.launchPersistentContext(profile, {
      ...LAUNCH(),
      baseURL: server.url,
      viewport: DESKTOP,
    })
    try {
      const page = await desk(context)
      await signIn(page, 'handler')
      const number = newNumber()
      await takeCall(page, number)
      await says(page, 'CANARY-recorded')
      await stop()
      await says(page, 'CANARY-queued')
      await page.keyboard.type('CANARY-typed')
      await page.getByLabel('Where exactly').fill('CANARY-place')
      await sleep(1000)
      await page.reload()
      // More than one, where the server stopped before it took what was said before.
      await status(page, /server is away.*[1-9] to send/)
      expect(await shown(page)).toContain('CANARY-queued')
      await context.close()
      const found = readable(profile, ['CANARY', 'Ngozi', number.slice(-6)])
      expect(found).toEqual([])
      // The search would find it: what is kept in the clear is there.
      expect(readable(profile, ['answerable-kept']).length).toBeGreaterThan(0)
    } finally {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
      if (server.ended()) await start()
    }
  },
  LONG,
)

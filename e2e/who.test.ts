import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest'
import type { Person } from '../src/test-app.ts'
import { axeFinds } from './axe.ts'
import { askDirectly } from './browser.ts'
import { NARROW, openSite, type Site } from './site.ts'

// The left of the call's screen, in a real browser: found as it is typed, said by a key, taken back, while the log goes on.
const LONG = 150_000
let site: Site
let handler: Person
let elizabeth: string
let opened: Page | undefined

type Told = Record<string, string>
const call = async (details: Told = {}): Promise<string> => {
  const { contactId } = (await handler.post('/contacts', { channel: '999' })).body
  if (Object.keys(details).length) await handler.post(`/contacts/${contactId}/details`, details)
  return contactId
}
const somebody = async (told: Told): Promise<string> =>
  (await handler.post(`/contacts/${await call()}/people`, { decision: 'new', ...told })).body.personId
type Said = { identificationId: string; personId: string; decision: string; role: string }
const whatWasSaid = async (contactId: string): Promise<Said[]> =>
  (await handler.get(`/contacts/${contactId}/who`)).body.who.said
const said = async (contactId: string) =>
  (await whatWasSaid(contactId)).map(one => [one.personId, one.decision, one.role])
/** What a first try said of her would be counted among her calls by the second. */
const takeBack = async (contactId: string) => {
  for (const { identificationId } of await whatWasSaid(contactId))
    await handler.form(`/contacts/${contactId}/sheet`, { do: `who:undo:${identificationId}` })
}

beforeAll(async () => {
  site = await openSite('2026-11-23T03:00')
  handler = await site.t.as('contact-handler')
  elizabeth = await somebody({
    given: 'Elizabeth',
    family: 'Hartshorne',
    birth: '04/11/1987',
    number: '07700 900401',
    address: '14 Example Row',
    postcode: 'ST5 1AB',
  })
  const child = await somebody({ given: 'Kit', family: 'Hartshorne', birth: '2019-02-03' })
  await handler.post(`/people/${child}/household`, { withId: elizabeth, source: 'Her mother' })
  const order = { kind: 'order', words: 'He may not go there', source: 'Court', inForceUntil: '2027-03-03' }
  await handler.post(`/people/${elizabeth}/markers`, order)
  await handler.post(`/people/${elizabeth}/markers`, {
    kind: 'weapons',
    words: 'A knife by the door',
    source: 'A friend',
  })
  for (let n = 0; n < 3; n++) {
    const before = await call({ callerNumber: '07700 900401', incidentType: 'domestic' })
    await handler.post(`/contacts/${before}/people`, { decision: 'same', personId: elizabeth })
  }
  const he = await somebody({ given: 'Sid', family: 'Marlowe', birth: '1984', number: '07700 900401' })
  await handler.post(`/contacts/${await call({ incidentType: 'domestic' })}/people`, {
    decision: 'same',
    personId: he,
    role: 'suspect',
  })
  for (const family of ['Hartshorn', 'Hartson', 'Hartshorne-Featherstonehaugh-of-the-very-long-name'])
    await somebody({ given: 'Eliza', family, birth: '1962' })
  await somebody({ given: 'ليلى', family: 'الأحمد', number: '07700 900409' })
}, 120_000)
afterEach(() => opened?.context().close())
afterAll(() => site?.close())

async function open(contactId: string, options: object = {}): Promise<Page> {
  const page = await site.openAs('handler', { reducedMotion: 'reduce', ...options })
  page.setDefaultTimeout(45_000)
  page.setDefaultNavigationTimeout(45_000)
  opened = page
  await page.goto(`/contacts/${contactId}`)
  await page.locator('#who').waitFor()
  return page
}
const first = (page: Page) => page.locator('#who [aria-current]')
/** A list that changed just now asks for the key again: a slow machine may have to. */
async function pressed(page: Page, key: string, then: string): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press(key)
    const done = await page
      .locator(then)
      .waitFor({ timeout: 6_000 })
      .then(
        () => true,
        () => false,
      )
    if (done) return
  }
  throw new Error(`${key} did nothing: ${await page.locator('#who-state').textContent()}`)
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

test(
  'a misspelt nickname, a birth date the other way round and a new home find her; a key says so and takes it back',
  async () => {
    const contactId = await call()
    onTestFailed(() => takeBack(contactId))
    const page = await open(contactId)
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.locator('#callerName').fill('Liz Hartshorn')
    await page.locator('#callerBirth').fill('11/4/87')
    await page.locator('#callerAddress').fill('9 Sample Close, ST4 2XY')
    await first(page).locator('.who__name', { hasText: 'Elizabeth Hartshorne' }).waitFor()
    await page.waitForFunction(() => document.querySelector('#who .who__asked')?.textContent?.includes('address'))
    const shown = (await first(page).innerText()).replaceAll(/\s+/g, ' ')
    for (const words of [
      'Elizabeth Hartshorne 39',
      'in 100',
      'Order in force until 3 March 2027',
      'UNCONFIRMED: Weapons',
      'Domestic: 3 earlier',
      'Called: 4 in 24 h, 4 in 7 d, 4 in 28 d, 4 in 12 m',
      'another address: they may have moved',
      'Kit Hartshorne, 7, child',
      'date of birth:',
    ])
      expect(shown).toContain(words)
    expect(shown).toMatch(/family name: .*[+−]\d/)
    expect(await page.locator('#call-who').innerText()).toContain('Never read out')

    // From here on the hands never leave the log.
    await page.locator('#line').click()
    const words =
      'He is at the back door again and she is upstairs with the child, the phone is on speaker, he can hear'
    const typing = page.locator('#line').pressSequentially(words, { delay: 15 })
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#line')?.value.length ?? 0) > 20)
    await typing
    await pressed(page, 'Alt+y', '#who .who__said--same')
    await page.keyboard.type(' us.')
    expect(await said(contactId)).toEqual([[elizabeth, 'same', 'caller']])
    expect(await page.locator('#line').inputValue()).toBe(`${words} us.`)
    expect(await focused(page)).toBe('line')
    await expect.poll(() => page.locator('#who-voice').innerText()).toMatch(/Elizabeth Hartshorne, caller/)

    await pressed(page, 'Alt+u', '#who:not(:has(.who__said))')
    await page.keyboard.type(' Quiet now.')
    expect(await said(contactId)).toEqual([])
    expect(await page.locator('#line').inputValue()).toBe(`${words} us. Quiet now.`)
    expect(await page.locator('#callerName').inputValue()).toBe('Liz Hartshorn')
    expect(errors).toEqual([])
  },
  LONG,
)

test(
  'while keys are pressed as fast as they come, the people change and no letter is lost',
  async () => {
    const page = await open(await call())
    const name = 'Elizabeth Hartshorne Elizabeth Hartshorne'
    await page.locator('#callerName').pressSequentially(name, { delay: 25 })
    await page.locator('#line').pressSequentially(name.repeat(3), { delay: 2 })
    await first(page).waitFor()
    expect(await page.locator('#callerName').inputValue()).toBe(name)
    expect(await page.locator('#line').inputValue()).toBe(name.repeat(3))
    expect(await focused(page)).toBe('line')
  },
  LONG,
)

test(
  'the keys move between several, rule one out, make somebody new, and are all on the screen',
  async () => {
    const contactId = await call({ callerNumber: '07700 900401' })
    const page = await open(contactId)
    await page.locator('#line').click()
    const before = await first(page).getAttribute('data-person')
    const chosen = () => first(page).getAttribute('data-person')
    await page.keyboard.press('Alt+w')
    await expect.poll(chosen).not.toBe(before)
    const next = await chosen()
    await page.keyboard.press('Alt+q')
    await expect.poll(chosen).toBe(before)
    await page.keyboard.press('Alt+w')
    await expect.poll(chosen).toBe(next)
    await pressed(page, 'Alt+n', '#who .who__said--not-same')
    expect(await said(contactId)).toEqual([[next, 'not-same', 'caller']])
    expect(await focused(page)).toBe('line')
    await page.locator('#callerName').fill('Una Neighbour')
    await page.waitForFunction(() => document.querySelector('#who .who__asked')?.textContent?.includes('name'))
    await pressed(page, 'Alt+p', '#who .who__said--same')
    expect((await said(contactId)).at(-1)?.slice(1)).toEqual(['same', 'caller'])
    const panel = await page.locator('#call-who').innerText()
    expect(panel).toContain('Alt+U')
    await page.locator('#keys-help summary').click()
    const help = await page.locator('#keys-help').innerText()
    for (const key of ['Alt+W', 'Alt+Q', 'Alt+Y', 'Alt+N', 'Alt+P', 'Alt+U']) expect(help).toContain(key)
  },
  LONG,
)

test(
  'somebody else said who it is a moment before: told in place, and what stands is shown',
  async () => {
    const contactId = await call({ callerNumber: '07700 900401' })
    const page = await open(contactId)
    await page.locator('#line').fill('Not lost')
    const shown = await first(page).getAttribute('data-person')
    const other = await somebody({ given: 'Somebody', family: 'Otherwise' })
    await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId: other })
    // Either the live screen told already, or the key is refused: nobody is overruled.
    await page.keyboard.press('Alt+y')
    await page.locator('#who .who__said--same .who__head', { hasText: 'Somebody Otherwise' }).waitFor()
    expect(await said(contactId)).toEqual([[other, 'same', 'caller']])
    expect(shown).not.toBe(other)
    expect(await page.locator('#line').inputValue()).toBe('Not lost')
  },
  LONG,
)

test(
  'the server is away: it says so, keeps what was found, and looks again by itself',
  async () => {
    const page = await open(await call())
    await askDirectly(page)
    await page.route('**/who?*', route => route.abort())
    await page.locator('#callerName').fill('Eliza Hartshorn')
    await page.locator('#who-state').getByText('Not looked up: the server is away').waitFor()
    await page.unroute('**/who?*')
    await first(page).waitFor()
    await page.locator('#who-state').waitFor({ state: 'hidden' })
  },
  LONG,
)

test(
  'empty boxes are offered what is on file, and filled only when asked',
  async () => {
    const contactId = await call({ callerNumber: '07700 900401' })
    await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId: elizabeth })
    const page = await open(contactId)
    await page.locator('#callerAddress').fill('She is at her mother’s')
    expect(await page.locator('#callerName').inputValue()).toBe('')
    await page.locator('[data-fill="callerName"]').click()
    expect(await page.locator('#callerName').inputValue()).toBe('Elizabeth Hartshorne')
    await page.locator('[data-fill="callerAddress"]').waitFor({ state: 'hidden' })
    expect(await page.locator('#callerAddress').inputValue()).toBe('She is at her mother’s')
    expect(await page.locator('[data-fill="callerNumber"]').count()).toBe(0)
  },
  LONG,
)

const STATES: [string, () => Promise<Told>][] = [
  ['nobody', async () => ({ callerName: 'Zebedee Qwertyuiop', callerNumber: '07700 900499' })],
  ['number', async () => ({ callerNumber: '07700 900401' })],
  ['many', async () => ({ callerName: 'Eliza Hartshorn' })],
  ['right-to-left', async () => ({ callerNumber: '07700 900409' })],
  ['nothing', async () => ({})],
]
test.each(STATES)(
  '%s: axe finds nothing, light and dark, and it fits 320 pixels',
  async (_, details) => {
    const page = await open(await call(await details()))
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('#call-who details')) one.open = true
    })
    expect(await axeFinds(page, { on: '#call-who' })).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFinds(page, { on: '#call-who', rules: ['color-contrast'] })).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
  },
  LONG,
)

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aLineBegunMeanwhile, nothingOnTheDisk, theSessionEnds } from './away/meanwhile.ts'
import { nothingWaits, says, shown, signIn, status, takeCall } from './away/on-the-call.ts'
import { openStation, type Station } from './away/station.ts'
import { askDirectly } from './browser.ts'
import { endEverything, killPostgres, read, until } from './test-server.ts'

// A real server in a process of its own, really stopped while somebody types, and started again on the same port.
const LONG = 180_000
let station: Station

beforeAll(async () => {
  station = await openStation()
}, LONG)
beforeEach(async () => {
  if (station.server().ended()) await station.start()
}, LONG)
// What a test left open would follow the next one's server.
afterEach(async () => {
  for (const one of station.browser.contexts()) await one.close()
})
afterAll(async () => {
  await station?.browser.close()
  await endEverything()
}, 60_000)

test(
  'the server stops half-way, the tab is reloaded, the server comes back: at most a second of typing is lost, one contact',
  async () => {
    const { dataDir, start, stop, desk, newNumber, lines, contactsOf } = station
    const page = await desk()
    await signIn(page, 'handler')
    const number = newNumber()
    const contactId = await takeCall(page, number)
    await says(page, 'He is banging on the door')
    await until('the first line is recorded', async () => (await lines(contactId)).length === 1)
    // And the browser has heard so: stopped a moment before, it would rightly send it once more.
    await nothingWaits(page)
    await page.keyboard.type('She says he has ')
    await stop()
    await page.keyboard.type('been drinking')
    await page.keyboard.press('F2')
    await status(page, /server is away: kept on this computer only.*1 to send/)
    await page.getByLabel('Where exactly').fill('14 Example Row')

    // Typed until the very moment of the reload.
    await page.locator('#line').focus()
    const words = 'glass breaking now and the children are crying '
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
    const { start, stop, desk, newNumber, lines, contactsOf } = station
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
    const { dataDir, desk, newNumber, lines } = station
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
  () => aLineBegunMeanwhile(station),
  LONG,
)

test(
  'the session ends meanwhile: another person reads nothing and sends nothing of it, and its own person loses nothing',
  () => theSessionEnds(station),
  LONG,
)

test('nothing that was typed can be read on the disk of a shared computer', () => nothingOnTheDisk(station), LONG)

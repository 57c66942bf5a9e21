import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW, ROWS, STAFF_PAGE, samplePage } from './look/sample-data.ts'
import { openSampleSite, type SampleSite } from './look/test-sample-site.ts'

let site: SampleSite
let rows = ROWS
/** What stands in the form's region, apart from the queue's. */
let note = 'old'

beforeAll(async () => {
  site = await openSampleSite(render => ({
    '/queue': () => render('platform/views/look/live', { page: samplePage(STAFF_PAGE), now: NOW, rows, note }),
  }))
}, 90_000)

beforeEach(() => {
  rows = ROWS.slice(0, 2)
  note = 'old'
  site.server.live = true
})

afterAll(() => site?.close())

const LIVE = '.live-status[data-state=live]'
/** Both regions have been looked at again once the first shows three rows. */
const NEW_ROW = '#queue tbody tr:nth-child(3)'

test('a change is shown without reloading, and said once', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    await expect.poll(() => site.server.visits.includes('/live')).toBe(true)
    rows = ROWS.slice(0, 3)
    site.server.changed()
    await page.waitForSelector(NEW_ROW)
    await expect.poll(() => page.textContent('.live-status [role=status]')).toBe('3 contacts waiting')
  })
}, 30_000)

test('focus stays on the same link, though the table around it is new', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    await page.focus('#contact-2')
    rows = [ROWS[2]!, ...ROWS.slice(0, 2)]
    site.server.changed()
    await page.waitForSelector(NEW_ROW)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contact-2')
  })
}, 30_000)

test('a link that is gone from the fresh page keeps its place until it is left', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    await page.focus('#contact-2')
    rows = [ROWS[0]!, ROWS[2]!, ROWS[3]!]
    site.server.changed()
    await page.waitForSelector('.live-status[data-state=holding]')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contact-2')
    await page.focus('.staff-header__home')
    await page.waitForSelector(NEW_ROW)
  })
}, 30_000)

test('a form that someone is typing in is never replaced; the rest of the screen is', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    await page.click('#words')
    await page.keyboard.type('He has a kn')
    rows = ROWS.slice(0, 3)
    note = 'new'
    site.server.changed()
    await page.waitForSelector(NEW_ROW)
    await page.keyboard.type('ife')
    expect(await page.inputValue('#words')).toBe('He has a knife')
    expect(await page.textContent('#note')).toBe('old')

    // Left, but not sent: the words still count.
    await page.focus('.staff-header__home')
    site.server.changed()
    await page.waitForTimeout(200)
    expect(await page.inputValue('#words')).toBe('He has a knife')

    await page.fill('#words', '')
    await page.focus('.staff-header__home')
    await expect.poll(() => page.textContent('#note')).toBe('new')
  })
}, 30_000)

test('a list opened to be read stays open', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    await page.evaluate(() => document.querySelector('#more')!.setAttribute('open', ''))
    note = 'new'
    site.server.changed()
    await expect.poll(() => page.textContent('#note')).toBe('new')
    expect(await page.evaluate(() => (document.querySelector('#more') as HTMLDetailsElement).open)).toBe(true)
  })
}, 30_000)

test('a lost stream is said to be stale, and what was missed shows when it is back', async () => {
  await site.visit('/queue', {}, async page => {
    await page.waitForSelector(LIVE)
    site.server.live = false
    site.server.cut()
    await page.waitForSelector('.live-status[data-state=stale]')
    expect(await page.textContent('.live-status [role=status]')).toContain('stopped')
    await expect
      .poll(() => page.textContent('.live-status__text'), { timeout: 5000 })
      .toMatch(/no live updates for [1-9] s/)
    rows = ROWS.slice(0, 3)
    site.server.live = true
    await page.waitForSelector(NEW_ROW, { timeout: 15_000 })
    await page.waitForSelector(LIVE)
  })
}, 40_000)

test("the rehearsal's clock runs at its own speed between page loads", async () => {
  await site.visit('/queue', {}, async page => {
    // Standing still but for what is asked of it.
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(60_000)
    await page.reload()
    await page.waitForSelector(LIVE)
    await page.clock.runFor(10_000)
    const minutes = (await page.textContent('[data-time]'))!.split(':').map(Number)
    // Ten seconds at sixty times: ten minutes after 02:58.
    expect(minutes[0]! * 60 + minutes[1]!).toBe(3 * 60 + 8)
  })
}, 30_000)

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds } from './axe.ts'
import { openSite, reads, type Site } from './site.ts'
import { until as untilLong } from './test-server.ts'

const until: typeof untilLong = (what, holds) => untilLong(what, holds, 25_000)
const LONG = { timeout: 120_000 }

let site: Site
let handler: Page
let supervisor: Page
let contactId: string

beforeAll(async () => {
  site = await openSite('2026-11-23T03:00')
  handler = await site.openAs('handler')
  supervisor = await site.openAs('supervisor')
}, 120_000)
afterAll(() => site?.close())

const ready = (page: Page) =>
  until('the screen is ready', async () =>
    /^Saved/.test(
      await page
        .locator('[data-kept-text]')
        .innerText()
        .catch(() => ''),
    ),
  )
const says = async (page: Page, text: string) => {
  await page.locator('#line').focus()
  await page.keyboard.type(text)
  await page.keyboard.press('F2')
}
const shown = (page: Page) => page.locator('#call-lines .said').allInnerTexts()

test(
  'two people write in one log: each sees the other’s lines and that they write, and no keystroke is lost to an update',
  LONG,
  async () => {
    const api = await site.t.as('contact-handler')
    contactId = (await api.post('/contacts', { channel: '999', callerNumber: '07700 900188' })).body.contactId
    for (const page of [handler, supervisor]) {
      await page.goto(`/contacts/${contactId}`)
      await ready(page)
    }
    await handler.locator('#line').focus()
    await handler.keyboard.type('She is in the bath')
    await until('the other sees who writes', async () => /is writing/.test(await reads(supervisor, '#call-here')))
    await says(supervisor, 'Unit is two minutes away')
    await until('the line arrives', async () => (await shown(handler)).includes('Unit is two minutes away'))
    expect(await handler.locator('#call-lines .unread').innerText()).toContain('New')
    // Drawn anew while she typed: the words and the place in them stand.
    await handler.keyboard.type('room')
    expect(await handler.locator('#line').inputValue()).toBe('She is in the bathroom')
    await handler.keyboard.press('F2')
    await until(
      'both see both',
      async () => (await shown(supervisor)).length === 2 && (await shown(handler)).length === 2,
    )
    const seen = await reads(supervisor, '#call-lines')
    expect(seen).toContain('Zoë Boateng')

    const texts = (who: string) => Array.from({ length: 6 }, (_, nth) => `${who} ${nth}`)
    await Promise.all([
      (async () => {
        for (const text of texts('handler')) await says(handler, text)
      })(),
      (async () => {
        for (const text of texts('supervisor')) await says(supervisor, text)
      })(),
    ])
    for (const page of [handler, supervisor])
      await until('all lines are on both screens', async () => (await shown(page)).length === 14)
    const log = ((await api.get(`/contacts/${contactId}`)).body.log as { text: string }[]).map(one => one.text)
    for (const who of ['handler', 'supervisor'])
      expect(log.filter(text => new RegExp(`^${who} \\d$`).test(text))).toEqual(texts(who))
  },
)

test(
  'a live contact is offered by key, accepted by another, and is in somebody’s hands all the while',
  LONG,
  async () => {
    const api = await site.t.as('contact-handler')
    const who = async () => (await api.get(`/contacts/${contactId}`)).body.handlerName
    await api.post(`/contacts/${contactId}/assessments`, {
      threat: 'Her partner',
      harm: 'Assault',
      immediacy: 'now',
      weapon: 'no',
      risk: 'high',
      caller: 'no',
      subject: 'no',
      children: 'no',
      adultsAtRisk: 'no',
      othersInHousehold: 'no',
      riskReason: 'From what the caller said',
      investigation: 'None needed so far',
      engagement: 'Safe to ring back on this number',
    })
    const giver = await who()
    await handler.keyboard.press('F8')
    expect(await handler.evaluate(() => document.activeElement?.id)).toBe('handTo')
    await handler.locator('#handTo').selectOption('anyone')
    await handler.keyboard.press('Control+Enter')
    // Refused without leaving the page: what is missing is named, and nothing typed is gone.
    await until('it says what is missing', async () =>
      /what the caller was told/.test(await reads(handler, '.govuk-error-summary').catch(() => '')),
    )
    expect(await axeFinds(handler)).toEqual([])
    await handler.locator('#handTold').fill('That a colleague takes over and has read it all')
    await handler.locator('#handStands').fill('Nothing new was said since')
    await handler.locator('#handStands').press('Control+Enter')
    await until('it is offered', async () => /offers this contact to whoever is free/.test(await reads(handler)))
    expect(await who()).toBe(giver)
    await until('the other is offered it, live', async () =>
      /Accept: it is mine from now/.test(await reads(supervisor)),
    )
    expect(await axeFinds(supervisor)).toEqual([])
    await supervisor.goto('/contacts/mine')
    expect(await reads(supervisor)).toContain('Offered to you')
    expect(await axeFinds(supervisor)).toEqual([])
    await supervisor.getByRole('button', { name: /^Accept/ }).click()
    await supervisor.waitForURL(`**/contacts/${contactId}`)
    expect(await who()).not.toBe(giver)
    await until('the giver sees it', async () => (await reads(handler, '#call-line')).includes(await who()))
    await handler.goto('/contacts/mine')
    expect(await reads(handler)).toContain('No open contact is in your hands')
  },
)

test(
  'the page for the time when the server is away has nothing of anybody in it, and nothing that axe finds',
  LONG,
  async () => {
    await handler.goto('/contacts/away')
    const text = await (await site.open()).request.get(`${site.url}/contacts/away`).then(answer => answer.text())
    expect(text).not.toMatch(/Boateng|07700/)
    await until('it can be written on', () => handler.locator('#line').isVisible())
    expect(await axeFinds(handler)).toEqual([])
  },
)

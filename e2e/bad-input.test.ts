import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_PASSWORD } from '../src/test-app.ts'
import { type Scene, setScene } from './scene.ts'
import { openSite, reads, type Site, signIn } from './site.ts'

let site: Site
let scene: Scene

beforeAll(async () => {
  site = await openSite('2026-11-21T09:00')
  const { t, url } = site
  scene = await setScene({
    origin: url,
    password: TEST_PASSWORD,
    system: await t.as('system'),
    at: t.at,
    now: async () => t.now(),
    settle: t.catchUp,
  })
}, 120_000)
afterAll(() => site?.close())

const MB = 1024 * 1024
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const problem = (page: Page) => reads(page, '.govuk-error-summary')
const choose = (page: Page, group: string, option: string) =>
  page.getByRole('group', { name: group }).getByLabel(option, { exact: true }).check()
const count = async (table: string) => Number((await site.t.owner.query(`select count(*) from ${table}`)).rows[0].count)

async function fillReport(page: Page, what: string, more: { name?: string } = {}): Promise<void> {
  await page.goto('/report')
  await choose(page, 'Is this happening now?', 'No')
  await page.getByLabel('Your name (optional)').fill(more.name ?? '')
  await choose(page, 'What is a safe way for us to contact you?', 'Do not contact me')
  // Set, not typed: a paste of megabytes would be typed for minutes.
  await page.getByLabel('What is happening, or what happened?').evaluate((box, text) => {
    ;(box as HTMLTextAreaElement).value = text
  }, what)
}

test('the same plan in two tabs: the second to save is told, keeps its words, and can save them after reading', async () => {
  const first = await site.openAs('investigator')
  const second = await first.context().newPage()
  const where = `/crimes/${scene.worked.crimeId}/plan`
  await first.goto(where)
  await second.goto(where)
  const objective = 'What is this investigation to find out or prove?'
  await first.getByLabel(objective).fill('Prove who wrote the notes, as the first tab has it')
  await second.getByLabel(objective).fill('Prove who wrote the notes, as the second tab has it')
  await second.getByLabel('Who is at risk, and what is done about it?').fill('Words that took an hour')
  await press(first, /^Save as version \d+$/)
  expect(await reads(first)).toContain('as the first tab has it')

  await press(second, /^Save as version \d+$/)
  expect(await problem(second)).toContain('This case was changed while you were writing. What you wrote is still here')
  expect(await second.getByLabel(objective).inputValue()).toBe('Prove who wrote the notes, as the second tab has it')
  expect(await second.getByLabel('Who is at risk, and what is done about it?').inputValue()).toBe(
    'Words that took an hour',
  )
  expect(await reads(second)).toContain('as the first tab has it')

  await press(second, /^Save as version \d+$/)
  expect(await reads(second)).toContain('as the second tab has it')
  await second.getByText(/^Earlier versions \(\d+\)$/).click()
  expect(await reads(second)).toContain('as the first tab has it')
})

// Ten megabytes are sent without a browser, which takes half a minute over them (contact/report.routes.test.ts).
test('a note of a megabyte gets a clear error, and every word is still in its box', async () => {
  const before = await count('contact.online_report')
  const page = await site.open()
  // What is in the box is asked of it, not seen: to draw a million letters takes the browser seconds.
  await page.addInitScript(() => {
    const unseen = new CSSStyleSheet()
    unseen.replaceSync('textarea { display: none }')
    document.adoptedStyleSheets = [unseen]
  })
  const note = `The beginning. ${'All that happened. '.repeat(MB / 19)} The very end.`
  page.setDefaultTimeout(60_000)
  await fillReport(page, note)
  await press(page, 'Send report')
  // What is wrong is said at the top, long before all of the words have come back below it.
  expect(await page.locator('.govuk-error-summary').innerText()).toContain(
    'Use 20,000 characters or fewer: nothing was saved, and what you wrote is still here',
  )
  const kept = () =>
    page.getByLabel('What is happening, or what happened?').evaluate(box => {
      const { value } = box as HTMLTextAreaElement
      return { length: value.length, ends: [value.slice(0, 14), value.slice(-13)] }
    })
  await expect
    .poll(kept, { timeout: 90_000, interval: 500 })
    .toEqual({ length: note.length, ends: ['The beginning.', 'The very end.'] })
  expect(await count('contact.online_report')).toBe(before)
}, 150_000)

test('more than can be read at all is refused, the page says where it still is, and the browser kept nothing of it', async () => {
  const payload = `what=${'x'.repeat(17 * MB)}`
  const refusal = await site.t.app.inject({
    method: 'POST',
    url: '/report',
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  })
  expect(refusal.statusCode).toBe(413)
  const page = await site.open()
  // The browser is given that very page for a short note, which it can show in no time.
  await page.route('**/report', (route, request) =>
    request.method() === 'POST'
      ? route.fulfill({ status: 413, contentType: 'text/html', body: refusal.body })
      : route.continue(),
  )
  await fillReport(page, 'All that happened')
  await press(page, 'Send report')
  expect(await reads(page)).toContain('Nothing was saved: go back and send less')
  // The browser is asked to keep nothing of this form (decision 0007): nobody who presses Back later reads it there.
  await page.goBack()
  expect(await page.getByLabel('What is happening, or what happened?').inputValue()).toBe('')
})

test('a date in 2099 is refused beside its box, and what was written stays', async () => {
  const page = await site.openAs('investigator')
  await page.goto(`/crimes/${scene.worked.crimeId}`)
  await page
    .getByRole('link', { name: /^Record what happened to/ })
    .first()
    .click()
  await choose(page, 'What happened', 'Bail changed or cancelled')
  await page.getByLabel('When it happened').fill('2099-01-01T10:00')
  await page.getByLabel('Note (optional)').fill('Reports on Mondays now')
  await press(page, 'Record it')
  expect(await problem(page)).toContain('This time is in the future: check the year, the day and the hour')
  expect(await page.getByLabel('When it happened').inputValue()).toBe('2099-01-01T10:00')
  expect(await page.getByLabel('Note (optional)').inputValue()).toBe('Reports on Mondays now')

  await page.goto(`/victims/${scene.worked.victimId}/update`)
  await page.getByLabel('What is new').fill('He was let out on bail this afternoon and may not come near you')
  await page.getByLabel('What happens next').fill('I ring you tomorrow about the alarm')
  await page.getByLabel('You will hear again by').fill('2099-01-01')
  await choose(page, 'How is Morgan Example told?', 'Send it to the safe channel')
  await press(page, 'Save and send')
  expect(await problem(page)).toContain('within 56 days')
  expect(await page.getByLabel('What is new').inputValue()).toContain('He was let out on bail')
})

const ARABIC = 'ليلى الحسن'
const SQL = "Robert'); drop table contact.contact; --"

test('a name in Arabic begins at the right, where it is typed and where it is read', async () => {
  const page = await site.open()
  await fillReport(page, 'تم كسر نافذة بيتي الليلة الماضية', { name: ARABIC })
  // Laid out by its own first letter, and not by the page's.
  expect(await page.getByLabel('Your name (optional)').evaluate(one => getComputedStyle(one).unicodeBidi)).toBe(
    'plaintext',
  )
  await press(page, 'Send report')
  expect(await reads(page)).toContain('We have it')

  const handler = await site.openAs('handler')
  const { rows } = await site.t.owner.query<{ contact_id: string }>(
    'select contact_id from contact.online_report where name = $1',
    [ARABIC],
  )
  await handler.goto(`/contacts/${rows[0]!.contact_id}`)
  expect(await reads(handler, '.call__report')).toContain(ARABIC)

  const officer = await site.openAs('officer')
  await officer.goto(`/incidents/${scene.call.incidentId}/crime`)
  await officer.getByLabel('Which offence?').selectOption({ label: 'Criminal damage' })
  await officer
    .getByLabel('What was reported, and why it amounts to this crime')
    .fill('The back door was broken in while they were inside')
  await officer.getByRole('group', { name: 'Victim', exact: true }).getByLabel('Name').fill(ARABIC)
  await press(officer, 'Record the crime')
  await officer.getByRole('link', { name: ARABIC, exact: true }).click()
  const name = officer.locator('h1 bdi')
  expect(await name.innerText()).toBe(ARABIC)
  expect(await name.evaluate(one => getComputedStyle(one).direction)).toBe('rtl')
  expect(await officer.locator('h1').evaluate(one => getComputedStyle(one).direction)).toBe('ltr')
})

test('a fragment of SQL is kept as the words it is', async () => {
  const before = await count('contact.contact')
  const page = await site.openAs('handler')
  await page.goto(`/contacts/${scene.call.contactId}`)
  await page.getByLabel(/Write what they say/).fill(SQL)
  await page.getByLabel('Caller’s name').fill(SQL)
  await press(page, /^Save log and details/)
  expect(await reads(page, '#call-lines')).toContain(SQL)
  expect(await page.getByLabel('Caller’s name').inputValue()).toBe(SQL)
  expect(await count('contact.contact')).toBe(before)
})

test.each([true, false])('a double click on a button makes one thing (JavaScript: %s)', async javaScriptEnabled => {
  const before = await count('contact.online_report')
  const page = await site.open({ javaScriptEnabled })
  await page.goto('/report')
  await choose(page, 'Is this happening now?', 'No')
  await page.getByLabel('What is happening, or what happened?').fill('My fence was pulled down in the night')
  await choose(page, 'What is a safe way for us to contact you?', 'Do not contact me')
  await page.getByRole('button', { name: 'Send report' }).dblclick()
  await page.waitForURL('**/report/received**')
  expect(await reads(page)).toContain('We have it')
  expect(await count('contact.online_report')).toBe(before + 1)
})

test('two people press Take at once: the second is told why not, and has a way back', async () => {
  const first = await site.openAs('handler')
  // With a script the row would be gone from their screen by now.
  const second = await site.openAs('supervisor', { javaScriptEnabled: false })
  await first.goto('/queue')
  await second.goto('/queue')
  await first
    .getByRole('button', { name: /^Take contact/ })
    .first()
    .click()
  expect(await reads(first)).toContain('with Zoë Boateng')
  const answer = second.waitForResponse(response => response.request().method() === 'POST')
  await second
    .getByRole('button', { name: /^Take contact/ })
    .first()
    .click()
  expect((await answer).status()).toBe(422)
  expect(await problem(second)).toContain('Zoë Boateng took this contact before you')
  await second.getByRole('link', { name: 'Go back and see what is true now' }).click()
  expect(new URL(second.url()).pathname).toBe('/queue')
})

test('Back after signing out shows nothing', async () => {
  const page = await site.open()
  await signIn(page, 'handler')
  await page.goto(`/contacts/${scene.call.contactId}`)
  expect(await reads(page)).toContain('07700 900173')
  await page.locator('summary', { hasText: 'Zoë Boateng' }).click()
  await press(page, 'Sign out')
  await page.waitForURL('**/sign-in')
  await page.goBack()
  await page.waitForURL('**/sign-in**')
  expect(await page.content()).not.toContain('07700 900173')
  expect(await reads(page)).toContain('Sign in')
})

import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest'
import { CALL_KEYS } from '../src/contact/call-keys.ts'
import { CALM_BUT_WORDS } from '../src/test-answers.ts'
import { openSite, reads, type Site } from './site.ts'
import { until as untilLong } from './test-server.ts'

const until: typeof untilLong = (what, holds) => untilLong(what, holds, 20_000)

let site: Site
let page: Page
let strokes: string[] = []

beforeAll(async () => {
  site = await openSite('2026-11-23T03:00')
  page = await site.openAs('handler')
}, 120_000)
afterAll(() => site?.close())

/** Presses keys as a person does, and counts them. */
const press = async (...keys: string[]) => {
  for (const key of keys) {
    strokes.push(key)
    await page.keyboard.press(
      key === 'Alt+T' || key.startsWith('Alt+') ? key.replace(/\+([A-Z])$/, (_, letter) => `+Key${letter}`) : key,
    )
  }
}
const typed = (text: string) => page.keyboard.type(text)
const seen = (words: RegExp) => until(`the page says ${words}`, async () => words.test(await reads(page)))
const focused = () => page.evaluate(() => document.activeElement?.id)
/** Goes on with Tab, answers with Space and types a reason where a box is empty, until this button has the focus. */
const fillOn = async (button: string) => {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement
      const answered = one.form?.querySelector(`input[name="${one.name}"]:checked`)
      return { kind: one.type, name: one.name, value: one.value, answered: Boolean(answered) }
    })
    if (at.name === 'do' && at.value === button) return
    if (at.kind === 'radio' && !at.answered) await page.keyboard.press('Space')
    if ((at.kind === 'text' || at.kind === 'textarea') && !at.value) await typed('Seen and heard')
  }
  throw new Error(`Tab never came to the button ${button}`)
}
/** What each of the ten took, as it was pressed: the table at the end of each test. */
let taken: { act: string; keys: string }[] = []
beforeEach(() => {
  taken = []
})
const keysTaken = () => Object.fromEntries(taken.map(one => [one.act, one.keys]))
/** The keys of one of the ten, as the table has them. */
const act = async (say: string) => {
  const key = CALL_KEYS.find(one => one.say === say)!
  strokes = []
  await press(...key.strokes)
  expect(strokes.length, say).toBeLessThanOrEqual(3)
  taken.push({ act: say, keys: strokes.join(' ') })
}

test('with the keyboard alone, a domestic call is taken, triaged, graded and sent; each of the ten acts in three keystrokes or fewer', {
  timeout: 120_000,
}, async () => {
  const system = await site.t.as('system')
  const callId = `keys-${randomUUID()}`
  // Tried once more, it is a new call: the one before has hung up.
  onTestFailed(async () => {
    await system.post('/telephony/events', { callId, event: 'ended', at: site.t.now().toString() })
  })
  const at = site.t.now().toString()
  await system.post('/telephony/events', {
    callId,
    event: 'offered',
    at,
    channel: '999',
    callerNumber: '07700 900177',
  })
  await page.goto('/queue')
  await act('take the first waiting')
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}$/)
  const contactId = new URL(page.url()).pathname.split('/').at(-1)!
  const handler = await site.t.as('contact-handler')
  const call = async () => (await handler.get(`/contacts/${contactId}`)).body
  await until('the screen is ready', async () => /^Saved/.test(await page.locator('[data-kept-text]').innerText()))

  // The cursor stands in the log: what she says is typed at once.
  expect(await focused()).toBe('line')
  await typed('My husband is hitting the door, he has been drinking')
  await act('send the line')
  await seen(/hitting the door/)
  expect(await focused()).toBe('line')

  await act('emergency now')
  await seen(/Immediate .*still needed/)
  expect((await call()).grade).toBe('immediate')
  expect(await focused()).toBe('line')

  await act('where')
  await typed('14 Example Row')
  await page.keyboard.press('Tab')
  await typed('Hanley')
  await page.keyboard.press('Tab')
  await typed('Domestic')
  await act('send the line')
  await until('the details are recorded', async () => (await call()).details.incidentType === 'domestic')
  expect((await call()).details).toMatchObject({ place: '14 Example Row', settlementId: 'hanley' })
  await seen(/Domestic abuse .* of \d+ answered/)

  // What others write meanwhile takes nothing from under the hands: the focus stays on the answer it is on.
  const answers = page.locator('[data-answers] [data-nth]')
  await page.locator('#place').fill('14a Example Row')
  await answers.first().focus()
  const asks = await page.locator('li:has([data-answers]) > a').innerText()
  await handler.post(`/contacts/${contactId}/log`, { text: 'Dog barking behind her' })
  await seen(/Dog barking behind her/)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-nth'))).toBe('1')
  // Nor does the whole call drawn anew, which comes late when the server is slow.
  await page.evaluate(() => document.getElementById('call-page')!.setAttribute('data-drawn-before', ''))
  await page.keyboard.press('F2')
  await page.locator('#call-page:not([data-drawn-before])').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-nth'))).toBe('1')
  // Once it is answered the next question has it, and no answer of that one: pressing twice answers once.
  await page.keyboard.press('Space')
  const next = await page.locator('li:has([data-answers]) > a').innerText()
  expect(next).not.toBe(asks)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(next)
  await page.keyboard.press('Alt+KeyL')

  // The next question is answered with one key while the typing stays in the log.
  await page.keyboard.press('Alt+KeyL')
  await act('answer the next question')
  expect(await focused()).toBe('line')
  expect(await page.locator('input[name=immediacy]:checked').count()).toBe(1)
  await act('answer the next question')
  expect(await page.locator('.pathway input[type=radio]:checked').count()).toBeGreaterThan(0)
  await act('record answers')
  await until('an answer is recorded', async () => (await call()).pathwayAnswers.length > 0)

  // To THRIVE by its key, and through it with Tab and Space alone.
  await press('Alt+R')
  expect(await focused()).toBe('threat')
  await typed('Her husband, at the door')
  await page.keyboard.press('Tab')
  await typed('He has hit her before')
  await fillOn('assess')
  await act('record THRIVE')
  await until('THRIVE is recorded', async () => (await call()).assessments.length === 1)
  await seen(/At least immediate, because/)

  await act('advice given')
  await until('a card is answered', async () => (await call()).advice.length === 1)

  strokes = []
  await press('Alt+S')
  await page.waitForURL(/\/incident$/)
  await page.waitForLoadState()
  await press('F2')
  expect(strokes).toEqual(CALL_KEYS.find(one => one.say === 'send: open the incident')!.strokes)
  taken.push({ act: 'send: open the incident', keys: strokes.join(' ') })
  expect(keysTaken()).toEqual({
    'take the first waiting': 'F2',
    'send the line': 'F2',
    'emergency now': 'F4',
    'answer the next question': 'Alt+1',
    where: 'F6',
    'record answers': 'F7',
    'record THRIVE': 'Alt+T',
    'advice given': 'Alt+A',
    'send: open the incident': 'Alt+S F2',
  })
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/)
  await seen(/Incident \d+/)
  expect((await call()).incident).not.toBeNull()

  // Whoever sends units does so by keyboard too: the worst that nobody is sent to, and the soonest unit.
  const dispatcher = await site.openAs('dispatcher')
  await dispatcher.goto('/incidents')
  await dispatcher.keyboard.press('F2')
  await dispatcher.waitForURL(/\/incidents\/[0-9a-f-]{36}$/)
  const worst = new URL(dispatcher.url()).pathname.split('/').at(-1)!
  const sending = await site.t.as('dispatcher')
  const sent = async () => (await sending.get(`/incidents/${worst}`)).body.deployments
  expect(await sent()).toEqual([])
  await dispatcher.keyboard.press('Alt+KeyS')
  await until('a unit is sent', async () => (await sent()).length === 1)

  await page.goto(`/contacts/${contactId}`)
  await page.keyboard.press('F9')
  await seen(/Before you end it|Nothing is missing/)
  await page.keyboard.press('F8')
  expect(await focused()).toBe('handTo')
})

test('a call that the switch puts through opens by itself as it is answered, and never from under what is typed', {
  timeout: 120_000,
}, async () => {
  const system = await site.t.as('system')
  const calls: string[] = []
  onTestFailed(() => hangUp())
  const hangUp = async () => {
    for (const callId of calls)
      await system.post('/telephony/events', { callId, event: 'ended', at: site.t.now().toString() })
  }
  const putThrough = async () => {
    const callId = `through-${randomUUID()}`
    calls.push(callId)
    const told = { callId, at: site.t.now().toString(), channel: '999', callerNumber: '07700 900178' }
    await system.post('/telephony/events', { ...told, event: 'offered' })
    return (await system.post('/telephony/events', { ...told, event: 'answered', handler: 'handler' })).body.contactId
  }
  // What comes before the page listens is drawn with the next change: here it listens first.
  const openQueue = async () => {
    const listening = page.waitForResponse(answer => new URL(answer.url()).pathname === '/live')
    await page.goto('/queue')
    await listening
  }
  await openQueue()
  const first = await putThrough()
  await page.waitForURL(`**/contacts/${first}`)
  await hangUp()

  await openQueue()
  await page.getByLabel('Number, if known').fill('07700 9001')
  const second = await putThrough()
  await seen(/A call is on your line/)
  expect(new URL(page.url()).pathname).toBe('/queue')
  await page.keyboard.press('F2')
  await page.waitForURL(`**/contacts/${second}`)
  await until('the screen is ready', async () => /^Saved/.test(await page.locator('[data-kept-text]').innerText()))
  await hangUp()
})

test('one key raises a grade, the tenth of the ten acts; every key is in the legend on the screen, and no button is without one', async () => {
  const handler = await site.t.as('contact-handler')
  const { contactId } = (await handler.post('/contacts', { channel: '101' })).body
  await handler.post(`/contacts/${contactId}/assessments`, {
    ...CALM_BUT_WORDS,
    threat: 'None known',
    harm: 'Upset',
  })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })
  await page.goto(`/contacts/${contactId}`)
  await until('the screen is ready', async () => /^Saved/.test(await page.locator('[data-kept-text]').innerText()))
  await act('raise the grade')
  await until('it is raised', async () => (await handler.get(`/contacts/${contactId}`)).body.grade === 'priority')
  expect(keysTaken()).toEqual({ 'raise the grade': 'Alt+G' })
  const upgrade = (await handler.get(`/contacts/${contactId}`)).body.upgrade
  expect(upgrade).toMatchObject({ code: 'judgement', byRule: true })
  const legend = await page.locator('.keys').innerText()
  for (const key of CALL_KEYS.filter(one => one.on === 'call' && one.top))
    expect(legend).toContain(key.key === 'Alt+1' ? 'Alt+1…9' : key.key)
  // A letter is typing, whatever key it is; AltGr is a letter too.
  await page.keyboard.press('Alt+KeyL')
  await typed('fgst12')
  expect(await page.locator('#line').inputValue()).toBe('fgst12')
})

test('a key that does something else sends the line that stands there, once and whole; the box is empty, and an interpreter is one key away', {
  timeout: 120_000,
}, async () => {
  const handler = await site.t.as('contact-handler')
  const { contactId } = (await handler.post('/contacts', { channel: '999' })).body
  await page.goto(`/contacts/${contactId}`)
  const call = async () => (await handler.get(`/contacts/${contactId}`)).body
  await until('the screen is ready', async () => /^Saved/.test(await page.locator('[data-kept-text]').innerText()))
  const words = 'Nie mowie po angielsku, prosze o pomoc'
  // Some of it is kept as it is typed: what is kept is not put back once the whole has gone.
  await page.keyboard.type(words.slice(0, 19))
  await until('some of it is kept', async () => (await call()).boxes.line === words.slice(0, 19))
  await page.keyboard.insertText(words.slice(19))
  await press('Alt+I')
  await until('one is asked for', async () => (await call()).interpreter?.state === 'needed')
  await seen(/Needs an interpreter: language not known yet/)
  expect(await focused()).toBe('line')
  expect(await page.locator('#line').inputValue()).toBe('')
  await page.reload()
  await until('the screen is ready', async () => /^Saved/.test(await page.locator('[data-kept-text]').innerText()))
  expect(await page.locator('#line').inputValue()).toBe('')
  const texts = (await call()).log.map((line: { text: string }) => line.text)
  expect(texts).toEqual([words, 'Needs an interpreter: the language is not known yet'])

  await page.locator('#interpreterLanguage').fill('Polish')
  await press('Alt+I')
  await until('the language is known', async () => (await call()).interpreter?.language === 'Polish')
})

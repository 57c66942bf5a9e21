import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { findPrinter } from '../../platform/print/pdf.port.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { readLanguage } from '../languages/language-pack.command.ts'
import { loadLanguagePack } from '../languages/language-pack.store.ts'
import { madeUpPack } from '../languages/test-language.ts'
import { openLetters } from '../messages/open-ports.port.ts'
import { victimOf } from '../test-victim.ts'
import { lookAtLetters } from './keep-letters.jobs.ts'

let t: TestApp
let carer: Person
let investigator: Person
let officer: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  officer = await t.as('response-officer')
})
afterAll(() => t.close())

const HOME = '1 Made-up Close, Exampleton, ZZ99 1AA'
const WAY = {
  channel: 'letter',
  reach: HOME,
  safe: true,
  checked: true,
  purposes: ['updates'],
  shown: 'neutral',
  opensPost: 'only-them',
}
const UPDATE = {
  whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
  whatHappensNext: 'On Monday an officer collects the camera footage.',
  told: 'message',
}
const room = (printer: Parameters<typeof lookAtLetters>[0]['printer'] = { none: 'No Chromium here' }) =>
  lookAtLetters({ db: t.db, printer, now: t.now, log: () => undefined })
const today = () => t.now().toZonedDateTimeISO('Europe/London').toPlainDate()

async function safeByPost(way: object = {}) {
  const victim = await victimOf(t, { officer, investigator })
  const plan = await carer.post(`/victims/${victim.victimId}/plan/ways/new`, { ...WAY, ...way })
  return { ...victim, plan }
}
/** An arrest that happened, and an update by post that tells of it. */
async function written(way: object = {}) {
  const victim = await safeByPost(way)
  expect(victim.plan.status, JSON.stringify(victim.plan.body)).toBe(201)
  const at = t.now().subtract({ hours: 2 }).toString()
  expect((await investigator.post(`/suspects/${victim.suspectId}/events`, { event: 'arrest', at })).status).toBe(201)
  await t.catchUp()
  const nextBy = today().add({ days: 7 }).toString()
  const update = await investigator.post(`/victims/${victim.victimId}/update`, { ...UPDATE, nextBy })
  expect(update.status, JSON.stringify(update.body)).toBe(201)
  await t.catchUp()
  return { ...victim, messageId: update.body.messageId as string }
}
async function printed(way: object = {}) {
  const letter = await written(way)
  expect((await carer.post(`/letters/${letter.messageId}/look`, { large: true })).status).toBe(200)
  expect((await carer.post('/letters/print', { ids: [letter.messageId] })).body.letters).toMatchObject([
    { became: 'done' },
  ])
  return letter
}
async function posted() {
  const letter = await printed()
  const post = await carer.post('/letters/posted', { ids: [letter.messageId], checked: true })
  expect(post.body.letters, post.text).toMatchObject([{ became: 'done' }])
  return letter
}
const letterOf = async (id: string) => (await carer.get(`/letters/${id}`)).body
const message = async (id: string) =>
  (await t.owner.query('select state, failure_code from victim.message where id = $1', [id])).rows[0]
const arrestClock = async (victimId: string) =>
  (
    await t.owner.query(
      `select met_at, met_by, due_at from victim.duty_clock where victim_id = $1 and answer = 'word' and event = 'arrest'`,
      [victimId],
    )
  ).rows[0]

test.each([
  ['nobody asked who opens the post', { opensPost: '' }, 'ask-who-opens-post'],
  ['somebody else may open it', { opensPost: 'others' }, 'post-opened-by-others'],
])('%s: the plan is refused, and no letter goes', async (_, way, code) => {
  const { plan, victimId } = await safeByPost(way)
  expect(plan.body.code).toBe(code)
  const note = { channel: 'letter', reach: HOME, safe: true, checkedWithVictim: true }
  expect((await carer.post(`/victims/${victimId}/safe-contact`, note)).status).toBe(201)
  const update = await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: '2026-12-01' })
  expect(update.body.code).toBe('post-not-asked')
})

test('one update is one letter: looked at, printed, posted, each once; two at once make no second', async () => {
  const { messageId, victimId } = await written()
  expect((await carer.post('/letters/print', { ids: [messageId] })).body.code).toBe('nothing-done')
  const care = async () =>
    (await carer.html('/victim-care?of=force')).text.match(/[A-Z][a-z]+ (?:at )?the letter to[^<]*<\/strong><\/a>/g) ??
    []
  expect(await care()).not.toEqual([])
  expect((await carer.post(`/letters/${messageId}/look`, { large: false })).status).toBe(200)
  const both = await Promise.all([1, 2].map(() => carer.post('/letters/print', { ids: [messageId] })))
  expect(both.map(one => one.status).sort()).toEqual([200, 422])
  const again = { step: 'printed-again', words: 'The printer ate the second page' }
  expect((await carer.post(`/letters/${messageId}/steps`, { step: 'printed-again' })).body.code).toBe('needs-words')
  expect((await carer.post(`/letters/${messageId}/steps`, again)).status).toBe(200)
  expect((await carer.post('/letters/posted', { ids: [messageId] })).status).toBe(422)
  const posts = await Promise.all([1, 2].map(() => carer.post('/letters/posted', { ids: [messageId], checked: true })))
  expect(posts.map(one => one.status).sort()).toEqual([200, 422])
  const { steps } = await letterOf(messageId)
  expect(steps.map((one: { step: string }) => one.step)).toEqual(['looked', 'printed', 'printed-again', 'posted'])
  const { rows } = await t.owner.query('select count(*)::int as n from victim.letter where victim_id = $1', [victimId])
  expect([rows[0].n, (await message(messageId)).state]).toEqual([1, 'sent'])
})

test('its page shows nothing through the window but a line, a name and an address, in large print where it was chosen', async () => {
  const { messageId } = await printed()
  const page = (await carer.html(`/letters/${messageId}/page`)).text
  const window = page.slice(page.indexOf('class="window"'), page.indexOf('class="back"')).replaceAll(/<[^>]+>/g, ' ')
  expect(window).toContain('1 Made-up Close')
  expect(window).not.toMatch(/polic|crime|officer|reference|Synthetic Police|960200/i)
  for (const words of [
    '18pt',
    'What is new',
    'was arrested yesterday',
    'What happens next',
    'You will hear from us again by',
    'How to reach us',
  ])
    expect(page).toContain(words)
  await room()
  const { letter } = await letterOf(messageId)
  expect(letter).toMatchObject({ hasPdf: false, noPdf: 'No Chromium here' })
  expect((await carer.html(`/letters/${messageId}/pdf`)).status).toBe(404)
  expect((await (await t.as('contact-handler')).html(`/letters/${messageId}/page`)).status).toBe(403)
})

test('each letter is a PDF of its own, with its pages counted; it is made once', async () => {
  const two = [await printed(), await printed()]
  const pages: string[] = []
  const printer = {
    print: async (page: string) => {
      pages.push(page)
      return new TextEncoder().encode('%PDF-1.7 <</Type /Page>> <</Type /Page>>')
    },
  }
  await room(printer)
  await room(printer)
  expect(pages).toHaveLength(2)
  for (const { messageId } of two) {
    const { letter } = await letterOf(messageId)
    expect(letter).toMatchObject({ pages: 2, hasPdf: true })
    expect(pages.filter(page => page.includes(letter.reference))).toHaveLength(1)
  }
})

test('posted is not told: it counts three working days later, and is owed again when it comes back', async () => {
  const { messageId, victimId } = await posted()
  await room()
  await t.catchUp()
  expect(await arrestClock(victimId)).toMatchObject({ met_at: null })
  const { letter } = await letterOf(messageId)
  const until = Temporal.Instant.from(letter.countsFrom)
  const days = today().until(until.toZonedDateTimeISO('Europe/London').toPlainDate()).days
  expect(days).toBeGreaterThanOrEqual(3)
  await t.tick({ hours: 24 * days })
  await room()
  await t.catchUp()
  expect((await arrestClock(victimId)).met_at).toBeNull()
  await t.tick({ hours: 24 })
  await room()
  await room()
  await t.catchUp()
  expect(new Date((await arrestClock(victimId)).met_at).toISOString().slice(0, 19)).toBe(until.toString().slice(0, 19))
  const back = { step: 'came-back', words: 'No longer at this address' }
  expect((await carer.post(`/letters/${messageId}/steps`, back)).status).toBe(200)
  await t.catchUp()
  expect(await arrestClock(victimId)).toMatchObject({ met_at: null, met_by: null })
  expect(await message(messageId)).toEqual({ state: 'failed', failure_code: 'came-back' })
  const { rows } = await t.owner.query('select because from victim.reach_task where victim_id = $1', [victimId])
  expect(rows).toEqual([{ because: 'letter-came-back' }])
  const again = { how: 'send-again', words: 'Try once more' }
  expect((await carer.post(`/messages/${messageId}`, again)).body.code).toBe('not-again')
})

test('what they say came is told from then', async () => {
  const { messageId, victimId } = await posted()
  const came = { step: 'arrived', words: 'She rang and said that she has it' }
  expect((await carer.post(`/letters/${messageId}/steps`, came)).status).toBe(200)
  await t.catchUp()
  expect((await arrestClock(victimId)).met_at).not.toBeNull()
  expect((await message(messageId)).state).toBe('delivered')
})

test('a plan that changed stops it: before it is looked at, before it is printed, and before it is posted', async () => {
  const unsafe = { channel: 'letter', reach: HOME, safe: false, checkedWithVictim: true }
  const moved = { ...WAY, reach: '2 Made-up Close, Exampleton, ZZ99 1AB' }
  const [first, second, third] = [await written(), await written(), await printed()]
  await carer.post(`/victims/${first.victimId}/safe-contact`, unsafe)
  expect((await carer.post(`/letters/${first.messageId}/look`, { large: false })).body.stopped).toBe(true)
  expect(await message(first.messageId)).toEqual({ state: 'failed', failure_code: 'not-safe' })
  await carer.post(`/letters/${second.messageId}/look`, { large: false })
  await carer.post(`/victims/${second.victimId}/plan/ways/1`, moved)
  const print = await carer.post('/letters/print', { ids: [second.messageId] })
  expect(print.body.letters).toMatchObject([{ became: 'stopped', because: expect.stringContaining('another address') }])
  await carer.post(`/victims/${third.victimId}/safe-contact`, unsafe)
  expect((await carer.html(`/letters/${third.messageId}`)).text).toContain('Take it out of the tray')
  const post = await carer.post('/letters/posted', { ids: [third.messageId], checked: true })
  expect(post.body.letters).toMatchObject([{ became: 'stopped' }])
  expect([await message(second.messageId), await message(third.messageId)]).toEqual([
    { state: 'failed', failure_code: 'plan-changed' },
    { state: 'failed', failure_code: 'not-safe' },
  ])
})

test('a home that turns out to be somebody’s takes a letter out of the tray when it is learnt, and not when it is posted', async () => {
  const letter = await printed({ reach: '9 Made-up Close, Exampleton, ZZ99 1AZ' })
  const handler = await t.as('contact-handler')
  const { contactId } = (await handler.post('/contacts', { channel: '101' })).body
  const said = await handler.post(`/contacts/${contactId}/people`, {
    decision: 'new',
    role: 'caller',
    given: 'Nabil',
    family: 'Neighbour',
    address: '9 Made-up Close',
    postcode: 'ZZ99 1AZ',
  })
  expect(said.status, said.text).toBe(201)
  await t.catchUp()
  expect(await message(letter.messageId)).toEqual({ state: 'failed', failure_code: 'may-be-anothers' })
  const { rows } = await t.owner.query(
    "select because from victim.reach_task where victim_id = $1 and because like 'letter-in-tray%'",
    [letter.victimId],
  )
  expect(rows).toHaveLength(1)
})

test('her own language: English goes to nobody by itself, a named translation is what arrives, with the English below it', async () => {
  const { victimId } = await safeByPost()
  const { file, sha256 } = readLanguage(JSON.stringify(madeUpPack()), 'pack.json')
  const by = systemWho('test')
  const load = (of = file, sha = sha256) =>
    inContext(t.db, by, tx => loadLanguagePack(tx, of, sha, { at: t.now(), by }))
  expect([await load(), await load()]).toMatchObject([{ value: { loaded: true } }, { value: { loaded: false } }])
  expect(await load(file, 'another')).toMatchObject({ refusal: { code: 'other-content' } })
  const needs = { kind: 'person', formats: ['large-print'], language: 'Madeuplish', interpreter: 'used' }
  expect((await carer.post(`/victims/${victimId}/needs/assess`, needs)).status).toBe(201)
  const form = (await investigator.html(`/victims/${victimId}/update`)).text
  for (const words of [
    'Their language is recorded as Madeuplish',
    'checked by A Checker',
    'Ring them with an interpreter',
  ])
    expect(form).toContain(words)
  const update = { ...UPDATE, nextBy: today().add({ days: 7 }).toString() }
  expect((await investigator.post(`/victims/${victimId}/update`, update)).body.code).toBe('needs-language')
  const hers = {
    translatedNew: 'DETSERRA SAW YDOBEMOS',
    translatedNext: 'SEMOC REKCIFFO NA',
    translator: 'A Translator',
  }
  const sent = await investigator.post(`/victims/${victimId}/update`, {
    ...update,
    ...hers,
    translatedHow: 'by-a-person',
  })
  expect(sent.status, sent.text).toBe(201)
  const { content, letter } = await letterOf(sent.body.messageId)
  expect([letter.large, content.texts.map((one: { language: string }) => one.language)]).toEqual([
    true,
    ['xx', 'en-GB'],
  ])
  expect(content.window.notice).toBe(file.slots['notice.envelope'])
  expect(content.texts[0].sections[0]).toEqual({ heading: file.slots['letter.new'], paragraphs: [hers.translatedNew] })
  const { rows } = await t.owner.query('select language, body from victim.message where id = $1', [sent.body.messageId])
  expect(rows[0]).toMatchObject({
    language: 'xx',
    body: expect.stringMatching(/^DETSERRA[\s\S]*was arrested yesterday/),
  })
  expect((await carer.html(`/victims/${victimId}`)).text).toContain('translated by A Translator')
  expect((await carer.html('/languages')).text).toContain('Checked by A Checker')
})

test('letters are set up with a return address that says nothing of the police, or not at all', () => {
  const config = {
    letters: true,
    letterReturn: 'PO Box 12, Exampleton, ZZ99 1AA',
    letterReach: 'Ring 01632 960200.',
    letterDays: undefined,
  }
  const open = (more: object) => openLetters({ ...config, ...more } as Parameters<typeof openLetters>[0])
  expect(open({})).toEqual({ returnTo: config.letterReturn, reach: config.letterReach, days: 3, exercise: false })
  expect(open({ letters: false })).toBeUndefined()
  for (const wrong of [
    { letterReturn: undefined },
    { letterReturn: 'Police Station, Exampleton' },
    { letterDays: '0' },
  ])
    expect(() => open(wrong)).toThrow('ANSWERABLE_LETTER')
  expect('print' in findPrinter('/nowhere/chromium')).toBe(false)
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { linkCases } from '../platform/log/link-cases.ts'
import { newId, record } from '../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { decideSurveys } from './feedback/surveys.jobs.ts'
import { readLanguage } from './languages/language-pack.command.ts'
import { loadLanguagePack } from './languages/language-pack.store.ts'
import { madeUpPack, notInHers } from './languages/test-language.ts'
import { Browser, type Card, firstTime, makeCard } from './portal/test-portal.ts'
import { makeVictims, type Victim } from './test-victims.ts'

let t: TestApp
let carer: Person
let investigator: Person
let her: Victim
let other: Victim
let card: Card
const system = systemWho('test')

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00', { logLevel: 'silent' })
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  ;[her, other] = (await makeVictims(t, ['Ada Synthetic', 'Bea Othersson'])) as [Victim, Victim]
  card = await makeCard(carer, her.victimId)
  await t.catchUp()
})
afterAll(() => t.close())

const HOME = '1 Made-up Close, Exampleton, ZZ99 1AA'
const SAFE = { safe: true, checked: true, shown: 'neutral' }
const POST = { ...SAFE, channel: 'letter', reach: HOME, purposes: ['updates'], opensPost: 'only-them' }
const plan = async ({ victimId }: Victim, door: string, body: object) => {
  const answer = await carer.post(`/victims/${victimId}/plan/${door}`, body)
  expect(answer.status, answer.text).toBe(201)
}
const UPDATE = {
  whatIsNew: 'The pictures of the camera were looked at this week.',
  whatHappensNext: 'The officer speaks with the shop about more pictures.',
  nextBy: '2026-12-10',
  told: 'message',
}

test('a plan that changes asks a person at once: to empty the tray, to reach them before the post does, once for each letter, and nothing where it still holds', async () => {
  const letters: string[] = []
  const postTo = (one: Victim) => (one === her ? POST : { ...POST, reach: '3 Made-up Close, Exampleton, ZZ99 1AC' })
  for (const one of [her, other]) await plan(one, 'ways/new', postTo(one))
  for (const one of [her, other, other]) {
    const update = await investigator.post(`/victims/${one.victimId}/update`, UPDATE)
    expect(update.status, update.text).toBe(201)
    letters.push(update.body.messageId as string)
  }
  for (const id of letters) expect((await carer.post(`/letters/${id}/look`, { large: false })).status).toBe(200)
  expect((await carer.post('/letters/print', { ids: letters })).status).toBe(200)
  expect((await carer.post('/letters/posted', { ids: letters.slice(1), checked: true })).status).toBe(200)
  const tasks = async () =>
    (await t.owner.query('select because, due_at - set_at as in from victim.reach_task order by because')).rows
  const states = async () =>
    (await t.owner.query('select state from victim.message where id = any($1) order by state', [letters])).rows.map(
      row => row.state,
    )
  for (const one of [her, other]) await plan(one, 'check', { holds: true, alone: true })
  await t.catchUp()
  expect([await tasks(), await states()]).toEqual([[], ['queued', 'sent', 'sent']])
  for (const one of [her, other]) await plan(one, 'ways/1', { ...postTo(one), safe: false, checked: false })
  await t.catchUp()
  expect(await tasks()).toMatchObject([
    { because: expect.stringMatching(/^letter-in-tray: /), in: { hours: 1 } },
    { because: expect.stringMatching(/^letter-on-its-way: /), in: { hours: 4 } },
    { because: expect.stringMatching(/^letter-on-its-way: /), in: { hours: 4 } },
  ])
  expect(await states()).toEqual(['failed', 'sent', 'sent'])
  expect((await carer.html(`/victims/${other.victimId}/plan`)).text).toContain('Reach them before it does')
})

test('her own pages in her language: titles, headings and what was translated, marked with their direction; the rest is English', async () => {
  const { file, sha256 } = readLanguage(JSON.stringify(madeUpPack()), 'pack.json')
  await inContext(t.db, system, tx => loadLanguagePack(tx, file, sha256, { at: t.now(), by: system }))
  const slots = file.slots as Record<string, string>
  const she = await firstTime(t, card)
  expect((await she.get('/my')).text).toContain('<title>Your messages</title>')
  const needs = { kind: 'person', language: 'Madeuplish', interpreter: 'used' }
  expect((await carer.post(`/victims/${her.victimId}/needs/assess`, needs)).status).toBe(201)
  await plan(her, 'ways/1', { ...SAFE, channel: 'text', reach: '07700 900123', purposes: ['updates', 'surveys'] })
  const hers = {
    translatedNew: 'DEKOOL EREW SERUTCIP',
    translatedNext: 'SKAEPS REKCIFFO',
    translator: 'T',
    translationChecker: 'C',
  }
  const update = { ...UPDATE, ...hers, translatedHow: 'machine-checked' }
  expect((await investigator.post(`/victims/${her.victimId}/update`, update)).status).toBe(201)
  const { text } = await she.get('/my')
  expect(text).toContain(`<title>${slots['pages.title']}</title>`)
  expect(text).toContain(`<span lang="xx" dir="rtl">${slots['pages.happened']}</span>`)
  expect(text).toContain('lang="xx" dir="rtl">DEKOOL EREW SERUTCIP')
  expect(text).toContain(slots['update.machine'])
  expect(text).toContain(UPDATE.whatIsNew)
  expect(text).toMatch(/<html lang="en"/)
  expect((await she.get('/my/safety')).text).toContain('href="tel:999"><bdi>999</bdi>')
  // Her forms, what is refused there, and her safety page too; what a pack does not have is English, and says so.
  const inHers = (slot: string) => `<span lang="xx" dir="rtl">${slots[slot]}</span>`
  const refused = await she.form('/my/messages', { words: '' })
  expect(refused.status).toBe(422)
  for (const slot of ['ask.nothing', 'ask.first', 'form.send', 'form.problem'])
    expect(refused.text).toContain(inHers(slot))
  expect((await she.get('/my/safety')).text).toContain(inHers('safe.close'))
  const doors = [
    '',
    '/messages',
    '/safety',
    '/keys',
    '/help',
    '/send',
    '/send/file',
    '/your-view',
    '/ask/review',
    '/gone?in=xx',
  ]
  for (const door of [...doors, '/ask/images', '/ask/withdraw-support']) {
    const shown = await she.get(`/my${door}`)
    expect(shown.status, door).toBe(200)
    expect(notInHers(shown.text, slots), door).toEqual([])
  }
  const stranger = new Browser(t)
  for (const door of ['/sign-in?in=xx', '/code?in=xx'])
    expect(notInHers((await stranger.get(`/my${door}`)).text, slots), door).toEqual([])
  // Whoever is not signed in may choose: nothing is hers, and the address alone keeps it.
  const way = (await stranger.get('/my/sign-in')).text
  expect(way).toContain(`<a class="govuk-link" href="/my/sign-in?in=xx" lang="xx" dir="rtl">${slots['own.name']}</a>`)
  expect(way).not.toContain(inHers('way.near'))
  expect((await stranger.get('/my/sign-in?in=xx')).text).toContain(inHers('way.near'))
  expect((await stranger.get('/my/sign-in?in=zz')).text).not.toContain(inHers('way.near'))
  expect(await stranger.form('/my/sign-in?in=xx', { reference: 'x' })).toMatchObject({ location: '/my/code?in=xx' })
  expect((await stranger.form('/my/code?in=xx', { code: '1' })).text).toContain(inHers('way.not-right'))
  expect((await stranger.get('/my/gone?in=xx')).text).toContain(inHers('safe.closed'))
  const page = await carer.form(`/victims/${her.victimId}/my-pages/card`, { how: 'in-person', alone: 'yes' })
  for (const slot of ['pages.title', 'card.reference', 'card.codes', 'card.keep'])
    expect(page.text, slot).toContain(`<span lang="xx" dir="rtl">${slots[slot]}</span>`)
})

test('a survey by text waits on her own pages, where no code is needed; who has no pages to answer on, or reads no English, is asked by a person', async () => {
  await plan(other, 'ways/1', { ...SAFE, channel: 'text', reach: '07700 900124', purposes: ['surveys'] })
  const second = await firstTime(t, await makeCard(carer, other.victimId))
  await plan(other, 'check', { holds: true, alone: true, nextCheck: '2027-03-01' })
  await plan(her, 'check', { holds: true, alone: true, nextCheck: '2027-03-01' })
  await t.at('2027-01-11T10:00')
  expect(await decideSurveys(t.db, t.force, t.now(), 'https://messages.example')).toBeGreaterThanOrEqual(2)
  const ways = async () =>
    (
      await t.owner.query(
        `select victim_id, way, state from victim.survey where stage = 'after-report' and victim_id = any($1)`,
        [[her.victimId, other.victimId]],
      )
    ).rows
  const of = (rows: { victim_id: string }[], one: Victim) => rows.find(row => row.victim_id === one.victimId)
  expect(of(await ways(), her)).toMatchObject({ way: 'phone', state: 'waits' })
  expect(of(await ways(), other)).toMatchObject({ way: 'message', state: 'invited' })
  const { rows } = await t.owner.query(`select notice, body from victim.message where purpose = 'survey'`)
  expect(rows).toHaveLength(1)
  expect(rows[0].notice).not.toMatch(/http|\d|\//)
  expect(rows[0].body.match(/http\S+/g)).toEqual(['https://messages.example/my'])
  expect((await second.get('/my')).text).toContain('href="/my/your-view"')
  expect((await second.form('/my/your-view', {})).status).toBe(422)
  expect((await second.form('/my/your-view', { whole: '4', ease: '5' })).location).toBe('/my')
  await t.catchUp()
  await t.catchUp()
  expect(of(await ways(), other)).toMatchObject({ state: 'answered' })
  expect((await second.get('/my')).text).not.toContain('href="/my/your-view"')
  expect((await second.form('/my/your-view', { whole: '1' })).status).toBe(422)
})

test('a call about her case that asks something is proposed to a person, and is her question only once they say so', async () => {
  const handler = await t.as('contact-handler')
  const call = (await handler.post('/contacts', { channel: '101' })).body
  for (const text of ['Has anybody found my spade?', 'She is calm.', 'Is that the police?']) {
    await t.tick({ seconds: 5 })
    expect((await handler.post(`/contacts/${call.contactId}/log`, { text })).status).toBe(201)
  }
  await inContext(t.db, system, async tx => {
    await linkCases(tx, { caseId: call.caseId, joinedTo: her.caseId, reason: 'She rang about it', at: t.now() })
    await record(tx, { kind: 'contact-joined', caseId: call.caseId, at: t.now(), by: system, body: {} })
  })
  type Page = { heard: { lineId: string; words: string; at: string }[]; questions: { words: string }[] }
  const page = async (of = her): Promise<Page> => (await carer.get(`/victims/${of.victimId}/questions`)).body
  const before = await page()
  expect(before.heard.map(one => one.words)).toEqual(['Has anybody found my spade?', 'Is that the police?'])
  expect([(await page(other)).heard.length, before.questions]).toEqual([2, []])
  const day = (await carer.get('/victim-care?kind=heard&of=force')).body
  const rows = day.parts.flatMap((part: { rows: { kind: string }[] }) => part.rows.filter(one => one.kind === 'heard'))
  expect(rows).toHaveLength(2)
  const [spade, police] = before.heard
  const path = `/victims/${her.victimId}/heard`
  expect((await carer.post(path, { lineId: spade!.lineId, as: 'asked' })).status).toBe(201)
  expect((await carer.post(path, { lineId: spade!.lineId, as: 'asked' })).body.code).toBe('settled-already')
  expect((await carer.post(path, { lineId: police!.lineId, as: 'not-theirs' })).status).toBe(201)
  const after = await page()
  expect(after).toMatchObject({ heard: [], questions: [{ words: spade!.words, source: 'phone', askedAt: spade!.at }] })
  // What she said to an officer, and they wrote down, is proposed like a call.
  const said = 'Does anybody know about the ladder?'
  await inContext(t.db, system, async tx => {
    const [at, noteId] = [t.now(), newId()]
    await sql`insert into investigation.note (id, case_id, crime_id, words, happened_at, learned_at, after_closing, by, by_name, kind, victim_id)
      values (${noteId}::uuid, ${her.caseId}::uuid, ${her.crimeId}::uuid, ${said}, ${at}, ${at}, false, 'x', 'PC Sample', 'said', ${her.victimId}::uuid)`.execute(
      tx,
    )
    await record(tx, {
      kind: 'note-added',
      caseId: her.caseId,
      at,
      by: system,
      about: noteId,
      body: { noteId, of: 'said' },
    })
  })
  expect((await page()).heard).toMatchObject([{ words: said, how: 'said' }])
  // Kept as hers it is nobody else's; of the other line nobody has said anything for the other victim.
  expect((await page(other)).heard.map(one => one.words)).toEqual(['Is that the police?'])
})

test('a device asked for as an adult’s is answered as a child’s once their age is known: in their place, without a suspect, stopped when a mind changes, given back once', async () => {
  const words = 'The messages of that night are only on this telephone'
  const tests = { relevant: words, necessary: words, 'less-intrusive': words, others: words }
  const ask = {
    victimId: other.victimId,
    device: 'A telephone',
    information: 'Messages of 20 to 22 November',
    ...tests,
  }
  const path = `/crimes/${other.crimeId}/device`
  const { extractionId } = (await investigator.post(path, { ...ask, capacity: 'adult' })).body
  const child = {
    kind: 'child',
    interpreter: 'not-needed',
    birth: '2012-05-01',
    holderWho: 'parent',
    holderWhy: 'Lives with her',
  }
  const hers = { ownView: 'She wants her mother told', ownAnswer: 'agrees', holderName: 'Ines Synthetic' }
  expect((await carer.post(`/victims/${other.victimId}/needs/assess`, { ...child, ...hers })).status).toBe(201)
  expect((await investigator.post(path, { ...ask, capacity: 'adult' })).body.code).toBe('is-a-child')
  const at = (minutes: number) => t.now().add({ minutes }).toString()
  const yes = {
    noticeAt: at(-20),
    agreed: true,
    freely: true,
    agreedHow: 'in-writing',
    takenAt: at(-10),
    returnBy: at(60 * 48),
  }
  const own = { ownAnswer: 'yes', ownView: 'She is glad of it', agreedBy: 'parent', mayAgree: true }
  const answer = (more: object) => investigator.post(`/devices/${extractionId}`, { ...yes, ...more })
  const { name } = (await t.owner.query('select name from investigation.suspect where id = $1', [other.suspectId]))
    .rows[0]
  expect((await answer({})).body.code).toBe('needs-own-answer')
  expect((await answer({ ...own, agreedByName: name })).body.code).toBe('may-not-agree')
  const both = await Promise.all(
    ['Ines Synthetic', 'Ines Synthetic'].map(agreedByName => answer({ ...own, agreedByName })),
  )
  expect(both.map(one => one.body.code ?? one.status).toSorted()).toEqual([200, 'answered-already'])
  expect((await investigator.html(`/devices/${extractionId}`)).text).toContain('agreed in their place')
  const kept = await t.owner.query('select capacity, agreed from investigation.device_extraction where id = $1', [
    extractionId,
  ])
  expect(kept.rows).toEqual([{ capacity: 'child', agreed: true }])
  await t.tick({ minutes: 5 })
  const stop = {
    at: at(-1),
    words: 'Her mother rang',
    copied: 'Nothing yet',
    instead: 'His own telephone is looked at',
  }
  expect((await investigator.post(`/devices/${extractionId}/stop`, stop)).status).toBe(200)
  const back = { returnedAt: at(0), result: 'Nothing was copied, and nothing is kept' }
  expect((await investigator.post(`/devices/${extractionId}/return`, back)).status).toBe(200)
  expect((await investigator.post(`/devices/${extractionId}/return`, back)).body.code).toBe('not-out')
})

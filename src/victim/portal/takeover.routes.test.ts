import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { makeVictims, type Victim } from '../test-victims.ts'
import { CONFIRMED } from './request.ts'
import { Browser, type Card, firstTime, makeCard, OWN_WORDS } from './test-portal.ts'

let t: TestApp
let carer: Person
let investigator: Person
let her: Victim
let card: Card
/** Somebody with her phone, while it is signed in. */
let thief: Browser

const SAFE = { channel: 'phone', reach: '01632 960123', safe: true, checkedWithVictim: true }
const UPDATE = {
  whatIsNew: 'The pictures of the camera were looked at this week.',
  whatHappensNext: 'The officer speaks with the shop about more pictures.',
  nextBy: '2026-12-29',
  told: 'by-phone',
}
/** Of the case, and never released to her. */
const SECRET = ['Wim Suspectsson', 'Suspectsson', 'Bea Othersson', 'Made-up Close', 'Old Barn', 'arrest', 'knock']

beforeAll(async () => {
  t = await testApp('2026-12-21T09:00', { logLevel: 'silent', publicWrites: { burst: 100_000, perMinute: 100_000 } })
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  her = (await makeVictims(t, ['Ada Synthetic', 'Bea Othersson']))[0]!
  await carer.post(`/victims/${her.victimId}/safe-contact`, SAFE)
  await t.tick({ hours: 1 })
  const arrest = { event: 'arrest', at: '2026-12-21T09:30', note: 'Taken at the Old Barn, a second knock is planned' }
  expect((await investigator.post(`/suspects/${her.suspectId}/events`, arrest)).status).toBe(201)
  expect((await investigator.post(`/victims/${her.victimId}/update`, UPDATE)).status).toBe(201)
  await t.catchUp()
  card = await makeCard(carer, her.victimId)
  thief = await firstTime(t, card)
})
afterAll(async () => t.close())

/** Every row of what is recorded of victims, people and cases, but for the portal's own. */
async function everything(): Promise<string> {
  const { rows } = await t.owner.query<{ name: string }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('people', 'contact', 'response', 'investigation', 'victim') and c.relname not like 'portal%' order by 1`,
  )
  const all = rows.map(
    ({ name }) =>
      `select '${name}' || coalesce(md5(string_agg(x::text, '|' order by x::text)), '') as row from ${name} x`,
  )
  const { rows: sums } = await t.owner.query<{ row: string }>(all.join(' union all '))
  return sums.map(one => one.row).join('\n')
}
const tasks = async () =>
  (await carer.get('/victims/their-pages')).body.tasks as { kind: string; what: string; href: string }[]
const PAGES = [
  '/my',
  '/my/messages',
  '/my/safety',
  '/my/help',
  '/my/keys',
  '/my/send',
  '/my/send/file',
  '/my/your-view',
  ...CONFIRMED.map(kind => `/my/ask/${kind}`),
  '/my/ask/images',
  '/my/ask/review',
]

test('she sees what was written and released to her, in its order, with its day; and nothing else of the case', async () => {
  const release = `/victims/${her.victimId}/my-pages/releases`
  const next = { kind: 'next', words: 'You will hear whether the pictures help', byDay: '2026-12-24' }
  expect((await investigator.post(release, { ...next, words: 'We will arrest a second person' })).body.code).toBe(
    'sounds-planned',
  )
  expect((await investigator.post(release, { ...next, words: 'Bea Othersson has told us more of it' })).body.code).toBe(
    'names-others',
  )
  const { releaseId } = (await investigator.post(release, next)).body
  await investigator.post(release, { kind: 'property', words: 'Your spade is with us until it was looked at.' })
  const page = await thief.get('/my')
  const main = /<main[\s\S]*<\/main>/.exec(page.text)![0]
  const order = [
    'What has happened',
    UPDATE.whatIsNew,
    'What happens next',
    'by Thursday 24 December',
    'by Tuesday 29 December',
    'Who is dealing with it',
    'Ask a question',
    'Your rights',
    'Your spade',
    'Help near you',
    'Safety',
  ]
  const places = order.map(words => main.indexOf(words))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  await t.owner.query(
    `insert into victim.support_listing (code, name, kind, areas, offence_types, languages, phone, refer_by, hours, run_by, loaded_at, loaded_by)
     values ('a', 'Lantern Trust', 'general', '{all}', '{any}', '{English}', '01632 960101', 'x', 'Every day', 'x', now(), 'x'),
       ('b', 'Example Burglary Victims', 'helpline', '{Elsewhere}', '{any}', '{English}', '01632 960102', 'x', 'Weekdays', 'x', now(), 'x'),
       ('c', 'Example Stalking Advice', 'specialist', '{all}', '{stalking}', '{English}', '01632 960103', 'x', 'Weekdays', 'x', now(), 'x')`,
  )
  const help = (await thief.get('/my/help')).text
  for (const words of ['Lantern Trust', '01632 960101', '01632 960102', 'may be listed on the bill', '999'])
    expect(help).toContain(words)
  expect(help).not.toMatch(/Burglary|Stalking|01632 960103/)
  await investigator.post(`${release}/${releaseId}/withdraw`, { because: 'It came sooner' })
  expect((await thief.get('/my')).text).not.toContain('Thursday 24 December')

  for (const path of PAGES) {
    const { status, text, headers } = await thief.get(path)
    expect(status, path).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('<title>Your messages</title>')
    expect(Buffer.byteLength(text), path).toBeLessThan(100 * 1024)
    // Without the keys of its forms: their letters are by chance.
    const shown = /<main[\s\S]*<\/main>/.exec(text)![0].replaceAll(/[\da-f-]{36}/g, '')
    for (const word of [...SECRET, 'Ada', 'burglary'])
      expect(shown.toLowerCase(), `${path}: ${word}`).not.toContain(word.toLowerCase())
  }
})

const ATTEMPTS: [what: string, task: RegExp, attempt: () => Promise<unknown>][] = [
  ...CONFIRMED.map((kind): [string, RegExp, () => Promise<unknown>] => [
    `asks for ${kind}`,
    /^Asked on their pages/,
    () => thief.form(`/my/ask/${kind}`, { words: 'Ring 07700 900666 from now on and tell Wim all of it' }),
  ]),
  ['writes in her name', /question/, () => thief.form('/my/messages', { words: 'I take it all back. Close it. Ada' })],
  [
    'locks her out with wrong words',
    /locked/,
    async () => {
      const one = new Browser(t)
      for (let n = 0; n < 11; n += 1) await one.form('/my/sign-in', { reference: card.reference, secret: `guess ${n}` })
      await t.catchUp()
    },
  ],
]

test.each(ATTEMPTS)('whoever has her phone %s: nothing changes, and a person is told', async (_, task, attempt) => {
  const before = await everything()
  const waited = (await tasks()).length
  await attempt()
  await t.catchUp()
  expect(await everything()).toBe(before)
  const now = await tasks()
  expect(now.length).toBe(waited + 1)
  expect(now.some(one => task.test(one.what))).toBe(true)
})

test('nor do other words to sign in with, another victim’s pages, staff’s own pages, or their doors for programs', async () => {
  const before = await everything()
  const key = { 'idempotency-key': crypto.randomUUID() }
  const answers = [
    await thief.form('/my/words', { words: 'words of the thief', again: 'words of the thief' }),
    await thief.form(`/victims/${her.victimId}/safe-contact`, {
      ...SAFE,
      safe: 'yes',
      checkedWithVictim: 'yes',
      reach: '07700 900666',
    }),
    await thief.form(`/victims/${her.victimId}/my-pages/card`, { how: 'phone', alone: 'yes' }),
    await thief.form(`/victims/${her.victimId}/my-pages/turn`, {
      turn: 'opened',
      how: 'phone',
      words: 'It was me all along',
    }),
    await thief.ask('POST', `/api/victims/${her.victimId}/safe-contact`, {}, key),
    await thief.get(`/victims/${her.victimId}`),
    await thief.get(`/api/victims/${her.victimId}`),
    await thief.get(`/cases/${her.caseId}`),
    await thief.get('/my/ask/something-else'),
  ]
  expect(answers.map(one => one.status)).toEqual([422, 303, 303, 303, 401, 303, 401, 303, 404])
  expect(await everything()).toBe(before)
})

test('a person settles it with her, alone, on what was safe before; where it was not her, her pages are frozen', async () => {
  const own = `/victims/${her.victimId}/my-pages`
  const { asked } = (await carer.get(own)).body
  const request = (kind: string) => `${own}/requests/${asked.find((one: { kind: string }) => one.kind === kind).id}`
  const settle = { as: 'wanted', how: 'phone', words: 'She told me herself what she wants' }
  expect((await carer.post(request('no-updates'), { ...settle, how: '' })).body.code).toBe('speak-first')
  expect((await carer.post(request('no-updates'), settle)).status).toBe(200)
  // What is recorded after it was asked may be whoever asked it.
  await carer.post(`/victims/${her.victimId}/safe-contact`, { ...SAFE, channel: 'email', reach: 'ada@example.org' })
  await t.tick({ minutes: 5 })
  await thief.form('/my/ask/change-plan', {})
  await t.tick({ minutes: 5 })
  await carer.post(`/victims/${her.victimId}/safe-contact`, { ...SAFE, reach: '07700 900666' })
  const newest = `${own}/requests/${(await carer.get(own)).body.asked[0].id}`
  expect((await carer.post(newest, settle)).body.code).toBe('not-known-safe')
  expect((await carer.post(request('new-card'), { ...settle, as: 'was-not-her', how: 'in-person' })).status).toBe(200)
  expect(await thief.get('/my')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await new Browser(t).signIn(card.reference, OWN_WORDS, card.paper[1]!)).status).toBe(422)
  expect((await tasks()).some(one => /frozen/.test(one.what))).toBe(true)
})

test('a question is answered by a person; asking again raises it; she closes her pages herself, and loses nothing', async () => {
  const own = `/victims/${her.victimId}/my-pages`
  await carer.post(`${own}/turn`, { turn: 'opened', how: 'in-person', words: 'She has changed her words' })
  const fresh = await makeCard(carer, her.victimId)
  const she = await firstTime(t, fresh)
  await she.form('/my/messages', { words: 'Did the pictures show anything?' })
  expect((await carer.get(own)).body.question).toMatchObject({ chased: 1, raised: true })
  expect((await she.get('/my/messages')).text).toContain('Wednesday 23 December')
  expect((await investigator.post(`${own}/reply`, { words: 'Ongoing.' })).body.code).toBe('says-nothing')
  expect((await investigator.post(`${own}/reply`, { words: 'The pictures show the shed, and no face.' })).status).toBe(
    201,
  )
  const { question, messages } = (await carer.get(own)).body
  expect([question, messages.length]).toEqual([null, 3])
  expect((await she.get('/my/messages')).text).toContain('The pictures show the shed')
  expect((await she.form('/my/messages', { words: 'x'.repeat(5_001) })).status).toBe(422)

  expect(await she.form('/my/freeze')).toMatchObject({ status: 303, location: '/my/gone' })
  expect((await she.get('/my/gone')).status).toBe(200)
  expect(await she.get('/my/messages')).toMatchObject({ status: 303, location: '/my/sign-in' })
  expect((await carer.get(own)).body).toMatchObject({ portal: { state: 'frozen' }, messages: [{}, {}, {}] })
})

test('a text that there is news answers no clock; opening her own pages after it does, once', async () => {
  const [one] = await makeVictims(t, ['Cay Synthetic'])
  const { victimId, suspectId } = one!
  const pages = await makeCard(carer, victimId)
  const clock = async () =>
    (await carer.get(`/victims/${victimId}`)).body.clocks.find((own: { event: string }) => own.event === 'arrest')
  const byText = { channel: 'text', reach: '07700 900124', safe: true, checkedWithVictim: true }
  await carer.post(`/victims/${victimId}/safe-contact`, byText)
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: t.now().toString() })
  await t.tick({ minutes: 5 })
  const nextBy = t.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 3 }).toString()
  const written = await investigator.post(`/victims/${victimId}/update`, {
    whatIsNew: 'A person was arrested this morning about what you told us.',
    whatHappensNext: 'They are asked about it today, and I ring you this evening.',
    nextBy,
    told: 'message',
  })
  expect(written.status).toBe(201)
  const level = async () => {
    for (let n = 0; n < 3; n += 1) await t.catchUp()
  }
  await level()
  expect(await clock()).toMatchObject({ state: 'running' })
  const hers = new Browser(t)
  // The card's own code opens no page but the one on which she chooses words of her own.
  expect((await hers.signIn(pages.reference, pages.activation, pages.paper[0]!)).status).toBe(303)
  await level()
  expect(await clock()).toMatchObject({ state: 'running' })
  expect((await hers.form('/my/words', { words: OWN_WORDS, again: OWN_WORDS })).status).toBe(303)
  await level()
  expect(await clock()).toMatchObject({ state: 'met', metBy: written.body.updateId })
  expect((await hers.signIn(pages.reference, OWN_WORDS, pages.paper[1]!)).status).toBe(303)
  await level()
  const read = await t.owner.query("select from platform.fact where kind = 'victim-update-read'")
  expect(read.rows).toHaveLength(1)
})

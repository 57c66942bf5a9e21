import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { BY_EMAIL, makeVictims, SAFE, type Victim } from '../test-victims.ts'
import { Browser, type Card, firstTime, makeCard, OWN_WORDS } from './test-portal.ts'

let t: TestApp
let carer: Person
let investigator: Person
let her: Victim
let other: Victim
let card: Card
let she: Browser

beforeAll(async () => {
  t = await testApp('2026-12-21T09:00', { logLevel: 'silent', publicWrites: { burst: 100_000, perMinute: 100_000 } })
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  const [first, second] = await makeVictims(t, ['Ada Synthetic', 'Bea Othersson'])
  her = first!
  other = second!
  card = await makeCard(carer, her.victimId)
  she = await firstTime(t, card)
  await t.catchUp()
})
afterAll(() => t.close())

const own = (victim = her) => `/victims/${victim.victimId}/my-pages`
const reply = (words: string, victim = her) => investigator.post(`${own(victim)}/reply`, { words })
const update = (fields: Record<string, unknown>, victim = her) =>
  investigator.post(`/victims/${victim.victimId}/update`, {
    whatIsNew: 'The pictures of the camera were looked at this week.',
    whatHappensNext: 'The officer speaks with the shop about more pictures.',
    nextBy: '2026-12-31',
    told: 'in-person',
    ...fields,
  })
/** Notices that something new stands on her pages. */
const notices = async () =>
  (
    await t.owner.query(
      "select key, notice, body, state from victim.message where purpose = 'reminder' order by queued_at, id",
    )
  ).rows
const handTasks = async (victim = her) =>
  (
    await t.owner.query('select because, what from victim.reach_task where victim_id = $1 order by set_at, id', [
      victim.victimId,
    ])
  ).rows
const tasks = async () =>
  (await carer.get('/victims/their-pages')).body.tasks as { kind: string; what: string; raised: boolean }[]

test('an answer on her pages goes out as one neutral notice where one may, and as a task for a person where none may', async () => {
  const answer = 'The pictures of the camera show the shed door and no face.'
  expect((await reply(answer)).body).toMatchObject({ told: 'person' })
  expect(await handTasks()).toMatchObject([{ because: 'no-safe-contact-recorded' }])
  await reply(answer)
  expect([await notices(), await handTasks()]).toMatchObject([[], [{}]])

  await t.tick({ minutes: 1 })
  await carer.post(`/victims/${her.victimId}/safe-contact`, SAFE)
  const key = crypto.randomUUID()
  const first = await investigator.post(`${own()}/reply`, { words: answer }, key)
  expect(first.body).toMatchObject({ told: 'notice' })
  // The same deed again, another answer and a release in the same half hour: she is told once that there is something.
  expect((await investigator.post(`${own()}/reply`, { words: answer }, key)).body).toEqual(first.body)
  expect((await reply('The officer rings the shop on Monday about more pictures.')).body.told).toBe('earlier-notice')
  const property = { kind: 'property', words: 'Your spade is with us until it was looked at.' }
  expect((await investigator.post(`${own()}/releases`, property)).body.told).toBe('earlier-notice')
  const sent = await notices()
  expect(sent).toHaveLength(1)
  for (const word of ['camera', 'shed', 'spade', 'Ada', 'police'])
    expect(`${sent[0].notice} ${sent[0].body}`.toLowerCase()).not.toContain(word.toLowerCase())

  // She looks, and somebody answers again: that is news again.
  await t.tick({ minutes: 2 })
  await t.catchUp()
  expect((await she.signIn(card.reference, OWN_WORDS, card.paper[1]!)).status).toBe(303)
  await t.tick({ minutes: 2 })
  expect((await reply('The shop has found more pictures and sends them.')).body.told).toBe('notice')
  await t.catchUp()
  await t.tick({ hours: 2 })
  expect((await reply('More pictures came, and we look at them this week.')).body.told).toBe('notice')
  expect(await notices()).toHaveLength(3)
  await t.catchUp()
  const page = (await carer.get(own())).body
  expect(page.notice).toMatchObject({ state: 'delivered', channel: 'text' })
  const { rows } = await t.owner.query(
    "select from platform.fact where kind in ('victim-told', 'victim-update-delivered')",
  )
  expect(rows).toEqual([])
})

test('whoever has no pages, or whose pages are shut, is told by a person, whatever may be sent to them', async () => {
  await carer.post(`/victims/${other.victimId}/safe-contact`, BY_EMAIL)
  expect((await reply('We have your list of tools, and thank you for it.', other)).body.told).toBe('person')
  expect(await handTasks(other)).toMatchObject([{ because: 'pages-shut', what: expect.stringContaining('no pages') }])
})

test('a second lock, or tries that go on, raise the task; it is opened by whoever has seen her, or on a call known to be safe', async () => {
  const stranger = new Browser(t)
  const tryOften = async () => {
    for (let n = 0; n < 10; n += 1)
      await stranger.form('/my/sign-in', { reference: card.reference, secret: `guess ${n}` })
    await t.catchUp()
  }
  const locks = async () => (await tasks()).filter(one => one.kind === 'locked' || one.kind === 'frozen')
  const turn = (fields: object) =>
    carer.post(`${own()}/turn`, { words: 'She has seen nobody near her card', ...fields })
  await tryOften()
  expect(await locks()).toMatchObject([{ raised: false, what: 'Their pages locked after wrong tries' }])
  await tryOften()
  expect(await locks()).toMatchObject([{ raised: true, what: expect.stringContaining('2 times') }])
  // A text may go to her; that says nothing of a call.
  expect((await turn({ turn: 'opened', how: 'phone' })).body.code).toBe('not-known-safe')
  expect((await turn({ turn: 'opened', how: 'in-person' })).status).toBe(200)
  expect(await locks()).toEqual([])
  await tryOften()
  expect(await locks()).toMatchObject([{ kind: 'locked', raised: true, what: expect.stringContaining('3 times') }])
  await turn({ turn: 'opened', how: 'in-person' })
  await turn({ turn: 'frozen' })
  await tryOften()
  // What is frozen stays frozen, and says that somebody goes on trying.
  expect(await locks()).toMatchObject([{ kind: 'frozen', raised: true, what: expect.stringContaining('4 times') }])
  expect((await reply('More pictures came from the shop today.')).body.told).toBe('person')
  await turn({ turn: 'opened', how: 'in-person' })
})

test('a request is confirmed on any call of her plan that was safe before and still is, and on no other', async () => {
  const way = { safe: true, checked: true, purposes: ['updates'], shown: 'neutral' }
  const plan = `/victims/${her.victimId}/plan/ways`
  expect((await carer.post(`${plan}/1`, { ...way, channel: 'text', reach: SAFE.reach })).status).toBe(201)
  expect((await carer.post(`${plan}/new`, { ...way, channel: 'phone', reach: '01632 960123' })).status).toBe(201)
  await t.tick({ minutes: 5 })
  she = new Browser(t)
  expect((await she.signIn(card.reference, OWN_WORDS, card.paper[2]!)).status).toBe(303)
  await she.form('/my/ask/no-updates', {})
  await she.form('/my/ask/change-contact', {})
  await t.tick({ minutes: 5 })
  expect((await carer.post(`${plan}/new`, { ...way, channel: 'phone', reach: '07700 900666' })).status).toBe(201)
  const { asked } = (await carer.get(own())).body
  const at = (kind: string) => `${own()}/requests/${asked.find((one: { kind: string }) => one.kind === kind).id}`
  const settle = { as: 'wanted', how: 'phone', words: 'She told me herself what she wants' }
  for (const rang of [SAFE.reach, '07700 900666', '07700 900777'])
    expect((await carer.post(at('no-updates'), { ...settle, rang })).body.code, rang).toBe('not-known-safe')
  expect((await carer.html(at('no-updates'))).text).toContain('By phone, on 01632 960123')
  expect((await carer.post(at('no-updates'), settle)).status).toBe(200)
  // She says that it is safe no more.
  expect((await carer.post(`${plan}/2`, { ...way, channel: 'phone', reach: '01632 960123', safe: false })).status).toBe(
    201,
  )
  expect((await carer.post(at('change-contact'), settle)).body.code).toBe('not-known-safe')
  expect((await carer.post(at('change-contact'), { ...settle, how: 'in-person' })).status).toBe(200)
})

test('her questions, from her pages and by phone, stand in the update: what answers one is kept with it, what stays open says so', async () => {
  const questions = async () => (await carer.get(`/victims/${her.victimId}/questions`)).body.questions
  await she.form('/my/messages', { words: 'When do I get my spade back?' })
  await t.tick({ minutes: 1 })
  const phoned = { source: 'phone', words: 'Where is my spade?', askedAt: t.now().subtract({ hours: 168 }).toString() }
  const late = await investigator.post(`/victims/${her.victimId}/questions`, phoned)
  expect(late.status).toBe(201)
  expect(
    (await investigator.post(`/victims/${her.victimId}/questions`, { ...phoned, askedAt: '2027-01-01T10:00' })).status,
  ).toBe(422)
  await investigator.post(`/victims/${her.victimId}/questions`, {
    source: 'in-person',
    words: 'Who pays for the broken door?',
  })
  const open = (await questions()).filter((one: { state: string }) => one.state === 'open' || one.state === 'late')
  expect(
    open.map((one: { source: string; state: string; times: number }) => [one.source, one.state, one.times]),
  ).toEqual([
    ['in-person', 'open', 1],
    ['portal', 'open', 2],
    ['phone', 'late', 2],
  ])
  const [door, spade, phone] = open.map((one: { id: string }) => one.id)
  const form = (await carer.html(`/victims/${her.victimId}/update`)).text
  for (const id of [door, spade, phone]) expect(form).toContain(`name="said-${id}"`)
  expect((await update({ [`said-${spade}`]: 'answered' })).body).toMatchObject({
    code: 'says-nothing',
    field: `words-${spade}`,
  })
  expect((await update({ [`said-${door}`]: 'not-yet', [`words-${door}`]: 'The insurer has not said' })).body.code).toBe(
    'needs-day',
  )
  const answered = await update({
    [`said-${spade}`]: 'answered',
    [`words-${spade}`]: 'You get it back on Monday, at the front desk.',
    [`said-${door}`]: 'not-yet',
    [`words-${door}`]: 'The insurer has not said.',
    [`by-${door}`]: '2026-12-31',
  })
  expect(answered.status).toBe(201)
  const { rows } = await t.owner.query('select answers from victim."update" where id = $1', [answered.body.updateId])
  expect(rows[0].answers).toContain('“When do I get my spade back?” You get it back on Monday')
  expect(rows[0].answers).toMatch(/“Where is my spade.” This is not answered here. We had said by .+ we are sorry/)
  expect(rows[0].answers).toMatch(
    /“Who pays for the broken door.” We cannot answer this yet: The insurer has not said. You will have an answer by Thursday 31 December. We had said by/,
  )
  // Her own page asks no more of what was answered, and two who answer at once answer once.
  expect((await carer.get(own())).body.question).toBeNull()
  const both = { [`said-${phone}`]: 'answered', [`words-${phone}`]: 'It is with us until Monday.' }
  await Promise.all([update(both), update(both)])
  expect((await questions()).map((one: { state: string }) => one.state).slice(0, 3)).toEqual([
    'open',
    'answered',
    'answered-late',
  ])

  // Answered by a text that there is news, it has reached nobody until she looks.
  await t.tick({ minutes: 5 })
  await carer.post(`/victims/${her.victimId}/plan/check`, { holds: true, alone: true })
  const sent = await update({
    told: 'message',
    [`said-${door}`]: 'answered',
    [`words-${door}`]: 'The insurer pays for it.',
  })
  expect(sent.status).toBe(201)
  for (let n = 0; n < 3; n += 1) await t.catchUp()
  expect((await questions())[0]).toMatchObject({ state: 'written' })
  const day = async () =>
    (await carer.get('/victim-care?kind=question&of=force')).body.parts.flatMap(
      (part: { rows: { kind: string; why: string }[] }) => part.rows.filter(one => one.kind === 'question'),
    )
  expect(await day()).toMatchObject([{ why: 'It is answered in writing, and they have not read it' }])
  await t.tick({ minutes: 5 })
  expect((await new Browser(t).signIn(card.reference, OWN_WORDS, card.paper[3]!)).status).toBe(303)
  for (let n = 0; n < 3; n += 1) await t.catchUp()
  expect((await questions())[0]).toMatchObject({ state: 'answered' })
  expect(await day()).toEqual([])

  // The third time is a supervisor's.
  await investigator.post(`/victims/${her.victimId}/questions`, { source: 'phone', words: 'I want my spade back' })
  const all = (await carer.get('/victims/questions')).body
  expect(all.often).toMatchObject([{ words: 'I want my spade back', times: 3 }])
  expect(await day()).toMatchObject([{ why: expect.stringContaining('asked it 3 times. A supervisor') }])
})

test('a restricted case hides her from whoever is not let in as if there were none, and keeps her own pages hers', async () => {
  const needs = { kind: 'person', interpreter: 'not-needed', policeEmployee: true, restrict: true }
  expect((await carer.post(`/victims/${her.victimId}/needs/assess`, needs)).status).toBe(201)
  const nobody = '00000000-0000-4000-8000-000000000000'
  for (const path of ['', '/questions', '/my-pages', '/needs', '/support']) {
    const [hidden, none] = [
      await investigator.get(`/victims/${her.victimId}${path}`),
      await investigator.get(`/victims/${nobody}${path}`),
    ]
    expect([hidden.status, hidden.body.code, hidden.body.detail], path).toEqual([404, none.body.code, none.body.detail])
  }
  const lists = ['/victims/their-pages', '/victims/questions', '/victim-care']
  for (const path of lists) expect((await investigator.get(path)).text, path).not.toContain('Ada Synthetic')
  expect((await reply('The shop has found more pictures.')).status).toBe(404)
  // Hers stay hers: what was written to her, and of the others in the case nothing.
  for (const path of ['/my', '/my/messages', '/my/safety', '/my/ask/review']) {
    const { status, text } = await she.get(path)
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/Othersson|Suspectsson|Made-up Close/)
  }
  // Frozen, they answer her session as they answer anybody's.
  await carer.post(`${own()}/turn`, { turn: 'frozen', words: 'Somebody found the card' })
  const [mine, strangers] = [await she.get('/my'), await new Browser(t).get('/my')]
  expect([mine.status, mine.location, mine.text]).toEqual([strangers.status, strangers.location, strangers.text])
  const tried = [
    await new Browser(t).signIn(card.reference, OWN_WORDS, card.paper[4]!),
    await new Browser(t).signIn('ABCD2345', 'other words', 'x'),
  ]
  expect(tried[0]!.status).toBe(tried[1]!.status)
  expect(tried[0]!.text.length).toBe(tried[1]!.text.length)
})

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

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let port: Person
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  port = await t.as('system')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const ago = (seconds: number) => t.now().subtract({ seconds }).toString()
const tell = (callId: string, event: string, seconds: number, more: object = {}) =>
  port.post('/telephony/events', { callId, event, at: ago(seconds), channel: '101', ...more })
const wall = async () => (await handler.get('/queue')).body
const lost = async (id: string) => (await wall()).lost.find((one: { contactId: string }) => one.contactId === id)
const lose = async (callId: string, number?: string, channel = '101') => {
  await tell(callId, 'offered', 400, { channel, ...(number ? { callerNumber: number } : {}) })
  await tell(callId, 'queued', 380)
  return (await tell(callId, 'abandoned', 200, { stage: 'queue' })).body.contactId as string
}
const SAFE = { danger: 'no', happening: 'no', overheard: 'no', vulnerable: 'yes' }
const screen = (callId: string, answers: object, agreed = true) =>
  port.post('/telephony/call-backs', { callId, at: ago(1), answers, agreed })

test('places of a caller: all are kept, the handler accepts one, and no card or handset is stored', async () => {
  const { contactId } = (await tell('r1', 'offered', 60, { channel: '999', callerNumber: '07700 900301' })).body
  const aml =
    'A"ML=1;lt=+53.02080;lg=-2.17430;rd=12;top=20261123025901;lc=95;pm=G;si=234150999999990;ei=356938035643809;mcc=234;mnc=30'
  const location = { source: 'cell', lat: 53.03, lon: -2.18, radiusM: 2500 }
  expect((await tell('r1', 'location', 58, { location })).body.repeated).toBe(false)
  expect((await tell('r1', 'location', 50, { aml, imsi: '234150999999990' })).body.repeated).toBe(false)
  expect((await tell('r1', 'location', 49, { aml })).body.repeated).toBe(true)
  await tell('r1', 'location', 48, { location: { source: 'eisec', words: '4 Example Road, Hanley' } })
  await tell('r1', 'answered', 40, { handler: 'handler' })
  const before = (await handler.get(`/contacts/${contactId}`)).body.locations
  expect(before.map((one: { source: string }) => one.source)).toEqual(['aml-gnss', 'cell', 'eisec'])
  expect((await handler.form(`/contacts/${contactId}/locations/${before[0].id}/accept`, {})).status).toBe(303)
  const after = (await handler.get(`/contacts/${contactId}`)).body.locations
  expect(after.map((one: { accepted: boolean }) => one.accepted)).toEqual([true, false, false])
  const { rows } = await t.owner.query(
    `select (select string_agg(x::text, ' ') from contact.location_candidate x) || (select string_agg(body::text, ' ') from platform.fact) || (select coalesce(string_agg(o::text, ' '), '') from platform.once o) as everything,
      (select lat from contact.contact where id = $1) as lat`,
    [contactId],
  )
  expect(rows[0].everything).not.toMatch(/234150999999990|356938035643809/)
  expect(rows[0].lat).toBe(53.0208)
})

test('a place that is heard of before its call is not lost', async () => {
  const { contactId } = (await tell('r2', 'location', 20, { location: { source: 'eisec', words: 'Flat 2' } })).body
  await tell('r2', 'offered', 21)
  expect((await handler.get(`/contacts/${contactId}`)).body.locations).toHaveLength(1)
})

test('55 pressed: said on the bar, first in the queue, and the number’s history holds it', async () => {
  const earlier = (
    await handler.post('/contacts', {
      channel: '101',
      callerNumber: '07700 900302',
      offeredAt: ago(7200),
      answeredAt: ago(7200),
    })
  ).body.contactId
  await handler.post(`/contacts/${earlier}/details`, { incidentType: 'domestic' })
  const { contactId } = (await tell('r3', 'offered', 9, { channel: '999', callerNumber: '07700 900302' })).body
  expect((await tell('r3', 'silent-solution', 5, { pressed55: true })).body.repeated).toBe(false)
  expect((await tell('r3', 'silent-solution', 4, { pressed55: false })).body.repeated).toBe(true)
  const page = (await handler.get(`/contacts/${contactId}`)).body
  expect(page).toMatchObject({ silent55: true, grade: 'immediate' })
  // A grade that a rule gives before anybody could ask says so, as one that a person gives does.
  expect(page.upgrade).toMatchObject({ code: 'emergency-first', byRule: true })
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('55 pressed: cannot speak')
  expect((await tell('r3', 'silent-solution', 3)).status).toBe(422)
})

test('ringing back: danger is asked first, each try is kept, spoken to opens it', async () => {
  const id = await lose('r4', '07700 900303')
  const attempt = (fields: object) => handler.post(`/contacts/${id}/ring-attempts`, fields)
  expect((await attempt({ result: 'no-answer' })).body.field).toBe('safeToRing')
  expect((await attempt({ safeToRing: 'not-known', result: 'no-answer' })).body.code).toBe('safe-first')
  expect(
    (await attempt({ safeToRing: 'no', result: 'not-safe-to-ring', note: 'Partner holds the phone' })).status,
  ).toBe(200)
  expect((await attempt({ safeToRing: 'yes', result: 'no-answer' })).status).toBe(200)
  expect((await lost(id)).attempts.map((one: { result: string }) => one.result)).toEqual([
    'not-safe-to-ring',
    'no-answer',
  ])
  expect((await handler.html('/queue')).text).toContain('not rung: not safe')
  expect((await attempt({ safeToRing: 'yes', result: 'spoken-to' })).body.open).toBe(true)
  expect(await lost(id)).toBeUndefined()
  expect((await handler.get(`/contacts/${id}`)).body.state).toBe('open')
})

test('a withheld number: recorded so, and whoever closes it says why', async () => {
  const id = await lose('r5')
  expect((await handler.html(`/contacts/${id}`)).text).toContain('Number withheld: nobody can ring')
  expect(
    (await handler.post(`/contacts/${id}/ring-attempts`, { safeToRing: 'not-known', result: 'number-withheld' }))
      .status,
  ).toBe(200)
  expect((await handler.post(`/contacts/${id}/lost/close`, {})).body.field).toBe('why')
  expect((await handler.post(`/contacts/${id}/lost/close`, { why: 'Nothing to ring, nothing heard' })).status).toBe(200)
  expect(await lost(id)).toBeUndefined()
})

test('a dropped call from a flagged number cannot be taken off the list', async () => {
  const earlier = (
    await handler.post('/contacts', {
      channel: '101',
      callerNumber: '07700 900304',
      offeredAt: ago(7200),
      answeredAt: ago(7200),
    })
  ).body.contactId
  await handler.post(`/contacts/${earlier}/details`, { incidentType: 'domestic' })
  const id = await lose('r6', '07700 900304', '999')
  expect((await lost(id)).held).toBe(true)
  expect((await handler.post(`/contacts/${id}/lost/close`, { why: 'Rang back, all fine' })).body.code).toBe('held')
})

test('left on the phone, then back by chat from the same number: the list says so', async () => {
  const id = await lose('r7', '07700 900305')
  const cookie = `__Host-talk=${'a'.repeat(43)}`
  const begun = await t.app.inject({
    method: 'POST',
    url: '/api/chat',
    headers: { cookie, 'idempotency-key': 'chat-after-call' },
    payload: { words: 'I could not get through', happening: 'no', number: '07700 900305' },
  })
  expect(begun.statusCode).toBe(201)
  expect((await lost(id)).recontact).toMatchObject({ channel: 'web-chat', said: 'the same number' })
})

test('a call-back: only when busy, never with danger or without a number; the place is kept', async () => {
  await tell('b1', 'offered', 200, { callerNumber: '07700 900306' })
  await tell('b1', 'queued', 170)
  expect((await screen('b1', SAFE)).body).toMatchObject({
    offered: false,
    because: 'It is not busy: a person answers soon',
  })
  for (let n = 0; n < 5; n += 1) {
    await tell(`busy${n}`, 'offered', 100 - n, { callerNumber: `07700 90031${n}` })
    await tell(`busy${n}`, 'queued', 70)
  }
  expect((await screen('b1', { ...SAFE, danger: 'yes' })).body).toMatchObject({ offered: false, agreed: false })
  expect((await screen('b1', {})).body.offered).toBe(false)
  expect((await screen('b1', SAFE, false)).body).toMatchObject({ offered: true, agreed: false })
  const { contactId } = (await screen('b1', SAFE)).body
  const hungUp = await tell('b1', 'abandoned', 0)
  expect(hungUp.body.state).toBe('waiting')
  expect(await lost(contactId)).toBeUndefined()
  const plain = (await wall()).waiting.filter((one: { channel: string }) => one.channel === '101')
  expect(plain[0]).toMatchObject({ contactId, toRing: true })

  await handler.post(`/contacts/${contactId}/ring-attempts`, { safeToRing: 'yes', result: 'no-answer' })
  await tell('fresh', 'offered', 0, { callerNumber: '07700 900320' })
  const after = (await wall()).waiting.filter((one: { channel: string }) => one.channel === '101')
  expect(after[0]).toMatchObject({ contactId, danger: { place: 1 } })
  expect(after[0].danger.known).toContain('rung once without an answer')
  // By the API too nobody is rung before it was said that it is safe.
  const take = async (body: object) => {
    const answer = await handler.post(`/contacts/${contactId}/take`, body)
    return answer.body.code ?? answer.status
  }
  expect(await take({})).toBe('ask-before-ringing')
  expect(await take({ safeToRing: 'not-known' })).toBe('not-safe-to-ring')
  expect(await take({ safeToRing: 'yes' })).toBe(200)
})

test('a handler puts a 101 caller back in their place by hand, or is told why not', async () => {
  const id = (await tell('b2', 'offered', 150, { callerNumber: '07700 900321' })).body.contactId
  await tell('b2', 'answered', 5, { handler: 'handler' })
  const refused = await handler.post(`/contacts/${id}/call-back`, { ...SAFE, overheard: 'yes' })
  expect(refused.body).toMatchObject({ offered: false, because: 'There may be danger: a person answers' })
  expect((await handler.get(`/contacts/${id}`)).body.state).toBe('open')
  expect((await handler.form(`/contacts/${id}/call-back`, SAFE)).location).toBe('/queue')
  expect((await wall()).waiting.some((one: { contactId: string }) => one.contactId === id)).toBe(true)
})

test('what a handler does: by the switch, by themselves, and by what they take; the history stays', async () => {
  const mine = async () =>
    (await wall()).agents.find(
      (one: { name: string }) => one.name === t.force.staff.find(s => s.username === 'handler')?.name,
    )
  await t.tick({ minutes: 1 })
  expect((await handler.post('/queue/my-state', { state: 'not-ready' })).body.field).toBe('reason')
  await handler.post('/queue/my-state', { state: 'not-ready', reason: 'A hard call' })
  expect((await mine()).said).toBe('Not ready: A hard call')
  await t.tick({ minutes: 1 })
  await tell('s1', 'offered', 3)
  await tell('s1', 'answered', 1, { handler: 'handler' })
  expect((await mine()).state).toBe('talking')
  await tell('s1', 'hold', 0, { handler: 'handler' })
  expect((await mine()).state).toBe('hold')
  await t.tick({ minutes: 1 })
  await tell('s1', 'ended', 0)
  expect((await mine()).state).toBe('wrap')
  expect((await handler.post('/queue/my-state', { state: 'talking' })).status).toBe(422)
  const { rows } = await t.owner.query('select count(*)::int as n from contact.agent_state')
  expect(rows[0].n).toBeGreaterThan(4)
})

test('a batch: each report has its own outcome, and one that is wrong keeps no other out', async () => {
  const events = [
    { callId: 'x1', event: 'queued', at: ago(9) },
    { callId: 'x2', event: 'offered', at: ago(9), channel: '101' },
    { callId: 'x2', event: 'offered', at: ago(8), channel: '101' },
    { callId: 'x3', event: 'offered', at: '2099-01-01T00:00:00Z', channel: '101' },
    { callId: 'x2', event: 'location', at: ago(8), location: { source: 'caller', words: 'By the bridge' } },
    { callId: 'x2', event: 'answered', at: ago(3), handler: 'handler' },
  ]
  const { status, body } = await port.post('/telephony/batches', { events })
  expect(status).toBe(200)
  expect(
    body.outcomes.map(
      (one: { state?: string; repeated?: boolean; refused?: { code: string } }) =>
        one.refused?.code ?? `${one.state} ${one.repeated}`,
    ),
  ).toEqual(['call-not-known', 'offered false', 'offered true', 'in-future', 'open false', 'open false'])
  expect((await handler.post('/telephony/batches', { events })).status).toBe(403)
})

test('danger said once: nobody rings, no place is kept to be rung, and the caller is taken without ringing', async () => {
  const id = await lose('r9', '07700 900309')
  await handler.post(`/contacts/${id}/take`, { ring: 'no' })
  await handler.post(`/contacts/${id}/details`, { incidentType: 'domestic' })
  const answers = { 'ring-back': 'yes' }
  expect((await handler.post(`/contacts/${id}/pathway`, { pathway: 'domestic', answers })).status).toBe(201)
  const taken = await t.owner.query("select body from platform.fact where kind = 'contact-taken' and about = $1", [id])
  expect(taken.rows[0].body).toMatchObject({ ringBack: false, notRung: true })

  const again = await lose('r10', '07700 900309')
  const ring = { safeToRing: 'yes', result: 'no-answer' }
  const refused = await handler.post(`/contacts/${again}/ring-attempts`, ring)
  expect([refused.status, refused.body.code]).toEqual([422, 'not-safe-to-ring'])
  expect(refused.body.detail).toContain('send somebody')
  expect((await handler.post(`/contacts/${again}/take`, { safeToRing: 'yes' })).body.code).toBe('not-safe-to-ring')
  const page = (await handler.html(`/contacts/${again}`)).text
  expect(page).toContain('take it without ringing')
  expect((await handler.form(`/contacts/${again}/take`, { ring: 'no' })).status).toBe(303)
  // A place in the queue is a promise to ring: not where that is dangerous, however busy it is.
  await tell('r11', 'offered', 60, { callerNumber: '07700 900309' })
  expect((await screen('r11', SAFE)).body).toMatchObject({
    offered: false,
    because: 'There may be danger: a person answers',
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person
const NUMBER = '07700 900253'
const TIDY = '+447700900253'

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
  // 253 contacts in a month, ten a day in daylight, all about the same worry, and each with its fact.
  await t.owner.query(`do $$ declare k uuid; i uuid; rang timestamptz; begin
    for n in 1..253 loop
      k := gen_random_uuid(); i := gen_random_uuid();
      rang := timestamptz '2026-11-22T09:00Z' - (n / 10) * interval '1 day' + (n % 10) * interval '50 minutes';
      insert into contact.contact (id, case_id, channel, state, offered_at, answered_at, caller_number, incident_type, summary, end_state, ended_at)
        values (i, k, '101', 'ended', rang, rang, '${TIDY}', 'asb', 'Noise upstairs again', 'resolved', rang);
      perform platform.record('contact-ended', k, i, rang, 'command:test', 'system', 'command', '{}'::jsonb);
    end loop; end $$`)
})
afterAll(() => t.close())

const open = async (channel = '101', callerNumber = NUMBER) =>
  (await handler.post('/contacts', { channel, callerNumber })).body as { contactId: string; caseId: string }
const call = async (id: string) => (await handler.get(`/contacts/${id}`)).body
const PLAN = {
  owner: 'Neighbourhood team, Hanley',
  helps: 'Ask about the dog; she likes to be told what happens next',
  toCheck: 'Has she eaten, is the door locked, any new pain',
  agreedWith: 'Her and her sister',
  partner: 'Adult social care',
  reviewOn: '2026-12-20',
}
const RISKY = {
  threat: 'Somebody is in the flat with her',
  harm: 'Being hit',
  immediacy: 'now',
  weapon: 'unknown',
  risk: 'high',
  caller: 'yes',
  callerReason: 'Collapsed',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'unknown',
  othersInHouseholdReason: 'She cannot say',
}

test('the worklist shows who rings often without a plan; a plan is written, kept by version, and reviewed', async () => {
  const before = (await handler.get('/callers')).body
  expect(before.without).toEqual([expect.objectContaining({ number: TIDY, plan: null })])
  expect(before.without[0].counts.month).toBe(253)
  const { contactId } = await open()
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('No plan yet')
  const at = `/contacts/${contactId}/caller-plan`
  expect((await handler.post(at, { ...PLAN, helps: 'Do not send anybody', version: 0 })).body.code).toBe('lowers-risk')
  expect((await handler.post(at, { ...PLAN, version: 0 })).status).toBe(201)
  expect((await handler.post(at, { ...PLAN, version: 0 })).body.code).toBe('changed-meanwhile')
  const second = await handler.form(at, { ...PLAN, helps: 'Ask about the cat', version: '1' })
  expect(second.status, second.text.slice(0, 300)).toBe(303)
  const page = await supervisor.html(at)
  for (const words of ['Version 1', 'Version 2', 'Ask about the cat', PLAN.helps]) expect(page.text).toContain(words)
  expect((await handler.get('/callers')).body).toMatchObject({
    without: [],
    due: [],
    later: [{ plan: { version: 2 } }],
  })
  await t.at('2026-12-15T03:00')
  expect((await handler.get('/callers')).body.due[0].plan.review).toBe('due')
  await t.at('2026-12-21T03:00')
  expect((await handler.html('/callers')).text).toContain('review was due')
  await t.at('2026-11-23T03:30')
  const { rows } = await t.owner.query(
    "select count(*)::int as n from platform.fact where kind = 'caller-plan-written'",
  )
  expect(rows[0].n).toBe(2)
})

test('two people write the first plan of one number at once: one is saved, the other is told', async () => {
  const [a, b] = [await open('101', '07700 900254'), await open('101', '07700 900254')]
  const both = await Promise.all([
    handler.post(`/contacts/${a.contactId}/caller-plan`, { ...PLAN, version: 0 }),
    supervisor.post(`/contacts/${b.contactId}/caller-plan`, { ...PLAN, version: 0 }),
  ])
  expect(both.map(one => one.status).filter(status => status === 201)).toHaveLength(1)
  expect(both.find(one => one.status !== 201)!.body.code).toBe('changed-meanwhile')
})

test('the 254th call is the one that is different: said so, asked like any other, and graded on its own words', async () => {
  const { contactId } = await open()
  const fresh = await open('101', '07700 900777')
  for (const id of [contactId, fresh.contactId])
    await handler.post(`/contacts/${id}/log`, { text: 'She says a man is in the flat hitting her, she has collapsed' })
  const shown = await call(contactId)
  const other = await call(fresh.contactId)
  expect(shown.frequent.often.join(' ')).toContain('in 28 days')
  expect(shown.frequent.different.join(' ')).toMatch(/never spoke of .*somebody badly hurt/)
  expect(shown.frequent.different).toContain('hardly ever rang at night before')
  expect(shown.frequent.plan).toMatchObject({ version: 2 })
  const page = await handler.html(`/contacts/${contactId}`)
  expect(page.text).toContain('Different this time')
  expect(page.text).toContain('What to check')

  // The same questions, nothing filled in, no grade given, and the same floor as somebody who never rang.
  expect(shown.questions).toEqual(other.questions)
  expect([shown.grade, shown.boxes, shown.floor]).toEqual([null, other.boxes, other.floor])
  const floors = []
  for (const id of [contactId, fresh.contactId])
    floors.push((await handler.post(`/contacts/${id}/assessments`, RISKY)).body.minimumGrade)
  expect(floors).toEqual(['immediate', 'immediate'])
  const slow = await handler.post(`/contacts/${contactId}/grade`, { grade: 'resolve', reason: 'Rings every day' })
  expect(slow.status).toBe(422)
  expect(
    (await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: 'Has a plan, rings daily' }))
      .status,
  ).toBe(422)
})

test('waiting: a frequent caller with a plan is never below one who rings for the first time', async () => {
  const port = await t.as('system')
  const at = t.now().subtract({ seconds: 30 }).toString()
  const often = await port.post('/telephony/events', {
    callId: 'f1',
    event: 'offered',
    at,
    channel: '101',
    callerNumber: NUMBER,
  })
  const once = await port.post('/telephony/events', {
    callId: 'f2',
    event: 'offered',
    at,
    channel: '101',
    callerNumber: '07700 900778',
  })
  const { waiting } = (await handler.get('/queue')).body
  const place = (id: string) => waiting.find((one: { contactId: string }) => one.contactId === id).danger.place
  expect(place(often.body.contactId)).toBeLessThanOrEqual(place(once.body.contactId))
})

test('who may: a dispatcher writes no plan and sees no list, a contact without a number has none', async () => {
  const dispatcher = await t.as('dispatcher')
  expect((await dispatcher.get('/callers')).status).toBe(403)
  const { body } = await handler.post('/contacts', { channel: '101' })
  expect((await handler.post(`/contacts/${body.contactId}/caller-plan`, { ...PLAN, version: 0 })).body.code).toBe(
    'no-number',
  )
  expect((await handler.form(`/contacts/${body.contactId}/caller-plan`, { helps: 'kept as typed' })).text).toContain(
    'kept as typed',
  )
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { crimeOf, type TestCrime } from '../test-crime.ts'

let t: TestApp
let investigator: Person
let carer: Person
let port: Person
let crime: TestCrime
let other: TestCrime

beforeAll(async () => {
  t = await testApp('2027-02-01T09:00')
  investigator = await t.as('investigator')
  carer = await t.as('victim-care-officer')
  port = await t.as('justice')
  crime = await crimeOf(t, [{ name: 'Jo Example' }, { name: 'Sam Example', enhanced: true }])
  other = await crimeOf(t, [{ name: 'Ali Example' }])
  const linked = await investigator.post(`/suspects/${crime.suspectId}/crimes`, {
    number: other.number,
    existing: 'same',
  })
  expect(linked.status, linked.text).toBe(201)
  const charge = { event: 'charge', at: '2027-02-01T08:30', linked: 'all' }
  expect((await investigator.post(`/suspects/${crime.suspectId}/events`, charge)).status).toBe(201)
  await t.catchUp()
})
afterAll(async () => t.close())

const court = async (crimeId = crime.crimeId) => (await carer.get(`/crimes/${crimeId}/court`)).body
const send = (body: object, who = port) =>
  who.post('/justice/events', { sender: 'courts', crimeNumber: crime.number, ...body })
const rights = async (victimId: string) => (await carer.get(`/victims/${victimId}/rights`)).body
const right = async (victimId: string, event: string) =>
  (await rights(victimId)).rights.find((one: { event: string }) => one.event === event)

test('after a charge with no hearing the page says that none is known, and the case is on the list', async () => {
  expect(await court()).toMatchObject({ stage: 'charged', next: null, over: false, events: [], charges: [{}] })
  expect((await carer.html(`/crimes/${crime.crimeId}/court`)).text).toContain('No hearing is known')
  const { cases } = (await carer.get('/courts')).body
  expect(cases.map((one: { number: number }) => one.number).sort()).toEqual([crime.number, other.number].sort())
})

test('a hearing from the port starts one clock for every victim of every linked crime, once however often it is sent', async () => {
  const hearing = {
    eventId: 'h-1',
    kind: 'first-hearing',
    at: '2027-02-01T08:45',
    forAt: '2027-03-01T10:00',
    court: 'North Court',
  }
  const first = await send(hearing)
  expect([first.status, first.body.repeated, first.body.alsoFor]).toEqual([200, false, 1])
  const again = await Promise.all([send(hearing), send(hearing)])
  expect(again.map(one => [one.status, one.body.repeated, one.body.courtEventId])).toEqual([
    [200, true, first.body.courtEventId],
    [200, true, first.body.courtEventId],
  ])
  expect((await send({ ...hearing, forAt: '2027-03-02T10:00' })).body.code).toBe('same-id-other-event')
  await t.catchUp()
  for (const victimId of [...crime.victimIds, ...other.victimIds])
    expect(await right(victimId, 'hearing')).toMatchObject({
      holder: 'the witness care unit',
      state: 'running',
      clock: { eventAt: '2027-02-01T08:45:00Z', dueAt: '2027-02-02T23:59:59Z' },
    })
  expect(await court()).toMatchObject({
    stage: 'before-trial',
    next: { at: '2027-03-01T10:00:00Z', court: 'North Court' },
  })
  expect((await court()).owed.length).toBeGreaterThan(3)
})

test('two that send the same new event at once keep it once', async () => {
  const plea = { eventId: 'p-1', kind: 'plea', result: 'not-guilty', at: '2027-02-01T08:50', linked: 'only-this' }
  const sent = await Promise.all([send(plea), send(plea), send(plea)])
  expect(sent.map(one => one.status)).toEqual([200, 200, 200])
  expect(sent.filter(one => one.body.repeated === false)).toHaveLength(1)
  expect(new Set(sent.map(one => one.body.courtEventId)).size).toBe(1)
})

test.each<[string, object, string]>([
  ['a crime that nobody knows', { crimeNumber: 9_999_999 }, 'no-such-crime'],
  ['no crime', { crimeNumber: undefined }, 'needs-crime'],
  ['a charge', { kind: 'charge' }, 'charge-elsewhere'],
  ['a kind that nobody knows', { kind: 'party' }, 'unknown-kind'],
  ['a verdict without its result', { kind: 'verdict' }, 'needs-result'],
  ['tomorrow', { kind: 'trial-began', at: '2027-02-02T10:00' }, 'in-future'],
  ['before there were telephones', { kind: 'trial-began', at: '1827-02-02T10:00' }, 'too-long-ago'],
  [
    'somebody who is no suspect of it',
    { kind: 'trial-began', suspectId: '00000000-0000-4000-8000-000000000000' },
    'no-such-suspect',
  ],
  ['no time', { kind: 'trial-began', at: 'soon' }, 'invalid'],
  ['no name of its own', { kind: 'trial-began', eventId: '' }, 'invalid'],
])('the port refuses %s in words and keeps nothing', async (name, change, code) => {
  const before = (await court()).events.length
  const answer = await send({ eventId: `bad ${name}`, kind: 'trial-began', at: '2027-02-01T08:55', ...change })
  expect(answer, answer.text).toMatchObject({ status: 422, body: { code } })
  expect(answer.text.length).toBeGreaterThan(40)
  expect((await court()).events).toHaveLength(before)
})

test('the courts’ token opens its own door and no other, and nobody else’s opens it', async () => {
  expect((await port.get(`/crimes/${crime.crimeId}/court`)).status).toBe(403)
  expect((await port.post('/telephony/events', { callId: 'x', event: 'offered', at: '2027-02-01T08:00' })).status).toBe(
    403,
  )
  const hearing = { eventId: 'x-1', kind: 'trial-began', at: '2027-02-01T08:00' }
  for (const role of ['system', 'investigator'] as const)
    expect((await send(hearing, await t.as(role))).status).toBe(403)
  expect((await send(hearing, await t.as('public'))).status).toBe(401)
  expect((await (await t.as('dispatcher')).get('/courts')).status).toBe(403)
})

test('what comes late and out of order takes its own place, is shown as told late, and its clock counts from when it happened', async () => {
  await t.at('2027-03-10T09:00')
  const verdict = { kind: 'verdict', result: 'guilty', at: '2027-03-09T15:00', linked: 'only-this' }
  expect((await carer.post(`/crimes/${crime.crimeId}/court/events`, verdict)).status).toBe(201)
  expect(
    (await send({ eventId: 't-1', kind: 'trial-began', at: '2027-03-01T10:00', linked: 'only-this' })).status,
  ).toBe(200)
  await t.catchUp()
  const { events, stage } = await court()
  expect(stage).toBe('convicted')
  expect(events.map((one: { kind: string }) => one.kind)).toEqual(['first-hearing', 'plea', 'trial-began', 'verdict'])
  expect(events.map((one: { daysLate: number }) => one.daysLate)).toEqual([0, 0, 8, 0])
  expect((await carer.html(`/crimes/${crime.crimeId}/court`)).text).toMatch(/Told late: we learnt of it 8 days after/)
  expect((await right(crime.victimIds[0]!, 'hearing')).state).toBe('breached')
  expect((await right(crime.victimIds[0]!, 'verdict')).clock.dueAt).toBe('2027-03-10T23:59:59Z')
  const told = await carer.post(`/victims/${crime.victimIds[0]}/update`, {
    whatIsNew: 'The jury found the man guilty yesterday afternoon.',
    whatHappensNext: 'The judge sentences him at the end of March.',
    nextBy: '2027-03-31',
    told: 'in-person',
  })
  expect(told.status, told.text).toBe(201)
  await t.catchUp()
  expect((await right(crime.victimIds[0]!, 'verdict')).state).toBe('met')
  const last = (await court()).events.at(-1)
  expect(last.told.map((one: { name: string; at: string | null }) => [one.name, one.at !== null])).toEqual([
    ['Jo Example', true],
    ['Sam Example', false],
  ])
})

test('a sentence goes on to the contact scheme, the liaison officer, and the end, each with whose it is', async () => {
  const does = async (body: object) => {
    const done = await carer.post(`/crimes/${crime.crimeId}/court/events`, { linked: 'only-this', ...body })
    expect(done.status, done.text).toBe(201)
    await t.catchUp()
  }
  await does({ kind: 'sentence', result: 'custody', months: 18, at: '2027-03-10T08:00' })
  expect(await right(crime.victimIds[1]!, 'contact-scheme')).toMatchObject({
    state: 'running',
    clock: { holder: 'witness-care' },
  })
  await does({ kind: 'contact-scheme-referred', result: 'referred', at: '2027-03-10T08:30' })
  expect((await right(crime.victimIds[1]!, 'contact-scheme')).state).toBe('met')
  expect(await right(crime.victimIds[1]!, 'liaison-contact')).toMatchObject({
    state: 'running',
    clock: { holder: 'probation' },
  })
  await does({ kind: 'liaison-contact-made', at: '2027-03-10T08:40' })
  await does({ kind: 'sentence-done', at: '2027-03-10T08:50' })
  expect(await court()).toMatchObject({ stage: 'done', over: true, next: null })
  const page = (await carer.html(`/crimes/${crime.crimeId}/court`)).text
  expect(page).toMatch(/The case is over, and \d+ things are still owed/)
  expect(page).not.toContain('No hearing is known')
  expect((await carer.get('/courts')).body.cases.map((one: { number: number }) => one.number)).toEqual([other.number])
})

test('a refused form keeps what was typed, and says what to choose', async () => {
  const sent = await carer.form(`/crimes/${crime.crimeId}/court/events`, {
    kind: 'sentence',
    result: 'custody',
    at: '2027-03-10T08:00',
    words: 'Eighteen months',
  })
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Say how many months')
  expect(sent.text).toContain('Eighteen months')
})

test('a deed answers its right once all of it was done, on two days too; a complaint and property begin and end', async () => {
  const [victimId] = other.victimIds
  const deed = (name: string, body: object) => carer.post(`/victims/${victimId}/deeds/${name}`, body)
  expect((await deed('told-of-help', { chosen: [] })).body.code).toBe('needs-choice')
  expect((await deed('told-of-help', { chosen: ['support', 'compensation'] })).body.missing).toHaveLength(2)
  await t.catchUp()
  expect((await right(victimId!, 'compensation')).state).toBe('met')
  expect((await right(victimId!, 'information')).state).toBe('running')
  expect((await deed('told-of-help', { chosen: ['medical', 'restorative'] })).body.missing).toEqual([])
  const begins = (event: string) => carer.post(`/victims/${victimId}/rights/events`, { event, at: '2027-03-10T08:00' })
  for (const event of ['complaint', 'property-free']) expect((await begins(event)).status).toBe(201)
  expect((await begins('hearing')).body.code).toBe('unknown-event')
  await t.catchUp()
  expect((await deed('complaint', { chosen: ['answered'], words: 'We are sorry that nobody rang' })).status).toBe(201)
  expect((await deed('property', { chosen: ['all'], words: 'The phone came back today' })).status).toBe(201)
  await t.catchUp()
  for (const [event, state] of [
    ['information', 'met'],
    ['complaint', 'running'],
    ['property-free', 'met'],
  ] as const)
    expect((await right(victimId!, event)).state, event).toBe(state)
  expect((await carer.html(`/victims/${victimId}/deeds`)).text).toContain('The phone came back today')
})

test('a release that is planned is told before its day, and is no new danger when it comes; on another day it is', async () => {
  const type = t.force.incidentTypes.find(one => one.sensitive === 'domestic')!
  const domestic = await crimeOf(t, [{ name: 'Kim Example' }], { type: type.code })
  const says = async (body: object) => {
    const done = await carer.post(`/crimes/${domestic.crimeId}/court/events`, body)
    expect(done.status, done.text).toBe(201)
    await t.catchUp()
  }
  const safety = async () =>
    (await rights(domestic.victimIds[0]!)).safety.map((one: { state: string; eventAt: string }) => [
      one.state,
      one.eventAt,
    ])
  await says({ kind: 'release-planned', at: '2027-03-10T08:00', forAt: '2027-03-12T09:00' })
  expect(await safety()).toEqual([['pending', '2027-03-12T09:00:00Z']])
  await says({ kind: 'release-planned', at: '2027-03-10T08:30', forAt: '2027-03-15T09:00' })
  expect(await safety()).toEqual([
    ['void', '2027-03-12T09:00:00Z'],
    ['pending', '2027-03-15T09:00:00Z'],
  ])
  await t.at('2027-03-11T10:00')
  await says({ kind: 'released', at: '2027-03-11T09:30' })
  expect(await safety()).toEqual([
    ['running', '2027-03-11T09:30:00Z'],
    ['void', '2027-03-12T09:00:00Z'],
    ['void', '2027-03-15T09:00:00Z'],
  ])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let officer: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
  officer = await t.as('investigator')
})
afterAll(() => t?.close())

let house = 10
const CALM = {
  ...CALM_FORM,
  investigation: 'None needed',
  vulnerability: 'None found',
  engagement: 'Ring in the evening',
}
const ORDER = {
  kind: 'non-molestation',
  toldBy: 'solicitor',
  authoriser: 'The family court at Example',
  reference: 'EX/26',
  madeAt: '2026-11-16T14:00',
  lastDay: '2027-11-15',
}
const SERVED = {
  servedAt: '2026-11-17T09:00',
  servedHow: 'in-person',
  servedBy: 'A process server',
  servedProof: 'Her solicitor has the certificate',
}

/** Two people of one call, and what binds the one: nothing of it is a crime. */
async function told(type = 'domestic') {
  const address = `${house++} Sample Way`
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '101' })).body
  const place = { place: address, settlementId: t.force.neighbourhoods[0]!.id }
  await handler.post(`/contacts/${contactId}/details`, { incidentType: type, summary: 'Wants it known', ...place })
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })
  const say = async (role: string, given: string) =>
    (await handler.post(`/contacts/${contactId}/people`, { decision: 'new', role, given, family: `Example${house}` }))
      .body.personId as string
  const [bound, safe] = [await say('suspect', 'Casey'), await say('caller', 'Morgan')]
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  const { incidentId } = opened.body
  await t.catchUp()
  const order = {
    ...ORDER,
    protects: [safe],
    terms: [
      { kind: 'not-contact', words: 'Morgan' },
      { kind: 'not-go', words: `${address}, Hanley` },
    ],
  }
  return { contactId, caseId, incidentId, bound, safe, address, order }
}
const record = (bound: string, body: object, who = handler) => who.post(`/people/${bound}/orders`, body)
const first = async (id: string) => (await handler.get(`/people/${id}`)).body.first[0] as string

test('the control room is shown it by either person and by the address; it binds once it is served; what breaks it waits', async () => {
  const { bound, safe, address, order } = await told()
  const made = await record(bound, order)
  expect([made.status, made.body.standing]).toEqual([201, 'not-served'])
  const { orderId } = made.body
  expect(await first(bound)).toMatch(/^NOT SERVED, so not yet binding: Non-molestation order against them/)
  expect(await first(safe)).toMatch(/^NOT SERVED.* protecting them, against Casey/)
  const listed = async () =>
    (await officer.get('/orders')).body.notServed.some((one: { orderId: string }) => one.orderId === orderId)
  expect(await listed()).toBe(true)
  const served = { step: 'served', at: '2026-11-23T09:30', how: 'in-person', servedBy: 'PC Example', words: 'Signed' }
  expect((await officer.post(`/orders/${orderId}/steps`, served)).status).toBe(201)
  expect(await listed()).toBe(false)
  expect(await first(bound)).toMatch(/^Non-molestation order in force until 15 November 2027 against them/)

  // Somebody nobody knows rings from the address that it names.
  const call = (await handler.post('/contacts', { channel: '101' })).body.contactId
  await handler.post(`/contacts/${call}/details`, { callerAddress: address, settlementId: 'hanley' })
  expect((await handler.html(`/contacts/${call}`)).text).toContain('in force until 15 November 2027 against Casey')

  const broken = { at: '2026-11-23T09:45', words: 'He stood at her door', arrested: 'yes' }
  const breach = await handler.post(`/orders/${orderId}/breaches`, broken)
  expect([breach.status, breach.body.onBreach]).toEqual([201, 'offence'])
  expect((await officer.html('/orders')).text).toContain('Say whether it was a crime that it was broken.')
  const decided = await officer.post(`/order-breaches/${breach.body.breachId}/crime`, { crime: 'recorded', number: 12 })
  expect(decided.status, decided.text).toBe(200)
  await t.at('2027-11-16T00:00')
  expect(await first(bound)).toMatch(/is over since 15 November 2027/)
  await t.at('2026-11-23T10:00')
  for (const path of [`/orders/${orderId}`, `/orders/${orderId}/people`, `/people/${bound}/orders`, `/people/${bound}`])
    expect((await officer.html(path)).status, path).toBe(200)
  const { rows } = await t.owner.query('select case_id, body::text from platform.fact where about = $1', [orderId])
  expect(rows.length).toBe(4)
  for (const row of rows) expect([row.case_id, /Casey|Morgan|Sample/.test(row.body)]).toEqual([bound, false])
})

test('one that came with an incident is a part of it, shown to whoever is sent, and restricted with it', async () => {
  const { bound, contactId, caseId, incidentId, order } = await told()
  const made = await record(bound, { ...order, ...SERVED, kind: 'fmpo', incidentId })
  expect([made.status, made.body.standing, made.body.caseId], made.text).toEqual([201, 'in-force', caseId])
  const { orderId } = made.body
  const dispatcher = await t.as('dispatcher')
  expect((await dispatcher.get(`/incidents/${incidentId}`)).body.orders[0]).toMatch(
    /^Forced marriage protection order in force until 15 November 2027/,
  )
  expect((await dispatcher.get(`/orders/${orderId}`)).status).toBe(200)
  const named = { answer: 'yes', staffId: 's001', words: 'He is an officer at Hanley' }
  expect((await handler.post(`/contacts/${contactId}/police-named`, named)).status).toBe(201)
  for (const who of [dispatcher, await t.called('officer'), await t.called('selin.hollins'), officer])
    expect((await who.get(`/orders/${orderId}`)).status).toBe(404)
  expect((await officer.get('/orders')).text).not.toContain(orderId)
  expect((await record(bound, order, officer)).status).toBe(404)
})

test('what is half said, or of other people, is refused in words; whoever may not is refused', async () => {
  const { bound, safe, order } = await told()
  const other = await told()
  const code = async (more: object) => (await record(bound, { ...order, ...more })).body.code
  expect(await code({ protects: [bound] })).toBe('both-sides')
  expect(await code({ protects: [], protectsOther: '' })).toBe('needs-protected')
  expect(await code({ protects: [other.incidentId] })).toBe('no-such-person')
  expect(await code({ incidentId: other.incidentId })).toBe('no-such-incident')
  expect(await code({ servedHow: 'post' })).toBe('needs-served-at')
  expect(await code({ ...SERVED, servedProof: '' })).toBe('needs-proof')
  expect(await code({ ...SERVED, servedAt: '2026-11-16T13:00' })).toBe('before-made')
  expect(await code({ madeAt: '2099-01-01T10:00' })).toBe('in-future')
  expect(await code({ lastDay: '2026-11-01' })).toBe('ends-before-start')
  expect((await record(bound, { ...order, toldBy: undefined })).status).toBe(422)
  expect((await record(other.incidentId, order)).status).toBe(404)
  expect((await record(bound, order, await t.as('performance-analyst'))).status).toBe(403)
  const kept = await handler.form(`/people/${bound}/orders`, { kind: 'spo', authoriser: 'Words that stay' })
  expect([kept.status, kept.text.includes('Words that stay')]).toEqual([422, true])
  // A browser sends it flat, and two at once are two orders: neither is lost.
  const flat = { ...ORDER, kind: 'spo', lastDay: '', protects: safe, term1Kind: 'not-contact', term1Words: 'Morgan' }
  const both = await Promise.all([1, 2].map(() => handler.form(`/people/${bound}/orders`, flat)))
  expect(both.map(one => one.status)).toEqual([303, 303])
  expect(new Set(both.map(one => one.location)).size).toBe(2)
})

test('it is on the day of whoever looks at more than one person’s work, can be put off, and is reviewed by itself years after its last day', async () => {
  const { bound, incidentId, order } = await told()
  const lone = (await record(bound, order)).body.orderId as string
  const joined = (await record(bound, { ...order, ...SERVED, incidentId, lastDay: '2026-11-30' })).body
    .orderId as string
  const sergeant = await t.called('george.pritchard')
  const day = async (who = officer, query = '?kind=order-no-crime') => {
    const { tasks } = (await who.get(`/investigations${query}`)).body
    return tasks.filter((one: { key: string }) => one.key.includes(lone) || one.key.includes(joined))
  }
  expect((await day()).map((one: { key: string; of: string }) => [one.key, one.of])).toEqual([
    [`order-unserved:${lone}`, 'On file'],
    [`order-ends:${joined}`, expect.stringMatching(/^Incident \d+$/)],
  ])
  expect((await day(sergeant, '?kind=order-no-crime&of=force')).length).toBe(2)
  const page = await officer.html('/investigations?kind=order-no-crime')
  expect(page.text).toContain('Serve the non-molestation order on Casey')
  const [first] = await day()
  const off = { reason: 'not-there', words: 'The process server tries again tonight', until: '2026-11-23T20:00' }
  const put = await officer.post(`/cases/${first.caseId}/tasks/${first.key}/defer`, off)
  expect(put.status, put.text).toBe(201)
  expect(await day()).toHaveLength(1)
  const broken = { at: '2026-11-23T09:45', words: 'He stood at her door', arrested: 'no' }
  const { breachId } = (await handler.post(`/orders/${joined}/breaches`, broken)).body
  const all = await sergeant.get('/investigations?kind=order-no-crime&of=force')
  expect(all.body.tasks.map((one: { key: string }) => one.key)).toContain(`order-breach:${breachId}`)
  const records = await t.called('records')
  expect((await records.html(`/orders/${lone}/retention`)).text).toContain('Next review: Sunday 15 November 2037')
  expect((await records.html(`/orders/${joined}/retention`)).status).toBe(404)
  await t.at('2037-11-16T10:00')
  const later = await t.called('records')
  const due = async () => (await later.get('/retention')).body.orders.map((one: { orderId: string }) => one.orderId)
  expect(await due()).toEqual(expect.arrayContaining([lone]))
  expect((await later.html('/retention')).text).toContain('Orders that no case has')
  expect((await later.get('/investigations?kind=retention')).text).toContain(`order-kept:${lone}`)
  const keep = { words: 'She has asked that it stays known', until: '2040-01-01' }
  expect((await (await t.as('investigator')).post(`/orders/${lone}/retention`, keep)).body.code).toBe('not-a-reviewer')
  expect((await later.post(`/orders/${lone}/retention`, { ...keep, until: '2090-01-01' })).body.code).toBe('too-long')
  expect((await later.post(`/orders/${lone}/retention`, keep)).body.keepUntil).toBe('2040-01-01')
  expect(await due()).not.toContain(lone)
  await t.at('2026-11-23T10:00')
})

test('PostgreSQL itself puts it where whoever may not see its people or incident sees nothing of it', async () => {
  const { bound, safe, caseId, incidentId, order } = await told()
  const { orderId } = (await record(bound, { ...order, incidentId })).body
  const copy = (set: Record<string, string>) =>
    t.owner.query(
      `insert into investigation.protective_order select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()) || $2::jsonb)).*
       from investigation.protective_order o where o.id = $1`,
      [orderId, JSON.stringify(set)],
    )
  await expect(copy({ case_id: safe })).rejects.toThrow(/part of its incident/)
  await expect(copy({ case_id: bound })).rejects.toThrow(/part of its incident/)
  await expect(copy({ incident_id: null as never, case_id: caseId })).rejects.toThrow(/part of its incident/)
  await expect(copy({ against_person: null as never })).rejects.toThrow(/of_a_crime_or_of_people/)
  await expect(copy({ told_by: null as never })).rejects.toThrow(/of_a_crime_or_of_people/)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person
let dispatcher: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T17:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
  dispatcher = await t.as('dispatcher')
})
afterAll(() => t.close())

const CALM = { ...CALM_FORM, threat: 'None of their own', harm: 'None of their own' }
type Opened = { contactId: string; caseId: string }
const opened = async (words: string, details: object = {}): Promise<Opened> => {
  const { body } = await handler.post('/contacts', { channel: '999' })
  await handler.post(`/contacts/${body.contactId}/log`, { text: words })
  if (Object.keys(details).length > 0) await handler.post(`/contacts/${body.contactId}/details`, details)
  return body
}
const call = async (id: string) => (await handler.get(`/contacts/${id}`)).body
const attach = (who: Person, id: string, to: string) => who.post(`/contacts/${id}/attach`, { to })
const assess = (id: string, change: object = {}) => handler.post(`/contacts/${id}/assessments`, { ...CALM, ...change })
const settle = async () => {
  await t.catchUp()
  await t.catchUp()
}

const SAYS = [
  'lorry on its side on the M6 by junction 15',
  'bad accident M6 junction 15, there is debris everywhere',
  'motorway crash, an HGV has overturned near junction 15 of the M6',
  'there is a truck across all lanes, m6 northbound',
  'we are stuck behind a collision on the M6, can see a lorry over',
  'big smash on the motorway, lorry overturned, people are out of their cars',
]

test('eighty ring about one crash: all are offered it, none is dropped, each is asked, and two who need more stand out', async () => {
  const first = await opened('lorry overturned on the M6 northbound near junction 15', {
    incidentType: 'collision',
    settlementId: 'clayton',
    place: 'M6 northbound, junction 15',
    summary: 'Lorry overturned, cars have hit it',
  })
  await assess(first.contactId)
  await handler.post(`/contacts/${first.contactId}/grade`, { grade: 'priority' })
  const incident = await dispatcher.post(`/contacts/${first.contactId}/incident`, {})
  expect(incident.status, incident.text).toBe(201)

  const others: Opened[] = []
  for (let n = 0; n < 76; n += 1) {
    if (n % 2 === 0) await t.tick({ seconds: 80 })
    others.push(await opened(SAYS[n % SAYS.length]!))
  }
  const child = await opened('I am nine, I am in our car on the motorway, a lorry hit us and mum will not wake up')
  const chest = await opened('stuck on the M6 behind the crash, he has chest pains and has collapsed')
  const home = await opened('my husband is hitting me, we live by the M6 junction 15', { settlementId: 'clayton' })

  // Each way of saying it, twice, on the call's own page; the event's page, below, says it of every one of them.
  for (const one of [...others.slice(-2 * SAYS.length), child, chest]) {
    const { crowd } = await call(one.contactId)
    expect(crowd.offered[0]).toMatchObject({ contactId: first.contactId, incident: incident.body.number })
    expect(crowd.offered[0].because.join(' ')).toMatch(/M6|speak of/)
  }
  const apart = (await call(home.contactId)).crowd
  expect(apart.offered).toEqual([])
  expect(apart.different[0].against.join(' ')).toContain('harm at home')

  const wall = (await handler.get('/queue')).body
  expect(wall.bursts[0]).toMatchObject({ contactId: first.contactId })
  expect(wall.bursts[0].count).toBeGreaterThanOrEqual(76)
  expect(wall.bursts[0].contacts).not.toContain(home.contactId)
  expect((await handler.html('/queue')).text).toMatch(/\d+ calls about the same thing\s+near Clayton/)

  const event = (await handler.get(`/events/${first.contactId}`)).body
  const offered = event.others.map((one: { contactId: string }) => one.contactId)
  for (const one of [...others, child, chest]) expect(offered).toContain(one.contactId)
  expect(offered).not.toContain(home.contactId)
  const html = await handler.html(`/events/${first.contactId}`)
  expect(html.status).toBe(200)
  expect(html.text).toContain('Attach those ticked')
  const many = await handler.post(`/events/${first.contactId}/attach`, { contactIds: offered })
  expect(many.body.attached).toBe(78)

  // Nothing was ended by it, and every caller is still to be asked.
  const { rows } = await t.owner.query(
    "select count(*)::int as n from contact.contact where state = 'open' and id = any($1)",
    [offered],
  )
  expect(rows[0].n).toBe(78)
  expect((await call(child.contactId)).crowd.stillToAsk).toContain('Is the caller vulnerable, or hurt?')
  const page = await handler.html(`/contacts/${child.contactId}`)
  expect(page.text).toContain('This caller has needs of their own')

  await assess(child.contactId, { immediacy: 'now', children: 'yes', childrenReason: 'Alone in the car, aged nine' })
  await assess(others[0]!.contactId)
  await settle()
  const after = (await handler.get(`/events/${first.contactId}`)).body
  expect(after.event.callers).toBe(79)
  expect(after.callers).toHaveLength(79)
  const words = (id: string) => after.callers.find((one: { contactId: string }) => one.contactId === id).words
  expect(after.callers.slice(0, 3).map((one: { contactId: string }) => one.contactId)).toEqual(
    expect.arrayContaining([child.contactId, chest.contactId]),
  )
  expect(words(child.contactId)).toContain('somebody vulnerable')
  expect(words(chest.contactId)).toEqual(['somebody badly hurt', 'not asked yet'])
  expect(words(others[0]!.contactId)).toEqual([])

  // The child's own answers raised the event; the child's contact is as it was, with a floor of its own.
  expect((await call(first.contactId)).grade).toBe('immediate')
  expect((await dispatcher.get(`/incidents/${incident.body.incidentId}`)).body.incident.grade).toBe('immediate')
  expect(await call(child.contactId)).toMatchObject({ state: 'open', floor: { grade: 'immediate' } })
  expect((await call(first.contactId)).gradings.at(-1).reason).toContain('By rule: contact')
  expect((await call(first.contactId)).upgrade).toMatchObject({ code: 'linked', byRule: true })
}, 120_000)

test('a log joined to another: asked first, looked at again after all that was said, and never under a slower grade', async () => {
  const first = await opened('two men fighting with bats outside the club on Example Road', { settlementId: 'leek' })
  const second = await opened('big fight, bats, outside the club, Example Road', { settlementId: 'leek' })
  await handler.post(`/contacts/${first.contactId}/grade`, { grade: 'priority' })
  await attach(handler, second.contactId, first.contactId)
  const end = async () =>
    (await handler.post(`/contacts/${second.contactId}/end`, { endState: 'joined' })).body.code ?? 'ended'
  expect(await end()).toBe('assess-first')
  await assess(second.contactId)
  expect(await end()).toBe('needs-closure-assessment')
  await assess(second.contactId, { trigger: 'closure' })
  await t.tick({ minutes: 1 })
  await handler.post(`/contacts/${first.contactId}/log`, { text: 'One of them has a knife now' })
  expect(await end()).toBe('later-information')
  await assess(second.contactId, { trigger: 'closure' })
  await handler.post(`/contacts/${second.contactId}/log`, { text: 'He is coming to my door' })
  await t.tick({ minutes: 1 })
  await handler.post(`/contacts/${second.contactId}/log`, { text: 'He is at my door' })
  expect(await end()).toBe('later-information')
  await assess(second.contactId, { trigger: 'closure', immediacy: 'now' })
  expect(await end()).toBe('other-is-slower')
  await settle()
  expect((await call(first.contactId)).grade).toBe('immediate')
  expect(await end()).toBe('ended')
  const { rows } = await t.owner.query(
    `select (select max(at) from contact.assessment where contact_id = $1 and trigger = 'closure') <= ended_at as looked_first
     from contact.contact where id = $1`,
    [second.contactId],
  )
  expect(rows[0].looked_first).toBe(true)
})

test('whoever others rest on cannot be settled while they are open', async () => {
  const first = await opened('smoke from the flats on Sample Street', { settlementId: 'stone' })
  const second = await opened('fire in the flats, Sample Street', { settlementId: 'stone' })
  await attach(handler, second.contactId, first.contactId)
  await assess(first.contactId)
  const ended = await handler.post(`/contacts/${first.contactId}/end`, {
    endState: 'resolved',
    reason: 'The fire service has it in hand',
  })
  expect(ended.body.code).toBe('callers-open')
})

test('a false join is taken off: the timelines part, what had ended is open again, and it is counted', async () => {
  const first = await opened('burglar alarm at the shop on Trial Lane', { settlementId: 'stafford' })
  const second = await opened('alarm ringing at the shop on Trial Lane', { settlementId: 'stafford' })
  await handler.post(`/contacts/${first.contactId}/grade`, { grade: 'immediate' })
  await attach(handler, second.contactId, first.contactId)
  await assess(second.contactId, { trigger: 'closure' })
  expect((await handler.post(`/contacts/${second.contactId}/end`, { endState: 'joined' })).status).toBe(200)
  const joinedAt = t.now().toString()
  const timeline = async (query = '') =>
    JSON.stringify((await handler.get(`/cases/${first.caseId}${query}`)).body.timeline)
  expect(await timeline()).toContain(second.caseId)

  await t.tick({ minutes: 3 })
  expect((await supervisor.post(`/contacts/${second.contactId}/detach`, {})).status).toBe(422)
  const off = await supervisor.post(`/contacts/${second.contactId}/detach`, { because: 'Another shop, at the far end' })
  expect(off.body).toMatchObject({ reopened: true })
  expect(await call(second.contactId)).toMatchObject({ state: 'open', endState: null, crowd: { attached: null } })
  expect(await timeline()).not.toContain(second.caseId)
  const { rows } = await t.owner.query(
    'select count(*)::int as n from platform.case_link where case_id = $1 and at <= $2 and undone_at > $2',
    [second.caseId, joinedAt],
  )
  expect(rows[0].n).toBe(1)
  const { joins } = (await handler.get(`/events/${first.contactId}`)).body
  expect(joins.undone).toBe(1)
  expect(joins.share).toBeCloseTo(1 / joins.joined)
  expect((await supervisor.post(`/contacts/${second.contactId}/detach`, { because: 'again' })).body.code).toBe(
    'not-attached',
  )
  expect((await attach(handler, second.contactId, first.contactId)).status).toBe(200)
  expect(await timeline()).toContain(second.caseId)
})

test('two people attach two contacts to each other at once: one stands, and no circle is made', async () => {
  for (let n = 0; n < 5; n += 1) {
    const a = await opened('sheep on the road at Cheddleton')
    const b = await opened('sheep in the road, Cheddleton')
    const both = await Promise.all([
      attach(handler, a.contactId, b.contactId),
      attach(supervisor, b.contactId, a.contactId),
    ])
    expect(both.map(one => one.status).toSorted()).toEqual([200, 422])
    const { rows } = await t.owner.query('select contact.lead_of($1) as a, contact.lead_of($2) as b', [
      a.contactId,
      b.contactId,
    ])
    expect(rows[0].a).toBe(rows[0].b)
  }
})

test('attached from the call by its button: what was typed is saved, and pressing twice attaches once', async () => {
  const first = await opened('car on its roof on the A50 at Blythe Bridge')
  const second = await opened('car upside down A50 Blythe Bridge')
  const page = await handler.html(`/contacts/${second.contactId}`)
  expect(page.text).toContain('Others have called about this')
  expect(page.text).toContain(`value="attach:${first.contactId}"`)
  const sheet = { do: `attach:${first.contactId}`, line: 'She says the driver is out' }
  const answer = await handler.form(`/contacts/${second.contactId}/sheet`, sheet, 'the-same-press')
  expect([answer.status, answer.location]).toEqual([303, `/contacts/${second.contactId}`])
  await handler.form(`/contacts/${second.contactId}/sheet`, sheet, 'the-same-press')
  const now = await call(second.contactId)
  expect(now.crowd.attached).toMatchObject({ toContact: first.contactId })
  expect(now.log.filter((one: { text: string }) => one.text === sheet.line)).toHaveLength(1)
  const third = await opened('a crash')
  expect((await attach(handler, second.contactId, third.contactId)).body.code).toBe('already-attached')
})

test('who may: a dispatcher sees who rang and attaches nobody; the public sees nothing; nonsense is refused', async () => {
  const one = await opened('a dog on the line at Stone station')
  expect((await dispatcher.html(`/events/${one.contactId}`)).status).toBe(200)
  expect((await attach(dispatcher, one.contactId, one.contactId)).status).toBe(403)
  expect((await (await t.as('public')).get(`/events/${one.contactId}`)).status).toBe(401)
  expect((await attach(handler, one.contactId, one.contactId)).body.code).toBe('same-event')
  expect((await attach(handler, one.contactId, '999999999')).body.code).toBe('no-such-contact')
  expect((await attach(handler, one.contactId, 'x')).status).toBe(422)
  expect((await handler.get('/events/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect((await handler.form(`/events/${one.contactId}/attach`, {})).text).toContain('Tick at least one contact')
})

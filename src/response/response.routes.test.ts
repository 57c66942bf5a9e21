import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CALM_FORM } from '../contact/test-answers.ts'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { newId, record } from '../platform/log/record.ts'
import { type Answer, type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let dispatcher: Person
let supervisor: Person
let officer: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  dispatcher = await t.as('dispatcher')
  supervisor = await t.as('supervisor')
  officer = await t.as('response-officer')
})
afterAll(() => t.close())

type Wanted = {
  grade?: string | null
  settlement?: string | null
  place?: string | null
  answeredAgo?: number
  vulnerable?: boolean
  endState?: string
}

/** A contact as the contact module leaves it once a handler has graded and placed it. */
async function contact(wanted: Wanted = {}): Promise<{ contactId: string; caseId: string }> {
  const [contactId, caseId] = [newId(), newId()]
  const now = t.now()
  const answered = now.subtract({ minutes: wanted.answeredAgo ?? 2 })
  const { grade = 'immediate', settlement = 'hanley', place = '4 Test Street', endState } = wanted
  await inContext(t.db, systemWho('test'), async tx => {
    await tx
      .insertInto('contact.contact')
      .values({
        id: contactId,
        case_id: caseId,
        channel: '999',
        state: endState ? 'ended' : 'open',
        offered_at: answered.subtract({ seconds: 8 }),
        answered_at: answered,
        incident_type: 'violence',
        summary: 'A fight outside',
        place,
        settlement_id: settlement,
        grade: grade as 'immediate',
        graded_at: grade ? now : null,
        vulnerable: wanted.vulnerable ?? false,
        end_state: (endState ?? null) as null,
        ended_at: endState ? now : null,
      })
      .execute()
    await record(tx, {
      kind: 'contact-answered',
      caseId,
      about: contactId,
      at: answered,
      by: systemWho('test'),
      body: { contactId, channel: '999', waitSeconds: 8 },
    })
  })
  return { contactId, caseId }
}

async function incident(wanted: Wanted = {}) {
  const made = await contact(wanted)
  const opened = await dispatcher.post(`/contacts/${made.contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  return { ...made, incidentId: opened.body.incidentId as string, ...opened.body }
}

const CLOSURE = {
  ...CALM_FORM,
  trigger: 'closure',
  threat: 'None any more',
  harm: 'Nobody was hurt',
  investigation: 'None needed',
}

async function free(): Promise<string[]> {
  const board = await dispatcher.get('/incidents')
  return board.body.bases.flatMap((base: { resources: { resourceId: string; state: string }[] }) =>
    base.resources.filter(unit => unit.state === 'available').map(unit => unit.resourceId),
  )
}
async function offDuty(): Promise<string> {
  const board = await dispatcher.get('/incidents')
  return board.body.bases[0].resources.find((unit: { state: string }) => unit.state === 'off-duty').resourceId
}

async function kinds(caseId: string): Promise<string[]> {
  const answer = await dispatcher.get(`/cases/${caseId}`)
  return answer.body.timeline.map((fact: { kind: string }) => fact.kind)
}

async function send(incidentId: string, who = dispatcher) {
  const [resourceId] = await free()
  const answer = await who.post(`/incidents/${incidentId}/deployments`, { resourceId })
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { deploymentId: string; resourceId: string }
}

/** Whether a page says this, without printing the page when it does not. */
function has(answer: Answer, words: string): void {
  expect([words, answer.text.includes(words)]).toEqual([words, true])
}

/** Each test leaves no unit out, so that the next finds its base as the rota has it. */
beforeEach(async () => {
  await t.tick({ minutes: 1 })
})

test('a whole dispatch, each step with its fact', async () => {
  const { incidentId, caseId, number, attendBy } = await incident({ answeredAgo: 2 })
  expect(attendBy).toBe(t.now().subtract({ minutes: 2 }).add({ minutes: 15 }).toString())
  const suggested = (await dispatcher.get(`/incidents/${incidentId}`)).body.suggested
  expect(suggested[0]).toMatchObject({ baseId: 'hanley', kind: 'response' })
  expect(suggested[0].reasons).toContain('From Hanley, which answers for this place')
  expect(await kinds(caseId)).toEqual(['contact-answered', 'incident-opened'])

  const resourceId = suggested[0].resourceId
  const sent = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId })
  expect(sent.status).toBe(201)
  const { deploymentId } = sent.body
  const board = (await dispatcher.get('/incidents')).body
  expect(board.incidents.find((row: { number: number }) => row.number === number)).toMatchObject({
    state: 'assigned',
    assigned: [{ callsign: resourceId, step: 'assigned' }],
  })
  expect(
    board.bases
      .flatMap((base: { resources: { resourceId: string; state: string }[] }) => base.resources)
      .find((unit: { resourceId: string }) => unit.resourceId === resourceId).state,
  ).toBe('assigned')

  await t.tick({ minutes: 1 })
  expect((await officer.post(`/deployments/${deploymentId}/en-route`, {})).body).toMatchObject({
    state: 'en-route',
    incidentId,
  })
  await t.tick({ minutes: 6 })
  expect((await officer.post(`/deployments/${deploymentId}/at-scene`, {})).body).toMatchObject({
    state: 'at-scene',
    at: t.now().toString(),
  })
  const there = (await officer.get(`/incidents/${incidentId}`)).body
  expect(there.incident).toMatchObject({ state: 'at-scene', attendance: 'met', firstAtSceneAt: t.now().toString() })

  await t.tick({ minutes: 30 })
  expect(
    (await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Both parties spoken to, one arrest' })).status,
  ).toBe(200)
  const closed = await officer.post(`/incidents/${incidentId}/close`, { reason: 'Dealt with' })
  expect(closed.body).toMatchObject({ reason: 'Dealt with' })
  expect(await kinds(caseId)).toEqual([
    'contact-answered',
    'incident-opened',
    'resource-assigned',
    'resource-en-route',
    'resource-at-scene',
    'resource-cleared',
    'incident-closed',
  ])
  expect(await free()).toContain(resourceId)
  expect(
    (await dispatcher.get('/incidents')).body.incidents.map((row: { number: number }) => row.number),
  ).not.toContain(number)
})

test('from a call that a handler takes to an incident, by the routes people use', async () => {
  const handler = await t.as('contact-handler')
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '999', callerNumber: '07700 900123' })).body
  expect((await handler.post(`/contacts/${contactId}/incident`, {})).body.code).toBe('needs-type')
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'burglary-now',
    summary: 'Somebody is downstairs',
    place: '8 Test Street',
    settlementId: 'hanley',
  })
  expect((await handler.post(`/contacts/${contactId}/incident`, {})).body.code).toBe('needs-grade')
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  expect(opened.body).toMatchObject({ caseId, attendBy: t.now().add({ minutes: 15 }).toString() })
  expect((await dispatcher.get(`/incidents/${opened.body.incidentId}`)).body.incident).toMatchObject({
    what: 'Burglary happening now',
    place: '8 Test Street',
  })
})

test('what a fact of this module carries is what others read', async () => {
  const { incidentId, contactId, caseId } = await incident({ settlement: 'leek', grade: 'priority' })
  const { deploymentId, resourceId } = await send(incidentId)
  await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Stood down' })
  const { rows } = await t.owner.query(
    'select kind, about, body from platform.fact where case_id = $1 order by case_version',
    [caseId],
  )
  const opened = rows.find(row => row.kind === 'incident-opened')
  expect(opened).toMatchObject({
    about: incidentId,
    body: {
      incidentId,
      contactId,
      incidentType: 'violence',
      grade: 'priority',
      settlementId: 'leek',
      ruralUrban: expect.stringMatching(/urban|rural/),
      number: expect.any(Number),
      clockStartedAt: expect.any(String),
      attendBy: expect.any(String),
    },
  })
  expect(rows.find(row => row.kind === 'resource-cleared')).toMatchObject({
    about: deploymentId,
    body: { incidentId, deploymentId, resourceId, baseId: expect.any(String), result: 'Stood down' },
  })
})

test.each([
  ['not graded', { grade: null }, 'needs-grade'],
  ['no place', { place: null }, 'needs-place'],
  ['no town', { settlement: null }, 'needs-settlement'],
])('a contact that is %s opens nothing', async (_, wanted, code) => {
  const { contactId } = await contact(wanted)
  const answer = await dispatcher.post(`/contacts/${contactId}/incident`, {})
  expect([answer.status, answer.body.code]).toEqual([422, code])
})

test('the place can be told with the opening; a town that is not ours is refused', async () => {
  const { contactId } = await contact({ place: null, settlement: null })
  expect(
    (await dispatcher.post(`/contacts/${contactId}/incident`, { place: 'The lock', settlementId: 'atlantis' })).body
      .field,
  ).toBe('settlementId')
  const opened = await dispatcher.post(`/contacts/${contactId}/incident`, { place: 'The lock', settlementId: 'leek' })
  expect((await dispatcher.get(`/incidents/${opened.body.incidentId}`)).body.incident).toMatchObject({
    place: 'The lock',
    settlement: 'Leek',
  })
})

test('one incident per contact, also when two open it at once', async () => {
  const { contactId, caseId } = await contact()
  const answers = await Promise.all([
    dispatcher.post(`/contacts/${contactId}/incident`, {}),
    supervisor.post(`/contacts/${contactId}/incident`, {}),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
  expect(answers.find(answer => answer.status === 422)!.body).toMatchObject({ code: 'already-open' })
  expect((await kinds(caseId)).filter(kind => kind === 'incident-opened')).toHaveLength(1)
})

test('two dispatchers send one unit at once: one has it, the other is told who', async () => {
  const [one, other] = [await incident(), await incident()]
  const [resourceId] = await free()
  const answers = await Promise.all([
    dispatcher.post(`/incidents/${one.incidentId}/deployments`, { resourceId }),
    supervisor.post(`/incidents/${other.incidentId}/deployments`, { resourceId }),
  ])
  expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
  const lost = answers.find(answer => answer.status !== 201)!
  expect(lost.body.code).toBe('resource-busy')
  const won = answers[0]!.status === 201 ? one : other
  expect(lost.body.detail).toMatch(new RegExp(`^${resourceId} is on incident ${won.number}, assigned by \\S+`))
  const { rows } = await t.owner.query(
    'select count(*) from response.deployment where resource_id = $1 and cleared_at is null',
    [resourceId],
  )
  expect(rows[0].count).toBe('1')
})

test('ten at once for one unit: one deployment, and nobody gets a fault', async () => {
  const incidents = []
  for (let n = 0; n < 5; n += 1) incidents.push(await incident())
  const [resourceId] = await free()
  const answers = await Promise.all(
    incidents.flatMap(({ incidentId }) =>
      [dispatcher, supervisor].map(who => who.post(`/incidents/${incidentId}/deployments`, { resourceId })),
    ),
  )
  expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
  for (const answer of answers.filter(one => one.status !== 201)) expect(answer.body.code).toBe('resource-busy')
})

test('the index itself refuses a second open deployment, whoever writes it', async () => {
  const { incidentId, caseId } = await incident()
  const { resourceId } = await send(incidentId)
  const write = inContext(t.db, systemWho('test'), tx =>
    tx
      .insertInto('response.deployment')
      .values({
        id: newId(),
        case_id: caseId,
        incident_id: incidentId,
        resource_id: resourceId,
        assigned_at: t.now(),
        assigned_by: 'test',
      })
      .execute(),
  )
  await expect(write).rejects.toMatchObject({ code: '23505', constraint: 'deployment_one_open' })
})

test('the same key twice is one deployment and one answer', async () => {
  const { incidentId, caseId } = await incident()
  const [resourceId] = await free()
  const key = randomUUID()
  const first = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId }, key)
  const again = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId }, key)
  expect([again.status, again.body.deploymentId]).toEqual([first.status, first.body.deploymentId])
  expect((await kinds(caseId)).filter(kind => kind === 'resource-assigned')).toHaveLength(1)
})

test('a unit that is off duty is refused, and so is one that does not exist', async () => {
  const { incidentId } = await incident()
  expect(
    (await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: await offDuty() })).body.code,
  ).toBe('off-duty')
  expect((await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: 'XX-99' })).body.code).toBe(
    'unknown-resource',
  )
})

test.each([
  ['response-officer', 'assign', 403],
  ['contact-handler', 'assign', 403],
  ['investigator', 'status', 403],
  ['victim-care-officer', 'board', 403],
  ['performance-analyst', 'board', 403],
  ['public', 'board', 401],
  ['contact-handler', 'board', 200],
  ['response-officer', 'board', 200],
  ['investigator', 'close', 403],
] as const)('%s asks to %s: %i', async (role, what, expected) => {
  const person = await t.as(role)
  const nowhere = randomUUID()
  const ask = {
    assign: ['POST', `/incidents/${nowhere}/deployments`, { resourceId: 'HN-A1' }],
    status: ['POST', `/deployments/${nowhere}/en-route`, {}],
    close: ['POST', `/incidents/${nowhere}/close`, { reason: 'x' }],
    board: ['GET', '/incidents', undefined],
  } as const
  const [method, path, body] = ask[what]
  expect((method === 'GET' ? await person.get(path) : await person.post(path, body)).status).toBe(expected)
})

test('what is not there answers as what is not there', async () => {
  const nowhere = randomUUID()
  for (const path of [`/incidents/${nowhere}`, '/incidents/not-an-id'])
    expect((await dispatcher.get(path)).status).toBe(404)
  expect((await dispatcher.post(`/incidents/${nowhere}/deployments`, { resourceId: 'HN-A1' })).status).toBe(404)
  expect((await officer.post(`/deployments/${nowhere}/at-scene`, {})).status).toBe(404)
  expect((await dispatcher.post(`/contacts/${nowhere}/incident`, {})).status).toBe(404)
})

test('told late: happened then, learned now, and the clock goes by what happened', async () => {
  const { incidentId, caseId } = await incident({ answeredAgo: 1 })
  const { deploymentId } = await send(incidentId)
  const assignedAt = t.now()
  await t.tick({ minutes: 30 })
  const arrived = assignedAt.add({ minutes: 8 })
  expect((await officer.post(`/deployments/${deploymentId}/at-scene`, { at: arrived.toString() })).body.at).toBe(
    arrived.toString(),
  )
  const view = (await dispatcher.get(`/incidents/${incidentId}`)).body
  expect(view.incident.attendance).toBe('met')
  expect(view.deployments[0]).toMatchObject({ enRouteAt: null, atSceneAt: arrived.toString() })
  const entry = (await dispatcher.get(`/cases/${caseId}`)).body.timeline.find(
    (fact: { kind: string }) => fact.kind === 'resource-at-scene',
  )
  expect(entry).toMatchObject({ at: arrived.toString(), learntLater: true })
})

test('never backwards, never in the future, never before it was sent, nothing said twice', async () => {
  const { incidentId } = await incident()
  const { deploymentId } = await send(incidentId)
  const post = async (step: string, body: object) =>
    (await officer.post(`/deployments/${deploymentId}/${step}`, body)).body.code
  expect(await post('at-scene', { at: '2099-01-01T10:00' })).toBe('in-future')
  expect(await post('at-scene', { at: '1899-01-01T10:00' })).toBe('out-of-order')
  expect(await post('at-scene', { minutesAgo: 90 })).toBe('out-of-order')
  expect(await post('at-scene', { at: 'half past' })).toBe('not-a-time')
  expect(await post('clear', {})).toBe('invalid')
  await t.tick({ minutes: 5 })
  expect(await post('at-scene', {})).toBeUndefined()
  expect(await post('en-route', {})).toBe('backwards')
  expect(await post('at-scene', {})).toBe('already-there')
})

test("the first at the scene is kept; a second unit's earlier time does not move it", async () => {
  const { incidentId } = await incident()
  const [a, b] = [await send(incidentId), await send(incidentId)]
  await t.tick({ minutes: 20 })
  await officer.post(`/deployments/${a.deploymentId}/at-scene`, {})
  const first = t.now().toString()
  await officer.post(`/deployments/${b.deploymentId}/at-scene`, { minutesAgo: 15 })
  expect((await dispatcher.get(`/incidents/${incidentId}`)).body.incident).toMatchObject({
    firstAtSceneAt: first,
    attendance: 'met-late',
  })
})

test('closing: not with a unit on it, not unexplained, never for want of a unit, and never a met clock', async () => {
  const { incidentId, contactId } = await incident()
  const { deploymentId, resourceId } = await send(incidentId)
  const close = async (body: object) => (await dispatcher.post(`/incidents/${incidentId}/close`, body)).body
  expect((await close({ reason: 'Done' })).detail).toBe(`${resourceId} is still deployed: clear them first`)
  await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Stood down on the way' })
  expect((await close({ reason: 'Done' })).code).toBe('needs-why-nobody-went')
  expect((await close({ reason: 'Done', whyNobodyWent: 'No resources available' })).code).toBe(
    'no-resource-is-no-reason',
  )
  const good = { reason: 'Caller content', whyNobodyWent: 'He rang back: it was the television' }
  expect(await close(good)).toMatchObject({ code: 'needs-closure-assessment', field: 'reason' })
  has(await dispatcher.html(`/incidents/${incidentId}`), `href="/contacts/${contactId}/review">record a closure THRIVE`)
  expect((await dispatcher.post(`/contacts/${contactId}/review`, { ...CLOSURE, trigger: 'delay' })).status).toBe(201)
  expect((await close(good)).code).toBe('needs-closure-assessment')
  expect((await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)).status).toBe(201)
  await t.tick({ minutes: 1 })
  const words = { text: 'She rang again: he is back' }
  expect((await (await t.as('contact-handler')).post(`/contacts/${contactId}/log`, words)).status).toBe(201)
  expect((await close(good)).code).toBe('later-information')
  expect((await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)).status).toBe(201)
  const closed = await close({ reason: 'Caller content', whyNobodyWent: 'He rang back: it was the television' })
  expect(closed.reason).toBe('Caller content. Nobody went: He rang back: it was the television')
  expect((await close({ reason: 'Again', whyNobodyWent: 'Again' })).code).toBe('already-closed')
  const { incident: shown } = (await dispatcher.get(`/incidents/${incidentId}`)).body
  expect([shown.state, shown.attendance, shown.clock]).toEqual(['closed', 'nobody-went', null])
  expect((await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId })).body.code).toBe(
    'incident-closed',
  )
})

test('a grade without a target has no clock, and closes without attendance', async () => {
  const { incidentId, contactId, attendBy } = await incident({ grade: 'resolve' })
  expect(attendBy).toBeNull()
  expect((await dispatcher.get(`/incidents/${incidentId}`)).body.incident).toMatchObject({
    clock: null,
    attendance: 'no-target',
  })
  await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)
  expect(
    (await dispatcher.post(`/incidents/${incidentId}/close`, { reason: 'Advice given by telephone' })).status,
  ).toBe(200)
})

test('the board puts danger first and counts those at risk alone', async () => {
  const before = (await dispatcher.get('/incidents')).body.atRisk
  const slow = await incident({ grade: 'scheduled' })
  const weak = await incident({ grade: 'scheduled', vulnerable: true })
  const fast = await incident({ grade: 'immediate', answeredAgo: 0 })
  const { incidents, atRisk } = (await dispatcher.get('/incidents')).body
  const order = incidents.map((row: { incidentId: string }) => row.incidentId)
  const place = (one: { incidentId: string }) => order.indexOf(one.incidentId)
  expect(place(fast)).toBeLessThan(place(weak))
  expect(place(weak)).toBeLessThan(place(slow))
  expect(atRisk).toBe(before + 2)
})

test('people use the same doors: pages, forms, and a refusal that keeps what was typed', async () => {
  const { contactId } = await contact({ place: null })
  const form = await dispatcher.html(`/contacts/${contactId}/incident`)
  has(form, 'Where to go')
  const missing = await dispatcher.form(`/contacts/${contactId}/incident`, { place: '', settlementId: 'leek' })
  expect(missing.status).toBe(422)
  has(missing, 'Say where to go')
  const opened = await dispatcher.form(`/contacts/${contactId}/incident`, {
    place: 'The <old> lock',
    settlementId: 'leek',
  })
  expect(opened.status).toBe(303)
  const page = await dispatcher.html(opened.location!)
  has(page, 'The &lt;old&gt; lock')
  has(page, 'Who could go')

  const refused = await dispatcher.form(`${opened.location}/close`, {
    reason: 'Caller is content now',
    whyNobodyWent: 'no units',
  })
  expect(refused.status).toBe(422)
  has(refused, 'Having nobody to send is never a reason')
  has(refused, 'Caller is content now')

  const [resourceId] = await free()
  const sent = await dispatcher.form(`${opened.location}/deployments`, { resourceId: resourceId! })
  expect(sent.location).toBe(opened.location)
  const phone = await officer.html(opened.location!)
  has(phone, 'On the way')
  expect(phone.text.includes('Send this unit')).toBe(false)
  const [, deploymentId] = /\/deployments\/([0-9a-f-]+)\/at-scene/.exec(phone.text)!
  const late = await officer.form(`/deployments/${deploymentId}/clear`, {
    result: 'Nobody found',
    at: '2099-01-01T00:00',
  })
  has(late, 'Nobody found')
  has(late, 'This time is in the future')
  await officer.form(`/deployments/${deploymentId}/at-scene`, {})
  has(await officer.html(opened.location!), `formaction="/deployments/${deploymentId}/clear"`)
  expect((await dispatcher.html('/incidents')).text).toContain('The &lt;old&gt; lock')
})

test('half past one, twice: the night of 25 October 2026', async () => {
  const night = await testApp('2026-10-25T00:10')
  try {
    const control = await night.as('dispatcher')
    const before = t
    t = night
    const made = await contact({ answeredAgo: 0 }).finally(() => (t = before))
    const opened = await control.post(`/contacts/${made.contactId}/incident`, {})
    const board = (await control.get('/incidents')).body
    const unit = board.bases
      .flatMap((base: { resources: { resourceId: string; state: string }[] }) => base.resources)
      .find((one: { state: string }) => one.state === 'available')
    expect(unit).toBeDefined()

    await night.at('2026-10-25T00:30:00Z')
    const { body: sent } = await control.post(`/incidents/${opened.body.incidentId}/deployments`, {
      resourceId: unit.resourceId,
    })
    expect(sent.assignedAt).toBe('2026-10-25T00:30:00Z')
    await night.at('2026-10-25T01:40:00Z')
    const post = (step: string, body: object) => control.post(`/deployments/${sent.deploymentId}/${step}`, body)
    expect((await post('en-route', { at: '2026-10-25T01:35' })).body.code).toBe('which-hour')
    expect((await post('en-route', { minutesAgo: 65 })).body.at).toBe('2026-10-25T00:35:00Z')
    expect((await post('at-scene', { at: '2026-10-25T01:30+00:00' })).body.at).toBe('2026-10-25T01:30:00Z')
    const page = await control.html(`/incidents/${opened.body.incidentId}`)
    has(page, '01:35 BST')
    has(page, '01:30 GMT')
    const timeline = await control.html(`/cases/${made.caseId}`)
    has(timeline, '01:30:00 GMT')
  } finally {
    await night.close()
  }
})

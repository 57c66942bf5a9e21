import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, TEST_PASSWORD, type TestApp, testApp } from '../test-app.ts'
import { incident } from './test-incident.ts'

let app: TestApp
let investigator: Person
let supervisor: Person
let inspector: Person
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.as('investigator')
  supervisor = await app.as('supervisor')
  inspector = await signedInAs('supervisor')
})
afterAll(() => app?.close())

/** The demonstration's own account by name: roles alone do not tell ranks apart. */
async function signedInAs(username: string): Promise<Person> {
  const answer = await app.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: TEST_PASSWORD },
  })
  const headers = { authorization: `Bearer ${answer.json().token}` }
  const send = async (method: 'GET' | 'POST', url: string, more: Record<string, string>, payload?: object) => {
    const got = await app.app.inject({ method, url, headers: { ...headers, ...more }, ...(payload ? { payload } : {}) })
    const json = String(got.headers['content-type'] ?? '').includes('json')
    return {
      status: got.statusCode,
      body: json ? got.json() : undefined,
      text: got.body,
      location: got.headers.location as string | undefined,
      headers: got.headers,
    }
  }
  return {
    get: path => send('GET', `/api${path}`, {}),
    html: path => send('GET', path, {}),
    post: (path, body, key = randomUUID()) => send('POST', `/api${path}`, { 'idempotency-key': key }, body),
    form: (path, fields, once = randomUUID()) => send('POST', path, {}, { ...fields, _once: once }),
  }
}

const BASIS = 'The shop saw him take two coats and leave without paying'
const VICTIM = { name: 'Robin Example', enhanced: false }
const PLAN = {
  objective: 'Find who took the coats, and prove it',
  risk: 'Staff fear a return: the manager keeps two on the till',
  victimContact: 'By phone each Friday',
  line: {
    objective: 'Who was in the shop at 09:40',
    action: 'Ask the shop for its recording',
    dueAt: '2026-12-23T10:00',
    perishesAt: '2026-12-24T10:00',
  },
}
const WORDS = 'The lab result is due on Thursday and decides the next step'

async function crime(change: object = {}, type?: string, risk?: 'low' | 'high') {
  const given = await incident(app, type, risk)
  const answer = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence: 'shoplifting',
    basis: BASIS,
    victims: [VICTIM],
    ...change,
  })
  expect(answer.status, answer.text).toBe(201)
  return {
    ...given,
    crimeId: answer.body.crimeId as string,
    victims: answer.body.victims as { victimId: string; enhanced: boolean }[],
  }
}

async function facts(caseId: string) {
  const { rows } = await app.owner.query<{
    kind: string
    body: Record<string, unknown>
    at: string
    recorded_at: string
  }>('select kind, body, at::text, recorded_at::text from platform.fact where case_id = $1 order by case_version', [
    caseId,
  ])
  return rows
}
const kinds = async (caseId: string) => (await facts(caseId)).map(fact => fact.kind)

test('one case travels from the decision to its outcome, and every step leaves its fact', async () => {
  const { caseId, crimeId, victims } = await crime()
  const owner = (await supervisor.get('/investigators')).body.teams[0].people[0]
  const ok = async (who: Person, path: string, body: object, status = 201) => {
    const answer = await who.post(path, body)
    expect(answer.status, `${path} ${answer.text}`).toBe(status)
    return answer.body
  }
  await ok(supervisor, `/crimes/${crimeId}/allocation`, { ownerId: owner.id }, 200)
  const plan = await ok(investigator, `/crimes/${crimeId}/plan`, PLAN)
  const added = await ok(investigator, `/crimes/${crimeId}/lines`, {
    objective: 'Where the coats are',
    action: 'Look at sale sites',
    dueAt: '2026-12-01T10:00',
  })
  await ok(supervisor, `/crimes/${crimeId}/review`, {
    decision: 'plan-stands',
    words: WORDS,
    nextDueAt: '2026-11-30T10:00',
  })
  const { suspectId } = await ok(investigator, `/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  await ok(investigator, `/suspects/${suspectId}/events`, {
    event: 'interview',
    at: '2026-11-23T09:30',
    note: 'By appointment, with a solicitor',
  })

  const proposal = {
    code: 15,
    reason: 'One account against another, and nothing decides between them',
    evidence: 'Two statements and a recording that shows nobody',
    victimView: 'Supports it; disappointed',
  }
  const { outcomeId } = await ok(investigator, `/crimes/${crimeId}/outcome`, proposal)
  const open = await supervisor.post(`/outcomes/${outcomeId}/decision`, {
    agree: true,
    reason: 'Read with the plan and nothing is left',
  })
  expect([open.status, open.body.code]).toEqual([422, 'open-lines'])
  await ok(
    investigator,
    `/lines/${plan.lineId}/end`,
    { state: 'done', result: 'The recording shows three people and no coats' },
    200,
  )
  await ok(
    investigator,
    `/lines/${added.lineId}/end`,
    { state: 'not-proportionate', result: 'No mark would tell these coats from others' },
    200,
  )
  await ok(
    supervisor,
    `/outcomes/${outcomeId}/decision`,
    { agree: true, reason: 'Read with the plan and nothing is left' },
    200,
  )

  expect(await kinds(caseId)).toEqual([
    'contact-answered',
    'incident-opened',
    'crime-recorded',
    'investigation-allocated',
    'plan-set',
    'line-of-enquiry-added',
    'line-of-enquiry-added',
    'review-made',
    'suspect-named',
    'suspect-event-recorded',
    'outcome-proposed',
    'line-of-enquiry-ended',
    'line-of-enquiry-ended',
    'outcome-agreed',
  ])
  const seen = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(seen).toMatchObject({ state: 'closed', outcomeCode: 15, ownerName: owner.name, caseId, victims: 1 })
  expect(seen.lines.map((line: { state: string }) => line.state).sort()).toEqual(['done', 'not-proportionate'])
  expect((await investigator.post(`/crimes/${crimeId}/plan`, PLAN)).body.code).toBe('closed')

  const [recorded, event] = (await facts(caseId)).filter(fact =>
    ['crime-recorded', 'suspect-event-recorded'].includes(fact.kind),
  )
  expect(recorded?.body).toMatchObject({
    crimeId,
    offence: 'shoplifting',
    late: false,
    victims: [{ victimId: victims[0]?.victimId, enhanced: false }],
  })
  expect(event?.body).toMatchObject({ crimeId, suspectId, event: 'interview', at: '2026-11-23T09:30:00Z', victims })
  expect(event?.at).toContain('09:30:00')
  expect(event?.recorded_at).not.toContain('09:30:00')
})

test('a late decision needs its reason, keeps its clock, and several crimes come of one incident', async () => {
  const { incidentId, caseId } = await incident(app)
  await app.tick({ hours: 25 })
  const ask = { offence: 'shoplifting', basis: BASIS, victims: [] }
  const bare = await investigator.post(`/incidents/${incidentId}/crime`, ask)
  expect([bare.status, bare.body.code, bare.body.field]).toEqual([422, 'late-needs-reason', 'lateReason'])
  const late = await investigator.post(`/incidents/${incidentId}/crime`, {
    ...ask,
    lateReason: 'The recording came a day later',
  })
  expect([late.status, late.body.late]).toEqual([201, true])
  const second = await investigator.post(`/incidents/${incidentId}/crime`, {
    ...ask,
    offence: 'assault-without-injury',
    lateReason: 'Seen on the same recording',
  })
  expect(second.body.number).not.toBe(late.body.number)
  expect((await kinds(caseId)).filter(kind => kind === 'crime-recorded')).toHaveLength(2)
  expect(
    (await investigator.post(`/incidents/${incidentId}/no-crime`, { basis: 'It was all a mistake by the shop' })).body
      .code,
  ).toBe('crime-recorded')
})

test('no crime: the decision is kept with its words, once', async () => {
  const { incidentId, caseId } = await incident(app)
  const basis = 'She had lent him the bicycle and had forgotten'
  expect((await investigator.post(`/incidents/${incidentId}/no-crime`, { basis })).status).toBe(200)
  expect((await investigator.post(`/incidents/${incidentId}/no-crime`, { basis })).body.code).toBe('already-decided')
  const found = (await facts(caseId)).find(fact => fact.kind === 'crime-not-recorded')
  expect(found?.body).toMatchObject({ incidentId, reason: basis })
})

test('an offence grants enhanced rights whatever the form says, and every victim is in the fact of an arrest', async () => {
  const { crimeId, caseId, victims } = await crime({
    offence: 'stalking',
    victims: [VICTIM, { name: 'Sam Example', enhanced: true, enhancedReason: 'Under 18' }],
  })
  expect(victims.map(victim => victim.enhanced)).toEqual([true, true])
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })).body
  const bail = await investigator.post(`/suspects/${suspectId}/events`, { event: 'bail', at: app.now().toString() })
  expect([bail.status, bail.body.code]).toEqual([422, 'impossible'])
  expect(
    (await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: app.now().toString() })).status,
  ).toBe(201)
  const arrest = (await facts(caseId)).find(fact => fact.kind === 'suspect-event-recorded')
  expect(arrest?.body.victims).toHaveLength(2)

  // Dealt with out of court: no charge and no end of everything, and each victim is to be told of it as of a charge.
  const disposal = { event: 'out-of-court-disposal', at: app.now().toString() }
  const dealt = await investigator.post(`/suspects/${suspectId}/events`, disposal)
  expect([dealt.status, dealt.body.state]).toEqual([201, 'diverted'])
  await app.catchUp()
  const owed = await app.owner.query(
    "select distinct rule, victim_id from victim.duty_clock where crime_id = $1 and event = 'out-of-court-disposal'",
    [crimeId],
  )
  expect(owed.rows.map(row => row.rule)).toEqual(['R6.CHARGE', 'R6.CHARGE'])
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Dealt with out of court')
})

test('roles: who may not see, plan, review, allocate or agree', async () => {
  const { crimeId, incidentId } = await crime()
  const handler = await app.as('contact-handler')
  expect((await handler.get(`/crimes/${crimeId}`)).status).toBe(403)
  expect((await handler.get('/investigations')).status).toBe(403)
  expect((await (await app.as('public')).get(`/crimes/${crimeId}`)).status).toBe(401)
  expect((await investigator.post(`/crimes/${crimeId}/allocation`, { ownerId: randomUUID() })).status).toBe(403)
  expect(
    (
      await investigator.post(`/crimes/${crimeId}/review`, {
        decision: 'direction',
        words: WORDS,
        nextDueAt: '2026-12-01T10:00',
      })
    ).status,
  ).toBe(403)
  expect((await (await app.as('victim-care-officer')).post(`/crimes/${crimeId}/plan`, PLAN)).status).toBe(403)
  expect(
    (
      await (
        await app.as('dispatcher')
      ).post(`/incidents/${incidentId}/crime`, { offence: 'shoplifting', basis: BASIS, victims: [] })
    ).status,
  ).toBe(403)

  // A handler records the crime and goes back to the incident, not to an investigation that they may not see.
  const recorded = await handler.post(`/incidents/${incidentId}/crime`, {
    offence: 'shoplifting',
    basis: BASIS,
    victims: [],
  })
  expect(recorded.body.next).toBe(`/incidents/${incidentId}`)

  const proposal = {
    code: 18,
    reason: 'Nobody could be identified from anything found',
    evidence: 'No recording, no witness, no trace',
    victimView: 'Told why',
  }
  const mine = (await supervisor.post(`/crimes/${crimeId}/outcome`, proposal)).body
  expect(
    (await investigator.post(`/outcomes/${mine.outcomeId}/decision`, { agree: true, reason: 'All read' })).status,
  ).toBe(403)
  expect(
    (await supervisor.post(`/outcomes/${mine.outcomeId}/decision`, { agree: true, reason: 'All of it read' })).body
      .code,
  ).toBe('own-proposal')
  expect(
    (
      await inspector.post(`/outcomes/${mine.outcomeId}/decision`, {
        agree: true,
        reason: 'Every door was tried and nobody saw',
      })
    ).status,
  ).toBe(200)
})

test('the gate: outcome 16 of a domestic case needs her own words and an inspector; not agreed, the case is open again', async () => {
  const { crimeId, caseId } = await crime({ offence: 'assault-with-injury' }, 'domestic', 'high')
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  const proposal = {
    code: 16,
    reason: 'She does not want it taken further, and what is left is not enough',
    evidence: 'Call, photographs; not enough alone',
    victimView: 'Victim does not support',
  }
  expect((await investigator.post(`/crimes/${crimeId}/outcome`, proposal)).body).toMatchObject({
    code: 'precondition-missing',
    field: 'victimView',
  })
  const victimView = 'I do not want him to lose his job. Signed, seen alone.'
  const { outcomeId, gate } = (await investigator.post(`/crimes/${crimeId}/outcome`, { ...proposal, victimView })).body
  expect(gate).toContain('inspector')
  expect((await investigator.post(`/crimes/${crimeId}/outcome`, { ...proposal, victimView })).body.code).toBe(
    'already-proposed',
  )

  const sergeant = await signedInAs(
    app.force.staff.find(one => one.role === 'supervisor' && one.rank === 'sergeant' && one.username)!.username!,
  )
  expect(
    (await sergeant.post(`/outcomes/${outcomeId}/decision`, { agree: true, reason: 'Everything was read' })).body.code,
  ).toBe('not-the-gate')
  const refused = await inspector.post(`/outcomes/${outcomeId}/decision`, {
    agree: false,
    reason: 'Ask the neighbour who rang: she saw it',
  })
  expect(refused.body).toMatchObject({ agreed: false })
  expect((await kinds(caseId)).at(-1)).toBe('outcome-refused')
  expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
})

test('two tabs saving at once: the second is told, and keeps its words', async () => {
  const { crimeId } = await crime()
  const { version } = (await investigator.get(`/crimes/${crimeId}`)).body
  const fields = {
    objective: PLAN.objective,
    risk: PLAN.risk,
    victimContact: PLAN.victimContact,
    'line.objective': PLAN.line.objective,
    'line.action': PLAN.line.action,
    'line.dueAt': PLAN.line.dueAt,
    version: String(version),
  }
  expect((await investigator.form(`/crimes/${crimeId}/plan`, fields)).status).toBe(303)
  const second = await investigator.form(`/crimes/${crimeId}/plan`, { ...fields, risk: 'Words of the second tab' })
  expect(second.status).toBe(422)
  expect(second.text).toContain('This case was changed while you were writing')
  expect(second.text).toContain('Words of the second tab')
  const again = (await investigator.get(`/crimes/${crimeId}`)).body.version
  expect(
    (
      await investigator.form(`/crimes/${crimeId}/plan`, {
        ...fields,
        risk: 'Words of the second tab',
        version: String(again),
      })
    ).status,
  ).toBe(303)
  const seen = (await investigator.get(`/crimes/${crimeId}`)).body
  expect([seen.plan.version, seen.plan.risk, seen.olderPlans[0].risk]).toEqual([
    2,
    'Words of the second tab',
    PLAN.risk,
  ])
})

test('two people reviewing at the very same moment: one review, and one who is told', async () => {
  const { crimeId } = await crime()
  const { version } = (await supervisor.get(`/crimes/${crimeId}`)).body
  const review = (words: string) => ({ decision: 'direction', words, nextDueAt: '2026-12-01T10:00', version })
  const answers = await Promise.all([
    supervisor.post(`/crimes/${crimeId}/review`, review('Write the plan tonight: begin with the second shop')),
    inspector.post(`/crimes/${crimeId}/review`, review('See the manager again and ask about the earlier theft')),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
  expect((await supervisor.get(`/crimes/${crimeId}`)).body.reviews).toHaveLength(1)
})

test('a review that says nothing, or the same again, is refused with what is expected', async () => {
  const { crimeId } = await crime()
  const post = (decision: string, words: string) =>
    supervisor.post(`/crimes/${crimeId}/review`, { decision, words, nextDueAt: '2026-12-01T10:00' })
  expect((await post('direction', 'Reviewed. Enquiries ongoing.')).body).toMatchObject({
    code: 'boilerplate',
    field: 'words',
  })
  // The same is said while it is being written, to whoever may review it, and leaves nothing.
  const look = (who: Person, words: string) => who.post(`/crimes/${crimeId}/review/look`, { words })
  expect((await look(supervisor, 'All reasonable lines are being followed. OIC to continue.')).body.hints).toEqual([
    expect.stringContaining('It could stand on any case'),
  ])
  expect((await look(supervisor, 'Reviewed')).body.hints).toEqual([])
  expect((await look(investigator, WORDS)).status).toBe(403)
  expect((await post('plan-stands', WORDS)).body.code).toBe('no-plan')
  expect((await post('direction', 'See the manager again and ask about the earlier theft')).status).toBe(201)
  const again = await post('direction', 'See the manager again and ask about the earlier theft.')
  expect(again.body.code).toBe('near-duplicate')
  expect(again.body.detail).toContain('Say what has changed since')
})

test('the page shows what a review resembles before it is saved, keeps the words, and saves them as they are at the second press', async () => {
  const [one, two] = [await crime(), await crime()]
  const text = (name: string) =>
    `Ask ${name} for the bus film of that evening before it is wiped, and who sat beside them`
  const form = (crimeId: string, words: string, noticed?: string) =>
    supervisor.form(`/crimes/${crimeId}/review`, {
      decision: 'direction',
      words,
      nextDueAt: '2026-12-01T10:00',
      ...(noticed ? { noticed } : {}),
    })
  expect((await form(one.crimeId, text('Robin Example'))).status).toBe(303)
  const shown = await form(two.crimeId, text('Morgan Example'))
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('nearly the same as you wrote on another case')
  expect(shown.text).toContain(text('Robin Example'))
  expect(shown.text).toContain(`name="noticed" value="${text('Morgan Example')}"`)
  expect((await form(two.crimeId, 'Noted', text('Morgan Example'))).status).toBe(422)
  expect((await form(two.crimeId, text('Morgan Example'), text('Morgan Example'))).status).toBe(303)
  const { reviewers } = (await inspector.get('/reviews/flagged')).body
  const flagged = reviewers.flatMap(({ reviews }: { reviews: object[] }) => reviews)
  expect(flagged).toContainEqual(
    expect.objectContaining({
      crimeId: two.crimeId,
      reasons: ['like-your-own'],
      seen: true,
      likeWords: text('Robin Example'),
      likeCrimeId: one.crimeId,
    }),
  )
  expect((await inspector.html('/reviews/flagged')).text).toContain('They were shown this and saved it as it was')
  expect((await investigator.get('/reviews/flagged')).status).toBe(403)
})

test.each([
  ['a line due in 2099', 'lines', { objective: 'O', action: 'A', dueAt: '2099-01-01T10:00' }, 'too-far-ahead'],
  ['no such time', 'lines', { objective: 'O', action: 'A', dueAt: 'soon' }, 'invalid'],
  ['a huge note', 'suspects', { name: 'x'.repeat(2_000_000) }, 'invalid'],
  ['a NUL', 'suspects', { name: 'Alex\0' }, 'invalid'],
  ['nothing at all', 'plan', {}, 'invalid'],
])('bad input: %s', async (_, path, body, code) => {
  const { crimeId } = await crime()
  const answer = await investigator.post(`/crimes/${crimeId}/${path}`, body)
  expect([answer.status, answer.body.code]).toEqual([422, code])
  expect(answer.body.detail.length).toBeLessThan(200)
})

test('an event in 2099 is refused; a name in Arabic and an SQL fragment are kept as they are', async () => {
  const { crimeId } = await crime()
  const name = "عمر'); drop table investigation.suspect;--"
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name })).body
  expect(
    (await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: '2099-01-01T10:00' })).body,
  ).toMatchObject({ code: 'in-future', field: 'at' })
  expect((await investigator.get(`/crimes/${crimeId}`)).body.suspects[0].name).toBe(name)
  const page = await investigator.html(`/crimes/${crimeId}`)
  expect(page.text).toContain('عمر&#39;); drop table')
})

test('a refused form comes back with a 10,000-word note still in it', async () => {
  const { crimeId } = await crime()
  const note = 'so much to say '.repeat(2_000)
  const answer = await investigator.form(`/crimes/${crimeId}/plan`, {
    objective: note,
    risk: 'Some',
    victimContact: 'Weekly',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('nothing was saved, and what you wrote is still here')
  expect(answer.text).toContain('so much to say so much to say')
})

test('the same key twice is one crime, and another body under it is told', async () => {
  const { incidentId, caseId } = await incident(app)
  const [key, body] = [randomUUID(), { offence: 'shoplifting', basis: BASIS, victims: [VICTIM] }]
  const first = await investigator.post(`/incidents/${incidentId}/crime`, body, key)
  const second = await investigator.post(`/incidents/${incidentId}/crime`, body, key)
  expect(second.body.crimeId).toBe(first.body.crimeId)
  expect((await kinds(caseId)).filter(kind => kind === 'crime-recorded')).toHaveLength(1)
  expect((await investigator.post(`/incidents/${incidentId}/crime`, { ...body, offence: 'other' }, key)).status).toBe(
    409,
  )
})

test('the day: an investigator sees their own and what nobody has, a supervisor all, each with its risk', async () => {
  const [hers, theirs, nobodys] = [await crime({}, 'theft', 'high'), await crime(), await crime()]
  const people = (await supervisor.get('/investigators')).body.teams.flatMap(
    (team: { people: { id: string; name: string }[] }) => team.people,
  )
  const name = app.force.staff.find(one => one.role === 'investigator' && one.username)!.name
  const me = people.find((one: { name: string }) => one.name === name)
  const other = people.find((one: { id: string }) => one.id !== me.id)
  await supervisor.post(`/crimes/${hers.crimeId}/allocation`, { ownerId: me.id })
  await supervisor.post(`/crimes/${theirs.crimeId}/allocation`, { ownerId: other.id })
  await investigator.post(`/crimes/${hers.crimeId}/plan`, {
    ...PLAN,
    line: {
      ...PLAN.line,
      dueAt: app.now().add({ hours: 7 }).toString(),
      perishesAt: app.now().add({ hours: 9 }).toString(),
    },
  })

  const mine = (await investigator.get('/investigations')).body
  // Somebody in danger who is not yet told comes before everything: the stalked victims of another test.
  const first = (tasks: { kind: string }[]) => tasks.find(one => one.kind !== 'safety')
  expect(first(mine.tasks)).toMatchObject({
    kind: 'line',
    crimeId: hers.crimeId,
    section: 'now',
    risk: { level: 'high', because: ['assessed as high'] },
  })
  expect(mine.cases).toMatchObject({ n: 1, risk: { high: 1 } })
  const listed = async (who: Person, kind: string) =>
    (await who.get(`/investigations?of=force&kind=${kind}`)).body.tasks.map((task: { crimeId: string }) => task.crimeId)
  expect(await listed(investigator, 'review')).toEqual(expect.arrayContaining([hers.crimeId, nobodys.crimeId]))
  expect(await listed(investigator, 'review')).not.toContain(theirs.crimeId)
  expect(await listed(supervisor, 'plan')).toContain(theirs.crimeId)
  expect(await listed(supervisor, 'allocate')).toContain(nobodys.crimeId)
  expect((await investigator.html('/investigations')).text).toMatch(/1 open case of yours<\/strong>: 1 high risk/)
})

test('every page draws, for a case with nothing in it and for one with everything', async () => {
  const { crimeId, incidentId } = await crime()
  const full = await crime({ offence: 'stalking' }, 'stalking', 'high')
  await investigator.post(`/crimes/${full.crimeId}/plan`, PLAN)
  await investigator.post(`/crimes/${full.crimeId}/plan`, PLAN)
  await supervisor.post(`/crimes/${full.crimeId}/review`, {
    decision: 'plan-stands',
    words: WORDS,
    nextDueAt: '2026-12-10T10:00',
  })
  const { suspectId } = (await investigator.post(`/crimes/${full.crimeId}/suspects`, { name: 'Alex Sample' })).body
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: '2026-11-20T10:00', note: 'At home' })
  const { outcomeId } = (
    await investigator.post(`/crimes/${full.crimeId}/outcome`, {
      code: 15,
      reason: 'One account against another, nothing decides',
      evidence: 'Two statements',
      victimView: 'Wants it to go on',
    })
  ).body
  const [line] = (await investigator.get(`/crimes/${full.crimeId}`)).body.lines
  const pages = [
    '/investigations',
    '/investigators',
    `/incidents/${(await incident(app)).incidentId}/crime`,
    `/incidents/${incidentId}/crime`,
    `/incidents/${incidentId}/no-crime`,
    ...[crimeId, full.crimeId].flatMap(id =>
      ['', '/allocation', '/plan', '/lines', '/review', '/suspects', '/outcome'].map(end => `/crimes/${id}${end}`),
    ),
    `/lines/${line.lineId}/end`,
    `/suspects/${suspectId}/events`,
    `/outcomes/${outcomeId}/decision`,
  ]
  for (const path of pages) {
    const page = await supervisor.html(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.text, path).not.toMatch(/undefined|\[object|NaN/)
  }
  expect((await supervisor.html(`/crimes/${randomUUID()}`)).status).toBe(404)
  expect(
    (await supervisor.post(`/lines/${randomUUID()}/end`, { state: 'done', result: 'Nothing was found' })).status,
  ).toBe(404)
})

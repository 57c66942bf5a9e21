import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Person } from '../test-app.ts'
import { CALM, handler, manager, open, supervisor, t } from './test-call.ts'
import { callRefused } from './test-call-refused.ts'

const RISKY = {
  ...CALM,
  threat: 'Husband at the door',
  immediacy: 'within-hour',
  risk: 'high',
  children: 'yes',
  childrenReason: 'Two, upstairs',
  caller: 'yes',
}

const factsOf = async (caseId: string): Promise<{ kind: string; body: Record<string, unknown> }[]> =>
  (await t.owner.query('select kind, body from platform.fact where case_id = $1 order by case_version', [caseId])).rows
const kindsOf = async (caseId: string) => (await factsOf(caseId)).map(fact => fact.kind)

test('a contact taken by hand, described, logged, assessed, graded and resolved leaves a fact at each step', async () => {
  const { contactId, caseId } = await open('101')
  const at = `/contacts/${contactId}`
  expect(
    (
      await handler.post(`${at}/details`, {
        callerName: 'Jane Smyth',
        incidentType: 'damage',
        summary: 'Window broken',
        place: '14 Example Row',
        settlementId: 'leek',
      })
    ).status,
  ).toBe(200)
  expect((await handler.post(`${at}/log`, { text: 'Heard glass, saw a man run off' })).status).toBe(201)
  const assessed = await handler.post(`${at}/assessments`, CALM)
  expect(assessed.body).toMatchObject({ seq: 1, minimumGrade: 'resolve', vulnerable: false })
  const graded = await handler.post(`${at}/grade`, { grade: 'resolve' })
  expect(graded.body).toMatchObject({
    grade: 'resolve',
    from: null,
    minimumGrade: 'resolve',
    slower: false,
    target: { minutes: null, dueAt: null },
  })
  const ended = await handler.post(`${at}/end`, {
    endState: 'resolved',
    reason: 'Crime number given, repair advice given and understood',
  })
  expect(ended.body).toMatchObject({ endState: 'resolved', next: '/queue' })

  expect(await kindsOf(caseId)).toEqual([
    'contact-taken',
    'contact-described',
    'log-line-added',
    'contact-assessed',
    'contact-graded',
    'contact-ended',
  ])
  const page = await handler.get(at)
  expect(page.body).toMatchObject({
    state: 'ended',
    endState: 'resolved',
    details: { callerName: 'Jane Smyth', settlementId: 'leek' },
    may: { triage: false },
  })
  const html = await handler.html(at)
  expect(html.text).toContain('How it ended')
  expect(html.text).not.toContain('name="line"')
  expect(html.text).not.toContain(`${at}/take`)
})

test.each(['details', 'log', 'assessments', 'grade', 'end'])('an ended contact cannot be changed: %s', async deed => {
  const { contactId } = await open('101')
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: 'Wrong number, nothing wanted' })
  const bodies: Record<string, object> = {
    details: { place: 'x' },
    log: { text: 'x' },
    assessments: CALM,
    grade: { grade: 'immediate' },
    end: { endState: 'resolved', reason: 'said again' },
  }
  const answer = await handler.post(`/contacts/${contactId}/${deed}`, bodies[deed]!)
  expect([answer.status, answer.body.code]).toEqual([422, 'contact-ended'])
})

test('emergency first: immediate is given before any question, and its time runs from the answer', async () => {
  const { contactId } = await open()
  const graded = await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  expect(graded.status).toBe(200)
  expect(graded.body).toMatchObject({
    grade: 'immediate',
    minimumGrade: null,
    target: { minutes: 15, urbanMinutes: 15, ruralMinutes: 20, dueAt: t.now().add({ minutes: 15 }).toString() },
  })
  await handler.post(`/contacts/${contactId}/details`, {
    settlementId: t.force.neighbourhoods.find(one => one.ruralUrban === 'rural')!.id,
  })
  const page = await handler.get(`/contacts/${contactId}`)
  expect(page.body.target).toMatchObject({ minutes: 20, dueAt: t.now().add({ minutes: 20 }).toString() })
  expect(
    (await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority', reason: 'Suspect has left the area' }))
      .body.code,
  ).toBe('assess-first')
})

test('a slower grade takes a new assessment, a reason that is one, and a supervisor', async () => {
  const { contactId, caseId } = await open()
  const grade = (who: Person, body: object) =>
    who.post(`/contacts/${contactId}/grade`, body).then(answer => answer.body.code ?? answer.body.grade)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  await handler.post(`/contacts/${contactId}/assessments`, RISKY)
  expect(await grade(handler, { grade: 'scheduled' })).toBe('needs-reason')
  expect(await grade(supervisor, { grade: 'scheduled', reason: 'no units available' })).toBe('no-resource-is-no-reason')
  expect(await grade(handler, { grade: 'scheduled', reason: 'She is at her sister’s and he is in custody' })).toBe(
    'needs-incident-manager',
  )
  // A child is there, so one supervisor alone is not enough.
  expect(await grade(supervisor, { grade: 'scheduled', reason: 'She is at her sister’s and he is in custody' })).toBe(
    'needs-incident-manager',
  )
  expect(await grade(manager, { grade: 'scheduled', reason: 'She is at her sister’s and he is in custody' })).toBe(
    'scheduled',
  )
  expect(await grade(supervisor, { grade: 'resolve', reason: 'She is at her sister’s and he is in custody' })).toBe(
    'assess-again',
  )
  expect(await grade(handler, { grade: 'priority' })).toBe('priority')
  const graded = (await factsOf(caseId)).filter(fact => fact.kind === 'contact-graded').map(fact => fact.body)
  expect(graded.map(body => [body.grade, body.slower, body.approved])).toEqual([
    ['immediate', false, false],
    ['scheduled', true, true],
    ['priority', false, false],
  ])
})

test('two grades at once: the second is decided on what the first did', async () => {
  const { contactId } = await open()
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  const [a, b] = await Promise.all([
    handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' }),
    handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' }),
  ])
  expect(a!.status).toBe(200)
  // Either scheduled came first and was raised, or immediate came first and nothing lowered it.
  expect([200, 422]).toContain(b!.status)
  expect((await handler.get(`/contacts/${contactId}`)).body.grade).toBe('immediate')
})

test('the same key twice does one thing', async () => {
  const { contactId, caseId } = await open()
  const key = randomUUID()
  const [one, two] = await Promise.all([
    handler.post(`/contacts/${contactId}/log`, { text: 'Once' }, key),
    handler.post(`/contacts/${contactId}/log`, { text: 'Once' }, key),
  ])
  expect(one!.body.lineId).toBe(two!.body.lineId)
  expect((await kindsOf(caseId)).filter(kind => kind === 'log-line-added')).toHaveLength(1)
  const other = await handler.post(`/contacts/${contactId}/log`, { text: 'Something else' }, key)
  expect([other.status, other.body.code]).toEqual([409, 'key-reused'])
})

test('every assessment is kept, numbered, and a later unknown takes nothing back', async () => {
  const { contactId } = await open()
  await handler.post(`/contacts/${contactId}/assessments`, { ...CALM, weapon: 'yes' })
  const second = await handler.post(`/contacts/${contactId}/assessments`, {
    ...CALM,
    weapon: 'unknown',
    trigger: 'call-dropped',
  })
  expect(second.body).toMatchObject({ seq: 2, minimumGrade: 'immediate' })
  const page = await handler.get(`/contacts/${contactId}`)
  expect(page.body.assessments.map((one: { weapon: string; trigger: string }) => [one.weapon, one.trigger])).toEqual([
    ['yes', 'initial'],
    ['unknown', 'call-dropped'],
  ])
})

test('what the incident turns out to be raises the floor without another assessment', async () => {
  const { contactId } = await open()
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  await handler.post(`/contacts/${contactId}/details`, { incidentType: 'domestic' })
  expect((await handler.get(`/contacts/${contactId}`)).body.floor.grade).toBe('scheduled')
  expect(
    (await handler.post(`/contacts/${contactId}/grade`, { grade: 'resolve', reason: 'She has somewhere safe to stay' }))
      .body.code,
  ).toBe('needs-supervisor')
})

test('with risk there is no quiet ending: a grade with its approvals, then a closure assessment', async () => {
  const { contactId } = await open()
  const end = (body: object) =>
    handler.post(`/contacts/${contactId}/end`, body).then(answer => answer.body.code ?? answer.body.endState)
  const resolved = { endState: 'resolved', reason: 'He is in custody and she is with her sister' }
  expect(await end(resolved)).toBe('assess-first')
  await handler.post(`/contacts/${contactId}/assessments`, RISKY)
  expect(await end(resolved)).toBe('grade-first')
  await manager.post(`/contacts/${contactId}/grade`, {
    grade: 'resolve',
    reason: 'He is in custody and she is with her sister',
  })
  expect(await end(resolved)).toBe('needs-closure-assessment')
  await handler.post(`/contacts/${contactId}/assessments`, { ...RISKY, trigger: 'closure' })
  expect(await end({ ...resolved, reason: 'nobody available' })).toBe('no-resource-is-no-reason')
  expect(await end({ endState: 'incident' })).toBe('no-incident')
  expect(await end({ endState: 'referred', reason: 'Social care will see the children' })).toBe('needs-partner')
  expect(await end(resolved)).toBe('resolved')
})

test('a contact is joined to another that is in hand: both timelines are one, and this caller’s risk is not lost', async () => {
  const first = await open()
  const second = await open()
  await handler.post(`/contacts/${second.contactId}/assessments`, { ...CALM, immediacy: 'now' })
  const join = (body: object) =>
    handler.post(`/contacts/${second.contactId}/end`, { endState: 'joined', reason: 'The same fight', ...body })
  expect((await join({ joinedTo: randomUUID() })).body.code).toBe('needs-other')
  expect((await join({ joinedTo: first.contactId })).body.code).toBe('other-is-slower')
  await handler.post(`/contacts/${first.contactId}/grade`, { grade: 'immediate' })
  const { number } = (await handler.get(`/contacts/${first.contactId}`)).body
  expect((await join({ joinedTo: String(number) })).body.code).toBe('needs-closure-assessment')
  await handler.post(`/contacts/${second.contactId}/assessments`, { ...CALM, immediacy: 'now', trigger: 'closure' })
  expect((await join({ joinedTo: String(number) })).status).toBe(200)
  const timeline = await handler.get(`/cases/${first.caseId}`)
  expect(JSON.stringify(timeline.body)).toContain(second.caseId)
  expect((await handler.get(`/contacts/${first.contactId}`)).body.joined[0]).toMatchObject({
    contactId: second.contactId,
  })
})

callRefused()

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM as CALM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person
let system: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
  system = await t.as('system')
})
afterAll(() => t.close())

let drama = 100
const aNumber = () => `07700 900${drama++}`
const open = async (callerNumber = aNumber()) =>
  (await handler.post('/contacts', { channel: '999', callerNumber })).body as { contactId: string; caseId: string }
const read = async (id: string) => (await handler.get(`/contacts/${id}`)).body
const kindsOf = async (caseId: string): Promise<string[]> =>
  (await t.owner.query('select kind from platform.fact where case_id = $1 order by case_version', [caseId])).rows.map(
    row => row.kind,
  )
const pathway = (id: string, body: object) => handler.post(`/contacts/${id}/pathway`, body)

test('a domestic contact: its questions come first, answers raise the floor, tasks follow with who and when', async () => {
  const { contactId, caseId } = await open()
  await handler.post(`/contacts/${contactId}/details`, { incidentType: 'domestic', place: '14 Example Row' })
  const before = await read(contactId)
  expect(before.questions.slice(0, 2).map((one: { box: string }) => one.box)).toEqual([
    'immediacy',
    'pw-domestic-still-there',
  ])
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  expect((await read(contactId)).floor.grade).toBe('scheduled')
  const answered = await pathway(contactId, {
    pathway: 'domestic',
    answers: {
      'children-live-there': 'yes',
      before: { answer: 'yes', words: 'Three times since May' },
      order: { answer: 'unknown', words: 'She did not hear me' },
    },
  })
  expect(answered.status).toBe(201)
  expect(answered.body.tasks.map((one: { what: string; dueAt: string }) => [one.what.slice(0, 18), one.dueAt])).toEqual(
    [
      ['Operation Encompas', '2026-11-23T08:00:00Z'],
      ['Refer the children', '2026-11-24T03:00:00Z'],
      ['Decide on a referr', '2026-11-25T03:00:00Z'],
    ],
  )
  const after = await read(contactId)
  expect(after.floor).toMatchObject({ grade: 'priority' })
  expect(after.floor.because).toContain('children live where the abuse is')
  expect(after.pathways.map((one: { id: string }) => one.id)).toEqual(['domestic', 'child'])
  expect(after.pathwayAnswers).toHaveLength(3)
  expect(
    (
      await handler.post(`/contacts/${contactId}/grade`, {
        grade: 'scheduled',
        reason: 'She is at her sister’s tonight',
      })
    ).body.code,
  ).toBe('needs-incident-manager')
  // Said again, nothing is added and nothing set twice.
  expect((await pathway(contactId, { pathway: 'domestic', answers: { 'children-live-there': 'yes' } })).body.code).toBe(
    'nothing-new',
  )
  await pathway(contactId, { pathway: 'domestic', answers: { 'children-live-there': 'no' } })
  const corrected = await read(contactId)
  expect([corrected.floor.grade, corrected.tasks.length, corrected.pathwayAnswers.length]).toEqual(['priority', 3, 4])
  expect((await kindsOf(caseId)).filter(kind => kind.startsWith('contact-task') || kind.startsWith('pathway'))).toEqual(
    ['pathway-answered', 'contact-task-set', 'contact-task-set', 'contact-task-set', 'pathway-answered'],
  )
})

test('answers raise what is shown before THRIVE, and take nothing away from THRIVE being asked first', async () => {
  const { contactId } = await open()
  await pathway(contactId, { pathway: 'suicide', answers: { 'in-act': 'yes' } })
  expect((await read(contactId)).floor.grade).toBe('immediate')
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })).body.code).toBe('assess-first')
})

test('answers, advice and tools cannot be changed or removed by the app, by whatever code', async () => {
  const { rows } = await t.owner.query(
    `select table_name from information_schema.role_table_grants where grantee = 'answerable_app' and table_schema = 'contact'
     and table_name in ('pathway_answer', 'advice_given', 'risk_tool') and privilege_type in ('UPDATE', 'DELETE')`,
  )
  expect(rows).toEqual([])
})

test('advice: given with one button, a reason where it is owed, the newest stands and every word is kept', async () => {
  const { contactId, caseId } = await open()
  await handler.post(`/contacts/${contactId}/details`, { incidentType: 'domestic' })
  const advise = (body: object) => handler.post(`/contacts/${contactId}/advice`, body)
  expect((await advise({ card: 'da-keep-line', state: 'not-safe-now' })).status).toBe(201)
  expect((await advise({ card: 'da-keep-line', state: 'not-given' })).body).toMatchObject({ code: 'needs-reason' })
  expect((await advise({ card: 'da-keep-line', state: 'given', channel: 'interpreter' })).status).toBe(201)
  expect((await advise({ card: 'nothing', state: 'given' })).body.code).toBe('unknown-card')
  const call = await read(contactId)
  const [shown] = call.pathways[0].cards
  expect(shown).toMatchObject({ id: 'da-keep-line', stands: { state: 'given', channel: 'interpreter' } })
  expect(call.adviceOpen).toEqual({ safety: 2, evidence: 2, prevention: 1 })
  expect((await kindsOf(caseId)).filter(kind => kind === 'advice-recorded')).toHaveLength(2)
})

test('a risk tool: refused is not done, and it is offered again within 48 hours; done needs judgement', async () => {
  const { contactId } = await open()
  const fill = (body: object) => handler.post(`/contacts/${contactId}/risk-tools`, { tool: 'DASH', ...body })
  expect((await fill({ state: 'refused', reason: 'Says there is no need' })).body.offerAgainBy).toBe(
    '2026-11-25T03:00:00Z',
  )
  expect((await fill({ state: 'not-safe-to-ask', reason: 'He is in the room' })).body.offerAgainBy).toBe(
    '2026-11-25T03:00:00Z',
  )
  expect((await fill({ state: 'done', score: 14, level: 'high' })).body.code).toBe('needs-judgement')
  expect(
    (await fill({ state: 'done', score: 3, level: 'high', judgement: 'The score misses the choking' })).status,
  ).toBe(201)
  const call = await read(contactId)
  expect(call.riskTools.filled.map((one: { state: string; score: number | null }) => [one.state, one.score])).toEqual([
    ['refused', null],
    ['not-safe-to-ask', null],
    ['done', 3],
  ])
  // Offered again twice; and high by whoever judged: whether the risk conference hears of it is decided.
  expect(call.tasks).toHaveLength(3)
})

test('a task outlives the call: done once, with what came of it, by whoever sees the case', async () => {
  const { contactId, caseId } = await open()
  await pathway(contactId, { pathway: 'child', answers: { 'child-hurt': 'no' } })
  const [task] = (await read(contactId)).tasks
  await handler.post(`/contacts/${contactId}/assessments`, { ...CALM, trigger: 'closure' })
  const officer = await t.as('response-officer')
  expect((await officer.post(`/tasks/${task.taskId}/done`, {})).status).toBe(422)
  expect(
    (await officer.post(`/tasks/${task.taskId}/done`, { result: 'Referred, accepted by the hub at 03:10' })).status,
  ).toBe(200)
  expect((await handler.post(`/tasks/${task.taskId}/done`, { result: 'Again' })).body.code).toBe('task-done')
  expect((await officer.post(`/tasks/${randomUUID()}/done`, { result: 'x' })).status).toBe(404)
  expect((await kindsOf(caseId)).filter(kind => kind === 'contact-task-done')).toHaveLength(1)
})

test.each(['pathway', 'advice', 'risk-tools'])(
  'only who triages may record, and not once the contact has ended: %s',
  async deed => {
    const bodies: Record<string, object> = {
      pathway: { pathway: 'asb', answers: { repeat: 'no' } },
      advice: { card: 'as-safe', state: 'given' },
      'risk-tools': { tool: 'DASH', state: 'refused', reason: 'No' },
    }
    const { contactId } = await open()
    expect((await (await t.as('dispatcher')).post(`/contacts/${contactId}/${deed}`, bodies[deed]!)).status).toBe(403)
    await handler.post(`/contacts/${contactId}/assessments`, CALM)
    await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: 'Wrong number, nothing wanted' })
    expect((await handler.post(`/contacts/${contactId}/${deed}`, bodies[deed]!)).body.code).toBe('contact-ended')
  },
)

test('the sheet records answers, advice and a task without JavaScript, and keeps what is only typed', async () => {
  const { contactId } = await open()
  const send = (fields: Record<string, string>) =>
    handler.form(`/contacts/${contactId}/sheet`, { drawn: 'yes', incidentType: 'domestic', ...fields })
  const typed = { 'pw-domestic-still-there': 'unknown', 'pw-domestic-first-words-words': 'Please come' }
  await send({ do: 'save', ...typed })
  expect(await read(contactId)).toMatchObject({ boxes: typed, pathwayAnswers: [] })
  const refused = await send({ do: 'pathways', 'was-incidentType': 'domestic', ...typed })
  expect(refused.status).toBe(422)
  expect(refused.text.match(/id="[^"]*-error"/g)).toEqual(['id="pw-domestic-still-there-words-error"'])
  expect(refused.text).toContain('Please come</textarea>')
  await send({
    do: 'pathways',
    'was-incidentType': 'domestic',
    ...typed,
    'pw-domestic-still-there-words': 'Line too bad',
    threat: 'Half',
  })
  const call = await read(contactId)
  expect(call.pathwayAnswers.map((one: { question: string; answer: string }) => [one.question, one.answer])).toEqual([
    ['still-there', 'unknown'],
    ['first-words', 'told'],
  ])
  expect(call.boxes).toMatchObject({ threat: 'Half', 'pw-domestic-still-there': 'unknown' })
  const advised = await send({ do: 'advice:da-secure:given', 'was-incidentType': 'domestic', threat: 'Half' })
  expect(advised.status).toBe(303)
  expect((await send({ do: 'advice:da-secure:whatever', 'was-incidentType': 'domestic' })).status).toBe(422)
  await send({ do: 'tool', 'was-incidentType': 'domestic', tool: 'DASH', toolState: 'refused', toolReason: 'Not now' })
  const [task] = (await read(contactId)).tasks
  await send({
    do: `task:${task.taskId}`,
    'was-incidentType': 'domestic',
    taskResult: 'Offered at the door, done then',
  })
  expect((await read(contactId)).tasks[0]).toMatchObject({ state: 'done', result: 'Offered at the door, done then' })
  const { text } = await handler.html(`/contacts/${contactId}`)
  expect(text).toContain('<strong>Given</strong>')
  expect(text).toContain('Offered at the door, done then')
})

const flagged = async () => {
  const number = aNumber()
  const { contactId } = await open(number)
  await handler.post(`/contacts/${contactId}/details`, { incidentType: 'domestic' })
  await handler.post(`/contacts/${contactId}/assessments`, { ...CALM, immediacy: 'within-day' })
  await t.tick({ minutes: 5 })
  return number
}
const report = (callId: string, event: string, more: object = {}) =>
  system.post('/telephony/events', { callId, event, at: t.now().toString(), channel: '999', ...more })

test('a caller who gives up, from a number with a domestic history: immediate with that very report, and it stays so', async () => {
  const callerNumber = await flagged()
  const callId = randomUUID()
  const { contactId, caseId } = (await report(callId, 'offered', { callerNumber })).body
  await t.tick({ seconds: 20 })
  await report(callId, 'abandoned', { stage: 'ring' })
  const lost = await read(contactId)
  expect(lost).toMatchObject({
    grade: 'immediate',
    state: 'ended',
    held: { because: expect.stringContaining('history') },
  })
  expect(
    Temporal.Instant.from(lost.gradedAt).since(Temporal.Instant.from(lost.abandonedAt)).total('seconds'),
  ).toBeLessThanOrEqual(60)
  expect(await kindsOf(caseId)).toContain('contact-graded')

  // Rung back, a voice says that all is well.
  expect((await handler.post(`/contacts/${contactId}/take`, {})).body.code).toBe('ask-before-ringing')
  await handler.post(`/contacts/${contactId}/take`, { safeToRing: 'yes' })
  const grade = (who: Person, body: object) =>
    who.post(`/contacts/${contactId}/grade`, body).then(answer => answer.body.code ?? answer.body.grade)
  const fine = { grade: 'resolve', reason: 'Rung back, she says that all is well' }
  expect((await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: fine.reason })).status).toBe(
    422,
  )
  expect(await grade(supervisor, fine)).toBe('assess-first')
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  expect(await grade(handler, { ...fine, basis: 'heard-alone' })).toBe('needs-supervisor')
  expect(await grade(supervisor, fine)).toBe('heard-alone-or-seen')
  expect(await grade(supervisor, { ...fine, basis: 'rung-back' })).toBe('invalid')
  expect((await read(contactId)).floor.grade).toBe('immediate')
  expect(
    await grade(supervisor, { grade: 'resolve', basis: 'seen', reason: 'Officers saw her alone at her mother’s' }),
  ).toBe('resolve')
  expect(await read(contactId)).toMatchObject({
    held: null,
    gradings: [{ grade: 'immediate' }, { grade: 'resolve', basis: 'seen' }],
  })
  await report(callId, 'ended')
  expect((await read(contactId)).grade).toBe('resolve')
})

test('a held caller stays on the wall though somebody rang again from that number', async () => {
  const callerNumber = await flagged()
  const callId = randomUUID()
  const { contactId } = (await report(callId, 'offered', { callerNumber })).body
  await report(callId, 'abandoned', { stage: 'ring' })
  await t.tick({ minutes: 2 })
  await open(callerNumber)
  await t.tick({ hours: 30 })
  const { lost } = (await handler.get('/queue')).body
  expect(lost[0]).toMatchObject({ contactId, held: true })
  expect(JSON.stringify(lost[0].danger.known)).toContain('immediate by rule')
})

test('the line drops before anybody assessed it; a handler says that nobody speaks; a calm number is left alone', async () => {
  const dropped = async (callerNumber: string) => {
    const callId = randomUUID()
    const { contactId } = (await report(callId, 'offered', { callerNumber })).body
    await report(callId, 'answered')
    await report(callId, 'ended')
    return (await read(contactId)).grade
  }
  expect(await dropped(await flagged())).toBe('immediate')
  expect(await dropped(aNumber())).toBeNull()
  const silent = await open(await flagged())
  await handler.post(`/contacts/${silent.contactId}/assessments`, CALM)
  await handler.post(`/contacts/${silent.contactId}/details`, { incidentType: 'silent-call' })
  expect(await read(silent.contactId)).toMatchObject({ grade: 'immediate', pathways: [{ id: 'silent-call' }] })
  // What was written down before nobody spoke is no second look at it.
  const release = { grade: 'resolve', basis: 'heard-alone', reason: 'Rung back alone, she says that all is well' }
  const graded = () => supervisor.post(`/contacts/${silent.contactId}/grade`, release)
  expect((await graded()).body.code).toBe('assess-again')
  await handler.post(`/contacts/${silent.contactId}/assessments`, { ...CALM, trigger: 'new-information' })
  expect((await graded()).body.grade).toBe('resolve')
})

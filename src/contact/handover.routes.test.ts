import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

const THRIVE = {
  ...CALM_FORM,
  threat: 'Husband at the door',
  harm: 'Has hit her before',
  immediacy: 'now',
  risk: 'high',
}
const TOLD = 'That my colleague takes over and has read it all'
const open = async () => {
  const opened = (await handler.post('/contacts', { channel: '999' })).body as { contactId: string; caseId: string }
  await handler.post(`/contacts/${opened.contactId}/assessments`, THRIVE)
  return opened
}
const read = async (contactId: string, as = handler) => (await as.get(`/contacts/${contactId}`)).body
const kindsOf = async (caseId: string) =>
  (await t.owner.query('select kind from platform.fact where case_id = $1 order by case_version', [caseId])).rows.map(
    row => row.kind,
  )
const offer = (contactId: string, body: object = {}) =>
  handler.post(`/contacts/${contactId}/handover`, {
    to: 'anyone',
    callerTold: TOLD,
    riskStands: 'Nothing new was said since',
    ...body,
  })

test('an offered contact stays with its giver until somebody accepts it, and is on the wall all the while', async () => {
  const { contactId, caseId } = await open()
  expect((await offer(contactId)).status).toBe(201)
  const giver = (await read(contactId)).handlerName
  const wall = (await handler.get('/queue')).body.open.find((one: { contactId: string }) => one.contactId === contactId)
  expect(wall.handlerName).toBe(giver)
  expect((await supervisor.html('/queue')).text).toContain('Offered to whoever is free')
  expect(
    (await supervisor.get('/contacts/mine')).body.offeredToMe.map((one: { contactId: string }) => one.contactId),
  ).toContain(contactId)
  expect((await handler.get('/contacts/mine')).body.mine.map((one: { contactId: string }) => one.contactId)).toContain(
    contactId,
  )
  expect((await supervisor.html('/contacts/mine')).text).toContain('No open contact is in your hands')
  expect((await supervisor.post(`/contacts/${contactId}/accept`, {})).status).toBe(200)
  expect((await read(contactId)).handlerName).not.toBe(giver)
  expect((await read(contactId)).offer).toBeNull()
  expect(await kindsOf(caseId)).toEqual([
    'contact-taken',
    'contact-assessed',
    'contact-handover-offered',
    'contact-handed-over',
  ])
  expect((await supervisor.html(`/cases/${caseId}`)).text).toContain('Handed over: the colleague accepted')
})

test('two who accept at once: one has it, and the other is told who', async () => {
  const { contactId } = await open()
  await offer(contactId)
  const answers = await Promise.all([
    supervisor.post(`/contacts/${contactId}/accept`, {}),
    supervisor.post(`/contacts/${contactId}/accept`, {}),
    handler.post(`/contacts/${contactId}/accept`, {}),
  ])
  expect(answers.slice(0, 2).map(one => one.status)).toEqual([200, 200])
  expect(answers[2]!.status).toBe(422)
})

test('the giver takes it back, and then nobody can accept it', async () => {
  const { contactId, caseId } = await open()
  await offer(contactId)
  expect((await handler.post(`/contacts/${contactId}/keep`, {})).status).toBe(200)
  const late = await supervisor.post(`/contacts/${contactId}/accept`, {})
  expect([late.status, late.body.code]).toEqual([422, 'no-offer'])
  expect((await kindsOf(caseId)).at(-1)).toBe('contact-handover-withdrawn')
})

test.each<[string, object, string]>([
  ['to nobody', { to: undefined }, 'needs-receiver'],
  ['to somebody who is not there', { to: '6f1a1d1e-0000-4000-8000-000000000000' }, 'needs-receiver'],
  ['with nothing said to the caller', { callerTold: undefined }, 'needs-told'],
  ['with the risk not looked at', { riskStands: undefined }, 'needs-reassessment'],
])('an offer %s is refused', async (_, body, code) => {
  const { contactId } = await open()
  const refused = await offer(contactId, body)
  expect([refused.status, refused.body.code]).toEqual([422, code])
  expect((await read(contactId)).offer).toBeNull()
})

test('THRIVE recorded as handed over needs no other reason, and serves one hand-over', async () => {
  const { contactId } = await open()
  await t.tick({ minutes: 1 })
  await handler.post(`/contacts/${contactId}/assessments`, { ...THRIVE, trigger: 'handover' })
  expect((await offer(contactId, { riskStands: undefined })).status).toBe(201)
  await supervisor.post(`/contacts/${contactId}/accept`, {})
  const again = await supervisor.post(`/contacts/${contactId}/handover`, { to: 'anyone', callerTold: TOLD })
  expect(again.body.code).toBe('needs-reassessment')
})

test('by the sheet: the refusal points at its own boxes, and an offer to a supervisor is for one', async () => {
  const { contactId } = await open()
  const send = (fields: Record<string, string>) =>
    handler.form(`/contacts/${contactId}/sheet`, { do: 'handover', drawn: 'yes', ...fields })
  const refused = await send({ handTo: 'supervisor', line: 'still here' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#handTold"')
  expect(refused.text).toContain('still here')
  expect((await send({ handTo: 'supervisor', handTold: TOLD, handStands: 'Nothing new was said' })).status).toBe(303)
  expect((await read(contactId)).offer).toMatchObject({ toKind: 'supervisor', mayAccept: false, mayKeep: true })
  expect((await read(contactId, supervisor)).offer).toMatchObject({ mayAccept: true })
})

test('an ended contact is offered to nobody any more', async () => {
  const { contactId } = await open()
  await offer(contactId)
  await t.owner.query('alter table contact.contact disable trigger require_fact')
  await t.owner.query(
    "update contact.contact set state = 'ended', end_state = 'resolved', ended_at = now() where id = $1",
    [contactId],
  )
  await t.owner.query('alter table contact.contact enable trigger require_fact')
  expect((await supervisor.post(`/contacts/${contactId}/accept`, {})).body.code).toBe('contact-ended')
  expect(
    (await supervisor.get('/contacts/mine')).body.offeredToMe.map((one: { contactId: string }) => one.contactId),
  ).not.toContain(contactId)
})

test('immediate before anything is filled in: what is missing is asked for by a clock, and the wall shows when it is over', async () => {
  const { contactId } = (await handler.post('/contacts', { channel: '999' })).body
  await handler.form(`/contacts/${contactId}/sheet`, { do: 'grade-immediate', drawn: 'yes' })
  expect((await read(contactId)).emergency).toMatchObject({
    over: false,
    missing: [{ what: 'where' }, {}, {}, { what: 'THRIVE' }],
  })
  expect((await supervisor.html('/queue')).text).not.toContain('Still missing after an immediate grade')
  await t.tick({ minutes: 3 })
  expect((await read(contactId)).emergency.over).toBe(true)
  expect((await supervisor.html('/queue')).text).toContain('Still missing after an immediate grade')
  await handler.post(`/contacts/${contactId}/details`, {
    place: 'The park',
    settlementId: 'burslem',
    incidentType: 'domestic',
  })
  await handler.post(`/contacts/${contactId}/assessments`, THRIVE)
  expect((await read(contactId)).emergency).toBeNull()
})

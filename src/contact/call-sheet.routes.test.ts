import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { RATIONALE_BOXES } from './rationale.ts'

let t: TestApp
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const THRIVE = {
  threat: 'Husband at the door',
  harm: 'Has hit her before',
  immediacy: 'now',
  weapon: 'no',
  risk: 'high',
  caller: 'yes',
  callerReason: 'Afraid',
  subject: 'no',
  children: 'yes',
  childrenReason: 'Two, upstairs',
  adultsAtRisk: 'no',
  othersInHousehold: 'unknown',
  othersInHouseholdReason: 'Line too bad',
  riskReason: 'He is still outside',
}
const open = async () =>
  (await handler.post('/contacts', { channel: '999' })).body as { contactId: string; caseId: string }
const send = (contactId: string, fields: Record<string, string>) =>
  handler.form(`/contacts/${contactId}/sheet`, { drawn: 'yes', ...fields })
const read = async (contactId: string) => (await handler.get(`/contacts/${contactId}`)).body
const kindsOf = async (caseId: string) =>
  (await t.owner.query('select kind from platform.fact where case_id = $1 order by case_version', [caseId])).rows.map(
    row => row.kind,
  )

test('any button saves the log and the details, and keeps what is typed elsewhere', async () => {
  const { contactId, caseId } = await open()
  const saved = await send(contactId, {
    do: 'save',
    line: 'He is back',
    place: '14 Example Row',
    incidentType: 'domestic',
    threat: 'Husband at the',
    endReason: 'half a rea',
  })
  expect([saved.status, saved.location]).toEqual([303, `/contacts/${contactId}`])
  const call = await read(contactId)
  expect(call).toMatchObject({
    details: { place: '14 Example Row', incidentType: 'domestic' },
    boxes: { threat: 'Husband at the', endReason: 'half a rea' },
  })
  expect(call.log.map((one: { text: string }) => one.text)).toEqual(['He is back'])
  expect(await kindsOf(caseId)).toEqual(['contact-taken', 'contact-described', 'log-line-added'])
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('Husband at the</textarea>')
})

test('what one person has typed is theirs: nobody else is shown it, and it goes when the contact ends', async () => {
  const { contactId } = await open()
  await send(contactId, { do: 'save', threat: 'Half a sentence' })
  expect((await (await t.as('supervisor')).get(`/contacts/${contactId}`)).body.boxes).toEqual({})
  const calm = { ...THRIVE, immediacy: 'later', risk: 'low', caller: 'no', children: 'no', othersInHousehold: 'no' }
  await send(contactId, { do: 'assess', ...calm, endReason: 'half a rea' })
  const endReason = 'Neighbour let her in, all well'
  const early = await send(contactId, { do: 'end', endState: 'resolved', endReason })
  expect(early.text).toContain('Before it is closed, THRIVE still needs: what must be looked into')
  expect((await read(contactId)).todo.map((one: { say: string }) => one.say).join()).toContain('THRIVE is not in full')
  const short = await send(contactId, { do: 'assess', ...calm, trigger: 'closure', engagement: 'Text first' })
  expect(short.text).toContain('For this reason (Before closing), THRIVE still needs: what must be looked into')
  expect((await read(contactId)).assessments).toHaveLength(1)
  await send(contactId, { do: 'assess', ...calm, investigation: 'None needed', engagement: 'Text first' })
  const ended = await send(contactId, { do: 'end', endState: 'resolved', endReason })
  expect(ended.location).toBe('/queue')
  expect(
    (await t.owner.query('select count(*)::int as n from contact.draft where contact_id = $1', [contactId])).rows[0].n,
  ).toBe(0)
})

test('emergency now is one button, and THRIVE after it', async () => {
  const { contactId } = await open()
  expect((await send(contactId, { do: 'grade-immediate' })).status).toBe(303)
  expect((await send(contactId, { do: 'assess', ...THRIVE })).status).toBe(303)
  expect(await read(contactId)).toMatchObject({ grade: 'immediate', floor: { grade: 'immediate' }, vulnerable: true })
})

test('a refusal saves nothing and shows every word again, in every part', async () => {
  const { contactId, caseId } = await open()
  const before = await kindsOf(caseId)
  const { othersInHouseholdReason: _, ...unexplained } = THRIVE
  const refused = await send(contactId, {
    do: 'assess',
    ...unexplained,
    line: 'He is back now',
    place: 'Somewhere <b>',
    gradeReason: 'because of this',
    callerName: 'محمد',
  })
  expect(refused.status).toBe(422)
  for (const words of [
    'He is back now',
    'Somewhere &lt;b&gt;',
    'because of this',
    'محمد',
    'Husband at the door',
    'Has hit her before',
    'Two, upstairs',
  ])
    expect(refused.text).toContain(words)
  expect(refused.text).toContain('Say why it is not known')
  expect(refused.text).toContain('href="#othersInHouseholdReason"')
  expect(await kindsOf(caseId)).toEqual(before)
})

test('the refusal of a slower grade points at its own reason box', async () => {
  const { contactId } = await open()
  await send(contactId, { do: 'assess', ...THRIVE, line: 'kept' })
  const refused = await send(contactId, { do: 'grade-resolve' })
  expect(refused.text).toContain('href="#gradeReason"')
  const ending = await send(contactId, { do: 'end', endState: 'resolved' })
  expect(ending.text).toContain('href="#grade"')
})

test('a note of 10 MB is refused with the words still on the page', async () => {
  const { contactId } = await open()
  const refused = await send(contactId, { do: 'save', line: `start ${'x'.repeat(10 * 1024 * 1024)} end-of-note` })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('end-of-note')
  expect(refused.text).toContain('20,000 characters or fewer')
})

test('two tabs: each keeps what the other wrote, and the same box changed twice is said', async () => {
  const { contactId } = await open()
  await send(contactId, { do: 'save', place: 'The park', callerName: 'Jane Smyth' })
  const drawn = { 'was-place': 'The park', 'was-callerName': 'Jane Smyth', place: 'The park', callerName: 'Jane Smyth' }
  await send(contactId, { do: 'save', ...drawn, place: 'The pool' })
  expect((await send(contactId, { do: 'save', ...drawn, callerName: 'Jane Smith' })).status).toBe(303)
  expect((await read(contactId)).details).toMatchObject({ place: 'The pool', callerName: 'Jane Smith' })
  const clash = await send(contactId, { do: 'save', ...drawn, place: 'The pond', line: 'my own words' })
  expect(clash.status).toBe(422)
  expect(clash.text).toContain('Somebody changed the place')
  expect(clash.text).toContain('value="The pond"')
  expect(clash.text).toContain('my own words')
  // What the clash shows again for a box that was not touched is what is saved now, so sending it again undoes nothing.
  expect(clash.text).toContain('value="Jane Smith"')
})

test('the number is one number however the page spells it', async () => {
  const { contactId, caseId } = await open()
  await send(contactId, { do: 'save', callerNumber: '07700 900123' })
  await send(contactId, { do: 'save', 'was-callerNumber': '07700 900123', callerNumber: '07700 900123', line: 'more' })
  expect((await kindsOf(caseId)).filter(kind => kind === 'contact-described')).toHaveLength(1)
})

test('a box that is emptied is emptied', async () => {
  const { contactId } = await open()
  await send(contactId, { do: 'save', place: 'Wrong place' })
  await send(contactId, { do: 'save', 'was-place': 'Wrong place' })
  expect((await read(contactId)).details.place).toBeNull()
})

test('opening an incident first saves what is typed', async () => {
  const { contactId } = await open()
  const sent = await send(contactId, { do: 'incident', line: 'Send somebody', place: 'The park' })
  expect(sent.location).toBe(`/contacts/${contactId}/incident`)
  expect((await read(contactId)).log).toHaveLength(1)
})

test('a reason in the order of the model is kept whole, and having nobody to send is refused in every slot of it', async () => {
  const { contactId } = await open()
  const calm = { ...THRIVE, immediacy: 'later', risk: 'low', caller: 'no', children: 'no', othersInHousehold: 'no' }
  const whole = { ...calm, investigation: 'None needed', engagement: 'Safe to ring', trigger: 'new-information' }
  await send(contactId, { do: 'save', incidentType: 'burglary-found' })
  await send(contactId, { do: 'assess', ...whole, vulnerability: 'Nobody', trigger: 'initial' })
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })).status).toBe(200)
  await send(contactId, { do: 'assess', ...whole, vulnerability: 'Nobody' })
  const manager = await t.called('supervisor')
  const slower = (fields: Record<string, string>) =>
    manager.form(`/contacts/${contactId}/sheet`, {
      drawn: 'yes',
      incidentType: 'burglary-found',
      do: 'grade-scheduled',
      ...fields,
    })
  const said = { ndmInformation: 'The neighbour saw him leave', ndmAction: 'A car at nine, and she is rung before' }
  for (const box of RATIONALE_BOXES) {
    const refused = await slower({
      gradeReason: 'He has gone home and she is safe',
      ...said,
      [box]: 'There are no units available',
    })
    expect([box, refused.status, refused.text.includes('Having nobody to send is never a reason')]).toEqual([
      box,
      422,
      true,
    ])
    expect(refused.text).toContain('There are no units available</textarea>')
  }
  expect((await slower({ ndmOptions: ' . ' })).status).toBe(422)
  expect((await read(contactId)).grade).toBe('priority')
  expect((await slower({ ...said, gradeReason: 'He has gone home and she is safe', ndmRisk: '-' })).status).toBe(303)
  expect((await read(contactId)).gradings.at(-1)).toMatchObject({
    grade: 'scheduled',
    reason:
      'He has gone home and she is safe\nInformation: The neighbour saw him leave\nAction: A car at nine, and she is rung before',
  })
})

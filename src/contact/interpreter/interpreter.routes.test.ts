import { expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { castOf } from '../../test-cast.ts'

const { t, handler, supervisor, officer, dispatcher, investigator, carer } = castOf('2026-11-23T03:00', {
  handler: 'contact-handler',
  supervisor: 'supervisor',
  officer: 'response-officer',
  dispatcher: 'dispatcher',
  investigator: 'investigator',
  carer: 'victim-care-officer',
})

const open = async (callerNumber?: string) => {
  const opened = await handler.post('/contacts', { channel: '999', ...(callerNumber ? { callerNumber } : {}) })
  return opened.body as { contactId: string; caseId: string }
}
const read = async (contactId: string) => (await handler.get(`/contacts/${contactId}`)).body
const press = (contactId: string, body: object) => handler.post(`/contacts/${contactId}/sheet`, body)
const JOINS = {
  do: 'interpreter:joined',
  interpreterWay: 'telephone',
  interpreterWho: 'LL 4471',
  interpreterIndependent: 'yes',
}
const alarmsOf = async (contactId: string): Promise<string[]> => {
  const { pressing, calm } = (await supervisor.get('/supervision')).body
  const row = [...pressing, ...calm].find((one: { contactId: string }) => one.contactId === contactId)
  return row.alarms.map((one: { rule: string }) => one.rule)
}

test('one press at any call says that an interpreter is needed; the wait is measured, a relative is refused, and it is in the log', async () => {
  const { contactId, caseId } = await open()
  expect((await press(contactId, { do: 'interpreter:needed', line: 'Speaks no English' })).status).toBe(200)
  expect((await read(contactId)).interpreter).toMatchObject({ state: 'needed', language: null, joinedAt: null })
  expect((await press(contactId, { do: 'interpreter:needed' })).body.code).toBe('nothing-new')
  expect((await press(contactId, { ...JOINS })).body).toMatchObject({
    code: 'needs-language',
    field: 'interpreterLanguage',
  })
  await press(contactId, { do: 'interpreter:needed', interpreterLanguage: 'Tigrinya' })

  expect(await alarmsOf(contactId)).not.toContain('interpreter-wanted')
  await t.tick({ minutes: 4 })
  expect(await alarmsOf(contactId)).toContain('interpreter-wanted')
  for (const change of [{ interpreterIndependent: 'no' }, { interpreterWho: 'her son Yonas' }])
    expect((await press(contactId, { ...JOINS, ...change })).body.code).toBe('not-independent')
  await t.tick({ seconds: 30 })
  expect((await press(contactId, JOINS)).status).toBe(200)
  expect(await alarmsOf(contactId)).not.toContain('interpreter-wanted')
  const call = await read(contactId)
  expect(call.interpreter).toMatchObject({ state: 'joined', language: 'Tigrinya', who: 'LL 4471', waitedSeconds: 270 })
  expect(call.log.map((line: { text: string }) => line.text)).toEqual([
    'Speaks no English',
    'Needs an interpreter: the language is not known yet',
    'Needs an interpreter: Tigrinya',
    'Interpreter joined, Tigrinya: LL 4471 (telephone interpreting service). No relative or friend',
  ])
  const { rows } = await t.owner.query(
    "select body ->> 'state' as state from platform.fact where case_id = $1 and kind = 'interpreter-said' order by seq",
    [caseId],
  )
  expect(rows.map(one => one.state)).toEqual(['needed', 'needed', 'joined'])
  const page = (await handler.html(`/contacts/${contactId}`)).text
  expect(page).toContain('joined after 4 ')
  expect(page).toContain('Never a relative, friend, neighbour or child')
})

test('nobody ends it with nobody going while one is wanted', async () => {
  const other = await open()
  await handler.post(`/contacts/${other.contactId}/interpreter`, { state: 'needed', language: 'Urdu' })
  await handler.post(`/contacts/${other.contactId}/assessments`, CALM_FORM)
  await handler.post(`/contacts/${other.contactId}/grade`, { grade: 'resolve' })
  await handler.post(`/contacts/${other.contactId}/assessments`, { ...CALM_FORM, trigger: 'closure' })
  const end = () =>
    handler.post(`/contacts/${other.contactId}/end`, { endState: 'resolved', reason: 'Advice given, all understood' })
  expect((await end()).body).toMatchObject({ code: 'interpreter-wanted', field: 'interpreter' })
  await handler.post(`/contacts/${other.contactId}/interpreter`, {
    state: 'not-needed',
    why: 'She spoke English well once she was calm',
  })
  const ended = await end()
  expect(ended.body.code).not.toBe('interpreter-wanted')
  expect(ended.status, ended.text).toBe(200)
})

test('it goes with the case: the sheet of the shift, the board, whoever goes first, the plan and what the victim needs', async () => {
  const number = '07700 900421'
  const { contactId } = await open(number)
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'violence',
    place: '14 Example Row',
    settlementId: 'hanley',
    callerName: 'Ewa Example',
  })
  await handler.post(`/contacts/${contactId}/interpreter`, { state: 'needed', language: 'Polish' })
  await handler.post(`/contacts/${contactId}/assessments`, CALM_FORM)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })
  const sheet = async () => JSON.stringify((await supervisor.get('/handover')).body)
  expect(await sheet()).toContain('needs an interpreter: Polish, none has joined')
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  const { incidentId } = opened.body
  expect((await dispatcher.html('/incidents')).text).toContain('Interpreter: Polish')
  const seen = (await officer.html(`/incidents/${incidentId}`)).text
  expect(seen).toContain('They need an interpreter: Polish.')
  expect(await sheet()).toContain('needs an interpreter: Polish')

  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: 'assault-without-injury',
    basis: 'She was pushed to the ground, as she said through gestures',
    victims: [{ name: 'Ewa Example', enhanced: false }],
  })
  expect(crime.status, crime.text).toBe(201)
  await t.catchUp()
  const lines = (await investigator.html(`/crimes/${crime.body.crimeId}/plan/lines`)).text
  expect(lines).toContain('An interpreter for')
  const victims = (await investigator.get(`/crimes/${crime.body.crimeId}`)).body.victimList
  const asked = (await carer.get(`/victims/${victims[0].victimId}/needs`)).body
  expect(JSON.stringify(asked)).toContain('Polish, asked for')

  // The next call from that number is told before anybody has to ask.
  const again = await open(number)
  expect((await read(again.contactId)).spokenBefore).toMatchObject({ language: 'Polish', samePerson: false })
  expect((await handler.html(`/contacts/${again.contactId}`)).text).toContain(
    'Somebody on this number needed an interpreter before: Polish',
  )
  expect((await read((await open('07700 900422')).contactId)).spokenBefore).toBeNull()
})

test('only whoever triages says it, and rows are added and never changed', async () => {
  const { contactId } = await open()
  expect((await officer.post(`/contacts/${contactId}/interpreter`, { state: 'needed' })).status).toBe(403)
  expect((await handler.post(`/contacts/${contactId}/interpreter`, { state: 'no-idea' })).status).toBe(422)
  const { rows } = await t.owner.query(
    `select privilege_type from information_schema.role_table_grants
     where grantee = 'answerable_app' and table_schema = 'contact' and table_name = 'interpreter' and privilege_type in ('UPDATE', 'DELETE')`,
  )
  expect(rows).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type Colleague, colleague } from '../supervision/test-colleague.ts'

let t: TestApp
let handler: Person
let dispatcher: Person
let going: Person
let coming: Colleague
let third: Colleague

beforeAll(async () => {
  t = await testApp('2026-11-23T05:00')
  handler = await t.as('contact-handler')
  dispatcher = await t.as('dispatcher')
  going = await t.as('supervisor')
  coming = await colleague(t, 'katerina.oakley')
  third = await colleague(t, 'chidi.yilmaz')
})
afterAll(() => t.close())

const CALM = {
  ...CALM_FORM,
  threat: 'A man shouting at the door',
  harm: 'Somebody could be hit',
  immediacy: 'within-hour',
  weapon: 'unknown',
  risk: 'medium',
  children: 'unknown',
  childrenReason: 'She did not hear',
}
async function incident(type: string, place: string, grade = 'priority', change: object = {}) {
  const { body } = await handler.post('/contacts', { channel: '999', callerNumber: '07700 900111' })
  const at = `/contacts/${body.contactId}`
  await handler.post(`${at}/details`, { incidentType: type, settlementId: 'leek', place, summary: 'As the log says' })
  await handler.post(`${at}/assessments`, { ...CALM, ...change })
  expect((await handler.post(`${at}/grade`, { grade })).status).toBe(200)
  const opened = await dispatcher.post(`${at}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  return { ...body, ...opened.body } as { contactId: string; caseId: string; incidentId: string; number: number }
}
type Line = { key: string; section: string; title: string; missed: boolean; seq: number; signedInByName: string | null }
const linesOf = (body: { sections: { lines: Line[] }[] }) => body.sections.flatMap(section => section.lines)

test('an empty night: the sheet says so, can be signed out and taken over', async () => {
  expect((await going.html('/handover')).text).toContain('Nothing is open that the next shift must know.')
  const out = await going.post('/handover/sign-out', {})
  expect(out.body.lines).toBe(0)
  expect((await coming.post(`/handover/${out.body.handoverId}/sign-in`, { all: 'yes' })).status).toBe(200)
})

test('a shift handed over: missed targets raised again, frozen, taken over line by line, late facts apart', async () => {
  const late = await incident('violence', '12 Example Road', 'priority')
  const missing = await incident('missing', 'Test Park', 'priority', { risk: 'high' })
  const { body: open } = await handler.post('/contacts', { channel: '101', callerNumber: '07700 900112' })
  await t.tick({ hours: 3 })
  const soon = await incident('damage', '3 Sample Lane', 'immediate')
  const port = await t.as('system')
  await port.post('/telephony/events', {
    callId: 's1',
    event: 'offered',
    at: t.now().subtract({ seconds: 40 }).toString(),
    channel: '999',
    callerNumber: '07700 900113',
  })

  const live = linesOf((await going.get('/handover')).body)
  const line = (id: string) => live.find(one => one.key.endsWith(id))
  expect(line(late.incidentId)).toMatchObject({ section: 'delayed', missed: true })
  expect(line(late.incidentId)).toMatchObject({ notKnown: 'whether there is a weapon, who is vulnerable' })
  expect(line(missing.incidentId)).toMatchObject({ missed: true })
  expect(line(soon.incidentId)).toMatchObject({ section: 'now', missed: false, nextAction: 'Send somebody' })
  expect(line(open.contactId)).toMatchObject({ section: 'now', nextAction: 'Ask and assess' })
  expect(live.filter(one => one.section === 'waiting')).toHaveLength(1)

  const silent = await going.form('/handover/sign-out', { note: 'Two sick tonight' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('A target was missed. Say who was told')
  expect(silent.text).toContain('Two sick tonight')
  const words = Object.fromEntries(
    live.filter(one => one.missed).map(one => [`added-${one.key}`, 'Inspector told at 07:50, looking to Cheadle']),
  )
  const out = await going.post('/handover/sign-out', { ...words, note: 'Two sick tonight' })
  expect(out.status, out.text).toBe(201)
  const at = `/handover/${out.body.handoverId}`
  const facts = await t.owner.query(
    'select kind from platform.fact where case_id = $1 order by case_version desc limit 1',
    [late.caseId],
  )
  expect(facts.rows[0].kind).toBe('missed-target-handed-over')

  expect((await going.post(`${at}/sign-in`, { all: 'yes' })).body.code).toBe('own-sheet')
  const frozen = linesOf((await coming.get(at)).body)
  expect(frozen).toHaveLength(live.length)
  const first = frozen.find(one => one.key.endsWith(late.incidentId))!
  expect((await coming.post(`${at}/sign-in`, {})).body.code).toBe('nothing-chosen')
  expect((await coming.post(`${at}/sign-in`, { lines: [first.seq] })).body.lines).toBe(1)
  expect((await third.post(`${at}/sign-in`, { lines: [first.seq] })).body.code).toBe('already-signed')

  // Learnt after it was signed: shown apart, and the sheet as it was.
  await t.tick({ minutes: 10 })
  await dispatcher.post(`/contacts/${late.contactId}/review`, { ...CALM, weapon: 'no', trigger: 'closure' })
  await dispatcher.post(`/incidents/${late.incidentId}/close`, {
    reason: 'Dealt with',
    whyNobodyWent: 'He was found at the station by other officers',
  })
  const newer = await incident('robbery', 'Trial Street', 'immediate')
  const page = (await coming.get(at)).body
  expect(linesOf(page).find(one => one.key.endsWith(late.incidentId))).toMatchObject({
    ...first,
    signedInByName: expect.any(String),
    signedInAt: expect.any(String),
  })
  expect(page.late.map((one: { words: string }) => one.words)).toContain('Incident closed')
  expect(page.fresh.map((one: Line) => one.key)).toContain(`incident:${newer.incidentId}`)

  // Two take over all the rest at once: each line has one name.
  const both = await Promise.all([coming, third].map(one => one.post(`${at}/sign-in`, { all: 'yes' })))
  expect(both.map(one => one.status).toSorted()).toEqual([200, 422])
  const done = (await coming.get(at)).body
  expect(done.open).toBe(0)
  const html = await coming.html(at)
  expect(html.text).toContain('All of it is taken over')
  expect(html.text).toContain('Inspector told at 07:50')
  expect((await going.get('/handover')).body.sheets[0]).toMatchObject({ open: 0 })
})

test('a line about a restricted case is seen on a signed sheet only by whoever may know of the case', async () => {
  const quiet = await incident('violence', '9 Quiet Row', 'immediate')
  const live = linesOf((await going.get('/handover')).body)
  const words = {
    ...Object.fromEntries(live.filter(one => one.missed).map(one => [`added-${one.key}`, 'Inspector told'])),
    [`added-incident:${quiet.incidentId}`]: 'She named the officer to me',
  }
  const out = await going.post('/handover/sign-out', words)
  const at = `/handover/${out.body.handoverId}`
  const sees = async () => linesOf((await coming.get(at)).body).some(one => one.key.endsWith(quiet.incidentId))
  expect(await sees()).toBe(true)
  await t.owner.query(`do $$ begin
    insert into platform.restricted_case (case_id, why, at, by) values ('${quiet.caseId}', 'said', platform.now(), 'command:test');
    perform platform.record('case-restricted', '${quiet.caseId}', null, platform.now(), 'command:test', 'system', 'command', '{}'::jsonb);
    end $$`)
  expect(await sees()).toBe(false)
  // Where to send help stays known to those who send; what was said of it does not.
  expect((await coming.html(at)).text).not.toContain('She named the officer')
})

test('a signed sheet cannot be rewritten, not even by the app itself', async () => {
  const { rows } = await t.owner.query('select id from contact.shift_handover order by signed_out_at desc limit 1')
  const grants = await t.owner.query(
    `select has_column_privilege('answerable_app', 'contact.shift_handover_line', 'known', 'update') as known,
      has_column_privilege('answerable_app', 'contact.shift_handover_line', 'signed_in_at', 'update') as signed,
      has_table_privilege('answerable_app', 'contact.shift_handover', 'update, delete') as sheet`,
  )
  expect(rows).toHaveLength(1)
  expect(grants.rows[0]).toEqual({ known: false, signed: true, sheet: false })
})

test('who may: a handler and a dispatcher may not, the public may not, and what is not there is not found', async () => {
  for (const person of [handler, dispatcher]) expect((await person.get('/handover')).status).toBe(403)
  expect((await (await t.as('public')).get('/handover')).status).toBe(401)
  expect((await going.get('/handover/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  expect((await coming.post('/handover/00000000-0000-4000-8000-000000000000/sign-in', { all: 'yes' })).status).toBe(404)
})

test('a critical incident: declared by name with why, seen everywhere, on the sheet before all else, and taken back with why', async () => {
  const one = await incident('violence', '3 Example Close', 'priority')
  const at = `/contacts/${one.contactId}/critical`
  const why = 'She reported him four times and we did not go; her family has lost trust'
  expect((await handler.post(at, { why })).status).toBe(403)
  expect((await dispatcher.post(at, { why })).status).toBe(403)
  for (const empty of ['', '.', 'n/a']) expect((await going.post(at, { why: empty })).status).toBe(422)
  // Two at once: one declares it, and the other is told who did.
  const both = await Promise.all([going.post(at, { why }), coming.post(at, { why })])
  expect(both.map(said => said.status).toSorted()).toEqual([201, 422])
  expect(both.find(said => said.status === 422)!.body.code).toBe('already-critical')
  const path = `/incidents/${one.incidentId}`
  for (const page of ['/supervision', '/handover', `/contacts/${one.contactId}`, path])
    expect([page, (await going.html(page)).text.includes('her family has lost trust')]).toEqual([page, true])
  for (const page of [`/contacts/${one.contactId}`, path]) {
    const { text } = await dispatcher.html(page)
    expect([text.includes('her family has lost trust'), text.includes('Take it back')]).toEqual([true, false])
  }
  const { sections } = (await going.get('/handover')).body
  expect(sections[0]).toMatchObject({
    id: 'critical',
    lines: [{ href: path, notKnown: expect.stringContaining('weapon') }],
  })

  expect((await coming.post(`${at}/take-back`, { why: '.' })).status).toBe(422)
  const back = await going.form(`${at}/take-back`, { why: 'The family was seen and is content', from: 'incident' })
  expect([back.status, back.location]).toEqual([303, path])
  expect((await coming.post(`${at}/take-back`, { why: 'The family was seen' })).body.code).toBe('not-critical')
  expect((await going.get('/supervision')).body.critical).toEqual([])
  const { text } = await going.html(path)
  expect([text.includes('Taken back'), text.includes('The family was seen and is content')]).toEqual([true, true])
  const timeline = (await going.html(`/cases/${one.caseId}`)).text
  for (const words of ['Critical incident declared', 'No critical incident any more']) expect(timeline).toContain(words)
  // What was declared is never erased or changed, not even by the app's own role.
  const client = await t.owner.connect()
  const change = "set role answerable_app; update contact.critical_incident set why = 'x'"
  await expect(client.query(change)).rejects.toThrow(/permission denied/)
  client.release(true)
})

test('a sheet that nobody takes over is on the wall and on each worklist after its minutes, goes up, and leaves with the last line', async () => {
  await incident('robbery', '5 Waiting Road', 'immediate')
  const live = linesOf((await going.get('/handover')).body)
  const words = live.filter(one => one.missed).map(one => [`added-${one.key}`, 'Inspector told'])
  const out = await going.post('/handover/sign-out', Object.fromEntries(words))
  expect(out.status, out.text).toBe(201)
  const waits = async (path = '/supervision') => (await third.get(path)).body.sheetWaits
  expect(await waits()).toBeNull()
  await t.tick({ minutes: 15 })
  expect(await waits()).toMatchObject({ handoverId: out.body.handoverId, up: false })
  expect(await waits('/supervision/worklist')).toMatchObject({ handoverId: out.body.handoverId })
  await t.tick({ minutes: 15 })
  expect(await waits()).toMatchObject({ up: true })
  for (const path of ['/supervision', '/supervision/worklist'])
    expect((await third.html(path)).text).toContain('Now for the duty inspector')
  expect((await coming.post(`/handover/${out.body.handoverId}/sign-in`, { all: 'yes' })).status).toBe(200)
  expect(await waits()).toBeNull()
  expect((await third.html('/supervision')).text).not.toContain('nobody has taken over')
})

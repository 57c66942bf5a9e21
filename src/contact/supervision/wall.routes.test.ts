import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { escalateDue } from './escalating.jobs.ts'
import { type Colleague, colleague } from './test-colleague.ts'

let t: TestApp
let port: Person
let handler: Person
let katerina: Colleague
let chidi: Colleague

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  port = await t.as('system')
  handler = await t.as('contact-handler')
  katerina = await colleague(t, 'katerina.oakley')
  chidi = await colleague(t, 'chidi.yilmaz')
})
afterAll(() => t.close())

const ago = (seconds: number) => t.now().subtract({ seconds }).toString()
const call = async (callId: string, channel: '999' | '101', events: [string, number, object?][]) => {
  let last: Awaited<ReturnType<Person['post']>> | undefined
  for (const [event, seconds, more] of events)
    last = await port.post('/telephony/events', { callId, event, at: ago(seconds), channel, ...more })
  return last!.body as { contactId: string; caseId: string }
}
const wall = async (who = katerina) => (await who.get('/supervision')).body
type Row = {
  contactId: string
  alone: string | null
  alarms: { rule: string; state: string; owner: { byName: string } | null; answered: unknown }[]
}
const rowOf = async (contactId: string): Promise<Row> => {
  const { pressing, calm } = await wall()
  return [...pressing, ...calm].find((row: Row) => row.contactId === contactId)
}
const alarmOf = async (contactId: string, rule: string) =>
  (await rowOf(contactId)).alarms.find(one => one.rule === rule)
const ASSESSED = { ...CALM_FORM, threat: 'A shed was broken into in the night', harm: 'Tools were taken' }

test('an empty wall says so, and only supervisors see it', async () => {
  expect(await wall()).toMatchObject({ alone: { n: 0 }, unowned: 0, pressing: [], calm: [] })
  expect((await katerina.html('/supervision')).text).toContain('Nothing presses')
  expect((await handler.get('/supervision')).status).toBe(403)
  expect((await (await t.as('performance-analyst')).get('/supervision')).status).toBe(403)
  expect((await (await t.as('public')).get('/supervision')).status).toBe(401)
})

test('one person at risk among sixty who are fine: the number is one, and they are first', async () => {
  for (let n = 0; n < 60; n++) {
    const { contactId } = await call(`fine${n}`, '101', [
      ['offered', 100],
      ['answered', 95, { handler: 'handler' }],
    ])
    await handler.post(`/contacts/${contactId}/assessments`, ASSESSED)
    await handler.post(`/contacts/${contactId}/grade`, { grade: 'resolve' })
  }
  const red = await call('red', '999', [['offered', 70]])
  const { alone, pressing, calm } = await wall()
  expect(alone).toEqual({ n: 1, waiting: 1, lost: 0, nobodySent: 0 })
  expect(pressing[0]).toMatchObject({ contactId: red.contactId, alone: 'waiting' })
  expect(pressing.length + calm.length).toBe(61)
  const page = await katerina.html('/supervision')
  expect(page.text).toMatch(/<strong>1<\/strong> person at risk whom nobody is with/)
  await handler.post(`/contacts/${red.contactId}/take`, {})
  expect((await wall()).alone.n).toBe(0)
  // Staff by state: who has the red one stands under what they are doing, with the contact.
  const { staff } = await wall()
  expect(staff).toMatchObject([{ label: 'On a call', staff: [{ contactId: red.contactId }] }])
  expect((await katerina.html('/supervision')).text).toContain('On a call <strong>1</strong>')
})

test('two supervisors take one alarm: one owns it, the other is told who, and the owner says what they did', async () => {
  const { contactId } = await call('a1', '999', [['offered', 200]])
  expect((await alarmOf(contactId, 'waiting-in-danger'))?.state).toBe('unowned')
  const take = (who: Colleague) => who.post(`/contacts/${contactId}/alarms/take`, { rule: 'waiting-in-danger' })
  const [a, b] = await Promise.all([take(katerina), take(chidi)])
  expect([a.status, b.status].toSorted()).toEqual([200, 422])
  const [owner, other, refused] = a.status === 200 ? [katerina, chidi, b] : [chidi, katerina, a]
  expect(refused.body).toMatchObject({
    code: 'alarm-taken',
    detail: expect.stringContaining('took this alarm before you'),
  })
  expect((await take(owner)).status).toBe(200)
  const rows = await t.owner.query('select count(*)::int as n from contact.alarm_taken where contact_id = $1', [
    contactId,
  ])
  expect(rows.rows[0].n).toBe(1)

  const said = { rule: 'waiting-in-danger', deed: 'caller-contacted', did: 'Rang back: she is safe at her mother’s' }
  expect((await other.post(`/contacts/${contactId}/alarms/answer`, said)).body.code).toBe('not-yours')
  expect((await owner.post(`/contacts/${contactId}/alarms/answer`, { ...said, did: ' ' })).status).toBe(422)
  expect((await owner.post(`/contacts/${contactId}/alarms/answer`, said)).status).toBe(200)
  expect(await alarmOf(contactId, 'waiting-in-danger')).toMatchObject({ state: 'quiet', answered: { did: said.did } })
  await t.tick({ minutes: 6 })
  expect(await alarmOf(contactId, 'waiting-in-danger')).toMatchObject({ state: 'unowned', answered: { did: said.did } })
  const { rows: facts } = await t.owner.query(
    "select kind from platform.fact where about = $1 and kind like 'contact-alarm-%' order by seq",
    [contactId],
  )
  expect(facts.map(one => one.kind)).toEqual(['contact-alarm-taken', 'contact-alarm-answered'])
})

test('an alarm that nobody owns goes up, and a silent owner is relieved', async () => {
  const { contactId } = await call('a2', '101', [
    ['offered', 400],
    ['answered', 390, { handler: 'handler' }],
  ])
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  expect(await alarmOf(contactId, 'nobody-sent')).toMatchObject({ state: 'unowned', rung: 0, whose: 'a supervisor' })
  await t.tick({ minutes: 10 })
  expect(await alarmOf(contactId, 'nobody-sent')).toMatchObject({
    state: 'unowned',
    rung: 1,
    whose: 'the duty inspector',
  })
  expect((await katerina.html('/supervision')).text).toContain('Nobody owns it: now for the duty inspector')
  const take = (who: Colleague) => who.post(`/contacts/${contactId}/alarms/take`, { rule: 'nobody-sent' })
  expect((await take(katerina)).status).toBe(200)
  expect((await take(chidi)).status).toBe(422)
  await t.tick({ minutes: 11 })
  expect(await alarmOf(contactId, 'nobody-sent')).toMatchObject({ state: 'owned', rung: 1 })
  expect((await take(chidi)).status).toBe(200)
  expect((await alarmOf(contactId, 'nobody-sent'))?.owner?.byName).toMatch(/^Chidi/)
})

const factsOf = async (contactId: string, kind: string) =>
  (
    await t.owner.query('select body, by_role from platform.fact where about = $1 and kind = $2 order by seq', [
      contactId,
      kind,
    ])
  ).rows

test('an alarm that nobody looked at in its time goes to the next duty by itself, once for each step, with a fact', async () => {
  const { contactId } = await call('up1', '999', [['offered', 61]])
  const due = () => escalateDue(t.db, t.force, t.now())
  await due()
  expect(await factsOf(contactId, 'contact-alarm-escalated')).toEqual([])
  expect(await alarmOf(contactId, 'waiting-in-danger')).toMatchObject({
    rung: 0,
    next: { whose: 'the duty inspector' },
  })
  await t.tick({ minutes: 2 })
  // Two nodes look at the same moment: it is kept once.
  await Promise.all([due(), due()])
  await due()
  const escalated = await factsOf(contactId, 'contact-alarm-escalated')
  expect(escalated).toMatchObject([
    { body: { rule: 'waiting-in-danger', rung: 1, to: 'the duty inspector', taken: false }, by_role: 'system' },
  ])
  expect((await katerina.html('/supervision')).text).toMatch(
    /now for the duty inspector<\/span> <span class="soft">goes to the control-room manager at/,
  )
  // It has come up to whoever holds that duty by name, and to nobody else.
  const inspector = await colleague(t, 'ioana.lefevre')
  const why = async (who: Colleague) =>
    (await who.get('/supervision/worklist')).body.items.find(
      (one: { contactId: string }) => one.contactId === contactId,
    ).why
  expect([await why(inspector), await why(katerina)]).toEqual(['up', 'nobodys'])
  expect((await inspector.html('/supervision/worklist')).text).toContain('Come up to you')
  // Taken, and not a word since: the same way up begins again, and says so.
  await katerina.post(`/contacts/${contactId}/alarms/take`, { rule: 'waiting-in-danger' })
  await due()
  expect(await factsOf(contactId, 'contact-alarm-escalated')).toHaveLength(1)
  await t.tick({ minutes: 2 })
  await due()
  expect((await factsOf(contactId, 'contact-alarm-escalated')).at(-1)).toMatchObject({ body: { rung: 1, taken: true } })
})

test('something restricted waits and nobody who may know is at work: a sign without a word of it, and whom to call', async () => {
  await t.owner.query(
    'update platform.session set ended_at = clock_timestamp() where account_id in (select account_id from platform.account_right)',
  )
  const sign = async (who = katerina) => (await wall(who)).restrictedSign
  expect(await sign()).toBeNull()
  const REPORT = { happening: 'no', what: 'Constable Fictitious hit me', safeChannel: 'none', policeInvolved: 'yes' }
  expect((await (await t.as('public')).form('/report', REPORT)).status).toBe(303)
  const { rows } = await t.owner.query('select case_id, contact_id from contact.online_report')
  const [{ case_id: caseId, contact_id: contactId }] = rows
  expect(await sign()).toEqual({ whose: 'a supervisor', up: false, call: ['Ruth Carter'] })
  for (const path of ['/supervision', '/supervision/worklist']) {
    const { text } = await katerina.html(path)
    expect(text).toContain('Call professional standards now: <strong>Ruth Carter</strong>')
    for (const secret of [caseId, contactId, 'Fictitious']) expect(text).not.toContain(secret)
  }
  await escalateDue(t.db, t.force, t.now())
  await t.tick({ minutes: 15 })
  await escalateDue(t.db, t.force, t.now())
  expect(await sign()).toMatchObject({ whose: 'the duty inspector', up: true })
  const given = (await factsOf(contactId, 'contact-alarm-escalated')).filter(
    one => one.body.rule === 'restricted-waits',
  )
  expect(given.map(one => one.body.to)).toEqual(['a supervisor', 'the duty inspector'])
  // What was kept of it is as restricted as the case, and the answer does not depend on whom it is about.
  expect((await katerina.get(`/cases/${caseId}`)).status).toBe(404)
  const standards = await colleague(t, 'standards')
  expect((await standards.get(`/contacts/${contactId}`)).status).toBe(200)
  expect(await sign()).toMatchObject({ up: true })
  expect((await handler.get('/queue')).text).not.toContain('restricted')
})

test('an alarm that is not true cannot be taken, nor one of a contact that does not exist', async () => {
  const { contactId } = await call('a3', '101', [
    ['offered', 20],
    ['answered', 10, { handler: 'handler' }],
  ])
  const take = (id: string, rule: string) => katerina.post(`/contacts/${id}/alarms/take`, { rule })
  expect((await take(contactId, 'over-target')).body.code).toBe('alarm-over')
  expect((await take(contactId, 'made-up')).status).toBe(422)
  expect((await take('0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a11', 'over-target')).status).toBe(404)
  expect((await handler.post(`/contacts/${contactId}/alarms/take`, { rule: 'not-graded' })).status).toBe(403)
})

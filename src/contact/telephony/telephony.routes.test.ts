import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let port: Person
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  port = await t.as('system')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const ago = (seconds: number) => t.now().subtract({ seconds }).toString()
const tell = (callId: string, event: string, seconds: number, more: object = {}) =>
  port.post('/telephony/events', { callId, event, at: ago(seconds), channel: '999', ...more })
const factsOf = async (
  caseId: string,
): Promise<{ kind: string; body: Record<string, unknown>; at: Date; by_role: string }[]> =>
  (
    await t.owner.query('select kind, body, at, by_role from platform.fact where case_id = $1 order by case_version', [
      caseId,
    ])
  ).rows

test('a call from its first ring to its end leaves a fact at each step, with its own time', async () => {
  const first = await tell('c1', 'offered', 60, { callerNumber: '07700 900123' })
  expect(first.status).toBe(200)
  const { contactId, caseId } = first.body
  await tell('c1', 'queued', 55)
  const answered = await tell('c1', 'answered', 48, { handler: 'handler' })
  expect(answered.body).toMatchObject({ contactId, state: 'open', repeated: false })
  await tell('c1', 'ended', 5)

  const facts = await factsOf(caseId)
  expect(facts.map(fact => fact.kind)).toEqual([
    'contact-offered',
    'contact-queued',
    'contact-answered',
    'contact-call-ended',
  ])
  expect(facts[2]?.body).toMatchObject({ contactId, channel: '999', waitSeconds: 12, afterLost: false })
  expect(facts[2]?.at.toISOString()).toBe(t.now().subtract({ seconds: 48 }).toString({ smallestUnit: 'millisecond' }))
  const page = await handler.get(`/contacts/${contactId}`)
  expect(page.body).toMatchObject({ state: 'open', waitSeconds: 12, details: { callerNumber: '+447700900123' } })
  expect(page.body.handlerName).toBe(t.force.staff.find(one => one.username === 'handler')?.name)
})

test('a force’s own switch signs in with a token that opens the door of calls and no other', async () => {
  const own = await t.as('switch')
  const told = { callId: 'own-1', event: 'offered', at: ago(4), channel: '999', callerNumber: '07700 900142' }
  const taken = await own.post('/telephony/events', told)
  expect(taken.status).toBe(200)
  const { rows } = await t.owner.query('select by from platform.fact where case_id = $1', [taken.body.caseId])
  expect(rows).toEqual([{ by: 'port:switch' }])
  const [first, second] = (
    await t.owner.query(
      "select id, name from platform.account where role = 'contact-handler' order by username limit 2",
    )
  ).rows
  const answeredBy = async (callId: string) => {
    await own.post('/telephony/events', { ...told, callId })
    const { contactId } = (await own.post('/telephony/events', { ...told, callId, event: 'answered', handler: '4711' }))
      .body
    return (await handler.get(`/contacts/${contactId}`)).body.handlerName
  }
  const number = (id: string) => t.owner.query("update platform.account set collar = '4711' where id = $1", [id])
  await number(first.id)
  expect(await answeredBy('own-2')).toBe(first.name)
  // Of two with one number nobody can tell which: the number stands in the place of a name.
  await number(second.id)
  expect(await answeredBy('own-3')).toBe('4711')
  expect((await own.post('/justice/events', { events: [] })).status).toBe(403)
  expect((await own.get(`/contacts/${taken.body.contactId}`)).status).toBe(403)
  expect((await (await t.as('justice')).post('/telephony/events', told)).status).toBe(403)
})

test('the same report again does nothing, under its own key or a new one', async () => {
  const key = randomUUID()
  const body = { callId: 'c2', event: 'offered', at: ago(10), channel: '101' }
  const first = await port.post('/telephony/events', body, key)
  const sameKey = await port.post('/telephony/events', body, key)
  const newKey = await port.post('/telephony/events', { ...body, at: ago(3) })
  expect(sameKey.body).toEqual(first.body)
  expect(newKey.body).toMatchObject({ contactId: first.body.contactId, repeated: true })
  expect((await factsOf(first.body.caseId)).length).toBe(1)
})

test('reports in the wrong order end as reports in the right one', async () => {
  const answered = await tell('c3', 'answered', 20, { handler: 'handler' })
  expect(answered.body.state).toBe('open')
  await tell('c3', 'abandoned', 2)
  await tell('c3', 'queued', 38)
  const last = await tell('c3', 'offered', 45)
  const page = await handler.get(`/contacts/${last.body.contactId}`)
  expect(page.body).toMatchObject({ state: 'open', waitSeconds: 25, abandonedAt: null })
})

test('a caller who gives up is lost, at the stage they had reached; an answer that is heard of later puts it right', async () => {
  await tell('c4', 'offered', 90)
  await tell('c4', 'queued', 80)
  const gone = await tell('c4', 'abandoned', 30)
  expect(gone.body.state).toBe('ended')
  const { rows } = await t.owner.query('select end_state, abandon_stage from contact.contact where id = $1', [
    gone.body.contactId,
  ])
  expect(rows[0]).toEqual({ end_state: 'abandoned', abandon_stage: 'queue' })
  const back = await tell('c4', 'answered', 31, { handler: 'handler' })
  expect(back.body.state).toBe('open')
  expect((await factsOf(gone.body.caseId)).map(fact => fact.kind)).toEqual([
    'contact-offered',
    'contact-queued',
    'contact-abandoned',
    'contact-answered',
  ])
})

test('a call that ended with nobody answering is lost, told once', async () => {
  await tell('c5', 'offered', 90)
  const ended = await tell('c5', 'ended', 20)
  await tell('c5', 'abandoned', 20, { stage: 'ring' })
  expect(ended.body.state).toBe('ended')
  expect((await factsOf(ended.body.caseId)).map(fact => fact.kind)).toEqual([
    'contact-offered',
    'contact-call-ended',
    'contact-abandoned',
    'contact-hang-up-noted',
  ])
})

test('twenty reports of one new call at once make one contact', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => tell('c6', n % 2 ? 'offered' : 'queued', 10)))
  expect(answers.map(answer => answer.status)).toEqual(Array(20).fill(200))
  expect(new Set(answers.map(answer => answer.body.contactId)).size).toBe(1)
  const { rows } = await t.owner.query("select count(*)::int as n from contact.telephony_event where call_id = 'c6'")
  expect(rows[0].n).toBe(2)
})

test.each([
  [
    'a call nobody knows, without its line',
    { callId: 'never', event: 'queued', channel: undefined },
    422,
    'call-not-known',
  ],
  ['a date in 2099', { at: '2099-01-01T00:00:00Z' }, 422, 'in-future'],
  ['a date in 1066', { at: '1066-10-14T09:00:00Z' }, 422, 'too-long-ago'],
  ['no date', { at: 'yesterday' }, 422, 'invalid'],
  ['an event that is none', { event: 'sneezed' }, 422, 'invalid'],
  ['a NUL in the id', { callId: 'a\u0000b' }, 422, 'invalid'],
])('refused: %s', async (_, change, status, code) => {
  const answer = await port.post('/telephony/events', {
    callId: 'bad',
    event: 'offered',
    at: ago(5),
    channel: '999',
    ...change,
  })
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('only the switch may speak as the switch', async () => {
  const event = { callId: 'c7', event: 'offered', at: ago(5), channel: '999' }
  expect((await handler.post('/telephony/events', event)).status).toBe(403)
  expect((await (await t.as('public')).post('/telephony/events', event)).status).toBe(401)
})

test('a name that the switch knows and we do not is shown as it was given', async () => {
  await tell('c8', 'offered', 9)
  const answered = await tell('c8', 'answered', 5, { handler: 'Agency.Temp' })
  expect((await handler.get(`/contacts/${answered.body.contactId}`)).body).toMatchObject({
    state: 'open',
    handlerName: 'Agency.Temp',
  })
})

test('a query without a context sees nothing, and the public sees no row of anybody', async () => {
  for (const table of ['contact', 'telephony_event', 'log_line', 'assessment', 'grading', 'online_report', 'draft']) {
    const client = await t.db.connection().execute(async db => {
      const { sql } = await import('kysely')
      return sql<{ n: number }>`select count(*)::int as n from ${sql.table(`contact.${table}`)}`.execute(db)
    })
    expect([table, client.rows[0]?.n]).toEqual([table, 0])
  }
  const { rows } = await t.owner.query('select count(*)::int as n from contact.contact')
  expect(rows[0].n).toBeGreaterThan(5)
})

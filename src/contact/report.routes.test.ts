import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let anybody: Person
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  anybody = await t.as('public')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const COLLEAGUE = { id: '00000000-0000-4000-8000-00000000000c', name: 'A colleague', via: 'page' } as const
const REPORT = {
  happening: 'no',
  what: 'Somebody took my bicycle',
  place: 'Outside the library',
  name: 'Siân Grindey',
  safeChannel: 'phone',
  safeDetail: '07700 900222',
  safeWhen: 'After six',
}
const newest = async () =>
  (
    await t.owner.query(
      'select c.*, r.what, r.emergency_words from contact.contact c join contact.online_report r on r.contact_id = c.id order by c.number desc limit 1',
    )
  ).rows[0]

test('the form asks first whether it is happening now, and says 999 and 55 before anything', async () => {
  const page = await anybody.html('/report')
  expect(page.status).toBe(200)
  expect(page.text.indexOf('press 55')).toBeLessThan(page.text.indexOf('name="happening"'))
  expect(page.text.indexOf('name="happening"')).toBeLessThan(page.text.indexOf('name="what"'))
})

test('a report is kept in its own words, waits in the queue, and leaves its fact; nothing is sent', async () => {
  const sent = await anybody.form('/report', REPORT)
  expect(sent.status).toBe(303)
  expect(sent.location).toMatch(/^\/report\/received\?reference=[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  const row = await newest()
  expect(row).toMatchObject({
    channel: 'online',
    state: 'waiting',
    still_happening: false,
    what: REPORT.what,
    caller_number: '+447700900222',
    caller_name: 'Siân Grindey',
  })
  const facts = await t.owner.query('select kind, body, by_role from platform.fact where case_id = $1', [row.case_id])
  expect(facts.rows).toEqual([
    {
      kind: 'contact-received',
      body: { contactId: row.id, channel: 'online', stillHappening: false, emergencyWords: false, highHarm: false },
      by_role: 'public',
    },
  ])
  await t.catchUp()
  expect((await t.owner.query('select count(*)::int as n from victim.message')).rows[0].n).toBe(0)
  const answer = await anybody.html(sent.location!)
  expect(answer.text).toContain('within 24 hours')
  expect(answer.text).toContain(sent.location!.split('=')[1])
  expect(answer.text).not.toContain('If anybody is in danger, call 999 now')
})

test.each([
  ['it is happening now', { happening: 'yes' }],
  ['the words speak of danger', { what: 'He has a knife' }],
])('999 comes first on the answer when %s, and the report goes to the front', async (_, change) => {
  const sent = await anybody.form('/report', { ...REPORT, ...change })
  const answer = await anybody.html(sent.location!)
  expect(answer.text).toContain('If anybody is in danger, call 999 now')
  expect(answer.text).toContain('Your reference is')
  const { waiting } = (await handler.get('/queue')).body
  const mine = waiting.find((one: { contactId: string; danger: { place: number } }) => one.danger.place <= 1)
  expect(mine).toBeDefined()
})

test('a handler takes it, reads it unchanged, and what they record is apart from what was said', async () => {
  await anybody.post('/report', REPORT)
  const { id } = await newest()
  await handler.post(`/contacts/${id}/take`, {})
  await handler.post(`/contacts/${id}/details`, { place: 'Library, west door', callerName: 'Siân Grindey-Jones' })
  const call = (await handler.get(`/contacts/${id}`)).body
  expect(call).toMatchObject({
    state: 'open',
    details: { place: 'Library, west door' },
    report: { place: 'Outside the library', name: 'Siân Grindey', safeWhen: 'After six' },
  })
  expect((await handler.html(`/contacts/${id}`)).text).toContain('What they wrote')
})

test('not sure whether it is happening is not a no', async () => {
  await anybody.post('/report', { ...REPORT, happening: 'not-sure' })
  expect((await newest()).still_happening).toBeNull()
})

test('the same report sent twice by a nervous finger is one report', async () => {
  const before = (await t.owner.query('select count(*)::int as n from contact.online_report')).rows[0].n
  const once = crypto.randomUUID()
  const [a, b] = [await anybody.form('/report', REPORT, once), await anybody.form('/report', REPORT, once)]
  expect(a.location).toBe(b.location)
  expect((await t.owner.query('select count(*)::int as n from contact.online_report')).rows[0].n).toBe(before + 1)
})

test.each([
  ['without saying how to reach them', { safeDetail: '' }, 'safeDetail'],
  ['with nothing written', { what: ' ' }, 'what'],
  ['with a paste of 10 MB', { what: `${'x'.repeat(10 * 1024 * 1024)} the end` }, 'what'],
])('refused %s: every other word is still there', async (_, change, field) => {
  const refused = await anybody.form('/report', { ...REPORT, ...change })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`href="#${field}"`)
  for (const words of [REPORT.place, REPORT.name, REPORT.safeWhen]) expect(refused.text).toContain(words)
  if ('what' in change) expect(refused.text.includes(change.what.trim())).toBe(true)
})

test('the answer page shows only what looks like a reference', async () => {
  const page = await anybody.html('/report/received?reference=%3Cscript%3E&now=maybe')
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('<script>"')
  expect(page.text).not.toContain('Your reference')
})

test('whoever reported sees no contact afterwards', async () => {
  const { id } = await newest()
  expect((await anybody.get(`/contacts/${id}`)).status).toBe(401)
})

test('about somebody who works for the police: closed from the first instant, by the queue, the page and raw SQL', async () => {
  const before = (await newest()).number
  const sent = await anybody.form('/report', { ...REPORT, what: 'He is an officer at Hanley', policeInvolved: 'yes' })
  expect(sent.status).toBe(303)
  const { id, case_id: caseId, number } = await newest()
  expect(Number(number)).toBeGreaterThan(Number(before))
  const { rows } = await t.owner.query(
    `select count(distinct xid)::int as transactions, array_agg(kind order by case_version) as kinds from platform.fact where case_id = $1`,
    [caseId],
  )
  expect(rows[0]).toEqual({
    transactions: 1,
    kinds: ['contact-received', 'police-named-answered', 'contact-restricted', 'standards-told'],
  })
  for (const role of ['contact-handler', 'dispatcher', 'response-officer', 'supervisor'] as const) {
    const who = await t.as(role)
    if (role !== 'supervisor') expect([role, (await who.get(`/contacts/${id}`)).status]).toEqual([role, 404])
    const seen = await inContext(t.db, { ...COLLEAGUE, role }, tx =>
      sql<{ n: number }>`select (select count(*) from contact.contact where id = ${id}::uuid) +
        (select count(*) from contact.online_report where contact_id = ${id}::uuid) +
        (select count(*) from platform.fact where case_id = ${caseId}::uuid) as n`.execute(tx),
    )
    expect([role, Number(seen.rows[0]!.n)]).toEqual([role, 0])
  }
  expect(JSON.stringify((await handler.get('/queue')).body)).not.toContain(id)
  const standards = await inContext(
    t.db,
    { ...COLLEAGUE, role: 'supervisor', rights: ['professional-standards'] },
    tx => tx.selectFrom('contact.contact').select('id').where('id', '=', id).execute(),
  )
  expect(standards).toHaveLength(1)
  // Not answered, or not sure, is no yes: a person is asked on the call.
  await anybody.form('/report', { ...REPORT, policeInvolved: 'not-sure' })
  const open = await newest()
  expect((await handler.get(`/contacts/${open.id}`)).body.police.newest).toMatchObject({ answer: 'unknown' })
})

test('an address that sends far too much is told when to try again and whom to ring, and keeps its words; others are not held up', async () => {
  const node = await t.secondNode({ publicWrites: { burst: 2, perMinute: 1 }, proxyHops: 1 })
  const send = (from: string) =>
    fetch(`${node.url}/report`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-for': `198.51.100.99, ${from}` },
      body: new URLSearchParams({ ...REPORT, _once: crypto.randomUUID() }),
    })
  try {
    expect([(await send('192.0.2.1')).status, (await send('192.0.2.1')).status]).toEqual([303, 303])
    const refused = await send('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await refused.text()
    for (const words of [REPORT.what, REPORT.place, 'still here', '999', '101']) expect(page).toContain(words)
    expect((await send('192.0.2.2')).status).toBe(303)
  } finally {
    await node.close()
  }
})

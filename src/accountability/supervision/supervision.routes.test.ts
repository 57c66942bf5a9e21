import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

const ASSESSED = {
  ...CALM_FORM,
  threat: 'A neighbour shouts in the garden',
  harm: 'Distress',
  weapon: 'unknown',
  children: 'unknown',
  childrenReason: 'The line was bad',
}
async function open(told?: object) {
  const { contactId } = (await handler.post('/contacts', { channel: '101' })).body as { contactId: string }
  await handler.post(`/contacts/${contactId}/details`, { incidentType: 'burglary-found', callerName: 'Anjali Patel' })
  await handler.post(`/contacts/${contactId}/assessments`, ASSESSED)
  if (told) await handler.post(`/contacts/${contactId}/characteristics`, told)
  return contactId
}
/** A priority contact made slower after so many minutes, by a supervisor, with a new assessment that speaks for it. */
async function madeSlower(minutes: number) {
  const contactId = await open()
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'priority' })
  await t.tick({ minutes })
  await handler.post(`/contacts/${contactId}/assessments`, { ...ASSESSED, trigger: 'new-information' })
  const slower = await supervisor.post(`/contacts/${contactId}/grade`, {
    grade: 'scheduled',
    reason: 'He has gone home and she is with her sister',
  })
  expect(slower.status).toBe(200)
  return contactId
}
type Shown = { id: string; rows: { label: string; cells: { id: string; n: number | null }[] }[] }
const drift = async (query = '') => (await supervisor.get(`/supervision/drift${query}`)).body
const cellsOf = (tables: Shown[], table: string, row: string) =>
  tables
    .find(one => one.id === table)!
    .rows.find(one => one.label === row)!
    .cells.map(cell => cell.n)

test('an empty month is shown as that, and only supervisors see reports', async () => {
  expect((await drift()).late).toEqual({ near: 0, late: 0, all: 0, noClock: 0 })
  for (const path of [
    '/supervision/drift',
    '/supervision/drift/handlers',
    '/supervision/equality',
    '/supervision/drift.csv',
    '/supervision/equality.csv',
  ])
    expect((await handler.html(path)).status).toBe(403)
  expect((await supervisor.html('/supervision/drift')).text).toContain('No grade was made slower in this time.')
})

test('downgrades near a breach are counted, each opens, and the same log gives the same report', async () => {
  const near = await madeSlower(50)
  for (let n = 0; n < 6; n++) await madeSlower(5)
  await supervisor.post(`/contacts/${near}/details`, { incidentType: 'asb' })
  const report = await drift()
  expect(report.late).toEqual({ near: 1, late: 0, all: 7, noClock: 0 })
  // Seven slower, one of them near: the one is hidden in the table and listed below it.
  expect(cellsOf(report.tables, 'role', 'Supervisor')).toMatchObject([
    0,
    7,
    null,
    0,
    expect.anything(),
    expect.anything(),
  ])
  expect(
    report.slower
      .filter((one: { clock: string }) => one.clock === 'last-fifth')
      .map((one: { contactId: string }) => one.contactId),
  ).toEqual([near])
  expect(JSON.stringify(report)).not.toMatch(/"by"|handlerId|approvedBy/)
  expect(report.coding).toMatchObject([
    { contactId: near, what: 'incidentType', from: 'burglary-found', to: 'asb', role: 'supervisor' },
  ])
  const again = await drift()
  expect({ ...again, now: null }).toEqual({ ...report, now: null })

  const page = (await supervisor.html('/supervision/drift')).text
  const [, href] = /href="(\/supervision\/drift\/contacts\?figure=role\.supervisor\.slower&[^"]*)"/.exec(page)!
  const behind = await supervisor.html(href!.replaceAll('&amp;', '&'))
  expect([behind.status, behind.text.match(/>Contact \d+</g)?.length]).toEqual([200, 7])
  expect((await supervisor.html('/supervision/drift/contacts?figure=role.supervisor.slower-near')).status).toBe(404)
  expect((await supervisor.html('/supervision/drift/contacts?figure=made-up')).status).toBe(404)
})

test('questions answered with "not known" are counted as that', async () => {
  const { tables } = await drift()
  expect(cellsOf(tables, 'prompt', 'Is a child there or at risk?')).toEqual([0, 7, 0])
  expect(cellsOf(tables, 'prompt', 'Is the caller vulnerable?')).toEqual([7, 0, 0])
})

test('another month has nothing of this one, and a broken date is read as no date', async () => {
  expect((await drift('?from=2026-10-01&to=2026-10-31')).late.all).toBe(0)
  expect((await drift('?from=yesterday')).late.all).toBe(7)
})

test('equality: told characteristics with n, what was not recorded apart, no name of anybody, small numbers hidden', async () => {
  for (let n = 0; n < 6; n++) {
    const id = await open({ sex: 'female', religion: 'prefer-not-to-say' })
    await handler.post(`/contacts/${id}/grade`, { grade: 'immediate' })
  }
  for (let n = 0; n < 2; n++) await open({ sex: 'male' })
  const { comparisons, total } = (await supervisor.get('/supervision/equality')).body
  expect(total).toBe(15)
  const groups = (id: string) =>
    Object.fromEntries(
      comparisons.find((one: { id: string }) => one.id === id).groups.map((one: { label: string }) => [one.label, one]),
    )
  expect(groups('sex').Male.n).toBeNull()
  expect(groups('religion')['Would rather not say'].n).toBe(6)
  expect(groups('religion')['Not recorded'].n).toBe(9)
  expect(groups('religion')['Would rather not say'].figures.above).toMatchObject({ n: 6, count: 6, share: 1 })
  expect(groups('name-origin')['South Asian'].n).toBe(15)
  const page = (await supervisor.html('/supervision/equality')).text
  expect(page).toContain('no proof of unfair treatment')
  expect(page).not.toContain('Patel')
})

test('downloads carry the suppression and say that they are synthetic', async () => {
  const file = await supervisor.html('/supervision/equality.csv')
  expect(file.headers['content-type']).toContain('text/csv')
  expect(file.text).toMatch(
    /^Sex,Male,Contacts,too small to show,,,,too small to show,2026-10-27,2026-11-23,synthetic/m,
  )
  const table = await supervisor.html('/supervision/drift.csv')
  expect(table.text).toContain('"Changes of grade, by role",Supervisor,Slower,7,')
  expect(table.text).toContain('too small to show')
})

test('an analyst sees the same sums and no case: small ones hidden, nothing to open, no id by page, file or API', async () => {
  const analyst = await t.as('performance-analyst')
  for (const path of [
    '/supervision/drift',
    '/supervision/equality',
    '/supervision/drift/contacts',
    '/supervision/drift.csv',
  ])
    expect([path, (await analyst.html(path)).status]).toEqual([path, 403])
  for (const path of ['/measures/drift', '/measures/equality', '/measures/drift.csv', '/measures/equality.csv']) {
    expect([path, (await handler.html(path)).status]).toEqual([path, 403])
    const page = await analyst.html(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.text).not.toMatch(/\/contacts\/|\/cases\/|Patel|Contact \d/)
  }
  // The supervisors' own tables and these are counted from the same log: the same numbers, cell by cell.
  const whole = await drift()
  const sums = (await analyst.get('/measures/drift')).body
  expect(sums.tables).toEqual(whole.tables)
  expect(sums.late).toEqual({ near: null, late: 0, all: 7, noClock: 0 })
  expect(JSON.stringify(sums)).not.toMatch(/"(contactId|caseId|number|by|handlerId|reason|slower|coding)":/)
  const served = (await analyst.get('/measures/equality')).body
  const own = (await supervisor.get('/supervision/equality')).body
  const told = (from: { comparisons: { id: string }[] }) => from.comparisons.filter(one => one.id !== 'name-origin')
  expect([served.total, told(served)]).toEqual([own.total, told(own)])
  expect(served.comparisons.map((one: { id: string }) => one.id)).not.toContain('name-origin')
  // The views hold nothing that ties a row to a case or a person, and the key that they count by is nobody's to read.
  const { rows } = await t.owner.query(
    "select attname from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relname like '%_counted' and attnum > 0 and attname ~ '_id$|name|reason|number'",
  )
  expect([...new Set(rows.map(row => row.attname))]).toEqual(['settlement_id'])
  const client = await t.owner.connect()
  await expect(client.query('set role answerable_app; select * from accountability.counting_key')).rejects.toThrow(
    /permission denied/,
  )
  client.release(true)
})

test('grades by handler: for supervisors alone, who looked is put down, what a rule gave is nobody’s, and few say nothing', async () => {
  const read = async () => (await supervisor.get('/supervision/drift/handlers')).body
  const looked = async () =>
    (await t.owner.query("select detail from platform.read_log where what = 'read-handler-variance' order by 1")).rows
  const before = (await looked()).length
  const { handlers, agreement } = await read()
  const zoe = handlers.find((one: { handler: string }) => one.handler === 'Zoë Boateng')
  const { rows } = await t.owner.query(
    `select count(*)::int as n from (select distinct on (contact_id) by from contact.grading order by contact_id, at, fact_xid) g
     join platform.account a on a.id::text = g.by where a.name = 'Zoë Boateng'`,
  )
  expect(rows[0].n).toBeGreaterThanOrEqual(5)
  expect(zoe.graded).toBe(rows[0].n)
  for (const beside of zoe.beside) expect(beside).toMatchObject({ says: 'too-few', share: null })
  expect(agreement.weighted).toMatchObject({ n: 0, kappa: null })
  const after = await looked()
  expect(after).toHaveLength(before + 1)
  expect(after.at(-1)!.detail).toMatch(/^handlers, 20/)
  const page = (await supervisor.html('/supervision/drift/handlers')).text
  for (const words of ['Too few to say', 'proves nothing of anybody', 'How far two readers agree at all'])
    expect(page).toContain(words)
  expect((await supervisor.html('/supervision/drift')).text).toContain('/supervision/drift/handlers')
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'

let t: TestApp
let admin: Person
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  admin = await t.as('administrator')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const give = (username: string, right: string, who = admin) => who.post(`/accounts/${username}/rights/give`, { right })
const take = (username: string, right: string, who = admin) => who.post(`/accounts/${username}/rights/take`, { right })
const rightsOf = async (username: string) =>
  (await admin.get(`/accounts/${username}/rights`)).body.rights
    .filter((one: { held: object | null }) => one.held)
    .map((one: { code: string }) => one.code)
const facts = (kind: string) =>
  inContext(t.db, systemWho('test'), async tx => {
    const { rows } = await sql<{ body: object }>`
      select body from platform.fact where kind = ${kind} order by seq`.execute(tx)
    return rows.map(row => row.body)
  })
/** A restricted case of a handler, as somebody else meets it: 200 to whoever may know, 404 to everybody else. */
async function restricted(): Promise<string> {
  const { contactId } = (await handler.post('/contacts', { channel: '101', callerNumber: '07700 900611' })).body
  const answer = await handler.post(`/contacts/${contactId}/police-named`, { answer: 'yes', staffId: 's001' })
  expect(answer.body.code).toBeUndefined()
  return contactId
}

test('a right is given and taken by an administrator, each a fact, and holds on the very next request', async () => {
  const contactId = await restricted()
  const someone = await t.as('investigator')
  const username = t.force.staff.find(one => one.role === 'investigator' && one.username)!.username!
  const sees = async () => (await someone.get(`/contacts/${contactId}`)).status
  expect(await sees()).not.toBe(200)

  expect((await give(username, 'professional-standards')).status).toBe(200)
  await t.tick({ seconds: 1 })
  expect(await sees()).toBe(200)
  expect(await rightsOf(username)).toEqual(['professional-standards'])

  expect((await take(username, 'professional-standards')).status).toBe(200)
  await t.tick({ seconds: 1 })
  expect(await sees()).not.toBe(200)
  expect(await rightsOf(username)).toEqual([])
  expect(await facts('account-right-given')).toEqual([{ username, right: 'professional-standards' }])
  expect(await facts('account-right-taken')).toEqual([{ username, right: 'professional-standards' }])
})

test('nobody else gives or takes a right, and an administrator not to themselves', async () => {
  const username = t.force.staff.find(one => one.role === 'dispatcher' && one.username)!.username!
  for (const role of ['contact-handler', 'supervisor', 'investigator', 'performance-analyst'] as const) {
    const who = await t.as(role)
    expect((await give(username, 'incident-manager', who)).status, role).toBe(403)
    expect((await take(username, 'incident-manager', who)).status, role).toBe(403)
    expect((await who.post(`/accounts/${username}/place`, { collar: '1234' })).status, role).toBe(403)
  }
  expect(await rightsOf(username)).toEqual([])
  expect((await give('admin', 'professional-standards')).body.code).toBe('own-account')
  expect((await give(username, 'king')).status).toBe(422)
  expect((await give('nobody.here', 'incident-manager')).status).toBe(404)
})

test('two administrators at once give one right, and it is taken once', async () => {
  const username = t.force.staff.find(one => one.role === 'response-officer' && one.username)!.username!
  const given = await Promise.all([1, 2, 3].map(() => give(username, 'incident-manager')))
  expect(given.map(one => one.body.code ?? one.status).sort()).toEqual([200, 'already-held', 'already-held'])
  const taken = await Promise.all([1, 2].map(() => take(username, 'incident-manager')))
  expect(taken.map(one => one.body.code ?? one.status).sort()).toEqual([200, 'not-held'])
})

test('an account is added with its collar, team and rights, and moved later', async () => {
  const [first, second] = t.force.teams
  const made = { username: 'live.person', name: 'Synthetic Person', role: 'supervisor' }
  expect((await admin.post('/accounts/new', { ...made, team: 'no-such-team' })).body.code).toBe('unknown-team')
  expect((await admin.post('/accounts/new', { ...made, collar: 'ab' })).status).toBe(422)
  const form = { ...made, collar: 'C1234', team: first!.id, rights: 'incident-manager' }
  expect((await admin.form('/accounts/new', form)).status).toBeLessThan(400)
  const page = async () => (await admin.get('/accounts/live.person/rights')).body
  expect((await page()).account).toMatchObject({ collar: 'C1234', team: first!.id })
  expect(await rightsOf('live.person')).toEqual(['incident-manager'])

  expect((await admin.post('/accounts/live.person/place', { collar: '', team: second!.id })).status).toBe(200)
  expect((await page()).account).toMatchObject({ collar: null, team: second!.id })
  expect((await facts('account-placed')).at(-1)).toMatchObject({ before: { collar: 'C1234', team: first!.id } })

  const html = await admin.html('/accounts/live.person/rights')
  expect(html.text).toContain('Incident manager')
  await admin.post('/accounts/live.person/disable', {})
  expect((await give('live.person', 'professional-standards')).body.code).toBe('already-ended')
})

test('accounts come fifty to a page, and are found by part of a user name or name, whatever its case', async () => {
  const { body: first } = await admin.get('/accounts')
  expect(first.accounts).toHaveLength(50)
  expect(first.total).toBe((await t.owner.query('select count(*)::int as n from platform.account')).rows[0].n)
  const { body: past } = await admin.get('/accounts?page=9999')
  expect(past.pageNumber).toBe(past.pages)
  expect(past.accounts).toHaveLength(first.total - 50 * (past.pages - 1))
  const { body: found } = await admin.get('/accounts?find=HANDL')
  expect(found.accounts.map((one: { username: string }) => one.username)).toContain('handler')
  expect((await admin.get('/accounts?find=%25%5F%5C')).body.accounts).toEqual([])
  expect((await admin.html('/accounts?find=nobody-of-this-name')).text).toContain('Nobody has these words')
})

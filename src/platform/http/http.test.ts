import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEST_PASSWORD, type TestApp, testApp } from '../../test-app.ts'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(async () => t.close())

const newAccount = (username: string) => ({ username, name: 'Synthetic Person', role: 'investigator' })
const accountsNamed = (username: string) =>
  inContext(
    t.db,
    systemWho('test'),
    async tx =>
      (await tx.selectFrom('platform.account').select('id').where('username', '=', username).execute()).length,
  )
const factsOf = (kind: string) =>
  inContext(
    t.db,
    systemWho('test'),
    async tx =>
      (await sql<{ n: number }>`select count(*) as n from platform.fact where kind = ${kind}`.execute(tx)).rows[0]!.n,
  )

test('the same write sent twice, and eight times at once, happens once and answers alike', async () => {
  const admin = await t.as('administrator')
  const key = randomUUID()
  const first = await admin.post('/accounts/new', newAccount('once.one'), key)
  const second = await admin.post('/accounts/new', newAccount('once.one'), key)
  expect(first.status).toBe(201)
  expect(second).toMatchObject({ status: 201, body: first.body })

  const together = randomUUID()
  const before = await factsOf('account-added')
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => admin.post('/accounts/new', newAccount('once.eight'), together)),
  )
  expect(new Set(answers.map(answer => JSON.stringify(answer.body))).size).toBe(1)
  expect(answers.map(answer => answer.status)).toEqual(Array(8).fill(201))
  expect(await accountsNamed('once.eight')).toBe(1)
  expect(await factsOf('account-added')).toBe(before + 1)
})

test('an answer is forgotten after a week, by the owner alone, and not before', async () => {
  const { forgetOldAnswers } = await import('./once.ts')
  const admin = await t.as('administrator')
  const [old, fresh] = [randomUUID(), randomUUID()]
  await admin.post('/accounts/new', newAccount('once.old'), old)
  await admin.post('/accounts/new', newAccount('once.fresh'), fresh)
  await t.owner.query("update platform.once set at = at - interval '8 days' where key = $1", [old])
  expect(await forgetOldAnswers(t.owner)).toBe(1)
  expect((await admin.post('/accounts/new', newAccount('once.fresh'), fresh)).status).toBe(201)
})

test('a key used for another write is refused, and one is required', async () => {
  const admin = await t.as('administrator')
  const key = randomUUID()
  await admin.post('/accounts/new', newAccount('key.first'), key)
  const reused = await admin.post('/accounts/new', newAccount('key.second'), key)
  expect(reused).toMatchObject({ status: 409, body: { code: 'key-reused' } })
  expect(await accountsNamed('key.second')).toBe(0)
  const without = await t.app.inject({
    method: 'POST',
    url: '/api/accounts/new',
    payload: newAccount('key.none'),
    headers: { authorization: `Bearer ${await token('admin')}` },
  })
  expect(without.statusCode).toBe(400)
  expect(without.json().code).toBe('idempotency-key-missing')
})

test('a refused write leaves no trace and may be sent again under its key', async () => {
  const admin = await t.as('administrator')
  const key = randomUUID()
  await admin.post('/accounts/new', newAccount('taken.name'))
  const refused = await admin.post('/accounts/new', newAccount('taken.name'), key)
  expect(refused).toMatchObject({ status: 409, body: { code: 'username-taken', field: 'username' } })
  expect((await admin.post('/accounts/new', newAccount('free.name'), key)).status).toBe(201)
})

test('a problem is RFC 9457: type, title, status, detail, code, and a reference', async () => {
  const admin = await t.as('administrator')
  const answer = await admin.post('/accounts/new', { username: 'X', role: 'king' })
  expect(answer.status).toBe(422)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body).toMatchObject({
    status: 422,
    type: '/problems/invalid',
    title: expect.any(String),
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:answerable:[A-Z2-9]{8}$/),
  })
  expect(answer.body.errors.map((one: { field: string }) => one.field).sort()).toEqual(['name', 'role', 'username'])
})

test('a form that is refused comes back with what was typed and says which field', async () => {
  const admin = await t.as('administrator')
  const answer = await admin.form('/accounts/new', {
    username: 'ab',
    name: '<script>alert(1)</script> محمد',
    role: 'investigator',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; محمد')
  expect(answer.text).not.toContain('<script>alert(1)')
  expect(answer.text).toContain('href="#username"')
})

test.each([
  ['no one', undefined, 401],
  ['another role', 'handler', 403],
  ['an administrator', 'admin', 200],
])('%s asking for accounts is answered %#', async (_, username, status) => {
  const headers = username ? { authorization: `Bearer ${await token(username)}` } : {}
  expect((await t.app.inject({ url: '/api/accounts', headers })).statusCode).toBe(status)
})

test('a page asks a stranger to sign in and brings them back', async () => {
  const answer = await t.app.inject({ url: '/accounts' })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/sign-in?next=%2Faccounts')
})

test.each([
  ['a form from another site', { origin: 'https://evil.example', host: 'localhost' }],
  ['a form that says it comes from another site', { 'sec-fetch-site': 'cross-site', host: 'localhost' }],
  ['a form that hides where it comes from', { host: 'localhost' }],
  ['an opaque origin', { origin: 'null', host: 'localhost' }],
])('%s does nothing', async (_, headers) => {
  const before = await accountsNamed('forged.one')
  const answer = await t.app.inject({
    method: 'POST',
    url: '/accounts/new',
    cookies: { '__Host-session': await token('admin') },
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...newAccount('forged.one'), _once: randomUUID() }).toString(),
  })
  expect(answer.statusCode).toBe(403)
  expect(await accountsNamed('forged.one')).toBe(before)
})

test('the same form from our own page is taken, and the cookie is locked to this host', async () => {
  const signedIn = await t.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { origin: 'http://localhost', host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ username: 'admin', password: TEST_PASSWORD, next: '/accounts' }).toString(),
  })
  expect(signedIn.statusCode).toBe(303)
  expect(signedIn.headers.location).toBe('/accounts')
  expect(signedIn.headers['set-cookie']).toMatch(/^__Host-session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined])(
  'sign-in never sends anyone to %s',
  async next => {
    const { safeNext } = await import('../auth/sign-in.routes.ts')
    expect(safeNext(next)).toBe('/start')
  },
)

test('a wrong name and a wrong password are answered alike, and guessing is stopped', async () => {
  const attempt = (username: string, password: string) =>
    t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { username, password } })
  const [unknown, wrong] = [await attempt('nobody.here', 'x'), await attempt('handler', 'x')]
  expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401])
  expect({ ...unknown.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' })
  for (let tries = 0; tries < 10; tries += 1) await attempt('dispatcher', 'guess')
  expect((await attempt('dispatcher', TEST_PASSWORD)).statusCode).toBe(429)
})

test('a session ends at sign-out, when it is idle, at its limit, and with its account', async () => {
  const read = async (session: string) =>
    (await t.app.inject({ url: '/api/accounts', headers: { authorization: `Bearer ${session}` } })).statusCode
  const fresh = async () =>
    (
      await t.app.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload: { username: 'admin', password: TEST_PASSWORD },
      })
    ).json().token as string
  const signedOut = await fresh()
  expect(await read(signedOut)).toBe(200)
  await t.app.inject({ method: 'POST', url: '/sign-out', headers: { authorization: `Bearer ${signedOut}` } })
  expect(await read(signedOut)).toBe(401)

  for (const change of [
    "last_seen_at = clock_timestamp() - interval '61 minutes'",
    "absolute_until = clock_timestamp() - interval '1 second'",
  ]) {
    const session = await fresh()
    const { hashToken } = await import('../auth/sessions.ts')
    await t.owner.query(`update platform.session set ${change} where token_hash = $1`, [hashToken(session)])
    expect(await read(session), change).toBe(401)
  }

  const admin = await t.as('administrator')
  const made = await admin.post('/accounts/new', {
    username: 'leaver',
    name: 'Synthetic Leaver',
    role: 'administrator',
  })
  const leaver = (
    await t.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { username: 'leaver', password: made.body.firstPassword },
    })
  ).json().token as string
  await admin.post('/accounts/leaver/disable', {})
  expect(await read(leaver)).toBe(401)
})

test("a long session's secret is changed; the old one works for a moment more and no longer", async () => {
  const { hashToken } = await import('../auth/sessions.ts')
  const session = await token('admin')
  const read = (secret: string) => t.app.inject({ url: '/accounts', cookies: { '__Host-session': secret } })
  await t.owner.query(
    "update platform.session set created_at = created_at - interval '31 minutes' where token_hash = $1",
    [hashToken(session)],
  )
  const renewed = String((await read(session)).headers['set-cookie']).match(/__Host-session=([^;]+)/)?.[1]
  expect(renewed).toBeDefined()
  expect(renewed).not.toBe(session)
  expect([(await read(renewed!)).statusCode, (await read(session)).statusCode]).toEqual([200, 200])
  await t.owner.query(
    "update platform.session set ended_at = clock_timestamp() - interval '1 second' where token_hash = $1",
    [hashToken(session)],
  )
  await new Promise(resolve => setTimeout(resolve, 2_100))
  expect([(await read(renewed!)).statusCode, (await read(session)).statusCode]).toEqual([200, 303])
})

test('a reading of a case is in the record of reads; a stranger learns nothing from the answer', async () => {
  const handler = await t.as('contact-handler')
  const analyst = await t.as('performance-analyst')
  const nowhere = await handler.get(`/cases/${randomUUID()}`)
  const notUuid = await handler.get('/cases/1%20or%201=1')
  expect([nowhere.status, notUuid.status]).toEqual([404, 404])
  expect({ ...nowhere.body, instance: '' }).toEqual({ ...notUuid.body, instance: '' })
  expect((await analyst.get(`/cases/${randomUUID()}`)).status).toBe(403)
})

test('OpenAPI 3.1 is served and describes the writes with their bodies', async () => {
  const answer = await t.app.inject({ url: '/api/openapi.json' })
  const spec = answer.json()
  expect(spec.openapi).toBe('3.1.0')
  expect(spec.paths['/api/accounts/new'].post.requestBody.content['application/json'].schema.properties).toHaveProperty(
    'username',
  )
  expect(Object.keys(spec.paths).every(path => path.startsWith('/api/'))).toBe(true)
})

test('security headers are on every answer', async () => {
  const { headers } = await t.app.inject({ url: '/sign-in' })
  expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
})

test("the app's clock: a rehearsal's may be set by its control alone, and never goes back", async () => {
  const system = await t.as('system')
  const handler = await t.as('contact-handler')
  const now = t.now()
  // No owner connection was given to this app, so the control does not exist here at all.
  expect((await system.post('/rehearsal/clock', { speed: 0 })).status).toBe(404)
  expect((await handler.post('/rehearsal/clock', { speed: 0 })).status).toBe(404)
  await expect(
    inContext(t.db, systemWho('test'), tx => sql`update platform.clock set base_at = now()`.execute(tx)),
  ).rejects.toMatchObject({ code: '42501' })
  const { setClock } = await import('../clock/clock.ts')
  await setClock(t.owner, { at: now.subtract({ hours: 5 }), speed: 0 })
  const { rows } = await t.owner.query<{ at: Date }>('select platform.now() as at')
  expect(rows[0]!.at.getTime()).toBeGreaterThanOrEqual(now.epochMilliseconds)
})

async function token(username: string): Promise<string> {
  return (
    await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { username, password: TEST_PASSWORD } })
  ).json().token
}

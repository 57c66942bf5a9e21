import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let logged = ''
beforeAll(async () => {
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  t = await testApp('2026-11-23T10:00', { logLevel: 'info', logTo })
})
afterAll(async () => t.close())

/** Strings that must never be in a log, sent through every way in that a person's words have. */
const CANARIES = ['Canary Zzyzx', '07700900987', 'canary@example.org', 'canary-secret-password', '14 Canary Row']

test('the request log keeps no name, number, address, words or password, whatever is sent and however it fails', async () => {
  const handler = await t.as('contact-handler')
  const anyone = await t.as('public')
  const [name, phone, email, password, address] = CANARIES as [string, string, string, string, string]
  const { contactId } = (await handler.post('/contacts', { channel: '101', callerNumber: phone })).body
  await handler.post(`/contacts/${contactId}/details`, {
    callerName: name,
    callerAddress: address,
    summary: `${name} of ${address}`,
  })
  await handler.post(`/contacts/${contactId}/log`, { text: `${name} ${email}` })
  await handler.post(`/contacts/${contactId}/log`, { text: `${name}${String.fromCharCode(0)}` })
  await handler.get(`/cases/${encodeURIComponent(name)}`)
  await handler.get(`/incidents?all=${encodeURIComponent(name)}`)
  await anyone.form('/report', {
    happening: 'no',
    what: `${name} at ${address}`,
    safeChannel: 'email',
    safeDetail: email,
  })
  await anyone.form('/report', { what: name })
  await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { username: name, password } })
  await t.app.inject({
    method: 'POST',
    url: '/api/contacts',
    payload: `{"broken": "${name}`,
    headers: { 'content-type': 'application/json' },
  })
  await t.app.inject({ url: `/nowhere/${encodeURIComponent(name)}?q=${phone}` })
  // A fault inside PostgreSQL quotes the row that caused it.
  await t.owner.query(`alter table contact.log_line add constraint no_canary check (text not like '%fault%')`)
  expect((await handler.post(`/contacts/${contactId}/log`, { text: `${name} fault` })).status).toBe(500)

  expect(logged.split('\n').length).toBeGreaterThan(10)
  expect(logged).toContain('/contacts/:id/log')
  for (const canary of CANARIES) {
    expect(logged, canary).not.toContain(canary)
    expect(logged, canary).not.toContain(encodeURIComponent(canary))
  }
})

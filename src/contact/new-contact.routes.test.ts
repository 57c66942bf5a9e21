import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { CHANNELS } from './channels.ts'

let t: TestApp
let handler: Person
const WORDS = 'My ex-partner has a knife. He’s outside again; please don’t ring.'

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const wall = async () => (await handler.get('/queue')).body
const write = (fields: object) => handler.post('/contacts/new', fields)

test('a 999 BSL call is opened in three fields, and stands with 999 calls', async () => {
  const made = await handler.form('/contacts/new', { channel: 'bsl', callerNumber: '07700 900123', goes: 'to-queue' })
  expect([made.status, made.location]).toEqual([303, '/queue'])
  const { waiting } = await wall()
  expect(waiting[0]).toMatchObject({ channel: 'bsl', danger: { place: 0, known: ['emergency line'] } })
  expect((await handler.html('/queue')).text).toContain('BSL')
})

test('an email is kept word for word, its dangers move it up, and nobody rewrites it', async () => {
  const made = await write({
    channel: 'email',
    fromWhom: 'Morgan Example',
    words: WORDS,
    cameInAt: '2026-11-22T23:10',
    goes: 'to-queue',
  })
  expect(made.status).toBe(201)
  const { contactId, caseId } = made.body
  const row = (await wall()).waiting.find((one: { contactId: string }) => one.contactId === contactId)
  expect(row.danger.place).toBe(1)
  expect(row.danger.known).toEqual(['speaks of a weapon, fear or hiding', 'may be about domestic abuse'])
  expect((await handler.post(`/contacts/${contactId}/take`, {})).status).toBe(200)
  const page = await handler.get(`/contacts/${contactId}`)
  expect(page.body).toMatchObject({
    channel: 'email',
    answeredAt: null,
    written: { words: WORDS, fromWhom: 'Morgan Example' },
  })
  await expect(
    t.owner.query("set role answerable_app; update contact.written_word set words = 'nothing' where case_id = $1", [
      caseId,
    ]),
  ).rejects.toThrow()
  await t.owner.query('reset role').catch(() => undefined)
})

test('each channel that staff write down can be opened; what comes by its own page cannot', async () => {
  for (const { code, arrives } of CHANNELS) {
    const made = await write({ channel: code, words: 'Somebody was shouting', callerNumber: '01632 960123' })
    expect([code, made.status]).toEqual([code, arrives === 'public' ? 422 : 201])
  }
})

test('a silent 999 call with 55 is a 999 call that says so, on the pathway of silent calls', async () => {
  const made = await write({ channel: 'silent-999' })
  const call = (await handler.get(`/contacts/${made.body.contactId}`)).body
  expect(call).toMatchObject({ channel: '999', silent55: true })
  // What to ask somebody who cannot speak stands ready at once.
  expect(call.pathways.map((one: { id: string }) => one.id)).toContain('silent-call')
})

test.each([
  ['no channel', { words: WORDS }, 'channel'],
  ['an email without its words', { channel: 'email' }, 'words'],
  ['a date in 2099', { channel: 'email', words: WORDS, cameInAt: '2099-01-01T00:00' }, 'cameInAt'],
])('refused, with what was typed: %s', async (_, fields, field) => {
  const refused = await write(fields)
  expect([refused.status, refused.body.field]).toEqual([422, field])
  const page = await handler.form('/contacts/new', { ...fields, fromWhom: 'Kept Name' } as never)
  expect(page.status).toBe(422)
  expect(page.text).toContain('Kept Name')
})

test('an analyst opens nothing', async () => {
  expect(
    (await (await t.as('performance-analyst')).post('/contacts/new', { channel: 'email', words: WORDS })).status,
  ).toBe(403)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type Colleague, colleague } from './test-colleague.ts'

let t: TestApp
let handler: Person
let katerina: Colleague

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  katerina = await colleague(t, 'katerina.oakley')
})
afterAll(() => t.close())

const open = async () => (await handler.post('/contacts', { channel: '101' })).body as { contactId: string }
const seen = async (who: Pick<Colleague, 'get'>, id: string) => (await who.get(`/contacts/${id}`)).body.seenBy

test('a supervisor who opens a contact is seen by its handler, once, with when they last looked', async () => {
  const { contactId } = await open()
  expect(await seen(handler, contactId)).toEqual([])
  await seen(katerina, contactId)
  await t.tick({ minutes: 4 })
  await seen(katerina, contactId)
  const [one, ...more] = await seen(handler, contactId)
  expect(more).toEqual([])
  expect(one).toMatchObject({ name: expect.stringMatching(/^Kateřina/), times: 2 })
  expect(Temporal.Instant.from(one.lastAt).since(one.firstAt).total('minutes')).toBeCloseTo(4, 0)
  expect((await handler.html(`/contacts/${contactId}`)).text).toMatch(/Seen by Kateřina Oakley at 03:0\d, last/)
  const { rows } = await t.owner.query(
    "select count(*)::int as n from platform.read_log where what = 'read-contact' and role = 'supervisor'",
  )
  expect(rows[0].n).toBe(2)
})

test('a supervisor with their own contact looks into nobody’s', async () => {
  const { contactId } = (await katerina.post('/contacts', { channel: '101' })).body
  expect(await seen(katerina, contactId)).toEqual([])
  await handler.get(`/contacts/${contactId}`)
  expect(await seen(katerina, contactId)).toEqual([])
})

test('a note to the handler is a line of the log marked as a supervisor’s; a handler writes none', async () => {
  const { contactId } = await open()
  const note = (who: Pick<Colleague, 'post'>) =>
    who.post(`/contacts/${contactId}/supervisor-note`, { text: 'Ask whether he can hear you' })
  expect((await note(handler)).status).toBe(403)
  expect((await note(katerina)).status).toBe(201)
  const { log } = (await handler.get(`/contacts/${contactId}`)).body
  expect(log).toMatchObject([{ text: 'Ask whether he can hear you', supervisorNote: true }])
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('Supervisor’s note')
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  expect((await katerina.html(`/contacts/${contactId}`)).text).toContain('Note to the handler')
  expect((await handler.html(`/contacts/${contactId}`)).text).not.toContain('Note to the handler')
})

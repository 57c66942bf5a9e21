import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_BUT_WORDS } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { CHARACTERISTIC_KINDS, CHARACTERISTICS, NO_ANSWERS } from './characteristics.ts'

let t: TestApp
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

test('changing any of them changes no floor, no grade and no place in the queue', async () => {
  const port = await t.as('system')
  const offered = (callId: string, seconds: number) =>
    port.post('/telephony/events', {
      callId,
      event: 'offered',
      at: t.now().subtract({ seconds }).toString(),
      channel: '101',
    })
  const first = (await offered('w1', 60)).body.contactId as string
  await offered('w2', 30)
  const open = (await handler.post('/contacts', { channel: '101' })).body.contactId as string
  await handler.post(`/contacts/${open}/assessments`, {
    ...CALM_BUT_WORDS,
    threat: 'A neighbour shouts',
    harm: 'Distress',
  })
  const seen = async () => {
    const { waiting } = (await handler.get('/queue')).body
    const call = (await handler.get(`/contacts/${open}`)).body
    return JSON.stringify([
      waiting.map((one: { contactId: string; danger: object }) => [one.contactId, one.danger]),
      call.floor,
      call.grade,
      call.vulnerable,
      call.questions,
    ])
  }
  const before = await seen()
  for (const kind of CHARACTERISTIC_KINDS)
    for (const answer of [...Object.keys(CHARACTERISTICS[kind].answers), ...NO_ANSWERS])
      for (const id of [first, open]) {
        expect((await handler.post(`/contacts/${id}/characteristics`, { [kind]: answer })).status).toBe(201)
      }
  expect(await seen()).toBe(before)
})

test('the newest counts, the older is kept, the log says which kind and never what; nothing new is told so', async () => {
  const id = (await handler.post('/contacts', { channel: '101' })).body.contactId as string
  expect((await handler.html(`/contacts/${id}/characteristics`)).status).toBe(200)
  await handler.post(`/contacts/${id}/characteristics`, { religion: 'none' })
  await handler.post(`/contacts/${id}/characteristics`, { religion: 'other', 'religion-words': 'Quaker' })
  expect((await handler.html(`/contacts/${id}/characteristics`)).text).toContain('value="Quaker"')
  expect((await handler.post(`/contacts/${id}/characteristics`, {})).body.code).toBe('nothing-new')
  const rows = await t.owner.query(
    'select answer from contact.characteristic where contact_id = $1 order by at, fact_xid',
    [id],
  )
  expect(rows.rows.map(row => row.answer)).toEqual(['none', 'other'])
  const facts = await t.owner.query(
    "select body::text from platform.fact where about = $1 and kind = 'contact-characteristic-told'",
    [id],
  )
  expect(facts.rows).toHaveLength(2)
  for (const { body } of facts.rows) expect(body).not.toMatch(/Quaker|none|other/)
})

test('a dispatcher and an analyst write none, and a contact that does not exist has none', async () => {
  const id = (await handler.post('/contacts', { channel: '101' })).body.contactId as string
  for (const role of ['dispatcher', 'performance-analyst'] as const)
    expect((await (await t.as(role)).post(`/contacts/${id}/characteristics`, { sex: 'female' })).status).toBe(403)
  expect(
    (await handler.post('/contacts/0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a11/characteristics', { sex: 'female' })).status,
  ).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let handler: Person
let dispatcher: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T22:00')
  handler = await t.as('contact-handler')
  dispatcher = await t.as('dispatcher')
})
afterAll(() => t.close())

const CALM = { ...CALM_FORM, threat: 'Shouting next door', harm: 'Somebody could be hit' }
async function log(words: string, grade = 'priority') {
  const { body } = await handler.post('/contacts', { channel: '999' })
  const at = `/contacts/${body.contactId}`
  await handler.post(`${at}/details`, {
    incidentType: 'public-order',
    settlementId: 'leek',
    place: 'Example Road',
    summary: words,
  })
  await handler.post(`${at}/log`, { text: words })
  await handler.post(`${at}/assessments`, CALM)
  await handler.post(`${at}/grade`, { grade })
  const opened = await dispatcher.post(`${at}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  expect((await handler.post(`${at}/end`, { endState: 'incident' })).status).toBe(200)
  return { ...body, ...opened.body } as { contactId: string; caseId: string; incidentId: string; number: number }
}

test('a second log about to be closed: not on words, not on a slower one, and only after its own risk was looked at again', async () => {
  const first = await log('Shouting and banging, Example Road')
  const second = await log('The people at Example Road are screaming again')
  const close = async (more: object) =>
    (
      await dispatcher.post(`/incidents/${second.incidentId}/close`, {
        reason: 'Duplicate, the first log has it',
        whyNobodyWent: 'The unit on the first log goes to the same door',
        ...more,
      })
    ).body.code ?? 'closed'
  expect(await close({})).toBe('name-the-other')
  expect(await close({ duplicateOf: 99999 })).toBe('other-not-open')
  expect(await close({ duplicateOf: second.number })).toBe('other-not-open')
  expect(await close({ duplicateOf: first.number })).toBe('needs-closure-assessment')

  const review = await handler.html(`/contacts/${second.contactId}/review`)
  expect(review.text).toContain('Look at the risk again')
  await t.tick({ minutes: 5 })
  const worse = await handler.post(`/contacts/${second.contactId}/review`, {
    ...CALM,
    trigger: 'closure',
    immediacy: 'now',
    children: 'yes',
    childrenReason: 'A baby was heard',
  })
  expect(worse.body).toMatchObject({ raised: true, incidentId: second.incidentId })
  await t.catchUp()
  // The second log was the worse one: it cannot rest on the first until that is raised too.
  expect(await close({ duplicateOf: first.number })).toBe('other-is-slower')
  await handler.post(`/contacts/${first.contactId}/review`, { ...CALM, immediacy: 'now' })
  await t.catchUp()
  expect(await close({ duplicateOf: first.number })).toBe('closed')
  await t.catchUp()
  const event = (await handler.get(`/events/${first.contactId}`)).body
  expect(event.callers.map((one: { contactId: string }) => one.contactId)).toContain(second.contactId)
  expect((await dispatcher.html(`/incidents/${first.incidentId}`)).text).toContain('2 callers')
  const { rows } = await t.owner.query(
    `select (select max(at) from contact.assessment where contact_id = $1 and trigger = 'closure') <= closed_at as looked_first
     from response.incident where contact_id = $1`,
    [second.contactId],
  )
  expect(rows[0].looked_first).toBe(true)
  expect((await handler.post(`/contacts/${second.contactId}/review`, CALM)).body.code).toBe('contact-ended')
})

test('an incident is not closed while another caller about it has not been asked', async () => {
  const first = await log('Fight by the fountain')
  const { body: caller } = await handler.post('/contacts', { channel: '999' })
  await handler.post(`/contacts/${caller.contactId}/log`, {
    text: 'fight by the fountain, my dad has gone over to them',
  })
  await handler.post(`/contacts/${caller.contactId}/attach`, { to: first.contactId })
  const close = async () =>
    (
      await dispatcher.post(`/incidents/${first.incidentId}/close`, {
        reason: 'All have gone home',
        whyNobodyWent: 'Street wardens stood by and saw them leave',
      })
    ).body.code ?? 'closed'
  expect(await close()).toBe('caller-not-asked')
  expect((await dispatcher.html(`/incidents/${first.incidentId}`)).text).toContain('not asked yet')
  await handler.post(`/contacts/${caller.contactId}/assessments`, CALM)
  await t.tick({ minutes: 1 })
  await handler.post(`/contacts/${caller.contactId}/log`, { text: 'Dad is not back' })
  expect(await close()).toBe('later-information')
  await handler.post(`/contacts/${caller.contactId}/assessments`, CALM)
  expect(await close()).toBe('needs-closure-assessment')
  await handler.post(`/contacts/${first.contactId}/review`, { ...CALM, trigger: 'closure' })
  expect(await close()).toBe('closed')
})

test('a review needs its answers, and an officer on the way gives none', async () => {
  const one = await log('Noise at Trial Street')
  expect((await handler.form(`/contacts/${one.contactId}/review`, { threat: 'kept as typed' })).text).toContain(
    'kept as typed',
  )
  const officer = await t.as('response-officer')
  expect((await officer.post(`/contacts/${one.contactId}/review`, CALM)).status).toBe(403)
  expect((await dispatcher.post(`/contacts/${one.contactId}/review`, CALM)).status).toBe(201)
  expect((await handler.post('/contacts/00000000-0000-4000-8000-000000000000/review', CALM)).status).toBe(404)
})

import { expect, test } from 'vitest'
import { CALM_FORM } from '../../test-answers.ts'
import { castOf } from '../../test-cast.ts'

const { t, handler, supervisor, dispatcher, officer } = castOf('2026-11-23T09:30', {
  handler: 'contact-handler',
  supervisor: 'supervisor',
  dispatcher: 'dispatcher',
  officer: 'response-officer',
})

const scheduled = async (settlementId = 'hanley', grade = 'scheduled') => {
  const { contactId } = (await handler.post('/contacts', { channel: '101', callerNumber: '07700 900431' })).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'theft',
    place: '9 Example Row',
    settlementId,
  })
  await handler.post(`/contacts/${contactId}/assessments`, CALM_FORM)
  await handler.post(`/contacts/${contactId}/grade`, { grade })
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  return { contactId, ...opened.body } as { contactId: string; incidentId: string; caseId: string }
}
const AGREED = {
  startsAt: '2026-11-23T14:00',
  place: 'Her sister’s, 2 Other Row',
  who: 'A neighbourhood officer from Hanley',
  how: 'in-this-call',
  safeToCome: 'yes',
}
const agree = (incidentId: string, change: object = {}) =>
  handler.post(`/incidents/${incidentId}/appointment`, { ...AGREED, ...change })
const alarmsOf = async (contactId: string): Promise<string[]> => {
  const { pressing, calm } = (await supervisor.get('/supervision')).body
  const row = [...pressing, ...calm].find((one: { contactId: string }) => one.contactId === contactId)
  return row?.alarms.map((one: { rule: string }) => one.rule) ?? []
}
const missed = async () =>
  (await dispatcher.get('/appointments')).body.missed.map((one: { incidentId: string }) => one.incidentId)

test('a time is agreed on the page of a scheduled visit, seen by whoever goes, and moves no clock; nothing is sent', async () => {
  const { incidentId, caseId } = await scheduled()
  const before = (await dispatcher.get(`/incidents/${incidentId}`)).body.incident
  expect((await handler.html(`/incidents/${incidentId}`)).text).toContain('Offer a time to be seen')
  const form = (await handler.html(`/incidents/${incidentId}/appointment`)).text
  expect(form).toContain('12:00 to 14:00, 3 left')
  for (const [change, code] of [
    [{ safeToCome: 'not-known' }, 'not-safe-to-come'],
    [{ startsAt: '2026-11-23T14:10' }, 'not-a-slot'],
    [{ startsAt: '2026-11-23T08:00' }, 'not-a-slot'],
    [{ startsAt: '2026-11-27T10:00' }, 'later-than-promised'],
  ] as const)
    expect((await agree(incidentId, change)).body.code, code).toBe(code)
  expect((await officer.post(`/incidents/${incidentId}/appointment`, AGREED)).status).toBe(403)
  const [one, other] = await Promise.all([agree(incidentId), agree(incidentId, { startsAt: '2026-11-23T16:00' })])
  expect([one.status, other.status].sort()).toEqual([201, 422])
  const after = (await dispatcher.get(`/incidents/${incidentId}`)).body
  expect(after.incident.attendBy).toBe(before.attendBy)
  expect(after.appointment).toMatchObject({ standing: 'upcoming', place: AGREED.place, who: AGREED.who })
  expect((await officer.html(`/incidents/${incidentId}`)).text).toContain('Her sister’s, 2 Other Row')
  const { rows } = await t.owner.query('select kind from platform.fact where case_id = $1', [caseId])
  expect(rows.filter(row => row.kind === 'appointment-agreed')).toHaveLength(1)
  const messages = await t.owner.query('select 1 from victim.message where case_id = $1', [caseId])
  expect(messages.rowCount).toBe(0)
  expect(await missed()).not.toContain(incidentId)
})

test('a slot holds so many of one base, also when two ask at once; another base has its own', async () => {
  const startsAt = '2026-11-23T18:00'
  const many = [await scheduled(), await scheduled(), await scheduled(), await scheduled()]
  const answers = await Promise.all(many.map(one => agree(one.incidentId, { startsAt })))
  expect(answers.filter(one => one.status === 201)).toHaveLength(3)
  expect(answers.filter(one => one.body.code === 'slot-full')).toHaveLength(1)
  const elsewhere = await scheduled('lichfield')
  expect((await agree(elsewhere.incidentId, { startsAt })).status).toBe(201)
})

test('nobody came: it is a worklist, an alarm and a line of the sheet; the risk is looked at before another time; then it is quiet', async () => {
  const { incidentId, contactId } = await scheduled()
  expect((await agree(incidentId)).status).toBe(201)
  await t.at('2026-11-23T16:01')
  expect(await missed()).toContain(incidentId)
  expect(await alarmsOf(contactId)).toContain('appointment-missed')
  expect(JSON.stringify((await supervisor.get('/handover')).body)).toContain(
    'A neighbourhood officer from Hanley was to come',
  )
  const again = { startsAt: '2026-11-23T20:00' }
  expect((await agree(incidentId, again)).body.code).toBe('assess-first')
  const page = (await handler.html(`/incidents/${incidentId}/appointment`)).text
  expect(page).toContain('look at the risk again')
  expect(page).not.toContain('They agreed to this time')
  const looked = await dispatcher.post(`/contacts/${contactId}/review`, { ...CALM_FORM, trigger: 'delay' })
  expect(looked.status, looked.text).toBe(201)
  // Looked at is not seen: until another time is agreed they are still on the list.
  expect(await missed()).toContain(incidentId)
  expect((await agree(incidentId, again)).status).toBe(201)
  expect(await missed()).not.toContain(incidentId)
  expect(await alarmsOf(contactId)).not.toContain('appointment-missed')
  const after = (await handler.html(`/incidents/${incidentId}/appointment`)).text
  for (const words of ['To come', 'We did not keep it, or will not: Nobody came: another time was agreed'])
    expect(after).toContain(words)
})

test('what becomes of a time is said with whose doing it was; theirs is no miss, ours is one at once', async () => {
  const { incidentId } = await scheduled()
  await t.at('2026-11-23T16:30')
  const later = { startsAt: '2026-11-24T08:00' }
  expect((await agree(incidentId, later)).status).toBe(201)
  const end = (ended: string, why: string) => handler.post(`/incidents/${incidentId}/appointment/end`, { ended, why })
  expect((await end('we-moved', 'No officers available')).body.code).toBe('no-resource-is-no-reason')
  expect((await end('they-moved', 'She has a hospital appointment then')).status).toBe(200)
  expect((await end('they-moved', 'Twice')).body.code).toBe('no-appointment')
  expect(await missed()).not.toContain(incidentId)
  expect((await agree(incidentId, later)).status).toBe(201)
  expect((await end('we-moved', 'The road is shut by snow until tomorrow')).status).toBe(200)
  expect(await missed()).toContain(incidentId)
  expect((await agree(incidentId, later)).body.code).toBe('assess-first')
})

test('only what is scheduled, and what is restricted has no page here; ringing that was said not to be safe agrees nothing', async () => {
  const urgent = await scheduled('hanley', 'priority')
  expect((await agree(urgent.incidentId, { startsAt: '2026-11-23T20:00' })).body.code).toBe('not-scheduled')
  const { incidentId, contactId } = await scheduled()
  await handler.post(`/contacts/${contactId}/ring-screen`, { endangers: 'yes' })
  expect((await agree(incidentId, { startsAt: '2026-11-23T20:00', how: 'rung' })).body.code).toBe('not-safe-to-ring')
  const nobody = '0b9f0a52-7a8e-4d0f-9e60-2f8d3c6f1a11'
  expect((await agree(nobody)).status).toBe(404)
  expect((await handler.get(`/incidents/${nobody}/appointment`)).status).toBe(404)
})

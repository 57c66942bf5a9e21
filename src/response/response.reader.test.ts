import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerReaders } from '../platform/log/reader.ts'
import { untilLevel } from '../platform/log/until-level.ts'
import { CALM_FORM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { responseReaders } from './response.reader.ts'

let t: TestApp
let handler: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
  await registerReaders(t.db, responseReaders)
})
afterAll(() => t.close())

/** Other files' tests share the cluster, and readers wait behind their writers. */
const level = async () => expect(await untilLevel(t.db, responseReaders, 45_000)).toBe(true)

async function open(grade: string) {
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '999' })).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'damage',
    summary: 'A window',
    place: '8 Test Street',
    settlementId: 'hanley',
  })
  if (grade !== 'immediate') await handler.post(`/contacts/${contactId}/assessments`, CALM)
  const graded = await handler.post(`/contacts/${contactId}/grade`, {
    grade,
    reason: 'Over and nobody hurt, caller content to wait',
  })
  expect(graded.status, graded.text).toBeLessThan(300)
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  return { contactId, caseId, incidentId: opened.body.incidentId as string }
}

const CALM = { ...CALM_FORM, harm: 'A broken window' }

const shown = async (incidentId: string) => (await handler.get(`/incidents/${incidentId}`)).body.incident
const regrades = async (caseId: string) =>
  (await handler.get(`/cases/${caseId}`)).body.timeline
    .filter((fact: { kind: string }) => fact.kind === 'incident-regraded')
    .map((fact: { body: object }) => fact.body)

test('a contact made more urgent makes its open incident so, with the time counted from the same start', async () => {
  const { contactId, caseId, incidentId } = await open('scheduled')
  const started = t.now()
  await t.tick({ minutes: 5 })
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })).status).toBeLessThan(300)
  await level()
  const attendBy = started.add({ minutes: 15 }).toString()
  expect(await shown(incidentId)).toMatchObject({ grade: 'immediate', attendBy, startedAt: started.toString() })
  expect(await regrades(caseId)).toEqual([{ incidentId, grade: 'immediate', from: 'scheduled', attendBy }])
  await level()
  expect(await regrades(caseId)).toHaveLength(1)
})

test('gradings from before the incident was opened change nothing', async () => {
  const { caseId, incidentId } = await open('immediate')
  await level()
  expect((await shown(incidentId)).grade).toBe('immediate')
  expect(await regrades(caseId)).toEqual([])
})

test('a closed incident keeps the grade it was closed with', async () => {
  const { contactId, caseId, incidentId } = await open('scheduled')
  const dispatcher = await t.as('dispatcher')
  await dispatcher.post(`/contacts/${contactId}/review`, { ...CALM, trigger: 'closure' })
  const closed = await dispatcher.post(`/incidents/${incidentId}/close`, {
    reason: 'Caller content',
    whyNobodyWent: 'He has repaired it and wants nobody',
  })
  expect(closed.status, closed.text).toBe(200)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  await level()
  expect((await shown(incidentId)).grade).toBe('scheduled')
  expect(await regrades(caseId)).toEqual([])
})

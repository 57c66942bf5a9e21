import { afterAll, beforeAll } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

export let t: TestApp
export let handler: Person
export let supervisor: Person
export let manager: Person
export let dispatcher: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
  manager = await t.called('supervisor')
  dispatcher = await t.as('dispatcher')
})
afterAll(() => t.close())

export const CALM = { ...CALM_FORM, threat: 'None now: he has gone', harm: 'A broken window' }

export const open = async (channel = '999') =>
  (await handler.post('/contacts', { channel, callerNumber: '07700 900123' })).body as {
    contactId: string
    caseId: string
  }

import { afterAll, beforeAll } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { makeVictims } from './test-victims.ts'

export let t: TestApp
export let handler: Person
export let investigator: Person
export let carer: Person

beforeAll(async () => {
  t = await testApp('2026-12-24T09:00')
  handler = await t.as('contact-handler')
  investigator = await t.as('investigator')
  carer = await t.as('victim-care-officer')
})
afterAll(async () => t.close())

/** A recorded crime with one victim, made through the API as the crew would. */
export const crimeWithVictim = async (enhanced: boolean, who = 'Synthetic Victim') =>
  (await makeVictims(t, [who], enhanced))[0]!

import { afterAll, beforeAll, expect } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

export let t: TestApp
export let investigator: Person
export let inspector: Person
export let sergeant: Person
export let elsewhere: Person
export const ELSEWHERE = 'iryna.dimmock'
/** Before the tests of a file. Called by each that needs it: what a module says as it is loaded is said once for all files of a process. */
export function withEndedCases(): void {
  beforeAll(async () => {
    t = await testApp('2026-11-23T10:00')
    investigator = await t.as('investigator')
    inspector = await t.called('supervisor')
    sergeant = await t.called('george.pritchard')
    elsewhere = await t.called(ELSEWHERE)
  })
  afterAll(() => t?.close())
}

export const idOf = async (username: string) =>
  (await t.owner.query('select id from platform.account where username = $1', [username])).rows[0].id as string

/** A case that ended with outcome 15 after an interview, and its victim told. */
export async function ended(offence = 'assault-with-injury') {
  const { incidentId, caseId } = await incident(t)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence,
    basis: 'He was struck outside the shop',
    victims: [{ name: 'Robin Example' }],
  })
  const { crimeId } = made.body
  const victimId = made.body.victims[0].victimId as string
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })).body
  const at = t.now().toString()
  await investigator.post(`/suspects/${suspectId}/events`, {
    event: 'interview',
    at,
    note: 'By appointment, denies it',
  })
  const proposed = await investigator.post(`/crimes/${crimeId}/outcome`, {
    code: 15,
    reason: 'One account against another, nothing decides',
    evidence: 'Two statements and a dark recording',
    victimView: 'Wants it to go on',
    notDone: 'No second interview: nothing new to ask',
  })
  expect(proposed.status, proposed.text).toBe(201)
  const { outcomeId } = proposed.body
  const agreed = await inspector.post(`/outcomes/${outcomeId}/decision`, {
    agree: true,
    reason: 'Both accounts and the recording were read',
  })
  expect(agreed.status, agreed.text).toBe(200)
  return { crimeId: crimeId as string, caseId, victimId, outcomeId: outcomeId as string }
}
export const tell = (victimId: string) =>
  investigator.post(`/victims/${victimId}/update`, {
    whatIsNew: 'How it ended, and why it ended so',
    whatHappensNext: 'You may ask for a review until February',
    nextBy: '2026-12-10',
    told: 'by-phone',
    notices: 'owed',
  })
export type Seen = {
  kind: string
  supersededAt: string | null
  toldAt: string | null
  dueAt: string
  words: string
  next: string
}
export const notices = async (crimeId: string): Promise<Seen[]> =>
  (await investigator.get(`/crimes/${crimeId}`)).body.notices

export async function recorded(offence = 'assault-with-injury') {
  const given = await incident(t, 'theft', 'low')
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence,
    basis: 'He says that he was struck outside the shop',
    victims: [{ name: 'Robin Example' }],
  })
  expect(made.status, made.text).toBe(201)
  return { ...given, crimeId: made.body.crimeId as string, victimId: made.body.victims[0].victimId as string }
}

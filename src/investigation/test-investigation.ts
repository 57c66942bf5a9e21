import { afterAll, beforeAll, expect } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { incident } from './test-incident.ts'

export let app: TestApp
export let investigator: Person
export let supervisor: Person
export let inspector: Person
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.as('investigator')
  supervisor = await app.as('supervisor')
  // By name: roles alone do not tell ranks apart.
  inspector = await app.called('supervisor')
})
afterAll(() => app?.close())

export const BASIS = 'The shop saw him take two coats and leave without paying'
export const VICTIM = { name: 'Robin Example', enhanced: false }
export const PLAN = {
  objective: 'Find who took the coats, and prove it',
  risk: 'Staff fear a return: the manager keeps two on the till',
  victimContact: 'By phone each Friday',
  line: {
    objective: 'Who was in the shop at 09:40',
    action: 'Ask the shop for its recording',
    dueAt: '2026-12-23T10:00',
    perishesAt: '2026-12-24T10:00',
  },
}
export const WORDS = 'The lab result is due on Thursday and decides the next step'

export async function crime(change: object = {}, type?: string, risk?: 'low' | 'high') {
  const given = await incident(app, type, risk)
  const answer = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence: 'shoplifting',
    basis: BASIS,
    victims: [VICTIM],
    ...change,
  })
  expect(answer.status, answer.text).toBe(201)
  return {
    ...given,
    crimeId: answer.body.crimeId as string,
    victims: answer.body.victims as { victimId: string; enhanced: boolean }[],
  }
}

export async function facts(caseId: string) {
  const { rows } = await app.owner.query<{
    kind: string
    body: Record<string, unknown>
    at: string
    recorded_at: string
  }>('select kind, body, at::text, recorded_at::text from platform.fact where case_id = $1 order by case_version', [
    caseId,
  ])
  return rows
}
export const kinds = async (caseId: string) => (await facts(caseId)).map(fact => fact.kind)

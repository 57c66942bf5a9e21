import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { newId, record } from '../platform/log/record.ts'
import { type Answer, type Person, type TestApp, testApp } from '../test-app.ts'

export let t: TestApp
export let dispatcher: Person
export let supervisor: Person
export let officer: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  dispatcher = await t.as('dispatcher')
  supervisor = await t.as('supervisor')
  officer = await t.as('response-officer')
})
afterAll(() => t.close())

type Wanted = {
  grade?: string | null
  settlement?: string | null
  place?: string | null
  answeredAgo?: number
  vulnerable?: boolean
  endState?: string
}

/** A contact as the contact module leaves it once a handler has graded and placed it. */
export async function contact(wanted: Wanted = {}, on = t): Promise<{ contactId: string; caseId: string }> {
  const [contactId, caseId] = [newId(), newId()]
  const now = on.now()
  const answered = now.subtract({ minutes: wanted.answeredAgo ?? 2 })
  const { grade = 'immediate', settlement = 'hanley', place = '4 Test Street', endState } = wanted
  await inContext(on.db, systemWho('test'), async tx => {
    await tx
      .insertInto('contact.contact')
      .values({
        id: contactId,
        case_id: caseId,
        channel: '999',
        state: endState ? 'ended' : 'open',
        offered_at: answered.subtract({ seconds: 8 }),
        answered_at: answered,
        incident_type: 'violence',
        summary: 'A fight outside',
        place,
        settlement_id: settlement,
        grade: grade as 'immediate',
        graded_at: grade ? now : null,
        vulnerable: wanted.vulnerable ?? false,
        end_state: (endState ?? null) as null,
        ended_at: endState ? now : null,
      })
      .execute()
    await record(tx, {
      kind: 'contact-answered',
      caseId,
      about: contactId,
      at: answered,
      by: systemWho('test'),
      body: { contactId, channel: '999', waitSeconds: 8 },
    })
  })
  return { contactId, caseId }
}

export async function incident(wanted: Wanted = {}) {
  const made = await contact(wanted)
  const opened = await dispatcher.post(`/contacts/${made.contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  return { ...made, incidentId: opened.body.incidentId as string, ...opened.body }
}

export async function free(): Promise<string[]> {
  const board = await dispatcher.get('/incidents')
  return board.body.bases.flatMap((base: { resources: { resourceId: string; state: string }[] }) =>
    base.resources.filter(unit => unit.state === 'available').map(unit => unit.resourceId),
  )
}

export async function kinds(caseId: string): Promise<string[]> {
  const answer = await dispatcher.get(`/cases/${caseId}`)
  return answer.body.timeline.map((fact: { kind: string }) => fact.kind)
}

export async function send(incidentId: string, who = dispatcher) {
  const [resourceId] = await free()
  const answer = await who.post(`/incidents/${incidentId}/deployments`, { resourceId })
  expect(answer.status, answer.text).toBe(201)
  return answer.body as { deploymentId: string; resourceId: string }
}

/** Whether a page says this, without printing the page when it does not. */
export function has(answer: Answer, words: string): void {
  expect([words, answer.text.includes(words)]).toEqual([words, true])
}

/** Each test leaves no unit out, so that the next finds its base as the rota has it. */
beforeEach(async () => {
  await t.tick({ minutes: 1 })
})

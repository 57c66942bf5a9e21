import { afterAll, beforeAll, expect } from 'vitest'
import { MOST_SAY } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

export let app: TestApp
export let investigator: Person
export let colleague: Person
export let supervisor: Person
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.called('investigator')
  colleague = await app.called('isla.ashdown')
  supervisor = await app.called('supervisor')
})
afterAll(() => app?.close())

/** A domestic case as first contact leaves it, recorded as a crime. */
export async function reported() {
  const handler = await app.called('handler')
  const ok = async (who: Person, path: string, body: object) => {
    const answer = await who.post(path, body)
    expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300)
    return answer.body
  }
  const { contactId, caseId } = await ok(handler, '/contacts', { channel: '999', callerNumber: '07700 900173' })
  await ok(handler, `/contacts/${contactId}/details`, {
    callerName: 'Sam Example',
    incidentType: 'domestic',
    summary: 'Held by the neck by her partner, who has left',
    place: '14 Example Row',
    settlementId: 'hanley',
  })
  await ok(handler, `/contacts/${contactId}/assessments`, {
    ...MOST_SAY,
    threat: 'A partner who said he will be back',
    harm: 'Her breathing was stopped',
    immediacy: 'now',
    risk: 'high',
    riskReason: 'From what she said',
    caller: 'yes',
    callerReason: 'Afraid',
    investigation: 'A doorbell camera that keeps four days',
    engagement: 'Text only, between 9 and 3',
  })
  await ok(handler, `/contacts/${contactId}/pathway`, {
    pathway: 'domestic',
    answers: { choked: { answer: 'yes', words: 'Twice, she saw black' } },
  })
  await ok(handler, `/contacts/${contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = await ok(handler, `/contacts/${contactId}/incident`, {})
  const { crimeId, victims } = await ok(investigator, `/incidents/${incidentId}/crime`, {
    offence: 'assault-with-injury',
    basis: 'Held by the neck until she saw black',
    victims: [{ name: 'Sam Example', enhanced: true }],
  })
  return { caseId, crimeId: crimeId as string, victimId: victims[0].victimId as string }
}
export const facts = async (caseId: string, kind: string) =>
  (
    await app.owner.query(
      `select body, at::text, recorded_at::text from platform.fact where case_id = $1 and kind = $2 order by case_version`,
      [caseId, kind],
    )
  ).rows
export const PLAN = {
  objective: 'Prove who held her by the neck',
  risk: 'He said he will be back: alarm given',
  victimContact: 'By text, Tuesdays',
}

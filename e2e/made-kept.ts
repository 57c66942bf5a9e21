import { type KeptTest, keptCase } from '../src/investigation/retention/test-kept.ts'
import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeKept = { keptCaseId: string; erasureId: string; holdId: string; restrictedCaseId: string }

/** A case that ended years ago, and has come to its review. */
export async function oldCase(t: TestApp): Promise<KeptTest> {
  const people = { handler: await t.as('contact-handler'), investigator: await t.as('investigator') }
  return keptCase(t, people, { words: 'Sampleton', victim: 'Robin Example', suspect: 'Alex Sample' })
}

/** That case asked to be erased, a hold on the worked one, and a report that names somebody who works for the police. */
export async function makeKept(t: TestApp, { caseId }: KeptTest, { worked }: Pick<Scene, 'worked'>): Promise<MadeKept> {
  const does = async (who: string, path: string, body: object) => {
    const done = await (await t.called(who)).post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const { erasureId } = await does('records', `/cases/${caseId}/retention`, {
    decision: 'erase',
    words: 'Nothing in it is needed by any other matter',
  })
  const { holdId } = await does('investigator', `/cases/${worked.caseId}/hold`, {
    kind: 'disclosure',
    reason: 'Crown Court case T2026 0001',
    reviewOn: '2027-06-01',
  })
  const call = await does('handler', '/contacts', { channel: '101', callerNumber: '07700 900144' })
  await does('handler', `/contacts/${call.contactId}/police-named`, { answer: 'yes', staffId: 's001' })
  return { keptCaseId: caseId, erasureId, holdId, restrictedCaseId: call.caseId }
}

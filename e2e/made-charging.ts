import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeCharging = { requestId: string; draftId: string }

/** On the worked case a request that was sent and has something asked for first; on the shop's case one that is not sent. */
export async function makeCharging(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeCharging> {
  const investigator = await t.as('investigator')
  const does = async (path: string, body: object) => {
    const done = await investigator.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const { requestId } = await does(`/crimes/${worked.crimeId}/charging`, {
    suspectId: worked.suspectId,
    offences: 'Stalking, section 4A Protection from Harassment Act 1997',
    decider: 'prosecutor',
    triable: 'either-way',
    test: 'full',
    held: 'bail',
    fileKind: 'not-guilty',
    'answer-evidence': 'Two neighbours and the doorbell place him there; he says that he was passing',
    'answer-public-interest': 'It grew over a month and she has moved out',
    evidenceLed: 'The notes, the doorbell and two neighbours would stand without her',
    victimViews: 'Morgan wants him charged and is afraid of the trial',
  })
  await does(`/charging/${requestId}/file`, {
    item: 'summary',
    standing: 'have',
    words: 'Typed by PC Example on Monday',
    place: 'Case folder, tab 2',
  })
  await does(`/charging/${requestId}/sent`, {
    despite: 'Bail ends before the laboratory answers; it follows by the tenth',
  })
  await does(`/charging/${requestId}/action-plan`, {
    actions: [{ words: 'A second statement of the neighbour at number 5', dueAt: '2026-12-01T12:00' }],
  })
  await does(`/charging/${requestId}/sent`, { despite: 'The neighbour is away until the tenth and the rest is there' })
  const crime = (await investigator.get(`/crimes/${worked.openCrimeId}`)).body
  const suspectId =
    crime.suspects[0]?.suspectId ??
    (await does(`/crimes/${worked.openCrimeId}/suspects`, { name: 'Robin Sample' })).suspectId
  const draft = await does(`/crimes/${worked.openCrimeId}/charging`, {
    suspectId,
    offences: 'Theft, section 1 Theft Act 1968',
    decider: 'police',
    marks: ['none'],
    triable: 'retail-theft',
    test: 'full',
    held: 'not',
    fileKind: 'guilty-plea',
  })
  return { requestId, draftId: draft.requestId }
}

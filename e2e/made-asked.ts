import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeAsked = { deviceId: string; takenId: string; recordsId: string; loneOrderId: string }

const WORDS = 'The messages of that night are nowhere else, and she says so herself'

/** On the worked case a child's device that nobody has answered for, one that is with us, and records that somebody agreed to ask for; and an order without a case. */
export async function makeAsked(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeAsked> {
  const [handler, investigator, supervisor] = [
    await t.as('contact-handler'),
    await t.as('investigator'),
    await t.as('supervisor'),
  ]
  const does = async (who: typeof handler, path: string, body: object) => {
    const done = await who.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const tests = { relevant: WORDS, necessary: WORDS, 'less-intrusive': WORDS }
  const device = async (capacity: string) =>
    (
      await does(investigator, `/crimes/${worked.crimeId}/device`, {
        victimId: worked.victimId,
        capacity,
        device: 'A telephone in a green case',
        information: 'Messages from him of 20 to 22 November',
        others: WORDS,
        ...tests,
      })
    ).extractionId as string
  const takenId = await device('adult')
  await does(investigator, `/devices/${takenId}`, {
    noticeAt: '2026-11-23T15:00',
    agreed: true,
    freely: true,
    agreedHow: 'in-writing',
    takenAt: '2026-11-23T15:30',
    returnBy: '2026-11-26T12:00',
  })
  const { requestId } = await does(investigator, `/crimes/${worked.crimeId}/third-party`, {
    victimId: worked.victimId,
    capacity: 'adult',
    kind: 'medical',
    holder: 'The surgery at Example',
    material: 'The entry of Monday 23 November',
    held: WORDS,
    ...tests,
  })
  await does(supervisor, `/third-party/${requestId}/decision`, {
    agreed: true,
    reason: 'Only the entry of that day is asked for',
  })
  const { contactId } = await does(handler, '/contacts', { channel: '101' })
  const { personId } = await does(handler, `/contacts/${contactId}/people`, {
    decision: 'new',
    role: 'other',
    given: 'Rowan',
    family: 'Sample',
  })
  const { orderId } = await does(handler, `/people/${personId}/orders`, {
    kind: 'non-molestation',
    toldBy: 'solicitor',
    authoriser: 'The family court at Example',
    madeAt: '2026-11-16T14:00',
    lastDay: '2026-12-01',
    protectsOther: 'Robin Example',
    terms: [{ kind: 'not-contact', words: 'Robin Example' }],
  })
  return { deviceId: await device('child'), takenId, recordsId: requestId, loneOrderId: orderId }
}

import type { TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'

export type MadeOrder = { orderId: string; unservedId: string; tellingId: string; breachId: string }

/** On the worked case: a stalking protection order that is served and was broken, one that is not served, and a victim to tell of both. */
export async function makeOrders(t: TestApp, { worked }: Pick<Scene, 'worked'>): Promise<MadeOrder> {
  const investigator = await t.as('investigator')
  const does = async (path: string, body: object) => {
    const done = await investigator.post(path, body)
    if (done.status >= 300) throw new Error(`${path}: ${done.status} ${done.text}`)
    return done.body
  }
  const made = (more: object) =>
    does(`/crimes/${worked.crimeId}/orders`, {
      suspectId: worked.suspectId,
      protects: [worked.victimId],
      authoriser: 'A magistrates’ court',
      madeAt: '2026-11-23T14:30',
      terms: [
        { kind: 'not-contact', words: 'Morgan Example by any means, nor ask anybody else to' },
        { kind: 'not-go', words: 'Flat 3, 20 Sample Street, Hanley' },
        { kind: 'not-go', words: '7 Example Close, Burslem' },
      ],
      ...more,
    })
  const { orderId } = await made({ kind: 'spo', lastDay: '2029-11-22', reference: 'EX/27' })
  await does(`/orders/${orderId}/steps`, {
    step: 'served',
    at: '2026-11-23T15:10',
    how: 'in-person',
    servedBy: 'PC Example',
    words: 'At the custody desk; he signed for it',
  })
  const { breachId } = await does(`/orders/${orderId}/breaches`, {
    at: '2026-11-23T16:20',
    words: 'A bunch of flowers without a card was left at her door; the doorbell shows him',
    arrested: 'no',
  })
  const unserved = await made({ kind: 'non-molestation', authoriser: 'The family court', lastDay: '2027-11-22' })
  const { tellings } = (await investigator.get(`/orders/${orderId}`)).body
  return { orderId, unservedId: unserved.orderId, tellingId: tellings[0].tellingId, breachId }
}

import { expect } from 'vitest'
import type { Person } from '../../test-app.ts'
import { castOf } from '../../test-cast.ts'
import { incident } from '../test-incident.ts'

export const { t, investigator, supervisor, handler } = castOf('2026-11-23T10:00', {
  investigator: 'investigator',
  supervisor: 'supervisor',
  handler: 'contact-handler',
})

export async function crime(offence = 'stalking', victims: object[] = [{ name: 'Morgan Example', enhanced: true }]) {
  const given = await incident(t, 'stalking', 'high')
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence,
    basis: 'Followed and written to on five days, which put her in fear',
    victims,
  })
  expect(made.status, made.text).toBe(201)
  const { suspectId } = (await investigator.post(`/crimes/${made.body.crimeId}/suspects`, { name: 'Casey Sample' }))
    .body
  const victimIds = (made.body.victims as { victimId: string }[]).map(one => one.victimId)
  return { ...given, crimeId: made.body.crimeId as string, suspectId: suspectId as string, victimIds }
}

export const TERMS = [
  { kind: 'not-contact', words: 'Morgan Example' },
  { kind: 'not-go', words: '7 Example Close, Hanley' },
]
export const ORDER = {
  kind: 'dvpo',
  authoriser: 'A magistrates’ court',
  reference: 'EX/1',
  madeAt: '2026-11-23T09:00',
  lastDay: '2026-12-14',
  terms: TERMS,
}
export const SERVED = {
  step: 'served',
  at: '2026-11-23T09:30',
  how: 'in-person',
  servedBy: 'PC Example',
  words: 'Signed for',
}

export async function order(change: object = {}) {
  const given = await crime()
  const made = await investigator.post(`/crimes/${given.crimeId}/orders`, {
    ...ORDER,
    suspectId: given.suspectId,
    protects: given.victimIds,
    ...change,
  })
  expect(made.status, made.text).toBe(201)
  return { ...given, orderId: made.body.orderId as string }
}
export const step = (orderId: string, body: object) => investigator.post(`/orders/${orderId}/steps`, body)
export const waits = async (who: Person, kind: string) =>
  (await who.get(`/investigations?of=force&kind=${kind}`)).body.tasks as {
    key: string
    crimeId: string
    what: string
  }[]
export const NO = { answer: 'not', reason: 'Bail conditions keep him from her street' }

import { expect } from 'vitest'
import type { Reply } from '../test-writers.ts'

/** Somebody by user name asks the API to do something. */
export type As = (name: string, path: string, body: object) => Promise<Reply>

/** A call that is taken, graded and has its incident: the incident's id. */
export async function openIncident(as: As, handler: string): Promise<string> {
  const opened = await as(handler, '/contacts', { channel: '999' })
  const at = `/contacts/${opened.body.contactId}`
  await as(handler, `${at}/details`, {
    incidentType: 'violence',
    summary: 'A fight outside, synthetic',
    place: '4 Test Street',
    settlementId: 'hanley',
  })
  await as(handler, `${at}/grade`, { grade: 'immediate' })
  const reply = await as(handler, `${at}/incident`, {})
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
  return reply.body.incidentId
}

export async function recordCrime(as: As, incidentId: string): Promise<void> {
  const crime = {
    offence: 'assault-with-injury',
    basis: 'Synthetic: somebody was hit.',
    victims: [{ name: 'Synthetic Person' }],
  }
  const reply = await as('supervisor', `/incidents/${incidentId}/crime`, crime)
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
}

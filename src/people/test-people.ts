import { expect } from 'vitest'
import { castOf } from '../test-cast.ts'

export const { t, handler, supervisor } = castOf('2026-11-23T03:00', {
  handler: 'contact-handler',
  supervisor: 'supervisor',
})

export type Details = Record<string, string>

/** A contact with these details, still open. */
export async function call(details: Details = {}): Promise<{ contactId: string; caseId: string }> {
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '999' })).body
  if (Object.keys(details).length > 0) {
    const described = await handler.post(`/contacts/${contactId}/details`, details)
    expect(described.status).toBe(200)
  }
  return { contactId, caseId }
}

/** Somebody new, said to be this contact's caller. */
export async function somebody(told: Details, details: Details = {}): Promise<{ personId: string; contactId: string }> {
  const { contactId } = await call(details)
  const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'new', ...told })
  expect(said.status).toBe(201)
  return { personId: said.body.personId, contactId }
}
export const find = async (query: Details, who = handler) =>
  (await who.get(`/people/candidates?${new URLSearchParams(query)}`)).body
export const idsOf = (found: { candidates: { personId: string }[] }) => found.candidates.map(one => one.personId)

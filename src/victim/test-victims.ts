import { expect } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import type { TestApp } from '../test-app.ts'

const THRIVE = {
  ...CALM_FORM,
  threat: 'Shed broken into overnight',
  harm: 'Loss of tools',
  investigation: 'Neighbour has a camera',
  vulnerability: 'None found',
  engagement: 'Ring in the evening',
}

export type Victim = { crimeId: string; victimId: string; suspectId: string; caseId: string }

/** A recorded crime with its victims and a suspect, made through the API. */
export async function makeVictims(t: TestApp, names: string[], enhanced = false, typeCode?: string): Promise<Victim[]> {
  const handler = await t.as('contact-handler')
  const officer = await t.as('response-officer')
  const type = t.force.incidentTypes.find(one => one.crimeType === 'Burglary' && !one.sensitive)!
  const offence = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '101' })).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: typeCode ?? type.code,
    summary: 'Shed broken into',
    place: '1 Made-up Close',
    settlementId: t.force.neighbourhoods[0]!.id,
    callerName: names[0],
  })
  await handler.post(`/contacts/${contactId}/assessments`, THRIVE)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })
  const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: names.map(name => ({ name, enhanced, ...(enhanced ? { enhancedReason: 'Targeted before' } : {}) })),
  })
  expect(crime.status).toBe(201)
  const { crimeId, victims } = crime.body
  const suspect = await (await t.as('investigator')).post(`/crimes/${crimeId}/suspects`, { name: 'Wim Suspectsson' })
  return victims.map(({ victimId }: { victimId: string }) => ({
    crimeId,
    victimId,
    suspectId: suspect.body.suspectId,
    caseId,
  }))
}

/** Something happens to a suspect, and every reader has heard of it. */
export async function happens(t: TestApp, suspectId: string, event: string, at = t.now().toString()): Promise<void> {
  const answer = await (await t.as('investigator')).post(`/suspects/${suspectId}/events`, { event, at })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await t.catchUp()
}

export const UPDATE = {
  whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
  whatHappensNext: 'On Monday an officer collects the camera footage.',
  nextBy: '2026-12-31',
  told: 'message',
}
export const SAFE = { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }
export const BY_EMAIL = { ...SAFE, channel: 'email', reach: 'hers@example.org' }

import { expect } from 'vitest'
import type { Person, TestApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

/** Two coats and whose they were, recorded as a crime that nobody has yet. */
export async function theft(t: TestApp, investigator: Person) {
  const given = await incident(t)
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Two coats were taken from the rail while the keeper watched',
    victims: [{ name: 'Morgan Example', enhanced: false }],
  })
  expect(made.status, made.text).toBe(201)
  return { ...given, crimeId: made.body.crimeId as string, victimId: made.body.victims[0].victimId as string }
}

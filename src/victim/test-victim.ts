import { incident } from '../investigation/test-incident.ts'
import type { Person, TestApp } from '../test-app.ts'

export type TestVictim = { crimeId: string; victimId: string; suspectId: string; caseId: string }

/** A recorded crime with one victim and a suspect, through the API where victim care begins. */
export async function victimOf(
  app: TestApp,
  by: { officer: Person; investigator: Person },
  who = 'Synthetic Victim',
): Promise<TestVictim> {
  const { incidentId, caseId } = await incident(app)
  const offence = app.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const crime = await by.officer.post(`/incidents/${incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: [{ name: who, enhanced: false }],
  })
  if (crime.status !== 201) throw new Error(JSON.stringify(crime.body))
  const { crimeId, victims } = crime.body
  const suspect = await by.investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Synthetic Suspect' })
  return { crimeId, victimId: victims[0].victimId, suspectId: suspect.body.suspectId, caseId }
}

import { incident } from '../investigation/test-incident.ts'
import type { TestApp } from '../test-app.ts'

export type TestCrime = {
  caseId: string
  crimeId: string
  number: number
  contactId: string
  victimIds: string[]
  suspectId: string
}

/** A recorded crime with these victims and one suspect, as the crew would leave it; `type` is one of the force's incidents. */
export async function crimeOf(
  t: TestApp,
  victims: readonly { name: string; enhanced?: boolean }[],
  { type = 'theft', offence }: { type?: string; offence?: string } = {},
): Promise<TestCrime> {
  const [officer, investigator] = [await t.as('response-officer'), await t.as('investigator')]
  const given = await incident(t, type)
  const burglary = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const crime = await officer.post(`/incidents/${given.incidentId}/crime`, {
    offence: offence ?? burglary.code,
    basis: 'On the balance of probability it happened as reported',
    victims: victims.map(one => ({
      name: one.name,
      enhanced: one.enhanced ?? false,
      ...(one.enhanced ? { enhancedReason: 'Targeted before' } : {}),
    })),
  })
  if (crime.status !== 201) throw new Error(crime.text)
  const { crimeId } = crime.body
  const suspect = await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Synthetic Suspect' })
  const { number } = (await investigator.get(`/crimes/${crimeId}`)).body
  return {
    caseId: given.caseId,
    contactId: given.contactId,
    crimeId,
    number,
    victimIds: crime.body.victims.map((one: { victimId: string }) => one.victimId),
    suspectId: suspect.body.suspectId,
  }
}

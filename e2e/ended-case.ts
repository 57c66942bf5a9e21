import type { Cast } from './cast.ts'

/** A small crime of the same incident that ended after an interview, and whose victim asks for a review. */
export async function endCase(incidentId: string, at: string, { does }: Pick<Cast, 'does'>) {
  const { crimeId, victims } = await does('officer', `/incidents/${incidentId}/crime`, {
    offence: 'assault-without-injury',
    basis: 'The guard says that he was pushed at the door',
    victims: [{ name: 'Ash Example' }],
  })
  const { suspectId } = await does('investigator', `/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  await does('investigator', `/suspects/${suspectId}/events`, {
    event: 'interview',
    at,
    note: 'By appointment; denies it',
  })
  const { outcomeId } = await does('investigator', `/crimes/${crimeId}/outcome`, {
    code: 15,
    reason: 'One account against another, and the recording ends before the door',
    evidence: 'Two statements and the recording',
    victimView: 'Wants it to go on',
    notDone: 'No house-to-house: nobody lives above the shops',
  })
  await does('supervisor', `/outcomes/${outcomeId}/decision`, {
    agree: true,
    reason: 'Both accounts and the recording were read: nothing decides between them',
  })
  const victimId = victims[0].victimId as string
  const { requestId } = await does('investigator', `/crimes/${crimeId}/review-request`, {
    victimId,
    words: 'The woman from the bakery saw him push me',
    channel: 'by phone',
  })
  return { endedCrimeId: crimeId as string, endedVictimId: victimId, requestId: requestId as string }
}

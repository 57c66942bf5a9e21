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
  // And a third, recorded twice, which somebody asks to cancel.
  const twice = await does('officer', `/incidents/${incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'The guard says that his hat was taken',
    victims: [{ name: 'Ash Example' }],
  })
  const { cancellationId } = await does('investigator', `/crimes/${twice.crimeId}/cancellation`, {
    ground: 'C4',
    reason: 'The same report was typed twice by two officers',
    evidence: 'Both entries carry the same time, caller and words; compared on Monday',
  })
  return {
    cancellationId: cancellationId as string,
    openCrimeId: twice.crimeId as string,
    endedCrimeId: crimeId as string,
    endedVictimId: victimId,
    requestId: requestId as string,
  }
}

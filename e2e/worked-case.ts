import { MOST_SAY } from '../src/test-answers.ts'
import { type Cast, MORGAN, type Stage } from './cast.ts'
import { endCase } from './ended-case.ts'
import type { Scene } from './scene.ts'

/** Three days of a stalking case: planned, reviewed, an arrest made, the victim told once and owed a word. */
export async function workCase(stage: Stage, { does, asks }: Cast): Promise<Scene['worked']> {
  await stage.at('2026-11-21T09:10')
  const { contactId, caseId } = await does('handler', '/contacts', { channel: '101', callerNumber: MORGAN })
  await does('handler', `/contacts/${contactId}/log`, {
    text: 'He was outside again last night, and has left a note. Third time this week.',
  })
  await does('handler', `/contacts/${contactId}/details`, {
    callerName: 'Morgan Example',
    callerAddress: 'Flat 3, 20 Sample Street',
    incidentType: 'stalking',
    summary: 'Former partner waits outside and leaves notes',
    place: 'Flat 3, 20 Sample Street',
    settlementId: 'hanley',
  })
  await does('handler', `/contacts/${contactId}/assessments`, {
    threat: 'A former partner who waits outside at night',
    harm: 'Fear, and what he wrote that he would do',
    immediacy: 'within-hour',
    risk: 'high',
    ...MOST_SAY,
    caller: 'yes',
    callerReason: 'Followed for a month, lives alone',
    investigation: 'The notes, and a doorbell camera that keeps four days',
  })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'priority' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await does('handler', `/contacts/${contactId}/end`, { endState: 'incident' })

  const { suggested } = await asks('dispatcher', `/incidents/${incidentId}`)
  const { deploymentId } = await does('dispatcher', `/incidents/${incidentId}/deployments`, {
    resourceId: suggested[0].resourceId,
  })
  await stage.at('2026-11-21T09:14')
  await does('officer', `/deployments/${deploymentId}/en-route`, {})
  await stage.at('2026-11-21T09:26')
  await does('officer', `/deployments/${deploymentId}/at-scene`, {})
  await stage.at('2026-11-21T10:20')
  await does('officer', `/deployments/${deploymentId}/clear`, {
    result: 'Statement taken, notes seized, advice on safety given',
  })
  await does('officer', `/incidents/${incidentId}/close`, {
    reason: 'Attended. A crime is recorded and the risk is managed there',
  })
  const { crimeId, victims } = await does('officer', `/incidents/${incidentId}/crime`, {
    offence: 'stalking',
    basis: 'Followed, watched and written to on at least five days, which put her in fear of violence',
    victims: [{ name: 'Morgan Example', enhanced: true, enhancedReason: 'Persistently targeted' }],
  })
  const victimId = victims[0].victimId

  const { teams } = await asks('supervisor', '/investigators')
  const owner = teams
    .flatMap((team: { people: { id: string; name: string }[] }) => team.people)
    .find((one: { name: string }) => one.name === 'Ioana Llewellyn')
  await does('supervisor', `/crimes/${crimeId}/allocation`, { ownerId: owner.id })
  await stage.at('2026-11-21T13:05')
  await does('investigator', `/crimes/${crimeId}/plan`, {
    objective:
      'Prove who wrote the notes and that he was there on each of the five nights; and keep Morgan safe meanwhile',
    risk: 'He knows where she lives and where she works. Alarm given, workplace told with her consent, a protection order is being asked for',
    victimContact: 'By text on Tuesdays and Fridays between 9 and 3, when she is alone',
    line: {
      objective: 'That he was outside on Friday night',
      action: 'Get the doorbell recording from the neighbour at number 18',
      dueAt: '2026-11-23T18:00',
      perishesAt: '2026-11-24T21:30',
    },
  })
  await does('investigator', `/crimes/${crimeId}/lines`, {
    objective: 'Who wrote the notes',
    action: 'Compare them with his letters, which Morgan has kept; ask for fingerprints',
    dueAt: '2026-11-27T17:00',
  })
  const phone = await does('investigator', `/crimes/${crimeId}/lines`, {
    objective: 'Where his phone was on the five nights',
    action: 'Ask for authority for location data',
    dueAt: '2026-11-30T17:00',
  })
  await does('investigator', `/lines/${phone.lineId}/end`, {
    state: 'not-proportionate',
    result: 'The recording and two witnesses place him there, so his location data would add nothing',
  })
  await stage.at('2026-11-22T11:40')
  await does('investigator', `/victims/${victimId}/safe-contact`, {
    channel: 'text',
    reach: MORGAN,
    safe: true,
    checkedWithVictim: true,
  })
  await does('supervisor', `/crimes/${crimeId}/review`, {
    decision: 'direction',
    words:
      'Arrest before the recording at number 18 is overwritten on Tuesday, and ask for the protection order on the same day',
    nextDueAt: '2026-11-25T12:00',
  })
  await stage.at('2026-11-23T09:45')
  const { suspectId } = await does('investigator', `/crimes/${crimeId}/suspects`, { name: 'Casey Sample' })
  await does('investigator', `/suspects/${suspectId}/events`, {
    event: 'arrest',
    at: '2026-11-23T07:15',
    note: 'At home, without incident',
  })
  await does('investigator', `/victims/${victimId}/update`, {
    crimeId,
    whatIsNew:
      'The person you told us about was arrested this morning and is being asked about it. The notes are with the laboratory.',
    whatHappensNext: 'I will text you before he is let go, and ask what would help you to feel safe.',
    nextBy: '2026-11-24',
    told: 'message',
  })
  await stage.settle()
  await stage.at('2026-11-23T13:30')
  await does('investigator', `/suspects/${suspectId}/events`, {
    event: 'interview',
    at: '2026-11-23T11:20',
    note: 'With a solicitor; denies the notes',
  })
  await does('investigator', `/suspects/${suspectId}/events`, {
    event: 'bail',
    at: '2026-11-23T13:10',
    note: 'Not to contact Morgan or go to Sample Street',
  })
  await stage.at('2026-11-23T14:05')
  const { withdrawalId } = await does('investigator', `/crimes/${crimeId}/withdrawal`, {
    victimId,
    route: 'said',
    reasons: ['fear', 'court'],
    ownWords: 'I do not think I can stand in a court with him there. I only want it to stop.',
    spokenToAlone: 'yes',
    pressure: 'no',
    contact: 'unknown',
    control: 'no',
    checkWords: 'She has not looked at messages from numbers she does not know',
    safety: 'Alarm tested today; bail keeps him from her street; her sister stays until Friday',
    'emergency-call': 'None: she rang 101, and that call is kept',
    video: 'The doorbell at number 18 shows him on Friday night',
    injury: 'None, and she was asked',
    witnesses: 'Two neighbours have seen him on three of the nights',
    'phone-data': 'The notes with the laboratory; his telephone was taken on arrest',
    admissions: 'He denies the notes and does not say where he was',
    history: 'Three calls in a month, each written down at the time',
  })
  return {
    caseId,
    contactId,
    incidentId,
    crimeId,
    victimId,
    suspectId,
    withdrawalId,
    ...(await endOther(stage, { does, asks })),
  }
}

/** A second, smaller crime of the same day, whose outcome waits to be agreed. */
async function endOther(stage: Stage, { does, asks }: Pick<Cast, 'does' | 'asks'>) {
  const { contactId } = await does('handler', '/contacts', { channel: '101', callerNumber: '01632 960112' })
  await does('handler', `/contacts/${contactId}/details`, {
    callerName: 'Ash Example',
    incidentType: 'shoplifting',
    summary: 'Two coats taken',
    place: 'The Sample Shop, High Street',
    settlementId: 'leek',
  })
  await does('handler', `/contacts/${contactId}/assessments`, {
    threat: 'None now',
    harm: 'The loss of two coats',
    immediacy: 'later',
    risk: 'low',
    ...MOST_SAY,
  })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'scheduled' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await does('handler', `/contacts/${contactId}/end`, { endState: 'incident' })
  // Still there when its shift is over: the longest line that the board has to fit.
  const { suggested } = await asks('dispatcher', `/incidents/${incidentId}`)
  const { deploymentId } = await does('dispatcher', `/incidents/${incidentId}/deployments`, {
    resourceId: suggested[0].resourceId,
  })
  await does('officer', `/deployments/${deploymentId}/at-scene`, {})
  const { crimeId } = await does('officer', `/incidents/${incidentId}/crime`, {
    offence: 'shoplifting',
    basis: 'The shop saw him take two coats and leave without paying',
    victims: [{ name: 'The Sample Shop' }],
  })
  await stage.at('2026-11-23T14:20')
  await does('investigator', `/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  const { outcomeId } = await does('investigator', `/crimes/${crimeId}/outcome`, {
    code: 8,
    reason: 'He brought the coats back and paid for the damage',
    evidence: 'The shop’s recording, and his own account in interview',
    victimView: 'The shop is content with that',
    statements: [
      {
        need: 'accepts-responsibility',
        words: 'Said in interview that he took both coats',
        evidence: 'Interview of 23 November',
      },
    ],
  })
  const { notices } = await asks('investigator', `/crimes/${crimeId}`)
  const ended = await endCase(incidentId, '2026-11-23T14:10', { does })
  return { outcomeId: outcomeId as string, noticeId: notices[0].noticeId as string, ...ended }
}

import { type Api, openAgent, openApi } from '../src/twin/rehearsal/api.port.ts'

/** Where a scene is set up: a running system, the switch, everybody's password, and its clock. */
export type Stage = {
  origin: string
  password: string
  system: Pick<Api, 'post'>
  /** Moves the clock on: London time without an offset, or an instant. */
  at(time: string): Promise<void>
  now(): Promise<Temporal.Instant>
  /** Until every reader of the log has read to its end. */
  settle(): Promise<void>
}

export type Scene = {
  /** A case three days on: planned, reviewed, an arrest made, its victim told once and owed a word. */
  worked: { caseId: string; contactId: string; incidentId: string; crimeId: string; victimId: string; outcomeId: string }
  /** A caller on the line, at risk, while others wait. */
  call: { caseId: string; contactId: string; incidentId: string }
}

/** Every name, number and place is made up; the numbers are Ofcom's for drama. */
const MORGAN = '07700 900146'

/**
 * Puts before us what a busy evening has: a worked case, a call that is being taken, people waiting. All of it through the
 * system's own API, as the people whose work it is, from Saturday 21 November 2026 on. `between` is played on Monday
 * at 15:00, after the case and before the call.
 */
export async function setScene(stage: Stage, between: () => Promise<void> = async () => undefined): Promise<Scene> {
  const cast = openCast(stage)
  try {
    const worked = await workCase(stage, cast)
    await stage.at('2026-11-23T15:00')
    await between()
    const call = await takeCall(stage, cast)
    await letPeopleWait(stage, cast)
    await stage.settle()
    return { worked, call }
  } finally {
    cast.close()
  }
}

type Cast = ReturnType<typeof openCast>

function openCast({ origin, password }: Stage) {
  const agent = openAgent()
  const known = new Map<string, Promise<Api>>()
  const signIn = async (username: string) => {
    const { status, body } = await openApi(origin, agent).post('/sign-in', { username, password })
    if (status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(body)}`)
    return openApi(origin, agent, body.token)
  }
  const as = (username: string) => {
    const api = known.get(username) ?? signIn(username)
    known.set(username, api)
    return api
  }
  return {
    /** Does it or throws with the answer: a scene that is half set shows nothing. */
    does: async (username: string | undefined, path: string, body: object) => {
      const api = username ? await as(username) : openApi(origin, agent)
      const answer = await api.post(path, body)
      if (answer.status >= 300) throw new Error(`${username ?? 'somebody'} at ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    asks: async (username: string, path: string) => (await (await as(username)).get(path)).body,
    close: () => agent.destroy(),
  }
}

const CALM = { weapon: 'no', caller: 'no', subject: 'no', children: 'no', adultsAtRisk: 'no', othersInHousehold: 'no' }

async function workCase(stage: Stage, { does, asks }: Cast): Promise<Scene['worked']> {
  await stage.at('2026-11-21T09:10')
  const { contactId, caseId } = await does('handler', '/contacts', { channel: '101', callerNumber: MORGAN })
  await does('handler', `/contacts/${contactId}/log`, { text: 'He was outside again last night, and has left a note. Third time this week.' })
  await does('handler', `/contacts/${contactId}/details`, {
    callerName: 'Morgan Example', callerAddress: 'Flat 3, 20 Sample Street', incidentType: 'stalking', summary: 'Former partner waits outside and leaves notes',
    place: 'Flat 3, 20 Sample Street', settlementId: 'hanley',
  })
  await does('handler', `/contacts/${contactId}/assessments`, {
    threat: 'A former partner who waits outside at night', harm: 'Fear, and what he wrote that he would do', immediacy: 'within-hour', risk: 'high', ...CALM,
    caller: 'yes', callerReason: 'Followed for a month, lives alone', investigation: 'The notes, and a doorbell camera that keeps four days',
  })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'priority' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await does('handler', `/contacts/${contactId}/end`, { endState: 'incident' })

  const { suggested } = await asks('dispatcher', `/incidents/${incidentId}`)
  const { deploymentId } = await does('dispatcher', `/incidents/${incidentId}/deployments`, { resourceId: suggested[0].resourceId })
  await stage.at('2026-11-21T09:14')
  await does('officer', `/deployments/${deploymentId}/en-route`, {})
  await stage.at('2026-11-21T09:26')
  await does('officer', `/deployments/${deploymentId}/at-scene`, {})
  await stage.at('2026-11-21T10:20')
  await does('officer', `/deployments/${deploymentId}/clear`, { result: 'Statement taken, notes seized, advice on safety given' })
  await does('officer', `/incidents/${incidentId}/close`, { reason: 'Attended. A crime is recorded and the risk is managed there' })
  const { crimeId, victims } = await does('officer', `/incidents/${incidentId}/crime`, {
    offence: 'stalking', basis: 'Followed, watched and written to on at least five days, which put her in fear of violence',
    victims: [{ name: 'Morgan Example', enhanced: true, enhancedReason: 'Persistently targeted' }],
  })
  const victimId = victims[0].victimId

  const { teams } = await asks('supervisor', '/investigators')
  const owner = teams.flatMap((team: { people: { id: string; name: string }[] }) => team.people).find((one: { name: string }) => one.name === 'Ioana Llewellyn')
  await does('supervisor', `/crimes/${crimeId}/allocation`, { ownerId: owner.id })
  await stage.at('2026-11-21T13:05')
  await does('investigator', `/crimes/${crimeId}/plan`, {
    objective: 'Prove who wrote the notes and that he was there on each of the five nights; and keep Morgan safe meanwhile',
    risk: 'He knows where she lives and where she works. Alarm given, workplace told with her consent, a protection order is being asked for',
    victimContact: 'By text on Tuesdays and Fridays between 9 and 3, when she is alone',
    line: { objective: 'That he was outside on Friday night', action: 'Get the doorbell recording from the neighbour at number 18', dueAt: '2026-11-23T18:00', perishesAt: '2026-11-24T21:30' },
  })
  await does('investigator', `/crimes/${crimeId}/lines`, { objective: 'Who wrote the notes', action: 'Compare them with his letters, which Morgan has kept; ask for fingerprints', dueAt: '2026-11-27T17:00' })
  const phone = await does('investigator', `/crimes/${crimeId}/lines`, { objective: 'Where his phone was on the five nights', action: 'Ask for authority for location data', dueAt: '2026-11-30T17:00' })
  await does('investigator', `/lines/${phone.lineId}/end`, { state: 'not-proportionate', result: 'The recording and two witnesses place him there, so his location data would add nothing' })
  await stage.at('2026-11-22T11:40')
  await does('investigator', `/victims/${victimId}/safe-contact`, { channel: 'text', reach: MORGAN, safe: true, checkedWithVictim: true, conditions: 'Weekdays between 9 and 3 only' })
  await does('supervisor', `/crimes/${crimeId}/review`, {
    decision: 'direction', words: 'Arrest before the recording at number 18 is overwritten on Tuesday, and ask for the protection order on the same day', nextDueAt: '2026-11-25T12:00',
  })
  await stage.at('2026-11-23T09:45')
  const { suspectId } = await does('investigator', `/crimes/${crimeId}/suspects`, { name: 'Casey Sample' })
  await does('investigator', `/suspects/${suspectId}/events`, { event: 'arrest', at: '2026-11-23T07:15', note: 'At home, without incident' })
  await does('investigator', `/victims/${victimId}/update`, {
    crimeId, whatIsNew: 'The person you told us about was arrested this morning and is being asked about it. The notes are with the laboratory.',
    whatHappensNext: 'I will text you before he is let go, and ask what would help you to feel safe.', nextBy: '2026-11-24', told: 'message',
  })
  await stage.settle()
  await stage.at('2026-11-23T13:30')
  await does('investigator', `/suspects/${suspectId}/events`, { event: 'interview', at: '2026-11-23T11:20', note: 'With a solicitor; denies the notes' })
  await does('investigator', `/suspects/${suspectId}/events`, { event: 'bail', at: '2026-11-23T13:10', note: 'Not to contact Morgan or go to Sample Street' })
  return { caseId, contactId, incidentId, crimeId, victimId, outcomeId: await endOther(stage, { does, asks }) }
}

/** A second, smaller crime of the same day, whose outcome waits to be agreed. */
async function endOther(stage: Stage, { does, asks }: Pick<Cast, 'does' | 'asks'>): Promise<string> {
  const { contactId } = await does('handler', '/contacts', { channel: '101', callerNumber: '01632 960112' })
  await does('handler', `/contacts/${contactId}/details`, { callerName: 'Ash Example', incidentType: 'shoplifting', summary: 'Two coats taken', place: 'The Sample Shop, High Street', settlementId: 'leek' })
  await does('handler', `/contacts/${contactId}/assessments`, { threat: 'None now', harm: 'The loss of two coats', immediacy: 'later', risk: 'low', ...CALM })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'scheduled' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await does('handler', `/contacts/${contactId}/end`, { endState: 'incident' })
  // Still there when its shift is over: the longest line that the board has to fit.
  const { suggested } = await asks('dispatcher', `/incidents/${incidentId}`)
  const { deploymentId } = await does('dispatcher', `/incidents/${incidentId}/deployments`, { resourceId: suggested[0].resourceId })
  await does('officer', `/deployments/${deploymentId}/at-scene`, {})
  const { crimeId } = await does('officer', `/incidents/${incidentId}/crime`, { offence: 'shoplifting', basis: 'The shop saw him take two coats and leave without paying', victims: [{ name: 'The Sample Shop' }] })
  await stage.at('2026-11-23T14:20')
  await does('investigator', `/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  const { outcomeId } = await does('investigator', `/crimes/${crimeId}/outcome`, {
    code: 8, reason: 'He brought the coats back and paid for the damage', evidence: 'The shop’s recording, and his own account in interview', victimView: 'The shop is content with that',
  })
  return outcomeId
}

/** A little while ago they rang about a row that was over; now they ring again, and it is worse. */
async function takeCall(stage: Stage, { does }: Cast): Promise<Scene['call']> {
  const number = '07700 900173'
  const earlier = await does('handler', '/contacts', { channel: '101', callerNumber: number })
  await does('handler', `/contacts/${earlier.contactId}/details`, { callerName: 'Sam Example', incidentType: 'domestic', summary: 'Shouting, then quiet: said that it was over' })
  await does('handler', `/contacts/${earlier.contactId}/assessments`, {
    threat: 'Partner, who had been drinking', harm: 'Was pushed last month', immediacy: 'within-hour', risk: 'medium', ...CALM, caller: 'yes', callerReason: 'Afraid of him', children: 'yes', childrenReason: 'Two, asleep',
  })
  await does('handler', `/contacts/${earlier.contactId}/grade`, { grade: 'priority' })
  await does('handler', `/contacts/${earlier.contactId}/incident`, { place: '7 Example Close', settlementId: 'burslem' })
  await does('handler', `/contacts/${earlier.contactId}/end`, { endState: 'incident' })

  const rang = (await stage.now()).add({ minutes: 11 })
  const after = (seconds: number) => rang.add({ seconds }).toString()
  const rings = (event: string, at: string, more: object = {}) => stage.system.post('/telephony/events', { callId: 'scene-1', event, at, channel: '999', callerNumber: number, ...more })
  await stage.at(after(7))
  await rings('offered', after(0))
  const { contactId, caseId } = (await rings('answered', after(7), { handler: 'handler' })).body
  const says = async (seconds: number, text: string) => {
    await stage.at(after(seconds))
    await does('handler', `/contacts/${contactId}/log`, { text })
  }
  await says(19, 'Whispering. He has come back and is trying the back door.')
  await says(41, 'She is in the bathroom with both children. Door is locked.')
  await does('handler', `/contacts/${contactId}/details`, {
    callerName: 'Sam Example', incidentType: 'domestic', summary: 'Partner is breaking in; caller and two children locked in the bathroom', place: '7 Example Close', settlementId: 'burslem',
  })
  await stage.at(after(58))
  await does('handler', `/contacts/${contactId}/assessments`, {
    threat: 'Her partner, at the back door now', harm: 'Assault; he has said that he will', immediacy: 'now', weapon: 'unknown', risk: 'high', caller: 'yes', callerReason: 'Whispering, very afraid',
    subject: 'no', children: 'yes', childrenReason: 'Two, with her', adultsAtRisk: 'no', othersInHousehold: 'unknown', othersInHouseholdReason: 'Could not ask yet',
  })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await says(74, 'Glass breaking. Line still open.')
  return { caseId, contactId, incidentId }
}

type Rings = { callId: string; channel: '999' | '101'; callerNumber?: string; stage?: 'queue' }

async function letPeopleWait(stage: Stage, { does }: Cast): Promise<void> {
  const report = (body: object) => does(undefined, '/report', body)
  await report({ happening: 'no', what: 'My bicycle was taken from outside the library between nine and noon.', place: 'The library', safeChannel: 'email', safeDetail: 'someone@example.org' })
  await report({ happening: 'not-sure', what: 'Somebody is in the empty house next door with a torch. I am frightened to look.', place: '31 Example Road', name: 'Rowan Example', safeChannel: 'text', safeDetail: '07700 900188' })
  const now = (await stage.now()).add({ seconds: 35 })
  await stage.at(now.toString())
  const ago = async (seconds: number, event: string, call: Rings) => stage.system.post('/telephony/events', { ...call, event, at: now.subtract({ seconds }).toString() })
  const known: Rings = { callId: 'scene-2', channel: '101', callerNumber: MORGAN }
  const unknown: Rings = { callId: 'scene-3', channel: '101', callerNumber: '01632 960147' }
  for (const [call, since] of [[known, 205], [unknown, 260]] as const) {
    await ago(since, 'offered', call)
    await ago(since - 45, 'ivr-ended', call)
    await ago(since - 45, 'queued', call)
  }
  await ago(8, 'offered', { callId: 'scene-4', channel: '999', callerNumber: '07700 900129' })
  await ago(655, 'offered', { callId: 'scene-5', channel: '999' })
  await ago(634, 'abandoned', { callId: 'scene-5', channel: '999', stage: 'queue' })
}

import { MOST_SAY } from '../src/test-answers.ts'
import { type Cast, MORGAN, type Stage } from './cast.ts'
import type { Scene } from './scene.ts'

/** A little while ago they rang about a row that was over; now they ring again, and it is worse. */
export async function takeCall(stage: Stage, { does }: Cast): Promise<Scene['call']> {
  const number = '07700 900173'
  const earlier = await does('handler', '/contacts', { channel: '101', callerNumber: number })
  await does('handler', `/contacts/${earlier.contactId}/details`, {
    callerName: 'Sam Example',
    incidentType: 'domestic',
    summary: 'Shouting, then quiet: said that it was over',
  })
  await does('handler', `/contacts/${earlier.contactId}/assessments`, {
    threat: 'Partner, who had been drinking',
    harm: 'Was pushed last month',
    immediacy: 'within-hour',
    risk: 'medium',
    ...MOST_SAY,
    caller: 'yes',
    callerReason: 'Afraid of him',
    children: 'yes',
    childrenReason: 'Two, asleep',
  })
  await does('handler', `/contacts/${earlier.contactId}/grade`, { grade: 'priority' })
  await does('handler', `/contacts/${earlier.contactId}/incident`, {
    place: '7 Example Close',
    settlementId: 'burslem',
  })
  await does('handler', `/contacts/${earlier.contactId}/end`, { endState: 'incident' })

  const rang = (await stage.now()).add({ minutes: 11 })
  const after = (seconds: number) => rang.add({ seconds }).toString()
  const rings = (event: string, at: string, more: object = {}) =>
    stage.system.post('/telephony/events', {
      callId: 'scene-1',
      event,
      at,
      channel: '999',
      callerNumber: number,
      ...more,
    })
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
    callerName: 'Sam Example',
    incidentType: 'domestic',
    summary: 'Partner is breaking in; caller and two children locked in the bathroom',
    place: '7 Example Close',
    settlementId: 'burslem',
  })
  await stage.at(after(58))
  await does('handler', `/contacts/${contactId}/assessments`, {
    threat: 'Her partner, at the back door now',
    harm: 'Assault; he has said that he will',
    immediacy: 'now',
    weapon: 'unknown',
    risk: 'high',
    caller: 'yes',
    callerReason: 'Whispering, very afraid',
    subject: 'no',
    children: 'yes',
    childrenReason: 'Two, with her',
    adultsAtRisk: 'no',
    othersInHousehold: 'unknown',
    othersInHouseholdReason: 'Could not ask yet',
  })
  await does('handler', `/contacts/${contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = await does('handler', `/contacts/${contactId}/incident`, {})
  await says(74, 'Glass breaking. Line still open.')
  return { caseId, contactId, incidentId }
}

type Rings = { callId: string; channel: '999' | '101'; callerNumber?: string; stage?: 'queue' }

/** Five people that nobody is with, and one who gave up: calls as the switch reports them, and reports online. */
export async function letPeopleWait(stage: Stage, { does }: Cast): Promise<void> {
  const report = (body: object) => does(undefined, '/report', body)
  await report({
    happening: 'no',
    what: 'My bicycle was taken from outside the library between nine and noon.',
    place: 'The library',
    safeChannel: 'email',
    safeDetail: 'someone@example.org',
  })
  await report({
    happening: 'not-sure',
    what: 'Somebody is in the empty house next door with a torch. I am frightened to look.',
    place: '31 Example Road',
    name: 'Rowan Example',
    safeChannel: 'text',
    safeDetail: '07700 900188',
  })
  const now = (await stage.now()).add({ seconds: 35 })
  await stage.at(now.toString())
  const ago = async (seconds: number, event: string, call: Rings) =>
    stage.system.post('/telephony/events', { ...call, event, at: now.subtract({ seconds }).toString() })
  const known: Rings = { callId: 'scene-2', channel: '101', callerNumber: MORGAN }
  const unknown: Rings = { callId: 'scene-3', channel: '101', callerNumber: '01632 960147' }
  for (const [call, since] of [
    [known, 205],
    [unknown, 260],
  ] as const) {
    await ago(since, 'offered', call)
    await ago(since - 45, 'ivr-ended', call)
    await ago(since - 45, 'queued', call)
  }
  await ago(8, 'offered', { callId: 'scene-4', channel: '999', callerNumber: '07700 900129' })
  await ago(655, 'offered', { callId: 'scene-5', channel: '999' })
  await ago(634, 'abandoned', { callId: 'scene-5', channel: '999', stage: 'queue' })
}

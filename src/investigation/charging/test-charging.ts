import { expect } from 'vitest'
import { castOf } from '../../test-cast.ts'
import { incident } from '../test-incident.ts'

export const { t, investigator, supervisor, handler } = castOf('2026-11-23T10:00', {
  investigator: 'investigator',
  supervisor: 'supervisor',
  handler: 'contact-handler',
})

export async function crime(offence = 'shoplifting', type = 'theft') {
  const given = await incident(t, type)
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence,
    basis: 'Seen by the shop, and filmed on four of the nights',
    victims: [{ name: 'Morgan Example' }],
  })
  expect(made.status, made.text).toBe(201)
  const crimeId = made.body.crimeId as string
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Casey Sample' })).body
  return { ...given, crimeId, suspectId: suspectId as string }
}

export const DRAFT = {
  offences: 'Theft, section 1 Theft Act 1968\nCriminal damage, section 1 Criminal Damage Act 1971',
  decider: 'prosecutor',
  triable: 'either-way',
  test: 'full',
  held: 'not',
  fileKind: 'guilty-plea',
  'answer-evidence': 'The recording shows him, and he says that he was elsewhere',
  'answer-public-interest': 'It is the fourth time this month at one shop',
}
export const DESPITE = 'The laboratory and the shop have promised the rest by Friday'

export async function drafted(change: object = {}, of?: Awaited<ReturnType<typeof crime>>) {
  const given = of ?? (await crime())
  const made = await investigator.post(`/crimes/${given.crimeId}/charging`, {
    ...DRAFT,
    suspectId: given.suspectId,
    ...change,
  })
  expect(made.status, made.text).toBe(201)
  return { ...given, requestId: made.body.requestId as string }
}
export const does = (requestId: string, step: string, body: object = {}, who = investigator) =>
  who.post(`/charging/${requestId}/${step}`, body)
export const task = async (requestId: string, who = supervisor) =>
  (
    (await who.get('/investigations?of=force&kind=charging')).body.tasks as {
      key: string
      what: string
      why: string
      hardEnd: { at: string } | null
    }[]
  ).find(one => one.key === `charging:${requestId}`)

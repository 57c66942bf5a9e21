import { expect, test } from 'vitest'
import { atOnce } from './test-at-once.ts'
import { boardAndPages } from './test-board-and-pages.ts'
import { contact, dispatcher, free, incident, kinds, officer, send, supervisor, t } from './test-response.ts'
import { timesAndClosing } from './test-times-and-closing.ts'

test('a whole dispatch, each step with its fact', async () => {
  const { incidentId, caseId, number, attendBy } = await incident({ answeredAgo: 2 })
  expect(attendBy).toBe(t.now().subtract({ minutes: 2 }).add({ minutes: 15 }).toString())
  const suggested = (await dispatcher.get(`/incidents/${incidentId}`)).body.suggested
  expect(suggested[0]).toMatchObject({ baseId: 'hanley', kind: 'response' })
  expect(suggested[0].reasons).toContain('From Hanley, which answers for this place')
  expect(await kinds(caseId)).toEqual(['contact-answered', 'incident-opened'])

  const resourceId = suggested[0].resourceId
  const sent = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId })
  expect(sent.status).toBe(201)
  const { deploymentId } = sent.body
  const board = (await dispatcher.get('/incidents')).body
  expect(board.incidents.find((row: { number: number }) => row.number === number)).toMatchObject({
    state: 'assigned',
    assigned: [{ callsign: resourceId, step: 'assigned' }],
  })
  expect(
    board.bases
      .flatMap((base: { resources: { resourceId: string; state: string }[] }) => base.resources)
      .find((unit: { resourceId: string }) => unit.resourceId === resourceId).state,
  ).toBe('assigned')

  await t.tick({ minutes: 1 })
  expect((await officer.post(`/deployments/${deploymentId}/en-route`, {})).body).toMatchObject({
    state: 'en-route',
    incidentId,
  })
  await t.tick({ minutes: 6 })
  expect((await officer.post(`/deployments/${deploymentId}/at-scene`, {})).body).toMatchObject({
    state: 'at-scene',
    at: t.now().toString(),
  })
  const there = (await officer.get(`/incidents/${incidentId}`)).body
  expect(there.incident).toMatchObject({ state: 'at-scene', attendance: 'met', firstAtSceneAt: t.now().toString() })

  await t.tick({ minutes: 30 })
  expect(
    (await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Both parties spoken to, one arrest' })).status,
  ).toBe(200)
  const closed = await officer.post(`/incidents/${incidentId}/close`, { reason: 'Dealt with' })
  expect(closed.body).toMatchObject({ reason: 'Dealt with' })
  expect(await kinds(caseId)).toEqual([
    'contact-answered',
    'incident-opened',
    'resource-assigned',
    'resource-en-route',
    'resource-at-scene',
    'resource-cleared',
    'incident-closed',
  ])
  expect(await free()).toContain(resourceId)
  expect(
    (await dispatcher.get('/incidents')).body.incidents.map((row: { number: number }) => row.number),
  ).not.toContain(number)
})

test('from a call that a handler takes to an incident, by the routes people use', async () => {
  const handler = await t.as('contact-handler')
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '999', callerNumber: '07700 900123' })).body
  expect((await handler.post(`/contacts/${contactId}/incident`, {})).body.code).toBe('needs-type')
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: 'burglary-now',
    summary: 'Somebody is downstairs',
    place: '8 Test Street',
    settlementId: 'hanley',
  })
  expect((await handler.post(`/contacts/${contactId}/incident`, {})).body.code).toBe('needs-grade')
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  const opened = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  expect(opened.body).toMatchObject({ caseId, attendBy: t.now().add({ minutes: 15 }).toString() })
  expect((await dispatcher.get(`/incidents/${opened.body.incidentId}`)).body.incident).toMatchObject({
    what: 'Burglary happening now',
    place: '8 Test Street',
  })
})

test('what a fact of this module carries is what others read', async () => {
  const { incidentId, contactId, caseId } = await incident({ settlement: 'leek', grade: 'priority' })
  const { deploymentId, resourceId } = await send(incidentId)
  await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Stood down' })
  const { rows } = await t.owner.query(
    'select kind, about, body from platform.fact where case_id = $1 order by case_version',
    [caseId],
  )
  const opened = rows.find(row => row.kind === 'incident-opened')
  expect(opened).toMatchObject({
    about: incidentId,
    body: {
      incidentId,
      contactId,
      incidentType: 'violence',
      grade: 'priority',
      settlementId: 'leek',
      ruralUrban: expect.stringMatching(/urban|rural/),
      number: expect.any(Number),
      clockStartedAt: expect.any(String),
      attendBy: expect.any(String),
    },
  })
  expect(rows.find(row => row.kind === 'resource-cleared')).toMatchObject({
    about: deploymentId,
    body: { incidentId, deploymentId, resourceId, baseId: expect.any(String), result: 'Stood down' },
  })
})

test.each([
  ['not graded', { grade: null }, 'needs-grade'],
  ['no place', { place: null }, 'needs-place'],
  ['no town', { settlement: null }, 'needs-settlement'],
])('a contact that is %s opens nothing', async (_, wanted, code) => {
  const { contactId } = await contact(wanted)
  const answer = await dispatcher.post(`/contacts/${contactId}/incident`, {})
  expect([answer.status, answer.body.code]).toEqual([422, code])
})

test('the place can be told with the opening; a town that is not ours is refused', async () => {
  const { contactId } = await contact({ place: null, settlement: null })
  expect(
    (await dispatcher.post(`/contacts/${contactId}/incident`, { place: 'The lock', settlementId: 'atlantis' })).body
      .field,
  ).toBe('settlementId')
  const opened = await dispatcher.post(`/contacts/${contactId}/incident`, { place: 'The lock', settlementId: 'leek' })
  expect((await dispatcher.get(`/incidents/${opened.body.incidentId}`)).body.incident).toMatchObject({
    place: 'The lock',
    settlement: 'Leek',
  })
})

test('one incident per contact, also when two open it at once', async () => {
  const { contactId, caseId } = await contact()
  const answers = await Promise.all([
    dispatcher.post(`/contacts/${contactId}/incident`, {}),
    supervisor.post(`/contacts/${contactId}/incident`, {}),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
  expect(answers.find(answer => answer.status === 422)!.body).toMatchObject({ code: 'already-open' })
  expect((await kinds(caseId)).filter(kind => kind === 'incident-opened')).toHaveLength(1)
})

atOnce()
timesAndClosing()
boardAndPages()

import { expect, test } from 'vitest'
import { CALM_FORM } from '../test-answers.ts'
import { dispatcher, has, incident, officer, send, t } from './test-response.ts'

const CLOSURE = {
  ...CALM_FORM,
  trigger: 'closure',
  threat: 'None any more',
  harm: 'Nobody was hurt',
  investigation: 'None needed',
}

/** When a unit came, and how an incident is closed: a part of response.routes.test.ts, on its app. */
export function timesAndClosing(): void {
  test('told late: happened then, learned now, and the clock goes by what happened', async () => {
    const { incidentId, caseId } = await incident({ answeredAgo: 1 })
    const { deploymentId } = await send(incidentId)
    const assignedAt = t.now()
    await t.tick({ minutes: 30 })
    const arrived = assignedAt.add({ minutes: 8 })
    expect((await officer.post(`/deployments/${deploymentId}/at-scene`, { at: arrived.toString() })).body.at).toBe(
      arrived.toString(),
    )
    const view = (await dispatcher.get(`/incidents/${incidentId}`)).body
    expect(view.incident.attendance).toBe('met')
    expect(view.deployments[0]).toMatchObject({ enRouteAt: null, atSceneAt: arrived.toString() })
    const entry = (await dispatcher.get(`/cases/${caseId}`)).body.timeline.find(
      (fact: { kind: string }) => fact.kind === 'resource-at-scene',
    )
    expect(entry).toMatchObject({ at: arrived.toString(), learntLater: true })
  })

  test('never backwards, never in the future, never before it was sent, nothing said twice', async () => {
    const { incidentId } = await incident()
    const { deploymentId } = await send(incidentId)
    const post = async (step: string, body: object) =>
      (await officer.post(`/deployments/${deploymentId}/${step}`, body)).body.code
    expect(await post('at-scene', { at: '2099-01-01T10:00' })).toBe('in-future')
    expect(await post('at-scene', { at: '1899-01-01T10:00' })).toBe('out-of-order')
    expect(await post('at-scene', { minutesAgo: 90 })).toBe('out-of-order')
    expect(await post('at-scene', { at: 'half past' })).toBe('not-a-time')
    expect(await post('clear', {})).toBe('invalid')
    await t.tick({ minutes: 5 })
    expect(await post('at-scene', {})).toBeUndefined()
    expect(await post('en-route', {})).toBe('backwards')
    expect(await post('at-scene', {})).toBe('already-there')
  })

  test("the first at the scene is kept; a second unit's earlier time does not move it", async () => {
    const { incidentId } = await incident()
    const [a, b] = [await send(incidentId), await send(incidentId)]
    await t.tick({ minutes: 20 })
    await officer.post(`/deployments/${a.deploymentId}/at-scene`, {})
    const first = t.now().toString()
    await officer.post(`/deployments/${b.deploymentId}/at-scene`, { minutesAgo: 15 })
    expect((await dispatcher.get(`/incidents/${incidentId}`)).body.incident).toMatchObject({
      firstAtSceneAt: first,
      attendance: 'met-late',
    })
  })

  test('closing: not with a unit on it, not unexplained, never for want of a unit, and never a met clock', async () => {
    const { incidentId, contactId } = await incident()
    const { deploymentId, resourceId } = await send(incidentId)
    const close = async (body: object) => (await dispatcher.post(`/incidents/${incidentId}/close`, body)).body
    expect((await close({ reason: 'Done' })).detail).toBe(`${resourceId} is still deployed: clear them first`)
    await officer.post(`/deployments/${deploymentId}/clear`, { result: 'Stood down on the way' })
    expect((await close({ reason: 'Done' })).code).toBe('needs-why-nobody-went')
    expect((await close({ reason: 'Done', whyNobodyWent: 'No resources available' })).code).toBe(
      'no-resource-is-no-reason',
    )
    const good = { reason: 'Caller content', whyNobodyWent: 'He rang back: it was the television' }
    expect(await close(good)).toMatchObject({ code: 'needs-closure-assessment', field: 'reason' })
    has(
      await dispatcher.html(`/incidents/${incidentId}`),
      `href="/contacts/${contactId}/review">record a closure THRIVE`,
    )
    expect((await dispatcher.post(`/contacts/${contactId}/review`, { ...CLOSURE, trigger: 'delay' })).status).toBe(201)
    expect((await close(good)).code).toBe('needs-closure-assessment')
    expect((await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)).status).toBe(201)
    await t.tick({ minutes: 1 })
    const words = { text: 'She rang again: he is back' }
    expect((await (await t.as('contact-handler')).post(`/contacts/${contactId}/log`, words)).status).toBe(201)
    expect((await close(good)).code).toBe('later-information')
    expect((await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)).status).toBe(201)
    const closed = await close({ reason: 'Caller content', whyNobodyWent: 'He rang back: it was the television' })
    expect(closed.reason).toBe('Caller content. Nobody went: He rang back: it was the television')
    expect((await close({ reason: 'Again', whyNobodyWent: 'Again' })).code).toBe('already-closed')
    const { incident: shown } = (await dispatcher.get(`/incidents/${incidentId}`)).body
    expect([shown.state, shown.attendance, shown.clock]).toEqual(['closed', 'nobody-went', null])
    expect((await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId })).body.code).toBe(
      'incident-closed',
    )
  })

  test('a grade without a target has no clock, and closes without attendance', async () => {
    const { incidentId, contactId, attendBy } = await incident({ grade: 'resolve' })
    expect(attendBy).toBeNull()
    expect((await dispatcher.get(`/incidents/${incidentId}`)).body.incident).toMatchObject({
      clock: null,
      attendance: 'no-target',
    })
    await dispatcher.post(`/contacts/${contactId}/review`, CLOSURE)
    expect(
      (await dispatcher.post(`/incidents/${incidentId}/close`, { reason: 'Advice given by telephone' })).status,
    ).toBe(200)
  })
}

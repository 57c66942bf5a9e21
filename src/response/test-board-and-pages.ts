import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'
import { contact, dispatcher, free, has, incident, officer } from './test-response.ts'

/** The board, the pages and the night that has an hour twice: a part of response.routes.test.ts, on its app. */
export function boardAndPages(): void {
  test('the board puts danger first and counts those at risk alone', async () => {
    const before = (await dispatcher.get('/incidents')).body.atRisk
    const slow = await incident({ grade: 'scheduled' })
    const weak = await incident({ grade: 'scheduled', vulnerable: true })
    const fast = await incident({ grade: 'immediate', answeredAgo: 0 })
    const { incidents, atRisk } = (await dispatcher.get('/incidents')).body
    const order = incidents.map((row: { incidentId: string }) => row.incidentId)
    const place = (one: { incidentId: string }) => order.indexOf(one.incidentId)
    expect(place(fast)).toBeLessThan(place(weak))
    expect(place(weak)).toBeLessThan(place(slow))
    expect(atRisk).toBe(before + 2)
  })

  test('people use the same doors: pages, forms, and a refusal that keeps what was typed', async () => {
    const { contactId } = await contact({ place: null })
    const form = await dispatcher.html(`/contacts/${contactId}/incident`)
    has(form, 'Where to go')
    const missing = await dispatcher.form(`/contacts/${contactId}/incident`, { place: '', settlementId: 'leek' })
    expect(missing.status).toBe(422)
    has(missing, 'Say where to go')
    const opened = await dispatcher.form(`/contacts/${contactId}/incident`, {
      place: 'The <old> lock',
      settlementId: 'leek',
    })
    expect(opened.status).toBe(303)
    const page = await dispatcher.html(opened.location!)
    has(page, 'The &lt;old&gt; lock')
    has(page, 'Who could go')

    const refused = await dispatcher.form(`${opened.location}/close`, {
      reason: 'Caller is content now',
      whyNobodyWent: 'no units',
    })
    expect(refused.status).toBe(422)
    has(refused, 'Having nobody to send is never a reason')
    has(refused, 'Caller is content now')

    const [resourceId] = await free()
    const sent = await dispatcher.form(`${opened.location}/deployments`, { resourceId: resourceId! })
    expect(sent.location).toBe(opened.location)
    const phone = await officer.html(opened.location!)
    has(phone, 'On the way')
    expect(phone.text.includes('Send this unit')).toBe(false)
    const [, deploymentId] = /\/deployments\/([0-9a-f-]+)\/at-scene/.exec(phone.text)!
    const late = await officer.form(`/deployments/${deploymentId}/clear`, {
      result: 'Nobody found',
      at: '2099-01-01T00:00',
    })
    has(late, 'Nobody found')
    has(late, 'This time is in the future')
    await officer.form(`/deployments/${deploymentId}/at-scene`, {})
    has(await officer.html(opened.location!), `formaction="/deployments/${deploymentId}/clear"`)
    expect((await dispatcher.html('/incidents')).text).toContain('The &lt;old&gt; lock')
  })

  test('half past one, twice: the night of 25 October 2026', async () => {
    const night = await testApp('2026-10-25T00:10')
    try {
      const control = await night.as('dispatcher')
      const made = await contact({ answeredAgo: 0 }, night)
      const opened = await control.post(`/contacts/${made.contactId}/incident`, {})
      const board = (await control.get('/incidents')).body
      const unit = board.bases
        .flatMap((base: { resources: { resourceId: string; state: string }[] }) => base.resources)
        .find((one: { state: string }) => one.state === 'available')
      expect(unit).toBeDefined()

      await night.at('2026-10-25T00:30:00Z')
      const { body: sent } = await control.post(`/incidents/${opened.body.incidentId}/deployments`, {
        resourceId: unit.resourceId,
      })
      expect(sent.assignedAt).toBe('2026-10-25T00:30:00Z')
      await night.at('2026-10-25T01:40:00Z')
      const post = (step: string, body: object) => control.post(`/deployments/${sent.deploymentId}/${step}`, body)
      expect((await post('en-route', { at: '2026-10-25T01:35' })).body.code).toBe('which-hour')
      expect((await post('en-route', { minutesAgo: 65 })).body.at).toBe('2026-10-25T00:35:00Z')
      expect((await post('at-scene', { at: '2026-10-25T01:30+00:00' })).body.at).toBe('2026-10-25T01:30:00Z')
      const page = await control.html(`/incidents/${opened.body.incidentId}`)
      has(page, '01:35 BST')
      has(page, '01:30 GMT')
      const timeline = await control.html(`/cases/${made.caseId}`)
      has(timeline, '01:30:00 GMT')
    } finally {
      await night.close()
    }
  })
}

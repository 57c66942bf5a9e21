import { expect, test } from 'vitest'
import { confirm, handler, namesAnOfficer, open, rowsSeen, status, t } from './test-restricted.ts'

/** What still goes on with a restricted contact, and who is let in: a part of restricted.routes.test.ts, on its app. */
export function restrictedGoesOn(): void {
  test('help is still sent: where, how urgent, what kind and the danger, without a name; never by the team that is named', async () => {
    const { contactId, caseId } = await namesAnOfficer()
    await handler.post(`/contacts/${contactId}/details`, {
      incidentType: 'domestic',
      summary: 'Arjun Popescu hit her',
      place: '4 High Street',
      settlementId: t.force.neighbourhoods[0]!.id,
    })
    await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
    await confirm(contactId)
    const { incidentId } = (await handler.post(`/contacts/${contactId}/incident`, {})).body
    const dispatcher = await t.called('dispatcher')
    const page = await dispatcher.get(`/incidents/${incidentId}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('4 High Street')
    expect(page.body.assessed).toMatchObject({ weapon: 'unknown', threat: '' })
    expect(page.body.incident).toMatchObject({ restricted: true, vulnerable: true, summary: null })
    for (const secret of ['Popescu', 'kill her', '07700']) expect(page.text).not.toContain(secret)
    const html = await dispatcher.html(`/incidents/${incidentId}`)
    expect(html.text).toContain('Restricted.')
    expect(html.text).not.toContain(`/contacts/${contactId}`)
    expect((await dispatcher.get('/incidents')).text).toContain(incidentId)

    const teams = (await t.owner.query("select id, team_id from response.resource where kind = 'response' order by id"))
      .rows
    const send = async (match: (team: string) => boolean) => {
      for (const unit of teams.filter(one => match(one.team_id))) {
        const sent = await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId: unit.id })
        if (sent.body.code !== 'off-duty' && sent.body.code !== 'not-on-duty') return sent
      }
      return undefined
    }
    expect((await send(team => team === 'hanley-response-a'))?.body.code).toBe('not-this-unit')
    expect((await send(team => !team.startsWith('hanley')))?.status).toBe(201)
    await t.catchUp()
    const journeys = await t.owner.query('select count(*)::int as n from accountability.journey where case_id = $1', [
      caseId,
    ])
    expect(journeys.rows[0].n).toBe(1)
    for (const username of ['officer', 'selin.hollins', 'supervisor']) {
      const who = await t.called(username)
      expect([username, await status(who, `/incidents/${incidentId}`)]).toEqual([username, 404])
      expect((await who.get('/incidents')).text).not.toContain(incidentId)
      expect([username, Object.keys(await rowsSeen(username, caseId))]).toEqual([username, []])
    }
  })

  test('nobody known by name yet: the subject may be any supervisor, so none sees it', async () => {
    const { contactId } = await open()
    expect((await confirm(contactId, { answer: 'unknown' })).body.code).toBe('needs-words')
    expect((await confirm(contactId, { answer: 'no', name: 'A sergeant' })).body.code).toBe('not-named')
    expect((await confirm(contactId, { answer: 'yes', staffId: 'nobody' })).body.code).toBe('unknown-staff')
    await confirm(contactId, { answer: 'yes' })
    expect(await status(await t.called('bilal.tams'), `/contacts/${contactId}`)).toBe(404)
    expect(await status(await t.called('ioana.lefevre'), `/contacts/${contactId}`)).toBe(200)
    // Said later who it is: then their line is shut out, and the others may supervise.
    await confirm(contactId, { answer: 'yes', staffId: 's445' })
    expect(await status(await t.called('ioana.lefevre'), `/contacts/${contactId}`)).toBe(404)
    expect(await status(await t.called('bilal.tams'), `/contacts/${contactId}`)).toBe(200)
  })

  test('a handler who is named loses it at once; a colleague of theirs on the call does not', async () => {
    const own = await open()
    await confirm(own.contactId, { answer: 'yes', staffId: 's388' })
    expect(await status(handler, `/contacts/${own.contactId}`)).toBe(404)
    const colleague = await open()
    await confirm(colleague.contactId, { answer: 'yes', staffId: 's389' })
    expect(await status(handler, `/contacts/${colleague.contactId}`)).toBe(200)
  })

  test('one more person is let in by name, by professional standards; lifted, it is as any other', async () => {
    const { contactId } = await namesAnOfficer()
    await confirm(contactId)
    const standards = await t.called('standards')
    const care = await t.called('victimcare')
    expect((await handler.post(`/contacts/${contactId}/let-in`, { username: 'victimcare' })).body.code).toBe(
      'not-permitted-here',
    )
    expect((await standards.post(`/contacts/${contactId}/let-in`, { username: 'nobody' })).body.code).toBe(
      'unknown-account',
    )
    expect((await standards.post(`/contacts/${contactId}/let-in`, { username: 'victimcare' })).status).toBe(200)
    expect(await status(care, `/contacts/${contactId}`)).toBe(200)
    // The named officer's own sergeant stays out, even by name.
    await standards.post(`/contacts/${contactId}/let-in`, { username: 'selin.hollins' })
    expect(await status(await t.called('selin.hollins'), `/contacts/${contactId}`)).toBe(404)
    expect(
      (
        await (
          await t.called('ioana.lefevre')
        ).post(`/contacts/${contactId}/lift-restriction`, { why: 'Another man of that name' })
      ).body.code,
    ).toBe('not-permitted-here')
    expect(
      (await standards.post(`/contacts/${contactId}/lift-restriction`, { why: 'Another man of that name' })).status,
    ).toBe(200)
    expect(await status(await t.called('dispatcher'), `/contacts/${contactId}`)).toBe(200)
  })

  test('the page says that it is restricted, asks on every contact, and keeps what was typed beside it', async () => {
    const { contactId } = await namesAnOfficer()
    expect((await handler.html(`/contacts/${contactId}`)).text).toContain(
      'Does it name anyone who works for the police?',
    )
    const saved = await handler.form(`/contacts/${contactId}/sheet`, {
      do: 'police:yes:s001',
      drawn: 'yes',
      line: 'She says that he is on nights',
      gradeReason: 'typed',
    })
    expect(saved.status).toBe(303)
    const page = (await handler.html(`/contacts/${contactId}`)).text
    expect(page).toContain('<strong>Restricted</strong>')
    expect(page).toContain('She says that he is on nights')
    expect((await handler.get(`/contacts/${contactId}`)).body.boxes.gradeReason).toBe('typed')
  })
}

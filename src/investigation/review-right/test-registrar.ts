import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import { inspector, investigator, notices, recorded, sergeant, t, tell } from './test-after-the-end.ts'

/** Cancelled, reclassified and reported rapes: a part of after-the-end.routes.test.ts, on its app. */
export function registrar(): void {
  test('a crime is cancelled only by the registrar, apart from the case; it stays with its history, and its victim is told', async () => {
    const { crimeId, caseId, victimId } = await recorded()
    const registrar = await t.called('registrar')
    const ask = {
      ground: 'C4',
      reason: 'The same report was typed twice by two officers',
      evidence: 'Both entries carry the same time, caller and words; compared on the system on Monday',
    }
    expect(
      (await investigator.post(`/crimes/${crimeId}/cancellation`, { ...ask, evidence: 'No complaint' })).body.code,
    ).toBe('needs-evidence')
    const asked = await investigator.post(`/crimes/${crimeId}/cancellation`, ask)
    expect(asked.status, asked.text).toBe(201)
    expect((await investigator.post(`/crimes/${crimeId}/cancellation`, ask)).body.code).toBe('already-asked')
    const { cancellationId } = asked.body
    const decide = (who: Person) =>
      who.post(`/cancellations/${cancellationId}/decision`, {
        decision: 'cancelled',
        reason: 'Both entries were read side by side',
      })
    for (const who of [investigator, inspector, sergeant])
      expect((await decide(who)).body.code).toBe('not-the-registrar')
    await expect(
      t.owner.query(
        `update investigation.crime set state = 'closed', closed_at = now(), cancelled_at = now() where id = $1`,
        [crimeId],
      ),
    ).rejects.toThrow(/cancelled by the crime registrar/)
    expect((await registrar.html('/cancellations')).text).toContain('ground C4')
    expect((await inspector.html('/investigations?kind=cancellation&of=force')).text).toContain('The registrar decides')
    const done = await decide(registrar)
    expect(done.status, done.text).toBe(200)

    const crime = (await investigator.get(`/crimes/${crimeId}`)).body
    expect(crime).toMatchObject({ state: 'closed', outcomeCode: null })
    expect(crime.cancelledAt).not.toBeNull()
    expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Cancelled')
    expect((await notices(crimeId)).map(one => [one.kind, one.toldAt])).toEqual([['cancelled', null]])
    await tell(victimId)
    expect((await notices(crimeId))[0]?.toldAt).not.toBeNull()
    expect(
      (
        await sergeant.post(`/crimes/${crimeId}/reopening`, {
          cause: 'mistake',
          reason: 'The registrar was wrong here',
        })
      ).body.code,
    ).toBe('cancelled')
    const { rows } = await t.owner.query('select kind from platform.fact where case_id = $1 order by case_version', [
      caseId,
    ])
    expect(rows.map(row => row.kind)).toEqual(
      expect.arrayContaining(['crime-recorded', 'cancellation-requested', 'crime-cancelled']),
    )
  })

  test('an offence is changed with its reason; what it grants is granted at once, and one that asks for less care is the registrar’s', async () => {
    const { crimeId } = await recorded('harassment')
    const change = (who: Person, to: string) =>
      who.post(`/crimes/${crimeId}/offence`, {
        to,
        reason: 'The letters show a course of conduct',
        evidence: 'Exhibits 3 to 9',
      })
    expect((await change(investigator, 'stalking')).status).toBe(403)
    expect((await investigator.get(`/crimes/${crimeId}`)).body.risk.level).toBe('low')
    const up = await change(sergeant, 'stalking')
    expect(up.body, up.text).toMatchObject({ to: 'stalking', granted: 1 })
    const crime = (await investigator.get(`/crimes/${crimeId}`)).body
    expect([crime.offence, crime.risk.level, crime.victimList[0].enhanced]).toEqual(['stalking', 'medium', true])
    expect(crime.offencesBefore[0]).toMatchObject({ from: 'Harassment', to: 'Stalking' })
    expect((await notices(crimeId)).map(one => one.kind)).toEqual(['reclassified'])
    expect((await change(inspector, 'harassment')).body.code).toBe('not-the-registrar')
    const down = await change(await t.called('registrar'), 'harassment')
    expect(down.status, down.text).toBe(200)
    expect((await investigator.get(`/crimes/${crimeId}`)).body.victimList[0].enhanced).toBe(true)
    await expect(
      t.owner.query(`update investigation.crime set offence = 'other-theft' where id = $1`, [crimeId]),
    ).rejects.toThrow(/changed by a reclassification/)
  })

  test('a reported rape that is not recorded keeps its clock and its place, until it is recorded or the registrar decides', async () => {
    const { incidentId } = await incident(t, t.force.incidentTypes.find(one => one.sensitive === 'sexual')!.code)
    const keep = () =>
      investigator.post(`/incidents/${incidentId}/reported-rape`, {
        why: 'third-party',
        words: 'Her sister rang; nobody has spoken to her yet, an officer goes at four',
      })
    const kept = await keep()
    expect(kept.status, kept.text).toBe(201)
    expect((await keep()).body.code).toBe('already-kept')
    const { rapeId } = kept.body
    expect((await inspector.html('/reported-rapes')).text).toContain('Somebody else reported it')
    expect((await inspector.html('/investigations?kind=reported-rape&of=force')).text).toContain(
      'Look again at a reported rape',
    )
    expect((await inspector.html('/investigations?kind=decision&of=force')).text).toContain(
      `/incidents/${incidentId}/crime`,
    )
    const look = (words: string) => investigator.post(`/reported-rapes/${rapeId}`, { words })
    expect((await look('No change')).body.code).toBe('needs-words')
    expect((await look('An adviser has spoken to her, and she wants until Friday')).status).toBe(200)

    const none = { basis: 'It happened in another country and is being dealt with there' }
    expect((await inspector.post(`/incidents/${incidentId}/no-crime`, none)).body.code).toBe('not-the-registrar')
    const other = { offence: 'shoplifting', basis: 'Her coat was taken from the shop', victims: [] }
    expect((await investigator.post(`/incidents/${incidentId}/crime`, other)).status).toBe(201)
    expect((await look('She has been seen by a doctor with the adviser')).status).toBe(200)
    const rape = {
      offence: 'rape',
      basis: 'She told the officer what was done to her',
      victims: [{ name: 'Ash Example' }],
    }
    expect((await investigator.post(`/incidents/${incidentId}/crime`, rape)).status).toBe(201)
    expect((await look('She has given a statement with the adviser')).body.code).toBe('decided')
  })
}

import { expect, test } from 'vitest'
import { crime, investigator, supervisor, t, waits } from './test-orders.ts'

/** Who is outstanding, and who is a suspect of several crimes: a part of orders.routes.test.ts, on its app. */
export function soughtAndLinked(): void {
  test('a suspect whom nobody has is on the list, by risk, until they are had; an overdue review is on the sergeant’s day', async () => {
    const { suspectId, crimeId } = await crime()
    const listed = async () =>
      ((await investigator.get('/suspects/outstanding')).body.suspects as Record<string, unknown>[]).find(
        one => one.suspectId === suspectId,
      )
    expect(await listed()).toMatchObject({ stage: 'not-located', tries: 0, reviewOn: null, overdue: true })
    const seek = (body: object) => investigator.post(`/suspects/${suspectId}/pursuit`, body)
    const tried = {
      stage: 'located',
      at: '2026-11-23T09:00',
      tried: 'Went to his work: on leave until Wednesday',
      nextAction: 'Go again at six',
      reviewOn: '2026-11-24',
    }
    expect((await seek({ ...tried, stage: 'wanted' })).body.code).toBe('needs-reference')
    expect((await seek({ ...tried, stage: 'failed-bail' })).body.code).toBe('not-on-bail')
    expect((await seek(tried)).status).toBe(201)
    expect(
      (await seek({ ...tried, stage: 'wanted', circulation: 'EX/99', tried: undefined, at: '2026-11-23T09:30' }))
        .status,
    ).toBe(201)
    expect(await listed()).toMatchObject({
      stage: 'wanted',
      tries: 1,
      circulation: 'EX/99',
      reviewOn: '2026-11-24',
      overdue: false,
    })
    await t.at('2026-11-25T00:00')
    expect(await listed()).toMatchObject({ overdue: true })
    expect((await waits(supervisor, 'sought')).find(one => one.crimeId === crimeId)?.what).toMatch(/review is overdue/)
    await t.at('2026-11-23T10:00')
    await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: '2026-11-23T09:45' })
    expect(await listed()).toBeUndefined()
    expect((await seek(tried)).body.code).toBe('in-custody')
    expect((await investigator.html('/suspects/outstanding')).status).toBe(200)
    expect((await investigator.html(`/suspects/${suspectId}/pursuit`)).text).toContain('EX/99')
    await expect(
      t.owner.query(
        "insert into investigation.pursuit (id, case_id, crime_id, suspect_id, stage, at, recorded_at, next_action, owner_name, review_on, by, by_name) select gen_random_uuid(), case_id, crime_id, suspect_id, 'wanted', at, at, 'x', 'x', review_on, by, by_name from investigation.pursuit where suspect_id = $1",
        [suspectId],
      ),
    ).rejects.toThrow(/wanted_is_circulated/)
  })

  test('what happens to somebody who is a suspect of several crimes is owed to every victim of each of them', async () => {
    const one = await crime('stalking', [{ name: 'Morgan Example', enhanced: true }, { name: 'Sam Example' }])
    const two = await crime('harassment', [{ name: 'Robin Example' }])
    const { number } = (await investigator.get(`/crimes/${two.crimeId}`)).body
    const link = (body: object) => investigator.post(`/suspects/${one.suspectId}/crimes`, body)
    expect((await link({ number: 999_999 })).body.code).toBe('no-such-crime')
    expect((await link({ number })).body.code).toBe('same-name')
    expect((await link({ number, existing: 'same' })).body).toMatchObject({ linkedId: two.suspectId })
    expect((await link({ number, existing: 'same' })).body.code).toBe('already-linked')
    const record = (body: object) => investigator.post(`/suspects/${two.suspectId}/events`, body)
    const arrest = await record({ event: 'arrest', at: '2026-11-23T09:00' })
    expect(arrest.status, arrest.text).toBe(201)
    expect(arrest.body.alsoFor).toMatchObject([{ crimeId: one.crimeId, victims: 2 }])
    await record({ event: 'charge', at: '2026-11-23T09:20', linked: 'only-this' })
    // In the other crime they are still in custody and not charged; an interview there cannot be one here.
    const interview = { event: 'interview', at: '2026-11-23T09:30' }
    expect((await investigator.post(`/suspects/${one.suspectId}/events`, interview)).body).toMatchObject({
      code: 'impossible-in-linked',
      field: 'linked',
    })
    expect(
      (await investigator.post(`/suspects/${one.suspectId}/events`, { ...interview, linked: 'only-this' })).status,
    ).toBe(201)
    await t.catchUp()
    const { rows } = await t.owner.query(
      'select v.name, k.event from victim.duty_clock k join investigation.crime_victim v on v.id = k.victim_id where k.crime_id = any($1) and k.source = $2 order by k.event, v.name',
      [[one.crimeId, two.crimeId], 'suspect-event-recorded'],
    )
    expect(rows.map(row => `${row.event} ${row.name}`)).toEqual([
      'arrest Morgan Example',
      'arrest Robin Example',
      'arrest Sam Example',
      'charge Robin Example',
      'interview Morgan Example',
      'interview Sam Example',
    ])
    expect((await investigator.html(`/suspects/${one.suspectId}/crimes`)).text).toContain(`Crime ${number}`)
  })
}

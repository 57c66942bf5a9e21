import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

let t: TestApp
let officer: Person
let sergeant: Person
let supervisor: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  officer = await t.called('officer')
  sergeant = await t.called('selin.hollins')
  supervisor = await t.called('supervisor')
})
afterAll(() => t?.close())

const BASIS = 'She had lent him the bicycle and had forgotten'
async function decided(type = 'theft', risk?: 'low' | 'high') {
  const given = await incident(t, type, risk)
  const answer = await officer.post(`/incidents/${given.incidentId}/no-crime`, { basis: BASIS })
  expect(answer.status, answer.text).toBe(200)
  return given
}
const waits = async (who: Person, incidentId: string, query = '') =>
  (await who.get(`/investigations?kind=not-recorded${query}`)).body.tasks.find(
    (one: { key: string }) => one.key === `not-recorded:${incidentId}`,
  )
const tell = (incidentId: string, change: object = {}, who = officer) =>
  who.post(`/incidents/${incidentId}/not-recorded`, {
    how: 'phone',
    safe: 'yes',
    at: t.now().toString(),
    words: 'That it is no crime and why; she laughed and is content',
    ...change,
  })

test('decided to be none, whoever decided is to tell whoever reported it, and their leaders see that nobody has; told, it is over and stands', async () => {
  const { incidentId, caseId } = await decided()
  const other = await t.called('isla.podmore')
  expect(await waits(officer, incidentId)).toMatchObject({
    owner: 'Arjun Popescu',
    due: '2026-11-30T23:59:59Z',
    href: `/incidents/${incidentId}/not-recorded`,
  })
  expect(await waits(sergeant, incidentId, '&of=team')).toBeDefined()
  expect(await waits(supervisor, incidentId, '&of=force')).toBeDefined()
  expect(await waits(other, incidentId)).toBeUndefined()
  const page = (await officer.html(`/incidents/${incidentId}`)).text
  expect(page).toContain('No crime is recorded.')
  expect(page).toContain(BASIS)
  expect(page).toContain('Tell whoever reported it')
  expect(page).not.toContain('say that it is none')
  const form = (await officer.html(`/incidents/${incidentId}/not-recorded`)).text
  for (const words of ['Robin Example', '07700900123', BASIS, 'Whoever rang may not be the victim'])
    expect(form).toContain(words)

  // Two at once: one is told.
  const both = await Promise.all([tell(incidentId), tell(incidentId, {}, supervisor)])
  expect(both.map(one => one.body.code ?? 'saved').toSorted()).toEqual(['saved', 'told-already'])
  for (const [who, query] of [
    [officer, ''],
    [supervisor, '&of=force'],
  ] as const)
    expect(await waits(who, incidentId, query)).toBeUndefined()
  expect((await officer.html(`/incidents/${incidentId}`)).text).toContain('Whoever reported it was told')
  const { rows } = await t.owner.query(
    `select kind, body from platform.fact where case_id = $1 and kind = 'no-crime-told'`,
    [caseId],
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows[0].body)).not.toContain('laughed')
  expect((await officer.html(`/cases/${caseId}`)).text).toContain(
    'Whoever reported it was told that no crime is recorded',
  )
})

test('nobody is rung or written to where that is not safe, whatever whoever rings says; in person they are told', async () => {
  const { incidentId, caseId, contactId } = await decided('domestic', 'high')
  expect((await waits(officer, incidentId)).due).toBe('2026-11-24T23:59:59Z')
  for (const how of ['phone', 'in-writing'])
    for (const safe of [undefined, 'not-known', 'no']) {
      const refused = await tell(incidentId, { how, safe })
      expect([how, safe, refused.body.code, refused.body.field]).toEqual([how, safe, 'not-safe', 'safe'])
    }
  const by = systemWho('test')
  await inContext(t.db, by, async tx => {
    await tx
      .insertInto('contact.ring_screen')
      .values({
        id: newId(),
        case_id: caseId,
        contact_id: contactId,
        endangers: 'yes',
        at: t.now(),
        by: 'test',
        by_name: 'Test',
      })
      .execute()
    await record(tx, { at: t.now(), by, caseId, about: contactId, kind: 'ring-back-screened', body: { contactId } })
  })
  expect((await tell(incidentId)).body.code).toBe('not-safe')
  const form = await officer.form(`/incidents/${incidentId}/not-recorded`, {
    how: 'phone',
    safe: 'yes',
    at: '2026-11-23T10:00',
    words: 'These words are kept where it is refused',
  })
  expect(form.status).toBe(422)
  expect(form.text).toContain('These words are kept where it is refused')
  expect((await tell(incidentId, { how: 'in-person', safe: undefined })).status).toBe(200)
})

test('a crime that is found after all ends it, and leaves nothing to tell of the other', async () => {
  const { incidentId } = await decided()
  const page = (await officer.html(`/incidents/${incidentId}`)).text
  expect(page).toContain('It is a crime after all')
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'He had taken it and had not been lent it',
    victims: [{ name: 'Robin Example' }],
  })
  expect(crime.status, crime.text).toBe(201)
  expect(await waits(officer, incidentId)).toBeUndefined()
  expect((await tell(incidentId)).body.code).toBe('recorded-since')
  expect((await officer.html(`/incidents/${incidentId}`)).text).not.toContain('No crime is recorded.')
})

test('where nothing was decided to be none there is nothing to tell; whoever may not record crimes may not', async () => {
  const { incidentId } = await incident(t)
  expect((await officer.html(`/incidents/${incidentId}/not-recorded`)).status).toBe(404)
  expect((await tell(incidentId)).status).toBe(404)
  const { incidentId: other } = await decided()
  expect((await tell(other, {}, await t.as('performance-analyst'))).status).toBe(403)
  await expect(
    t.owner.query(
      `insert into investigation.no_crime_told (id, case_id, incident_id, decision_id, how, words, told_at, at, by, by_name)
       select gen_random_uuid(), case_id, incident_id, id, 'phone', 'x', decided_at + interval '1 day', decided_at, 'x', 'x' from investigation.crime_decision where incident_id = $1`,
      [other],
    ),
  ).rejects.toThrow('not_told_before_it_happened')
})

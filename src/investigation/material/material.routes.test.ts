import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { crime, find, investigator, looked, material, other, supervisor, t, take } from './test-material.ts'
import { standingOfMaterial } from './test-standing.ts'

test('a statement goes by versions, its back sheet is apart, and who looked at the back is put down', async () => {
  const { crimeId, victimId, caseId } = await crime()
  const first = await take(crimeId)
  expect(first.status, first.text).toBe(201)
  const { statementId } = first.body
  const front = await supervisor.html(`/statements/${statementId}`)
  expect(front.text).toContain('zorvian coat')
  expect(front.text).not.toContain('Quaxley')
  expect((await supervisor.get(`/statements/${statementId}`)).text).not.toContain('Quaxley')
  expect((await supervisor.html(`/statements/${statementId}/back`)).text).toContain('7 Quaxley Close')
  const { rows } = await t.owner.query('select what from platform.read_log where detail = $1', [
    `back of statement ${statementId}`,
  ])
  expect(rows).toEqual([{ what: 'read-back-sheet' }])
  const told = { words: 'I live at 7 Quaxley Close' }
  expect((await take(crimeId, told)).body.code).toBe('address-in-front')
  expect((await take(crimeId, { after: statementId })).body.code).toBe('needs-why')
  const again = { after: statementId, whyNew: 'He remembered a second man', words: 'I saw two men' }
  const both = await Promise.all([take(crimeId, again), take(crimeId, again)])
  expect(both.map(one => one.status).sort()).toEqual([201, 422])
  expect((await supervisor.html(`/statements/${statementId}`)).text).toContain('A newer version stands in its place')
  expect((await take(crimeId, { ofKind: 'victim', victimId: crimeId })).body.code).toBe('no-such-victim')
  expect((await take(crimeId, { ofKind: 'victim', victimId, personName: 'Morgan Example' })).status).toBe(201)
  await expect(t.owner.query(`set role answerable_app; update investigation.statement set words = ''`)).rejects.toThrow(
    'permission denied',
  )
  await t.owner.query('reset role')
  await t.catchUp()
  expect(await looked(supervisor, 'zorvian')).toContain(caseId)
  expect(await looked(supervisor, 'quaxley')).not.toContain(caseId)
})

test('two things never have one reference, and a gap between hands is said and never stops the entry', async () => {
  const { crimeId, caseId } = await crime()
  const both = await Promise.all([find(crimeId), find(crimeId, { foundBy: 'PC Other' })])
  expect(both.map(one => one.status).sort()).toEqual([201, 422])
  expect(both.find(one => one.status === 422)!.body.detail).toContain('write JS/2 on its label')
  const { exhibitId } = both.find(one => one.status === 201)!.body
  const { foundBy } = (await supervisor.get(`/exhibits/${exhibitId}`)).body
  const move = (change: object) =>
    investigator.post(`/exhibits/${exhibitId}/moves`, {
      kind: 'stored',
      from: foundBy,
      to: 'Property store',
      place: 'Shelf 4',
      bag: 'A100',
      at: '2026-11-23T09:40',
      why: 'Kept for the laboratory',
      ...change,
    })
  expect((await move({})).body.wrong).toEqual([])
  const gap = await move({ from: 'DC Other', to: 'The laboratory', at: '2026-11-23T09:50' })
  expect(gap.status).toBe(201)
  expect(gap.body.wrong[0]).toContain('how it got from Property store to DC Other is not recorded')
  expect((await supervisor.html(`/crimes/${crimeId}/material`)).text).toContain('is not recorded')
  const right = await move({
    from: 'Property store',
    to: 'The laboratory',
    at: '2026-11-23T09:50',
    corrects: gap.body.moveId,
    why: 'The name was wrong',
  })
  expect(right.body.wrong).toEqual([])
  expect((await move({ corrects: gap.body.moveId })).body.code).toBe('no-such-move')
  expect((await move({ at: '2026-11-24T09:50' })).body.code).toBe('in-future')
  expect((await supervisor.get(`/exhibits/${exhibitId}`)).body).toMatchObject({
    holder: 'The laboratory',
    wrong: [],
    reference: 'JS/1',
  })
  expect((await supervisor.html(`/exhibits/${exhibitId}`)).text).toContain('Entries that were corrected (1)')
  await t.catchUp()
  expect(await looked(supervisor, 'brimthorn')).toContain(caseId)
})

test('a restricted case shows nothing of what it has to whoever may not know of the case', async () => {
  const { crimeId, caseId, contactId } = await crime()
  const { statementId } = (await take(crimeId, { words: 'The grendlow constable was there' })).body
  const { exhibitId } = (await find(crimeId)).body
  await t.catchUp()
  const said = await (await t.as('contact-handler')).post(`/contacts/${contactId}/police-named`, {
    answer: 'yes',
    words: 'A constable of this force',
  })
  expect(said.status, said.text).toBeLessThan(300)
  for (const path of [
    `/crimes/${crimeId}/material`,
    `/crimes/${crimeId}/schedule`,
    `/statements/${statementId}`,
    `/exhibits/${exhibitId}`,
  ])
    expect((await other.get(path)).status, path).toBe(404)
  expect(await looked(other, 'grendlow')).not.toContain(caseId)
  expect((await take(crimeId)).status).toBe(404)
})

test('what a victim is told, the recording of an interview and the cameras of who went are on it by themselves; an interview waits on the day page', async () => {
  const { crimeId, caseId, incidentId, victimId } = await crime()
  const at = t.now()
  await inContext(t.db, systemWho('test'), async tx => {
    const [unit] = (await t.owner.query('select id from response.resource order by id limit 1')).rows
    const by = { by: 'test', by_name: 'Test' }
    await tx
      .insertInto('response.deployment')
      .values({
        ...{ id: newId(), case_id: caseId, incident_id: incidentId, resource_id: unit.id, assigned_by: 'test' },
        ...{ assigned_at: at, en_route_at: at, at_scene_at: at, cleared_at: at, result: 'Spoke with the shop' },
      })
      .execute()
    await tx
      .insertInto('victim.update')
      .values({
        ...{ id: newId(), case_id: caseId, crime_id: crimeId, victim_id: victimId, at, ...by, told: 'in-person' },
        ...{ what_is_new: 'The film is with us', what_happens_next: 'We look at it', next_by: '2026-11-30' },
      })
      .execute()
    await record(tx, { at, by: systemWho('test'), kind: 'material-decided', caseId, about: crimeId })
  })
  const sources = async () =>
    (await material(supervisor, crimeId)).undecided.map((one: { source: string }) => one.source).sort()
  const waits = async () =>
    (await supervisor.get('/investigations?of=force&kind=material')).body.tasks.find(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )?.what
  expect(await sources()).toEqual(['body-worn-video', 'contact', 'incident', 'update'])
  expect(await waits()).toBeUndefined()
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Casey Sample' })).body
  for (const event of ['arrest', 'interview'])
    await investigator.post(`/suspects/${suspectId}/events`, { event, at: '2026-11-23T09:40' })
  expect(await sources()).toEqual(['body-worn-video', 'contact', 'incident', 'interview', 'update'])
  expect(await waits()).toBe('Decide what is used of 5 things')
})

standingOfMaterial()

import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId, record } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

let t: TestApp
let investigator: Person
let supervisor: Person
let other: Person
let mine: { id: string; name: string }
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  const people = t.force.staff.filter(one => one.role === 'investigator' && one.username)
  investigator = await t.as('investigator')
  other = await t.called(people[1]!.username!)
  supervisor = await t.as('supervisor')
  const { rows } = await t.owner.query('select id, name from platform.account where username = $1', [
    people[0]!.username,
  ])
  mine = rows[0]
})
afterAll(() => t?.close())

async function crime() {
  const given = await incident(t)
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Two coats were taken from the rail while the keeper watched',
    victims: [{ name: 'Morgan Example', enhanced: false }],
  })
  expect(made.status, made.text).toBe(201)
  const crimeId = made.body.crimeId as string
  const owned = await supervisor.post(`/crimes/${crimeId}/allocation`, {
    ownerId: mine.id,
    reason: 'She knows the shop and its keeper',
  })
  expect(owned.status, owned.text).toBeLessThan(300)
  return { ...given, crimeId, victimId: made.body.victims[0].victimId as string }
}
const TAKEN = {
  ofKind: 'witness',
  personName: 'Robin Example',
  words: 'I saw him take the zorvian coat from the rail',
  takenBy: 'PC Example',
  takenWhere: 'The shop',
  begunAt: '2026-11-23T09:00',
  endedAt: '2026-11-23T09:30',
  signedHow: 'on-screen',
  address: '7 Quaxley Close, Hanley',
}
const take = (crimeId: string, change: object = {}) =>
  investigator.post(`/crimes/${crimeId}/statements`, { ...TAKEN, ...change })
const EXHIBIT = {
  reference: 'js/1',
  description: 'Coat hanger, wooden, with a brimthorn label',
  foundWhere: 'Under the rail',
  foundBy: 'PC Sample',
  foundAt: '2026-11-23T09:10',
  bag: 'A100',
}
const find = async (crimeId: string, change: object = {}) =>
  investigator.post(`/crimes/${crimeId}/exhibits`, { ...EXHIBIT, ...change })
const looked = async (who: Person, text: string) => {
  const { exact, near, part } = (await who.get(`/find?text=${text}`)).body
  return [...exact, ...near, ...part].map((one: { caseId: string }) => one.caseId)
}

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

const standing = (who: Person, crimeId: string, materialId: string, change: object = {}) =>
  who.post(`/crimes/${crimeId}/material/${materialId}`, {
    standing: 'unused',
    description: 'Statement of the neighbour, who saw two men and names one',
    location: 'Case folder',
    ...change,
  })
const material = async (who: Person, crimeId: string) => (await who.get(`/crimes/${crimeId}/material`)).body

test('everything recorded is undecided until somebody decides; what others answered is there by itself, and it waits on the day page', async () => {
  const { crimeId, contactId, incidentId, victimId } = await crime()
  expect(
    (await material(supervisor, crimeId)).undecided.map((one: { materialId: string }) => one.materialId).sort(),
  ).toEqual([contactId, incidentId].sort())
  const waits = async () =>
    (await supervisor.get('/investigations?of=force&kind=material')).body.tasks.find(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect(await waits()).toBeUndefined()
  const words = 'The surgery saw her on the Monday after the assault'
  const drafted = await investigator.post(`/crimes/${crimeId}/third-party`, {
    victimId,
    kind: 'medical',
    holder: 'The surgery',
    material: 'The entry of that Monday',
    capacity: 'adult',
    held: words,
    relevant: words,
    necessary: words,
    'less-intrusive': words,
  })
  const { requestId } = drafted.body
  await supervisor.post(`/third-party/${requestId}/decision`, {
    agreed: true,
    reason: 'It is the only record of the injury',
  })
  await investigator.post(`/third-party/${requestId}/sent`, {
    sentAt: '2026-11-23T09:59',
    noticeAt: '2026-11-23T09:30',
    noticeTo: 'victim',
    noticeWords: 'Which entry is asked for, why, and that the rest is not read',
  })
  expect((await material(supervisor, crimeId)).counts.all).toBe(2)
  const answered = await investigator.post(`/third-party/${requestId}/answer`, {
    answer: 'One page about the arm, and the rest went back unread',
  })
  expect(answered.status, answered.text).toBe(200)
  expect((await material(supervisor, crimeId)).undecided.map((one: { source: string }) => one.source)).toContain(
    'third-party',
  )
  expect((await waits()).what).toBe('Decide what is used of 3 things')
  // The disclosure officer alone judges, and the presumption is set aside only in full.
  expect((await standing(investigator, crimeId, requestId, { description: 'Letter' })).body.code).toBe(
    'needs-description',
  )
  expect((await standing(investigator, crimeId, requestId)).status).toBe(200)
  const judge = (who: Person, reason: string) =>
    who.post(`/crimes/${crimeId}/material/${requestId}/judgement`, { assists: false, reason })
  expect((await judge(investigator, words)).body.code).toBe('no-officer')
  expect((await supervisor.post(`/crimes/${crimeId}/disclosure-officer`, { accountId: mine.id })).status).toBe(201)
  expect((await judge(supervisor, words)).body.code).toBe('not-the-officer')
  expect((await supervisor.html(`/crimes/${crimeId}/schedule`)).text).toContain('Presumed to undermine or assist')
  expect((await judge(investigator, 'Of her arm')).body.code).toBe('needs-reason')
  expect(
    (await judge(investigator, 'It says which arm was bruised, as she and the photographs already do')).status,
  ).toBe(200)
  for (const id of [contactId, incidentId])
    expect(
      (
        await standing(investigator, crimeId, id, {
          standing: 'not-relevant',
          because: 'It repeats what the statement has',
        })
      ).status,
    ).toBe(200)
  expect(await waits()).toBeUndefined()
  expect((await material(supervisor, crimeId)).counts).toEqual({
    all: 3,
    undecided: 0,
    used: 0,
    unused: 1,
    notRelevant: 2,
  })
  await expect(
    t.owner.query(
      `insert into investigation.disclosure_decision (id, case_id, crime_id, material_id, assists, reason, pack, at, by, by_name)
       select gen_random_uuid(), case_id, id, $2, true, 'x', 'x', now(), gen_random_uuid()::text, 'x' from investigation.crime where id = $1`,
      [crimeId, requestId],
    ),
  ).rejects.toThrow('decided by the disclosure officer')
})

test('sensitive material is in no page, answer, search, count or timeline of whoever need not know of it', async () => {
  const { crimeId, caseId } = await crime()
  const { statementId } = (
    await take(crimeId, { words: 'The man they call the plimsey fox was there', personName: 'Alex Hidden' })
  ).body
  const { exhibitId } = (await find(crimeId, { reference: 'AH/1', description: 'A vundrel notebook' })).body
  await t.catchUp()
  expect(await looked(other, 'plimsey')).toContain(caseId)
  const before = await material(other, crimeId)
  for (const id of [statementId, exhibitId])
    expect(
      (
        await standing(investigator, crimeId, id, {
          sensitive: 'yes',
          sensitiveBecause: 'It names somebody who told us in confidence',
        })
      ).status,
    ).toBe(200)
  for (const who of [investigator, supervisor]) {
    expect((await who.html(`/crimes/${crimeId}/schedule`)).text).toContain('told us in confidence')
    expect((await material(who, crimeId)).statements).toHaveLength(1)
  }
  const after = await material(other, crimeId)
  expect(after.counts).toEqual({ ...before.counts, all: before.counts.all - 2, undecided: before.counts.undecided - 2 })
  expect(after.statements).toEqual([])
  expect(after.exhibits).toEqual([])
  for (const path of [
    `/statements/${statementId}`,
    `/statements/${statementId}/back`,
    `/exhibits/${exhibitId}`,
    `/exhibits/${exhibitId}/moves`,
    `/crimes/${crimeId}/material/${statementId}`,
  ])
    expect((await other.html(path)).status, path).toBe(404)
  for (const path of [
    `/crimes/${crimeId}/material`,
    `/crimes/${crimeId}/schedule`,
    `/crimes/${crimeId}/exhibits`,
    `/crimes/${crimeId}/statements`,
    `/cases/${caseId}`,
  ]) {
    const { text } = await other.html(path)
    for (const word of ['plimsey', 'vundrel', 'Alex Hidden', 'AH/1', 'in confidence', '>Sensitive</h2>', statementId])
      expect(text, path).not.toContain(word)
  }
  expect(await looked(other, 'plimsey')).not.toContain(caseId)
  expect(await looked(other, 'vundrel')).not.toContain(caseId)
  expect(await looked(supervisor, 'plimsey')).toContain(caseId)
  // Its reference is still its own: another thing may not have it, and nothing is told of what has.
  const taken = await other.post(`/crimes/${crimeId}/exhibits`, { ...EXHIBIT, reference: 'AH/1' })
  expect([taken.status, taken.body.code]).toEqual([409, 'reference-taken'])
  expect(taken.text).not.toContain('vundrel')
  // A new version is sensitive too; once it is no longer, everybody on the case sees it.
  expect(
    (await take(crimeId, { after: statementId, whyNew: 'He named the street', words: 'Plimsey Street' })).status,
  ).toBe(201)
  expect((await material(other, crimeId)).statements).toEqual([])
  expect(
    (
      await standing(investigator, crimeId, exhibitId, {
        sensitive: 'no',
        sensitiveBecause: 'He gave evidence in open court',
      })
    ).status,
  ).toBe(200)
  expect((await material(other, crimeId)).exhibits).toHaveLength(1)
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

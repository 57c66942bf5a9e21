import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_SAY } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

type Told = Record<string, string>
async function call(details: Told = {}): Promise<string> {
  const { contactId } = (await handler.post('/contacts', { channel: '999' })).body
  if (Object.keys(details).length > 0)
    expect((await handler.post(`/contacts/${contactId}/details`, details)).status).toBe(200)
  return contactId
}
async function somebody(told: Told): Promise<string> {
  const said = await handler.post(`/contacts/${await call()}/people`, { decision: 'new', ...told })
  expect(said.status).toBe(201)
  return said.body.personId
}
const look = async (contactId: string, boxes: Told = {}, who = handler) =>
  (await who.get(`/contacts/${contactId}/who?${new URLSearchParams(boxes)}`)).body
const press = (contactId: string, deed: string, more: Told = {}, who = handler) =>
  who.post(`/contacts/${contactId}/sheet`, { do: deed, ...more })
const checks = async (contactId: string) =>
  (await t.owner.query('select asked from people.check_made where contact_id = $1 order by at', [contactId])).rows

const SINEAD = {
  given: 'Elizabeth',
  family: 'Hartshorne',
  birth: '04/11/1987',
  number: '07700 900301',
  address: '14 Example Row',
  postcode: 'ST5 1AB',
}

test('of what stands in the boxes and is not saved: nickname, misspelt, day and month the other way, another home', async () => {
  const personId = await somebody(SINEAD)
  const contactId = await call()
  expect((await look(contactId)).who).toMatchObject({ asked: [], candidates: [], speaking: 'unknown' })
  const typed = { callerName: 'Liz Hartshorn', callerBirth: '11/4/87', callerAddress: '9 Sample Close, ST4 2XY' }
  const { who } = await look(contactId, typed)
  expect(who.candidates[0]).toMatchObject({ personId, name: 'Elizabeth Hartshorne', age: '39', born: '4 Nov 1987' })
  expect(who.candidates[0].why.map((one: { words: string }) => one.words.split(':')[0])).toEqual(
    expect.arrayContaining(['family name', 'date of birth']),
  )
  for (const { weight } of who.candidates[0].why) expect(weight).toMatch(/^[+−]\d/)
  expect(who.asked).toEqual(['name', 'date of birth', 'address', 'postcode'])
  expect(await checks(contactId)).toEqual([])
  await look(contactId, { ...typed, keep: 'yes' })
  expect((await checks(contactId))[0].asked).toContain('birth')
})

test('a box that was emptied is not looked for by what is still saved', async () => {
  const contactId = await call({ callerName: 'Wrong Person', callerNumber: '07700 900302' })
  expect((await look(contactId)).who.asked).toEqual(['name', 'number'])
  expect((await look(contactId, { cleared: 'callerName' })).who.asked).toEqual(['number'])
})

test('where it happens is looked for as a home where it names a door, and where nobody gave another address', async () => {
  const contactId = await call()
  expect((await look(contactId, { place: 'A500 near the garage' })).who.asked).toEqual([])
  expect((await look(contactId, { place: '14 Example Row' })).who.asked).toEqual(['address'])
})

test('without the script: the page draws who it may be with buttons, and a button saves what was typed and says who', async () => {
  const personId = await somebody({ given: 'Nora', family: 'Buttonly', number: '07700 900303' })
  const contactId = await call({ callerNumber: '07700 900303' })
  await t.catchUp()
  const page = (await handler.html(`/contacts/${contactId}`)).text
  expect(page).toContain('Nora Buttonly')
  expect(page).toContain('Never read out')
  expect(page).toContain(`value="who:same:${personId}:caller"`)
  const pressed = await handler.form(`/contacts/${contactId}/sheet`, {
    do: `who:same:${personId}:caller`,
    line: 'She gave her married name',
    callerName: 'Nora Weddon',
    callerBirth: '3rd of May 1971',
  })
  expect(pressed.location).toBe(`/contacts/${contactId}`)
  const after = (await handler.html(`/contacts/${contactId}`)).text
  expect(after).toContain('She gave her married name')
  expect(after).toContain('3rd of May 1971')
  const { who } = await look(contactId)
  expect(who).toMatchObject({ speaking: personId, said: [{ personId, decision: 'same', role: 'caller' }] })
  expect((await handler.get('/people/candidates?name=nora+weddon')).body.candidates[0].personId).toBe(personId)

  const back = await handler.form(`/contacts/${contactId}/sheet`, { do: `who:undo:${who.said[0].identificationId}` })
  expect(back.location).toBe(`/contacts/${contactId}`)
  expect((await look(contactId)).who).toMatchObject({ speaking: 'unknown', said: [], candidates: [{ personId }] })
  expect((await press(contactId, `who:undo:${who.said[0].identificationId}`)).body.code).toBe('not-standing')
})

test('somebody else said so a second earlier: refused whole, in words, and nothing typed is half saved', async () => {
  const one = await somebody({ given: 'First', family: 'Decider' })
  const other = await somebody({ given: 'Second', family: 'Decider' })
  const contactId = await call()
  const [a, b] = await Promise.all([
    press(contactId, `who:same:${one}:caller`, { callerName: 'First Decider' }),
    press(contactId, `who:same:${other}:caller`, { callerName: 'Second Decider' }, supervisor),
  ])
  expect([a.status, b.status].sort()).toEqual([200, 422])
  expect((a.status === 422 ? a : b).body.code).toBe('another-caller')
  const winner = a.status === 200 ? 'First Decider' : 'Second Decider'
  expect((await handler.get(`/contacts/${contactId}`)).body.details.callerName).toBe(winner)
  expect((await look(contactId)).who.said).toHaveLength(1)
  const late = await handler.form(`/contacts/${contactId}/sheet`, {
    do: `who:same:${a.status === 200 ? other : one}:caller`,
    line: 'Typed while it was refused',
  })
  expect([late.status, late.text.includes('Typed while it was refused')]).toEqual([422, true])
})

test('not them, another part, and a new person with the date of birth as it was said', async () => {
  const number = '07700 900304'
  const her = await somebody({ given: 'Vera', family: 'Partly', number })
  const him = await somebody({ given: 'Sid', family: 'Partly', number })
  const contactId = await call({ callerNumber: number, incidentType: 'domestic' })
  expect((await press(contactId, `who:same:${him}:suspect`)).status).toBe(200)
  expect((await press(contactId, `who:not-same:${her}`)).status).toBe(200)
  const { who } = await look(contactId)
  expect(who.said.map((one: { decision: string; role: string }) => [one.decision, one.role])).toEqual([
    ['same', 'suspect'],
    ['not-same', 'caller'],
  ])
  expect(who.speaking).toBe('unknown')
  expect(who.candidates).toEqual([])
  const fresh = await press(contactId, 'who:new', { callerName: 'Una Neighbour', callerBirth: 'May 1950' })
  expect(fresh.status).toBe(200)
  const { said } = (await look(contactId)).who
  expect(said.at(-1)).toMatchObject({ name: 'Una Neighbour', role: 'caller', age: 'about 76', checked: false })
  expect((await look(await call({ callerNumber: number }))).who.number.people[0]).toMatchObject({
    personId: him,
    suspect: 1,
  })
})

test('at a glance: danger first, the unconfirmed as unconfirmed, children with their age, open contacts', async () => {
  const number = '07700 900305'
  const mother = await somebody({ given: 'Mo', family: 'Glance', number })
  const child = await somebody({ given: 'Kit', family: 'Glance', birth: '2019-02-03' })
  await handler.post(`/people/${child}/household`, { withId: mother, source: 'Her mother' })
  await handler.post(`/people/${mother}/markers`, { kind: 'weapons', words: 'A knife at home', source: 'A neighbour' })
  const order = { kind: 'order', words: 'He may not go there', source: 'Court', inForceUntil: '2027-03-03' }
  expect((await handler.post(`/people/${mother}/markers`, order)).status).toBe(201)
  const before = await call({ callerNumber: number, incidentType: 'domestic' })
  await press(before, `who:same:${mother}:caller`)
  const [first] = (await look(await call({ callerNumber: number }))).who.candidates
  expect(first.first).toEqual(
    expect.arrayContaining([
      { words: 'UNCONFIRMED: Weapons: A knife at home', sure: false },
      { words: expect.stringContaining('Order in force until 3 March 2027: He may not go there'), sure: false },
      { words: 'Domestic: 1 earlier', sure: true },
    ]),
  )
  expect(first.facts).toContain('In the home: Kit Glance, 7, child')
  expect(first.open.map((one: { href: string }) => one.href)).toContain(`/contacts/${before}`)
})

test('a former name is never in a handler’s panel, nor in what they are offered', async () => {
  const told = { given: 'Robin', family: 'Nowname', birth: '1979-05-06', number: '07700 900306' }
  const personId = await somebody(told)
  await supervisor.post(`/people/${personId}/details`, {
    given: 'Beforename',
    family: 'Nowname',
    nameKind: 'former',
    source: 'Their own words',
  })
  const contactId = await call()
  const typed = { callerName: 'Beforename Nowname', callerNumber: told.number }
  const { who } = await look(contactId, typed)
  expect(who.candidates[0].personId).toBe(personId)
  expect(JSON.stringify(who)).not.toContain('Beforename')
  await press(contactId, `who:same:${personId}:caller`)
  const { said } = (await look(contactId)).who
  expect(said[0].offer).toEqual({ callerName: 'Robin Nowname', callerBirth: '6 May 1979' })
})

test('recognising somebody vulnerable never lowers the floor or the grade', async () => {
  const personId = await somebody({ given: 'Frail', family: 'Floorly', number: '07700 900307' })
  await handler.post(`/people/${personId}/markers`, { kind: 'vulnerable-adult', words: 'Alone', source: 'Nurse' })
  const contactId = await call({ callerNumber: '07700 900307', incidentType: 'domestic' })
  await handler.post(`/contacts/${contactId}/assessments`, {
    ...MOST_SAY,
    threat: 'Her son is outside',
    harm: 'He has hit her before',
    immediacy: 'now',
    risk: 'high',
    caller: 'yes',
    callerReason: 'Afraid',
  })
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'immediate' })
  const read = async () => (await handler.get(`/contacts/${contactId}`)).body
  const before = await read()
  expect([before.floor.grade, before.grade]).toEqual(['immediate', 'immediate'])
  await press(contactId, `who:same:${personId}:caller`)
  await t.catchUp()
  const after = await read()
  expect([after.floor.grade, after.grade, after.vulnerable]).toEqual(['immediate', 'immediate', true])
  const { identificationId } = (await look(contactId)).who.said[0]
  await press(contactId, `who:undo:${identificationId}`)
  await t.catchUp()
  const back = await read()
  expect([back.floor.grade, back.grade, back.vulnerable]).toEqual(['immediate', 'immediate', true])
})

test('only who takes calls looks; others see who was said; strangers and bad deeds are told so', async () => {
  const personId = await somebody({ given: 'Quiet', family: 'Looker', number: '07700 900308' })
  const contactId = await call({ callerNumber: '07700 900308' })
  await press(contactId, `who:same:${personId}:caller`)
  const officer = await t.as('response-officer')
  const seen = await look(contactId, { callerName: 'Anybody Else' }, officer)
  expect(seen).toMatchObject({ maySay: false, who: { look: false, candidates: [], asked: [] } })
  expect((await (await t.as('public')).get(`/contacts/${contactId}/who`)).status).toBe(401)
  expect((await handler.get(`/contacts/${personId}/who`)).status).toBe(404)
  for (const deed of ['who:same:nobody', `who:same:${personId}:king`, 'who:'])
    expect((await press(contactId, deed)).status).toBe(422)
  expect((await press(contactId, 'who:same:0198c0de-0000-7000-8000-000000000001:caller')).status).toBeGreaterThan(399)
  expect((await handler.get(`/contacts/${contactId}/who?callerName=${'x'.repeat(25_000)}`)).status).toBe(400)
})

test('a name from the right to the left, and a very long one, are drawn apart from the words around them', async () => {
  await somebody({ given: 'ليلى', family: 'الأحمد', number: '07700 900309' })
  await somebody({ given: 'A'.repeat(90), family: 'B'.repeat(90), number: '07700 900309' })
  const contactId = await call({ callerNumber: '07700 900309' })
  const page = (await handler.html(`/contacts/${contactId}/who`)).text
  expect(page).toContain('<bdi>ليلى الأحمد</bdi>')
  expect(page).toContain('2 tied to 07700 900309')
})

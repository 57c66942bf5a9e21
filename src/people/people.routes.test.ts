import { afterAll, beforeAll, expect, test } from 'vitest'
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

type Details = Record<string, string>
/** A contact with these details, still open. */
async function call(details: Details = {}): Promise<{ contactId: string; caseId: string }> {
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '999' })).body
  if (Object.keys(details).length > 0) {
    const described = await handler.post(`/contacts/${contactId}/details`, details)
    expect(described.status).toBe(200)
  }
  return { contactId, caseId }
}
/** Somebody new, said to be this contact's caller. */
async function somebody(told: Details, details: Details = {}): Promise<{ personId: string; contactId: string }> {
  const { contactId } = await call(details)
  const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'new', ...told })
  expect(said.status).toBe(201)
  return { personId: said.body.personId, contactId }
}
const find = async (query: Details, who = handler) =>
  (await who.get(`/people/candidates?${new URLSearchParams(query)}`)).body
const idsOf = (found: { candidates: { personId: string }[] }) => found.candidates.map(one => one.personId)

const CALM = {
  threat: 'None: they meant to ring a taxi',
  harm: 'None',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
  riskReason: 'From what the caller said',
  investigation: 'None needed so far',
  engagement: 'Safe to ring back on this number',
}
const JANE = {
  given: 'Jane',
  family: 'Smythe',
  birth: '12/03/1990',
  number: '07700 900101',
  address: '14 Example Row',
  postcode: 'ST5 1AB',
}

test('a person is found from what a caller says, misspelt, in any order, in one box, the moment they are on file', async () => {
  const { personId } = await somebody(JANE)
  for (const query of [
    { number: '07700900101' },
    { given: 'jayne', family: 'smith', birth: '3 December 1990' },
    { name: 'Smythe Jane', postcode: 'st51ab' },
    { text: 'smyth jane 12.3.90' },
    { text: 'jane, 14 example row st5 1ab' },
    { family: 'Smythe', address: '14 Example Row' },
  ])
    expect([JSON.stringify(query), idsOf(await find(query as Details))[0]]).toEqual([JSON.stringify(query), personId])
})

test('what is shown has its reasons in words with their weights, adds up to at most one, and is not for reading out', async () => {
  const found = await find({ given: 'Jane', family: 'Smythe', number: '07700 900101' })
  const [first] = found.candidates
  expect(first.reasons.find((one: { field: string }) => one.field === 'phone')).toMatchObject({
    words: 'telephone number: the same',
  })
  expect(first.reasons.every((one: { weight: unknown }) => typeof one.weight === 'number')).toBe(true)
  expect(
    found.candidates.reduce((sum: number, one: { probability: number }) => sum + one.probability, 0),
  ).toBeLessThanOrEqual(1.001)
  expect(found.neverReadOut).toBe(true)
  expect(found.asked.sort()).toEqual(['family', 'given', 'phone'])
})

test('nobody who may not see cases searches, and a search is in the record of reads', async () => {
  const analyst = await t.as('performance-analyst')
  expect((await analyst.get('/people/candidates?number=07700900101')).status).toBe(403)
  expect((await (await t.as('public')).get('/people/candidates?number=07700900101')).status).toBe(401)
  const { personId } = await somebody({ given: 'Ola', family: 'Readlogg' })
  await find({ family: 'Readlogg' })
  const { rows } = await t.owner.query(
    "select case_ids from platform.read_log where what = 'find-people-candidates' order by seq desc limit 1",
  )
  expect(rows[0].case_ids).toContain(personId)
})

test('beside a contact the search is a check: what was asked by its fields, who was shown, once while nothing changes', async () => {
  const { personId } = await somebody({ given: 'Checka', family: 'Beadle', number: '07700 900111' })
  const { contactId, caseId } = await call({ callerNumber: '07700 900111' })
  const found = await find({ contactId })
  expect([found.checked, found.asked, idsOf(found)[0]]).toEqual([true, ['phone'], personId])
  expect((await find({ contactId })).checked).toBe(false)
  expect((await find({ contactId, given: 'Checka' })).checked).toBe(true)
  const { rows } = await t.owner.query(
    'select asked, shown, by_name from people.check_made where contact_id = $1 order by at, fact_xid',
    [contactId],
  )
  expect(rows.map(row => row.asked)).toEqual([['phone'], ['given', 'phone']])
  expect(rows[0].shown[0]).toMatchObject({ personId, probability: expect.any(Number) })
  expect(JSON.stringify(rows)).not.toContain('900111')
  const facts = await t.owner.query("select kind from platform.fact where case_id = $1 and kind = 'people-checked'", [
    caseId,
  ])
  expect(facts.rowCount).toBe(2)
  expect((await handler.get(`/people/candidates?contactId=${personId}`)).status).toBe(404)
})

test('a number is not a person: everyone tied to it is shown, the suspect first, and who speaks is unknown until said', async () => {
  const number = '07700 900120'
  const victim = await somebody({ given: 'Vera', family: 'Tiedone', number })
  const suspect = await somebody({ given: 'Sid', family: 'Tiedtwo', number })
  const { contactId: old } = await call({ incidentType: 'domestic' })
  expect(
    (await handler.post(`/contacts/${old}/people`, { decision: 'same', personId: suspect.personId, role: 'suspect' }))
      .status,
  ).toBe(201)
  const { contactId } = await call({ callerNumber: number })
  const found = await find({ contactId })
  expect(found.number.people.map((one: { personId: string }) => one.personId)).toEqual([
    suspect.personId,
    victim.personId,
  ])
  expect(found.number.people[0].first).toContain('Domestic: 1 earlier')
  expect(found.number.people[0]).not.toHaveProperty('probability')
  expect(found.speaking).toBe('unknown')
})

test('said to be the caller: linked, and their number, home and other name are learnt; taken back, all of it goes', async () => {
  const { personId } = await somebody({ given: 'Amara', family: 'Okafor', birth: '1985' })
  const { contactId } = await call({
    callerName: 'Amara Nwosu',
    callerNumber: '07700 900130',
    callerAddress: '3 Sample Close, ST4 2XY',
  })
  await find({ contactId, given: 'Amara' })
  const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
  expect(said.status).toBe(201)
  expect((await find({ contactId })).speaking).toBe(personId)
  expect(idsOf(await find({ name: 'nwosu amara' }))[0]).toBe(personId)
  const person = (await handler.get(`/people/${personId}`)).body
  expect(person.known.phones.map((one: { number: string }) => one.number)).toEqual(['+447700900130'])
  expect(person.known.addresses[0]).toMatchObject({ line: '3 Sample Close', postcode: 'ST4 2XY' })
  expect(person.history.map((one: { role: string }) => one.role)).toEqual(['caller', 'caller'])

  const undo = `/contacts/${contactId}/people/${said.body.identificationId}/undo`
  expect((await handler.post(undo, {})).status).toBe(422)
  expect((await handler.post(undo, { why: 'Her sister rang' })).status).toBe(200)
  expect((await handler.post(undo, { why: 'Again' })).body.code).toBe('not-standing')
  const after = (await handler.get(`/people/${personId}`)).body
  expect([after.known.phones, after.known.names.length, after.history.length]).toEqual([[], 1, 1])
  expect(idsOf(await find({ number: '07700 900130' }))).not.toContain(personId)
  expect(after.decisions.map((one: { undoneWhy: string | null }) => one.undoneWhy)).toContain('Her sister rang')
})

test('two handlers say at once who the caller is: one stands, the other is told', async () => {
  const one = await somebody({ given: 'Race', family: 'Firstly' })
  const other = await somebody({ given: 'Race', family: 'Secondly' })
  const { contactId } = await call()
  const answers = await Promise.all([
    handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId: one.personId }),
    supervisor.post(`/contacts/${contactId}/people`, { decision: 'same', personId: other.personId }),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([201, 422])
  expect(answers.find(answer => answer.status === 422)!.body.code).toBe('another-caller')
  const { rows } = await t.owner.query(
    "select count(*)::int as n from people.identification where contact_id = $1 and undone_at is null and decision = 'same'",
    [contactId],
  )
  expect(rows[0].n).toBe(1)
})

test('the same, then not the same: the first is taken back and kept; twice the same is once', async () => {
  const { personId } = await somebody({ given: 'Turn', family: 'Coatly', number: '07700 900140' })
  const { contactId, caseId } = await call({ callerNumber: '07700 900140' })
  const first = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
  const again = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
  expect(again.body.identificationId).toBe(first.body.identificationId)
  expect((await handler.post(`/contacts/${contactId}/people`, { decision: 'not-same', personId })).status).toBe(201)
  const { rows } = await t.owner.query(
    'select decision, undone_at is not null as undone from people.identification where contact_id = $1 order by at, fact_xid',
    [contactId],
  )
  expect(rows).toEqual([
    { decision: 'same', undone: true },
    { decision: 'not-same', undone: false },
  ])
  const kinds = await t.owner.query(
    "select kind from platform.fact where case_id = $1 and kind like 'contact-person-%' order by case_version",
    [caseId],
  )
  expect(kinds.rows.map(row => row.kind)).toEqual([
    'contact-person-identified',
    'contact-person-undone',
    'contact-person-ruled-out',
  ])
})

test('calls count in their windows, and never the one being taken', async () => {
  const { personId } = await somebody(
    { given: 'Counted', family: 'Callerby', number: '07700 900150' },
    { callerNumber: '07700 900150' },
  )
  await t.tick({ hours: 30 })
  const second = await call({ callerNumber: '07700 900150' })
  await handler.post(`/contacts/${second.contactId}/people`, { decision: 'same', personId })
  await t.tick({ hours: 1 })
  const { contactId } = await call({ callerNumber: '07700 900150' })
  const [first] = (await find({ contactId })).candidates
  expect(first.known.counts.person).toEqual({ day: 1, week: 2, month: 2, year: 2 })
  expect(first.known.counts.phone).toEqual({ day: 1, week: 2, month: 2, year: 2 })
  expect(first.repeat.person.words).toContain('1 in 24 hours')
})

test('a former name finds its bearer for everybody, and is shown to a supervisor only', async () => {
  const { personId } = await somebody({ given: 'Robin', family: 'Newname', birth: '1979-05-06' })
  const told = { given: 'Deadname', family: 'Newname', nameKind: 'former', source: 'Their own words' }
  expect((await handler.post(`/people/${personId}/details`, told)).body.code).toBe('former-names')
  expect((await supervisor.post(`/people/${personId}/details`, told)).status).toBe(200)
  const asked = { given: 'Deadname', family: 'Newname', birth: '6 May 1979' }
  const [seen] = (await find(asked)).candidates
  expect(seen.personId).toBe(personId)
  expect(JSON.stringify(seen)).not.toContain('Deadname')
  expect(seen.reasons.filter((one: { field: string }) => one.field === 'given')).toMatchObject([
    { words: 'a name on file' },
  ])
  expect((await handler.html(`/people/${personId}`)).text).not.toContain('Deadname')
  expect((await supervisor.html(`/people/${personId}`)).text).toContain('Deadname')
})

test('two records joined by a supervisor are found as one, and parted they are two again', async () => {
  const one = await somebody({ given: 'Mina', family: 'Joinable', number: '07700 900160' })
  const other = await somebody({
    given: 'Wilhelmina',
    family: 'Joinable',
    address: '9 Other Street',
    postcode: 'ST1 1AA',
  })
  const join = { otherId: other.personId, why: 'Same date of birth on two licences' }
  expect((await handler.post(`/people/${one.personId}/merge`, join)).status).toBe(403)
  const joined = await supervisor.post(`/people/${one.personId}/merge`, join)
  expect(joined.status).toBe(201)
  expect((await supervisor.post(`/people/${one.personId}/merge`, join)).body.code).toBe('joined')
  const found = await find({ name: 'Wilhelmina Joinable', postcode: 'ST1 1AA' })
  expect(idsOf(found)).toContain(one.personId)
  expect(idsOf(found)).not.toContain(other.personId)
  expect(found.candidates.find((person: { personId: string }) => person.personId === one.personId).known).toMatchObject(
    {
      records: 2,
      phones: [{ number: '+447700900160' }],
    },
  )
  expect((await handler.get(`/people/${other.personId}`)).body.joinedTo).toBe(one.personId)

  const undo = `/people/merges/${joined.body.mergeId}/undo`
  expect((await supervisor.post(undo, { why: 'Two cousins' })).status).toBe(200)
  expect((await supervisor.post(undo, { why: 'Two cousins' })).body.code).toBe('not-standing')
  expect(idsOf(await find({ name: 'Wilhelmina Joinable', postcode: 'ST1 1AA' }))[0]).toBe(other.personId)
  expect((await handler.get(`/people/${one.personId}`)).body.known.records).toBe(1)
})

test('a marker is unconfirmed until somebody who may confirms it, has a day to look again, and ends with why', async () => {
  const { personId } = await somebody({ given: 'Marked', family: 'Mannering', number: '07700 900170' })
  const knife = { kind: 'weapons', words: 'Keeps a knife by the door', source: 'A neighbour' }
  expect((await handler.post(`/people/${personId}/markers`, { ...knife, confirmed: true })).body.code).toBe(
    'may-not-confirm',
  )
  const { markerId } = (await handler.post(`/people/${personId}/markers`, knife)).body
  const first = async () => (await find({ number: '07700 900170' })).candidates[0].first
  expect(await first()).toEqual(['UNCONFIRMED: Weapons: Keeps a knife by the door'])
  expect((await handler.post(`/people/markers/${markerId}/confirm`, { source: 'Seen' })).status).toBe(403)
  expect((await supervisor.post(`/people/markers/${markerId}/confirm`, { source: 'Seen by an officer' })).status).toBe(
    200,
  )
  expect(await first()).toEqual(['Weapons: Keeps a knife by the door'])
  expect(
    (await handler.post(`/people/${personId}/markers`, { kind: 'order', words: 'Not to go there', source: 'Court' }))
      .body.code,
  ).toBe('no-end')
  const order = { kind: 'order', words: 'Not to go there', source: 'Court', inForceUntil: '2026-11-28' }
  expect((await handler.post(`/people/${personId}/markers`, order)).status).toBe(201)
  const due = (await handler.get('/people/markers')).body.markers
  expect(due).toMatchObject([{ personId, kind: 'order', reviewOn: '2026-11-28', overdue: false }])
  expect((await supervisor.post(`/people/markers/${markerId}/end`, { why: 'Given up' })).status).toBe(200)
  expect((await first()).join()).not.toContain('knife')
})

test('who shares the home is shown with their markers, and leaves', async () => {
  const mother = await somebody({ given: 'Mo', family: 'Homely', number: '07700 900180' })
  const child = await somebody({ given: 'Kit', family: 'Homely', birth: '2019' })
  await handler.post(`/people/${child.personId}/markers`, {
    kind: 'child',
    words: 'Seven years old',
    source: 'Her mother',
  })
  const home = { withId: mother.personId, source: 'Her mother' }
  expect((await handler.post(`/people/${child.personId}/household`, home)).status).toBe(200)
  const shown = (await find({ number: '07700 900180' })).candidates[0]
  expect(shown.known.household).toMatchObject([{ personId: child.personId, name: 'Kit Homely' }])
  expect(shown.first).toContain('In the home: Kit Homely, child')
  expect((await handler.post(`/people/${child.personId}/household`, { source: 'x' })).body.code).toBe('nobody')
  await handler.post(`/people/${child.personId}/household`, { leave: 'yes', source: 'School' })
  expect((await find({ number: '07700 900180' })).candidates[0].known.household).toEqual([])
})

test('whoever gave a name and was not recognised has a record as given, and the next call finds it', async () => {
  const { contactId } = await call({
    callerName: 'Given Asgiven',
    callerNumber: '07700 900190',
    callerAddress: '22 Plain Road',
  })
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  await handler.post(`/contacts/${contactId}/grade`, { grade: 'resolve' })
  const ended = await handler.post(`/contacts/${contactId}/end`, { endState: 'resolved', reason: 'A wrong number' })
  await t.catchUp()
  const found = await find({ number: '07700 900190' })
  expect(ended.body).toMatchObject({ endState: 'resolved' })
  expect(found.candidates).toMatchObject([
    { name: 'Given Asgiven', known: { confirmed: false, counts: { person: { year: 1 } } } },
  ])
})

test('recognising somebody vulnerable raises the contact, and never lowers it again', async () => {
  const { personId } = await somebody({ given: 'Frail', family: 'Oldham', number: '07700 900191' })
  await handler.post(`/people/${personId}/markers`, { kind: 'vulnerable-adult', words: 'Lives alone', source: 'Nurse' })
  const { contactId } = await call({ incidentType: 'damage' })
  const said = await handler.post(`/contacts/${contactId}/people`, { decision: 'same', personId })
  await t.catchUp()
  expect((await handler.get(`/contacts/${contactId}`)).body.vulnerable).toBe(true)
  await handler.post(`/contacts/${contactId}/people/${said.body.identificationId}/undo`, { why: 'Not him' })
  await handler.post(`/contacts/${contactId}/assessments`, CALM)
  await t.catchUp()
  expect((await handler.get(`/contacts/${contactId}`)).body.vulnerable).toBe(true)
})

test('an erased record is found no more, and says nothing', async () => {
  const { personId } = await somebody({ given: 'Gone', family: 'Forgotten', number: '07700 900195' })
  expect((await supervisor.post(`/people/${personId}/remove`, { why: 'Kept too long' })).status).toBe(200)
  expect(idsOf(await find({ name: 'Gone Forgotten', number: '07700 900195' }))).not.toContain(personId)
  expect((await handler.get(`/people/${personId}`)).status).toBe(404)
  const { rows } = await t.owner.query('select count(*)::int as n from people.name where case_id = $1', [personId])
  expect(rows[0].n).toBe(0)
})

test('a search that races with an add finds nobody or them, and the next one finds them', async () => {
  const { contactId } = await call()
  const [added] = await Promise.all([
    handler.post(`/contacts/${contactId}/people`, {
      decision: 'new',
      given: 'Racing',
      family: 'Searcher',
      birth: '1 Jan 2000',
    }),
    ...Array.from({ length: 8 }, () => find({ name: 'Searcher Racing' })),
  ])
  expect(idsOf(await find({ name: 'Searcher Racing', birth: '01/01/2000' }))[0]).toBe(added!.body.personId)
})

test('pages draw without JavaScript, and keep what was refused', async () => {
  const { personId, contactId } = await somebody({ given: 'Paged', family: 'Withform', number: '07700 900199' })
  for (const path of [
    '/people/search?text=07700900199',
    `/people/candidates?contactId=${contactId}`,
    `/people/${personId}`,
    '/people/markers',
  ])
    expect([path, (await handler.html(path)).status]).toEqual([path, 200])
  expect((await supervisor.html('/people/proposals')).status).toBe(200)
  expect((await handler.html('/people/search?text=withform')).text).toContain('Paged Withform')
  const [theirs, supervised] = [await handler.html(`/people/${personId}`), await supervisor.html(`/people/${personId}`)]
  const offers = (text: string) => ['/household', '/merge', 'value="former"'].map(part => text.includes(part))
  expect([offers(theirs.text), offers(supervised.text)]).toEqual([
    [true, false, false],
    [true, true, true],
  ])
  // The address of a page is what people copy.
  const { personId: mate } = await somebody({ given: 'Pasted', family: 'Address', number: '07700 900198' })
  const pasted = { withId: `https://force.example/people/${mate}`, source: 'Said so' }
  expect((await handler.form(`/people/${personId}/household`, pasted)).status).toBe(303)
  expect((await handler.html(`/people/${personId}`)).text).toContain('Pasted Address')
  expect((await handler.form(`/people/${personId}/household`, { ...pasted, withId: 'Pasted' })).status).toBe(422)
  const refused = await handler.form(`/people/${personId}/markers`, { kind: 'weapons', words: 'Only typed once' })
  expect([refused.status, refused.text.includes('Only typed once')]).toEqual([422, true])
})

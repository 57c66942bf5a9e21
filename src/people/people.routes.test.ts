import { expect, test } from 'vitest'
import { call, type Details, find, handler, idsOf, somebody, t } from './test-people.ts'
import { recordsOfPeople } from './test-records-of-people.ts'
import { whoTheCallerIs } from './test-who-the-caller-is.ts'

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

whoTheCallerIs()
recordsOfPeople()

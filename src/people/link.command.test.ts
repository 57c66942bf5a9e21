import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { linkEverybody } from './link.command.ts'
import { addPerson } from './person.store.ts'

const GIVEN =
  'Abel Beryl Cosmo Delia Edgar Flora Giles Hazel Ivor Joyce Kemal Lydia Myles Nadia Oscar Petra Quinn Rhoda Silas Thea'.split(
    ' ',
  )
const FAMILY = 'Ashdown Birtwhistle Crumpton Dunnock Entwhistle Farthing Gatenby Hartshorn Inskip Jellicoe'.split(' ')

const ROADS = 'Acorn Bramble Cowslip Dovecote Elder Foxglove Gorse Hawthorn'.split(' ')
const numberOf = (n: number) => `07700900${String((n * 367) % 1000).padStart(3, '0')}`
const homeOf = (n: number) => ({
  address: `${1 + ((n * 11) % 90)} ${ROADS[n % 8]} Way`,
  postcode: `ST${1 + ((n * 3) % 20)} ${n % 10}${'ABDEFGHJLN'[(n * 7) % 10]}${'PQRSTUWXYZ'[n % 10]}`,
})

let t: TestApp
let supervisor: Person
let twins: [string, string]

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  supervisor = await t.as('supervisor')
  const stamp = { at: t.now(), by: systemWho('test') }
  const add = (n: number, changed: object = {}) =>
    inContext(t.db, systemWho('test'), tx =>
      addPerson(
        tx,
        {
          given: GIVEN[n % 20]!,
          family: FAMILY[(n * 7) % 10]!,
          ...homeOf(n),
          birth: `${1940 + ((n * 13) % 60)}-0${1 + (n % 9)}-${10 + ((n * 5) % 18)}`,
          number: numberOf(n),
          ...changed,
        },
        { source: 'test' },
        { origin: 'staff', originId: null, confirmed: true },
        stamp,
      ),
    )
  for (let n = 0; n < 150; n++) await add(n)
  const seen: string[] = []
  // Twenty were taken down twice, each with one slip.
  for (let n = 0; n < 20; n++)
    seen.push(await add(n, { family: `${FAMILY[(n * 7) % 10]!}e`, address: undefined, postcode: undefined }))
  const { rows } = await t.owner.query(
    'select case_id from people.phone where number = $1 order by first_seen, case_id',
    [`+44${numberOf(4).slice(1)}`],
  )
  twins = rows.map(row => row.case_id).sort() as [string, string]
  expect(seen.length).toBe(20)
}, 60_000)
afterAll(() => t.close())

test('a later linkage proposes those taken down twice, joins nobody, and proposes none of them twice', async () => {
  const report = await linkEverybody(t.db, t.now(), t.now())
  expect(report.records).toBe(170)
  expect(report.proposed).toBeGreaterThanOrEqual(18)
  expect(report.proposed).toBeLessThanOrEqual(24)
  const merged = await t.owner.query('select count(*)::int as n from people.person where merged_into is not null')
  expect(merged.rows[0].n).toBe(0)
  expect((await linkEverybody(t.db, t.now(), t.now())).proposed).toBe(0)
})

test('a supervisor sees each pair with its reasons, joins one and keeps another apart; nobody else may', async () => {
  const handler = await t.as('contact-handler')
  expect((await handler.get('/people/proposals')).status).toBe(403)
  const { proposals } = (await supervisor.get('/people/proposals')).body
  const pair = proposals.find((one: { one: { personId: string } }) => one.one.personId === twins[0])
  expect(pair).toMatchObject({
    other: { personId: twins[1] },
    reasons: expect.arrayContaining([expect.objectContaining({ words: 'telephone number: the same' })]),
  })
  expect(
    (await supervisor.post(`/people/${twins[0]}/merge`, { otherId: twins[1], why: 'Same number and birth' })).status,
  ).toBe(201)
  const next = proposals.find((one: { one: { personId: string } }) => one.one.personId !== twins[0])
  const apart = `/people/${next.one.personId}/keep-apart`
  expect((await supervisor.post(apart, { otherId: next.other.personId, why: 'Father and son' })).status).toBe(200)
  expect((await supervisor.post(apart, { otherId: next.other.personId, why: 'Father and son' })).body.code).toBe(
    'not-open',
  )
  expect((await supervisor.get('/people/proposals')).body.proposals.length).toBe(proposals.length - 2)
  expect((await linkEverybody(t.db, t.now(), t.now())).proposed).toBe(0)
})

test('the check at the time is measured: who was on file and shown before the grade, and who was missed', async () => {
  const handler = await t.as('contact-handler')
  const call = async (details: object) => {
    const { contactId } = (await handler.post('/contacts', { channel: '999' })).body
    await handler.post(`/contacts/${contactId}/details`, details)
    return contactId as string
  }
  const of = (n: number) => ({
    callerName: `${GIVEN[n % 20]} ${FAMILY[(n * 7) % 10]}`,
    callerNumber: numberOf(n),
    callerAddress: `${homeOf(n).address}, ${homeOf(n).postcode}`,
  })
  await call(of(41))
  await call(of(42))
  await t.tick({ hours: 1 })
  const checked = await call(of(41))
  const missed = await call(of(42))
  expect((await handler.get(`/people/candidates?contactId=${checked}`)).body.candidates.length).toBeGreaterThan(0)
  for (const id of [checked, missed]) await handler.post(`/contacts/${id}/grade`, { grade: 'immediate' })
  const report = await linkEverybody(t.db, t.now(), t.now())
  expect(report).toMatchObject({
    contacts: 4,
    known_before: 2,
    checked_in_time: 1,
    found_in_time: 1,
    recall: 0.5,
    cannot_tell: 0,
  })
  const { rows } = await t.owner.query('select figures from people.linkage order by at desc, id limit 4')
  expect(rows.some(row => row.figures.recall === 0.5)).toBe(true)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { HOLDER_WORDS } from '../rights/right-row.ts'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import { crimeOf, type TestCrime } from '../test-crime.ts'
import { effectOf } from './court-effect.ts'
import { COURT_KINDS } from './court-kinds.ts'

/** All that a court, a prosecutor, probation or a prison may tell, once by the page and once by the port: what follows is the same, and has its owner. */
let t: TestApp
let carer: Person
let byPage: TestCrime
let byPort: TestCrime

beforeAll(async () => {
  t = await testApp('2027-02-01T20:00')
  carer = await t.as('victim-care-officer')
  const type = t.force.incidentTypes.find(one => one.sensitive === 'domestic')!.code
  const made: TestCrime[] = []
  for (const name of ['Pat Example', 'Pip Example']) {
    const crime = await crimeOf(t, [{ name }], { type })
    const charge = { event: 'charge', at: '2027-02-01T08:30', linked: 'only-this' }
    const charged = await (await t.as('investigator')).post(`/suspects/${crime.suspectId}/events`, charge)
    expect(charged.status, charged.text).toBe(201)
    made.push(crime)
  }
  ;[byPage, byPort] = made as [TestCrime, TestCrime]
  await t.catchUp()
})
afterAll(() => t.close())

const TOLD = COURT_KINDS.flatMap(({ kind, results, day }) =>
  (results ?? [{ code: undefined }]).map(({ code }) => ({
    kind,
    ...(code ? { result: code } : {}),
    ...(day ? { forAt: '2027-03-08T10:00' } : {}),
    ...(kind === 'sentence' && code === 'custody' ? { months: 24, specified: 'yes' } : {}),
    linked: 'only-this',
  })),
)
/** Ten minutes apart, in the order of the table. */
const at = (n: number) =>
  Temporal.PlainDateTime.from('2027-02-01T09:00')
    .add({ minutes: 10 * n })
    .toString({ smallestUnit: 'minute' })
const text = (told: object) => Object.fromEntries(Object.entries(told).map(([key, value]) => [key, String(value)]))

test('every kind, with every result, is taken by the page and by the port', async () => {
  const port = await t.as('justice')
  for (const [n, told] of TOLD.entries()) {
    const label = `${told.kind} ${'result' in told ? told.result : ''}`
    const page = await carer.form(`/crimes/${byPage.crimeId}/court/events`, text({ ...told, at: at(n) }))
    expect(page.status, `${label}: ${/error-summary[\s\S]{0,400}/.exec(page.text)?.[0]}`).toBe(303)
    const sent = { ...told, at: at(n), sender: 'courts', eventId: `each-${n}`, crimeNumber: byPort.number }
    const answer = await port.post('/justice/events', sent)
    expect(answer.status, `${label}: ${answer.text}`).toBe(200)
  }
  await t.catchUp()
  expect(TOLD.length).toBeGreaterThan(50)
})

type Right = { event: string; holder: string; state: string; clock: { eventAt: string; dueAt: string | null } }
const ledger = async ({ victimIds }: TestCrime) => {
  const { rights, safety } = (await carer.get(`/victims/${victimIds[0]}/rights`)).body as {
    rights: Right[]
    safety: { danger: string; state: string; eventAt: string }[]
  }
  const of = rights.map(({ event, holder, state, clock }) =>
    [event, holder, state, clock?.eventAt, clock?.dueAt].join(' | '),
  )
  return { rights, of: of.toSorted(), safety: safety.map(one => `${one.danger} | ${one.state}`).toSorted() }
}

test('both victims are owed the same, by the same, by the same day, and are in the same danger', async () => {
  const [page, port] = [await ledger(byPage), await ledger(byPort)]
  expect(page.of).toEqual(port.of)
  expect(page.safety).toEqual(port.safety)
  expect(page.safety.length).toBeGreaterThan(2)
})

test('each right that a court starts has a clock for each time that it was told, owed by whom the Code names', async () => {
  const { rights } = await ledger(byPage)
  const { rows } = RIGHTS_PACKS[0]!
  const started = TOLD.flatMap((told, n) => {
    const moment = Temporal.PlainDateTime.from(at(n)).toZonedDateTime('Europe/London').toInstant()
    return effectOf({ ...told, at: moment, forAt: null } as Parameters<typeof effectOf>[0]).starts
  })
  for (const row of rows.filter(one => started.includes(one.event))) {
    const clocks = rights.filter(one => one.event === row.event && one.clock)
    expect(clocks.length, row.event).toBe(started.filter(event => event === row.event).length)
    for (const one of clocks) expect(one.holder, row.event).toBe(HOLDER_WORDS[row.holder])
  }
})

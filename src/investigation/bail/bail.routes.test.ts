import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import { lastDayOf } from './bail-period.ts'

let t: TestApp
let investigator: Person
beforeAll(async () => {
  t = await testApp('2026-01-13T09:00')
  investigator = await t.as('investigator')
})
afterAll(() => t?.close())

const CONDITIONS = {
  suspicion: 'Two witnesses picked him out and his car was filmed there',
  'more-time': 'The phone download comes back in June and must be read',
  diligent: 'Statements were taken in the first week and the laboratory was chased twice',
  necessary: 'She is afraid of him and the conditions keep him from her street',
  representations: 'His solicitor was told on 2 April and objected to the curfew',
  victimsViews: 'She asks that he stays out of Example Row altogether',
}
const extend = {
  kind: 'extended',
  months: 6,
  authoriser: 'inspector',
  authoriserName: 'Inspector Example',
  ...CONDITIONS,
}

/** Somebody arrested and bailed now, for a crime with a victim. */
async function bailed(more: object = {}): Promise<{ suspectId: string; crimeId: string; bailId: string }> {
  const { incidentId } = await incident(t)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence: 'shoplifting',
    basis: 'The shop saw him take two coats and leave without paying',
    victims: [{ name: 'Robin Example', enhanced: false }],
  })
  const { suspectId } = (await investigator.post(`/crimes/${made.body.crimeId}/suspects`, { name: 'Sam Sample' })).body
  const event = (name: string, extra = {}) =>
    investigator.post(`/suspects/${suspectId}/events`, { event: name, at: t.now().toString(), ...extra })
  await event('arrest')
  await t.tick({ minutes: 1 })
  const bail = await event('bail', more)
  expect(bail.status, bail.text).toBe(201)
  return { suspectId, crimeId: made.body.crimeId, bailId: bail.body.eventId }
}
const step = (suspectId: string, body: object) =>
  investigator.post(`/suspects/${suspectId}/bail`, { at: t.now().toString(), ...body })
const standing = async (suspectId: string) =>
  (await investigator.get('/bail')).body.suspects.find((one: { suspectId: string }) => one.suspectId === suspectId)

test('bail is extended in time by who may, and refused in words after its end, by rank, and without what the law asks', async () => {
  await t.at('2026-01-13T10:00')
  const { suspectId } = await bailed()
  expect(await standing(suspectId)).toMatchObject({ left: 90, alert: null, lastDay: '2026-04-13' })
  await t.at('2026-04-13T20:00')
  for (const [code, change] of [
    ['rank-too-low', { authoriser: 'custody-officer' }],
    ['needs-finding', { suspicion: 'as before' }],
    ['needs-representations', { representations: 'noted' }],
    ['needs-victims-views', { victimsViews: undefined }],
    ['needs-name', { authoriserName: undefined }],
    ['wrong-length', { months: 9 }],
  ] as const) {
    const answer = await step(suspectId, { ...extend, ...change })
    expect([answer.status, answer.body.code], code).toEqual([422, code])
  }
  expect(await standing(suspectId)).toMatchObject({ left: 0, alert: 1 })
  expect((await step(suspectId, extend)).body).toMatchObject({ lastDay: '2026-07-13' })

  await t.at('2026-07-14T00:00')
  const late = await step(suspectId, { ...extend, months: 9, authoriser: 'superintendent' })
  expect([late.status, late.body.code]).toEqual([422, 'bail-ended'])
  expect(late.body.detail).toContain('nobody can extend it after that')
})

test('what was authorised in time may be entered late: both times are kept, and why', async () => {
  await t.at('2026-08-03T10:00')
  const { suspectId } = await bailed()
  await t.at('2026-11-06T09:00')
  const inTime = { ...extend, at: '2026-11-03T18:00' }
  expect((await step(suspectId, inTime)).body.code).toBe('needs-why-late')
  const saved = await step(suspectId, {
    ...inTime,
    lateBecause: 'Inspector Example signed it in the custody record that evening',
  })
  expect(saved.body).toMatchObject({ lastDay: '2027-02-03' })
  const { rows } = await t.owner.query(
    'select done_at, recorded_at from investigation.bail_step where suspect_id = $1',
    [suspectId],
  )
  expect(rows.map(one => [one.done_at.toJSON(), one.recorded_at.toJSON()])).toEqual([
    ['2026-11-03T18:00:00.000Z', '2026-11-06T09:00:00.000Z'],
  ])
  expect((await investigator.html(`/suspects/${suspectId}/bail`)).text).toContain('signed it in the custody record')
})

test('PostgreSQL itself refuses an extension after the end, a changed step, a moved start and a kind of case changed later', async () => {
  await t.at('2027-01-13T10:00')
  const { suspectId, crimeId, bailId } = await bailed()
  const { rows } = await t.owner.query(
    'select case_id, (select max(recorded_at) from investigation.suspect_event) from investigation.suspect where id = $1',
    [suspectId],
  )
  const caseId = rows[0].case_id
  await t.at('2027-04-14T08:00')
  // The app's own role, in a transaction that writes whatever it likes.
  const asApp = (work: (query: (text: string, values: unknown[]) => Promise<unknown>) => Promise<unknown>) =>
    inContext(t.db, { ...systemWho('test'), role: 'investigator' }, async tx => {
      const { CompiledQuery } = await import('kysely')
      await work((text, values) => tx.executeQuery(CompiledQuery.raw(text, values)))
    })
  const insert = (doneAt: string, because: string | null, recordedAt = doneAt) =>
    asApp(query =>
      query(
        `insert into investigation.bail_step (case_id, crime_id, suspect_id, bail_event_id, kind, done_at, recorded_at, months, authoriser, authoriser_name, late_because, by, by_name)
         values ($1, $2, $3, $4, 'extended', $5, $6, 6, 'inspector', 'Inspector Example', $7, 'x', 'X')`,
        [caseId, crimeId, suspectId, bailId, doneAt, recordedAt, because],
      ),
    )
  await expect(insert('2027-04-14T07:00:00Z', 'signed in time')).rejects.toThrow(/no power to extend/)
  await expect(insert('2027-04-13T18:00:00Z', null)).rejects.toThrow(/says why it is recorded late/)
  // Saying that it was recorded in time does not help: the time of recording is the database's own.
  await expect(insert('2027-04-13T18:00:00Z', ' ', '2027-04-13T18:00:00Z')).rejects.toThrow(
    /says why it is recorded late/,
  )
  await expect(insert('2027-05-01T18:00:00Z', 'later')).rejects.toThrow(/in the future|no power/)
  for (const text of [
    `update investigation.suspect_event set at = at + interval '1 month' where suspect_id = '${suspectId}'`,
    `delete from investigation.suspect_event where suspect_id = '${suspectId}'`,
    `update investigation.bail_step set done_at = done_at - interval '1 day'`,
    'delete from investigation.bail_step',
  ])
    await expect(
      asApp(query => query(text, [])),
      text,
    ).rejects.toThrow(/permission denied/)
  await expect(
    asApp(query => query(`update investigation.suspect set bail_case = 'non-standard' where id = $1`, [suspectId])),
  ).rejects.toThrow(/stays as it is/)
  // The sum of it, even as the owner of the tables: no step stands that was done after the end.
  expect(
    (await t.owner.query('select count(*)::int as n from investigation.bail_step where suspect_id = $1', [suspectId]))
      .rows[0].n,
  ).toBe(0)
})

test('with the prosecutor it runs by its own section, and a court that was asked in time keeps it running', async () => {
  await t.at('2027-05-03T10:00')
  const { suspectId } = await bailed({ bailCase: 'non-standard' })
  expect((await standing(suspectId)).lastDay).toBe('2027-11-03')
  await t.at('2027-10-25T10:00')
  expect((await step(suspectId, { kind: 'referred' })).body).toMatchObject({ waitsFor: 'prosecutor', lastDay: null })
  await t.at('2027-11-14T10:00')
  expect((await step(suspectId, { kind: 'returned' })).body).toMatchObject({ lastDay: '2027-11-23' })
  await t.at('2027-11-23T16:00')
  expect((await step(suspectId, { kind: 'court-applied', ...CONDITIONS })).body).toMatchObject({ waitsFor: 'court' })
  await t.at('2027-12-01T10:00')
  expect((await step(suspectId, { kind: 'court-decided', months: 18 })).body).toMatchObject({ lastDay: '2028-11-23' })
})

test('extended for every crime of which they are a suspect: all or none, each with its fact, and the victims of each are asked and owed it', async () => {
  await t.at('2026-01-13T10:00')
  const [one, other] = [await bailed(), await bailed()]
  const crimeOf = async (id: string) => (await investigator.get(`/crimes/${id}`)).body
  const { number } = await crimeOf(other.crimeId)
  const linked = await investigator.post(`/suspects/${one.suspectId}/crimes`, { number, existing: 'same' })
  expect(linked.status, linked.text).toBe(201)
  await t.at('2026-04-10T10:00')
  expect((await investigator.html(`/suspects/${one.suspectId}/bail`)).text).toContain(`crime ${number}`)
  const done = await step(one.suspectId, { ...extend, victimsViews: 'Robin Example asks that he stays away' })
  expect(done.status, done.text).toBe(201)
  expect(done.body.alsoFor).toMatchObject([{ crimeId: other.crimeId, number, lastDay: done.body.lastDay }])
  expect((await standing(other.suspectId)).lastDay).toBe('2026-07-13')
  await t.catchUp()
  const { rows } = await t.owner.query(
    `select distinct crime_id from victim.duty_clock where event = 'bail-change' and crime_id = any($1)`,
    [[one.crimeId, other.crimeId]],
  )
  expect(rows).toHaveLength(2)
  // As a database is that lengthened bail before that started clocks: its migration has the log read again, and nothing else changes.
  const clocks = async () => (await t.owner.query('select * from victim.duty_clock order by id')).rows
  const folder = new URL('../../../migrations/', import.meta.url)
  const name = readdirSync(folder).find(one => one.endsWith('-clocks-of-longer-bail.sql'))!
  const migration = readFileSync(new URL(name, folder), 'utf8')
  const before = await clocks()
  expect((await t.owner.query(migration)).rowCount).toBe(0)
  await t.owner.query(`delete from victim.duty_clock where event = 'bail-change'`)
  expect((await t.owner.query(migration)).rowCount).toBe(1)
  await t.catchUp()
  expect(await clocks()).toEqual(before)
  // For one of them alone where that was said; the other's period stays as it is.
  await t.at('2026-07-10T10:00')
  const longer = { ...extend, months: 9, authoriser: 'superintendent', victimsViews: 'Robin Example asks for the same' }
  const alone = await step(one.suspectId, { ...longer, linked: 'only-this' })
  expect(alone.body, alone.text).toMatchObject({ lastDay: '2026-10-13', alsoFor: [] })
  expect((await standing(other.suspectId)).lastDay).toBe('2026-07-13')
})

test('the database counts months as the rule does, over month ends and leap years', async () => {
  const { rows } = await t.owner.query(
    `select d::date::text as start, m as months, investigation.last_day_of(d::date, m)::text as last
     from generate_series('2026-11-25'::date, '2029-03-05', '1 day') d, generate_series(1, 24) m`,
  )
  expect(rows.length).toBeGreaterThan(19_000)
  expect(rows.filter(one => lastDayOf(Temporal.PlainDate.from(one.start), one.months).toString() !== one.last)).toEqual(
    [],
  )
})

test('nobody else: a handler and the public neither see who is on bail nor record anything; nonsense is refused', async () => {
  await t.at('2027-12-02T10:00')
  const { suspectId } = await bailed()
  for (const role of ['contact-handler', 'public'] as const) {
    const who = await t.as(role)
    expect([401, 403]).toContain((await who.get('/bail')).status)
    expect([401, 403, 404]).toContain((await who.post(`/suspects/${suspectId}/bail`, extend)).status)
  }
  expect((await step(suspectId, { kind: 'forever' })).status).toBe(422)
  expect((await step(suspectId, { ...extend, at: '2099-01-01T10:00' })).body.code).toBe('in-future')
  const { incidentId } = await incident(t)
  expect((await investigator.html(`/suspects/${incidentId}/bail`)).status).toBe(404)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { BY_EMAIL, happens, makeVictims, UPDATE } from '../test-victims.ts'
import { raiseSafety } from './safety.jobs.ts'

let t: TestApp
let investigator: Person
let carer: Person

beforeAll(async () => {
  t = await testApp('2026-12-24T09:00')
  investigator = await t.as('investigator')
  carer = await t.as('victim-care-officer')
})
afterAll(async () => t.close())

/** A domestic crime with one victim, told of by nobody yet, and whoever is held for it. */
async function domesticCrime() {
  const type = t.force.incidentTypes.find(one => one.sensitive === 'domestic')!
  return (await makeVictims(t, ['Synthetic Victim'], false, type.code))[0]!
}
/** What puts a victim in danger in the night: what came before it, and the deed itself; the last comes by itself, when its day is over. */
const NIGHTS: [
  string,
  string,
  string,
  (made: Awaited<ReturnType<typeof domesticCrime>>) => Promise<void>,
  (suspectId: string) => Promise<void>,
][] = [
  [
    'release',
    '2027-01-20T03:00',
    'release',
    ({ suspectId }) => happens(t, suspectId, 'arrest'),
    id => happens(t, id, 'release'),
  ],
  [
    'absconded',
    '2027-01-21T03:00',
    'bail',
    ({ suspectId }) => onBail(suspectId),
    async id => {
      const sought = {
        stage: 'failed-bail',
        at: t.now().toString(),
        nextAction: 'Go to his brother',
        reviewOn: '2027-01-22',
      }
      expect(await investigator.post(`/suspects/${id}/pursuit`, sought)).toMatchObject({ status: 201 })
    },
  ],
  [
    'condition-change',
    '2027-01-22T03:00',
    'bail-change',
    ({ suspectId }) => onBail(suspectId),
    id => happens(t, id, 'bail-change'),
  ],
  [
    'order-over',
    '2027-01-24T00:00',
    'arrest',
    async ({ crimeId, victimId, suspectId }) => {
      await happens(t, suspectId, 'arrest')
      const order = {
        kind: 'non-molestation',
        suspectId,
        protects: [victimId],
        authoriser: 'The family court',
        madeAt: '2027-01-23T12:00',
        lastDay: '2027-01-23',
        terms: [{ kind: 'not-contact', words: 'her by any means' }],
      }
      expect(await investigator.post(`/crimes/${crimeId}/orders`, order)).toMatchObject({ status: 201 })
    },
    async () => undefined,
  ],
]
async function onBail(suspectId: string) {
  await happens(t, suspectId, 'arrest')
  await happens(t, suspectId, 'bail')
}

test.each(NIGHTS)(
  '%s at %s with no safe channel is an alarm to a named person inside the hour, at the door, beside the clock of the Code (%s)',
  async (danger, night, beside, before, deed) => {
    const hour = readTime(night)!
    const into = (minutes: number) => hour.add({ minutes }).toString()
    await t.at(into(-30))
    const made = await domesticCrime()
    const { victimId, suspectId, caseId } = made
    await before(made)
    await t.at(into(0))
    await deed(suspectId)
    await t.catchUp()
    const supervisor = await t.as('supervisor')
    const mine = async () =>
      (await supervisor.get('/supervision')).body.safetyAlarms.filter(
        (one: { victimId: string; danger: string }) => one.victimId === victimId && one.danger === danger,
      )
    // On the wall at once, before anybody was given it.
    expect(await mine()).toMatchObject([
      { danger, dueAt: into(60), toName: null, how: expect.stringMatching(/Go to the door/) },
    ])
    expect(await raiseSafety(t.db, t.force, t.now())).toBeGreaterThan(0)
    expect(await raiseSafety(t.db, t.force, t.now())).toBe(0)
    const [first] = await mine()
    expect(first.toName).toMatch(/\w/)
    await t.at(into(31))
    expect(await raiseSafety(t.db, t.force, t.now())).toBeGreaterThan(0)
    const [later] = await mine()
    expect([later.rung, later.toName !== first.toName]).toEqual([2, true])

    const safetyOf = async () =>
      (await carer.get(`/victims/${victimId}/rights`)).body.safety.find(
        (one: { danger: string }) => one.danger === danger,
      )
    expect(await safetyOf()).toMatchObject({ state: 'running' })
    const { rights } = (await carer.get(`/victims/${victimId}/rights`)).body
    expect(rights.find((one: { event: string }) => one.event === beside)).toMatchObject({
      state: 'running',
      clock: { dueAt: expect.stringContaining('T23:59:59Z') },
    })
    const path = `/safety/${first.clockId}`
    const told = { at: into(30), words: 'Told her what happened; her sister comes tonight' }
    expect((await investigator.post(path, { ...told, how: 'phone' })).body.code).toBe('not-safe')
    expect(
      (await investigator.post(path, { ...told, how: 'not-reached', words: 'Knocked twice and nobody came' })).status,
    ).toBe(201)
    await t.catchUp()
    expect(await mine()).toHaveLength(1)
    expect((await investigator.html(path)).text).toContain('Go to the door')
    expect((await investigator.post(path, { ...told, how: 'at-the-door' })).status).toBe(201)
    await t.catchUp()
    expect(await mine()).toEqual([])
    expect(await safetyOf()).toMatchObject({ state: 'met', metHow: 'at-the-door' })
    const { rows } = await t.owner.query(
      "select kind from platform.fact where case_id = $1 and kind like 'victim-safety%' order by seq",
      [caseId],
    )
    expect(rows.map(row => row.kind)).toEqual(['victim-safety-told', 'victim-safety-told'])
    const { rows: raised } = await t.owner.query(
      "select count(*)::int as n from platform.fact where case_id = $1 and kind = 'safety-alarm-raised' and body->>'danger' = $2",
      [caseId, danger],
    )
    expect(raised[0].n).toBe(2)
  },
)

test('a message answers no safety clock, and a release entered late is late at once', async () => {
  await t.at('2027-02-04T02:30')
  const { victimId, suspectId } = await domesticCrime()
  await carer.post(`/victims/${victimId}/safe-contact`, BY_EMAIL)
  await happens(t, suspectId, 'arrest')
  await t.at('2027-02-04T05:00')
  await happens(t, suspectId, 'release', '2027-02-04T03:00')
  const update = {
    ...UPDATE,
    nextBy: '2027-02-10',
    whatIsNew: 'The man who was arrested is free again since three this morning.',
  }
  expect((await investigator.post(`/victims/${victimId}/update`, update)).status).toBe(201)
  await t.catchUp()
  await t.catchUp()
  const { safety, rights } = (await carer.get(`/victims/${victimId}/rights`)).body
  expect(safety).toMatchObject([{ state: 'breached', dueAt: '2027-02-04T04:00:00Z', learntAt: '2027-02-04T05:00:00Z' }])
  expect(rights.find((one: { event: string }) => one.event === 'release')).toMatchObject({ state: 'met' })
  const day = (await (await t.as('supervisor')).get('/investigations?of=force')).body
  const own = day.tasks.find((one: { href: string }) => one.href === `/safety/${safety[0].clockId}`)
  expect([own.kind, own.section, day.tasks[0].kind]).toEqual(['safety', 'now', 'safety'])
})

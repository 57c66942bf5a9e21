import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { type Connection, connect } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { registerReaders } from '../platform/log/reader.ts'
import { record } from '../platform/log/record.ts'
import { untilLevel } from '../platform/log/until-level.ts'
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-cluster.ts'
import { seeded } from '../platform/random.ts'
import { accountabilityReaders, rebuild } from './accountability.reader.ts'
import { type SampleFact, sampleCalls, sampleFacts, sampleId } from './sample-journeys.ts'

const START = Temporal.Instant.from('2026-11-01T00:00:00Z')
const who = systemWho('test')
let database: TestDatabase
let app: Connection
beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { max: 3 })
  await registerReaders(app.db, accountabilityReaders)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const tell = (facts: readonly SampleFact[]) =>
  inContext(app.db, who, async tx => {
    for (const fact of facts) await record(tx, { ...fact, by: who })
  })
const tables = () =>
  inContext(app.db, who, async tx => ({
    journeys: await tx.selectFrom('accountability.journey').selectAll().orderBy('contact_id').execute(),
    crimes: await tx.selectFrom('accountability.crime_journey').selectAll().orderBy('crime_id').execute(),
  }))
const journey = async (n: number) => (await tables()).journeys.find(row => row.contact_id === sampleId(2, n))

test('rebuilt from the log, the journeys are the same to the last column', async () => {
  const next = seeded('rebuild')
  const places = [
    { id: 'hanley', ruralUrban: 'urban' as const },
    { id: 'leek', ruralUrban: 'rural' as const },
  ]
  const facts = sampleCalls(150, START, 10, next, places).flatMap((call, n) => sampleFacts(call, n + 1))
  // Cases happen at once: their facts stand mixed in the log, each case's own in order.
  for (let from = 0; from < facts.length; from += 40) await tell(facts.slice(from, from + 40))
  expect(await untilLevel(app.db, accountabilityReaders)).toBe(true)
  const before = await tables()
  expect([before.journeys.length, before.crimes.length > 5]).toEqual([150, true])

  const handled = await inContext(app.db, who, rebuild)
  expect(handled).toBeGreaterThan(150)
  expect(await tables()).toEqual(before)

  await tell(sampleFacts({ channel: '999', offeredAt: START, offered: true, answeredAfter: 3 }, 9_001))
  await inContext(app.db, who, rebuild)
  expect(await tables()).toEqual(before)
  expect(await untilLevel(app.db, accountabilityReaders)).toBe(true)
  expect(await journey(9_001)).toMatchObject({ channel: '999', offered_at: START })
})

test('facts that come in another order than they happened make the same journey', async () => {
  const facts = sampleFacts(
    {
      channel: '999',
      offeredAt: START,
      offered: true,
      answeredAfter: 4,
      immediate: {
        settlementId: 'hanley',
        ruralUrban: 'urban',
        minutes: 15,
        arrivedAfterMinutes: 8,
        closedAfterMinutes: 60,
      },
    },
    9_010,
  )
  const [offered, answered, ...rest] = facts
  await tell([answered!, offered!, ...rest])
  const again = sampleFacts(
    {
      channel: '999',
      offeredAt: START,
      offered: true,
      answeredAfter: 4,
      immediate: {
        settlementId: 'hanley',
        ruralUrban: 'urban',
        minutes: 15,
        arrivedAfterMinutes: 8,
        closedAfterMinutes: 60,
      },
    },
    9_011,
  )
  await tell(again)
  expect(await untilLevel(app.db, accountabilityReaders)).toBe(true)
  const [one, two] = [await journey(9_010), await journey(9_011)]
  const alike = ({ contact_id: _contact, case_id: _case, incident_id: _incident, ...row }: NonNullable<typeof one>) =>
    row
  expect(alike(one!)).toEqual(alike(two!))
})

test('the first of two arrivals counts, and a promise outlives a lower grade', async () => {
  const call = {
    channel: '999' as const,
    offeredAt: START,
    offered: true,
    answeredAfter: 4,
    immediate: { settlementId: 'hanley', ruralUrban: 'urban' as const, minutes: 15, arrivedAfterMinutes: 12 },
  }
  const facts = sampleFacts(call, 9_020)
  const caseId = sampleId(1, 9_020)
  const incidentId = sampleId(3, 9_020)
  await tell([
    ...facts,
    { kind: 'resource-at-scene', caseId, at: START.add({ minutes: 30 }), body: { incidentId } },
    { kind: 'resource-at-scene', caseId, at: START.add({ minutes: 9 }), body: { incidentId } },
    {
      kind: 'incident-regraded',
      caseId,
      at: START.add({ minutes: 5 }),
      body: { incidentId, grade: 'scheduled', from: 'immediate', attendBy: START.add({ hours: 24 }) },
    },
  ])
  expect(await untilLevel(app.db, accountabilityReaders)).toBe(true)
  const found = await journey(9_020)
  expect(found).toMatchObject({ grade: 'scheduled', immediate: true })
  expect(found!.first_at_scene_at?.toString()).toBe(START.add({ minutes: 9 }).toString())
  expect(found!.immediate_by?.toString()).toBe(START.add({ seconds: 4, minutes: 15 }).toString())
})

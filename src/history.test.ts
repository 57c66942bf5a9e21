import { afterAll, beforeAll, expect, test } from 'vitest'
import { READERS } from './app.ts'
import { historyHands, MEANWHILE, readRest } from './history.ts'
import { systemWho } from './platform/access/roles.ts'
import { setClock } from './platform/clock/clock.ts'
import { type Connection, connect } from './platform/db/connect.ts'
import { inContext } from './platform/db/context.ts'
import { inContextTogether } from './platform/db/together.ts'
import { catchUp } from './platform/log/reader.ts'
import { verify } from './platform/log/verify.ts'
import { readTime } from './platform/time.ts'
import { type TestApp, testApp } from './test-app.ts'
import { readClocksFound } from './twin/history/clocks-found.store.ts'
import type { HistoryPlace } from './twin/history/history-place.ts'
import type { HistoryTally } from './twin/history/history-tally.ts'
import { type HistoryAsk, playHistory } from './twin/history/play-history.port.ts'

const CRIMES = 12
const [FROM, STOPPED, UNTIL] = ['2026-10-01T00:00', '2026-10-02T12:00', '2026-11-20T00:00'].map(
  time => readTime(time)!,
) as [Temporal.Instant, Temporal.Instant, Temporal.Instant]

let t: TestApp
let bulk: Connection
let tally: HistoryTally
beforeAll(async () => {
  t = await testApp('2026-10-01T00:00')
  bulk = connect(t.owner.options.connectionString!, { work: 'bulk', setRole: 'answerable_app', max: 6 })
  const ask: HistoryAsk = {
    crimes: CRIMES,
    seed: 'test',
    force: t.force,
    crime: [],
    hands: await historyHands(bulk.db, t.force),
    together: (who, n, work) => inContextTogether(bulk.pool, who, n, work),
    from: FROM,
    until: UNTIL,
    setClock: (at: Temporal.Instant) => setClock(t.owner, { at, speed: 0 }),
    readOn: () => catchUp(bulk.db, MEANWHILE).then(() => undefined),
  }
  // Ended on the second day, and gone on with by what was kept of it.
  const kept = await playHistory({ ...ask, passed: async ({ at }) => Temporal.Instant.compare(at, STOPPED) >= 0 })
  const goOn: HistoryPlace = JSON.parse(JSON.stringify(kept))
  expect(goOn.threads.length).toBeGreaterThan(0)
  tally = (await playHistory({ ...ask, goOn })).tally
  await readRest(bulk.db)
}, 120_000)
afterAll(async () => {
  await bulk.close()
  await t.close()
})

test('a history straight through the stores, ended and gone on with, is what the same people would have left by the screens: no rule refuses a step of it', () => {
  expect(tally).toMatchObject({
    contacts: CRIMES,
    incidents: CRIMES,
    ended: CRIMES,
    crimes: CRIMES,
    plans: CRIMES,
    errors: 0,
    refused: {},
  })
  expect(tally.updates).toBeGreaterThan(0)
  expect(tally.outcomes).toBeGreaterThan(0)
})

test('every victim has exactly one clock for each thing that happened, in a legal state, and nothing changed without a fact', async () => {
  const clocks = await inContext(t.db, systemWho('test'), readClocksFound)
  expect(clocks).toMatchObject({ doubled: 0, illegal: 0, missing: 0 })
  expect(clocks.clocks).toBeGreaterThan(CRIMES)
  expect(clocks.met).toBeGreaterThan(0)
  expect(await verify(t.db, READERS)).toMatchObject({ changes_without_fact: 0, readers_behind: 0, tampered: [] })
})

test('nothing is learnt before it happened, and no more than half an hour after', async () => {
  const { rows } = await t.owner.query<{ early: number; late: number; n: number }>(
    `select count(*) filter (where recorded_at < at)::int as early, count(*) filter (where recorded_at > at + interval '40 minutes' and kind in ('suspect-event-recorded', 'outcome-agreed'))::int as late, count(*)::int as n
     from platform.fact where case_id is not null`,
  )
  expect(rows[0]).toMatchObject({ early: 0, late: 0 })
  expect(rows[0]!.n).toBeGreaterThan(CRIMES * 10)
})

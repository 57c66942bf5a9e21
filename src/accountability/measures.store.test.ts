import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { record } from '../platform/log/record.ts'
import { untilLevel } from '../platform/log/until-level.ts'
import { seeded } from '../platform/random.ts'
import { readTime } from '../platform/time.ts'
import { type TestApp, testApp } from '../test-app.ts'
import { accountabilityReaders } from './accountability.reader.ts'
import { measureFigures } from './measure-figures.ts'
import { readFurther, readMeasures } from './measures.command.ts'
import { countService } from './measures.store.ts'
import { periodTo } from './period.ts'
import { type SampleCall, sampleCalls, sampleFacts } from './sample-journeys.ts'
import { judged, type ServiceCounts } from './service-counts.ts'

const NOW = readTime('2026-11-23T10:00')!
const who = systemWho('test')
let t: TestApp
let calls: SampleCall[]
let counts: ServiceCounts
const count = (asOf: Temporal.Instant) => inContext(t.db, who, tx => countService(tx, periodTo(asOf)))

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  // Some begin before the period and some still run at its end.
  calls = sampleCalls(400, NOW.subtract({ hours: 24 * 40 }), 40, seeded('measures'), t.force.neighbourhoods)
  await inContext(t.db, who, async tx => {
    for (const [n, call] of calls.entries())
      for (const fact of sampleFacts(call, n + 1)) await record(tx, { ...fact, by: who })
  })
  await untilLevel(t.db, accountabilityReaders)
  counts = await count(NOW)
})
afterAll(async () => t.close())

/** The same questions asked of the made-up calls themselves, one by one, without SQL. */
function answers(asOf: Temporal.Instant) {
  const start = readTime(periodTo(asOf).from.toString())!
  const [from, to] = [start.epochMilliseconds, asOf.epochMilliseconds]
  const ms = (call: SampleCall, seconds = 0) => call.offeredAt.epochMilliseconds + Math.round(seconds * 1000)
  const known = (call: SampleCall) => (call.offered ? ms(call) : ms(call, call.answeredAfter))
  const inPeriod = calls.filter(call => known(call) >= from && known(call) <= to)
  const lines = (line: string) => {
    const mine = inPeriod.filter(call => call.channel === line)
    const answered = mine.filter(call => call.answeredAfter !== undefined && ms(call, call.answeredAfter) <= to)
    const waits = answered
      .filter(call => call.offered)
      .map(call => Math.round(call.answeredAfter! * 1000) / 1000)
      .sort((a, b) => a - b)
    return {
      offered: mine.length,
      answered: answered.length,
      cannotTell: answered.length - waits.length,
      withinTen: waits.filter(wait => wait <= 10).length,
      underTen: waits.filter(wait => wait < 10).length,
      waits,
    }
  }
  const promised = calls.flatMap(call => {
    if (!call.immediate || call.answeredAfter === undefined) return []
    const answered = ms(call, call.answeredAfter)
    const opened = answered + 120_000
    const later = (minutes: number | undefined) =>
      minutes === undefined ? undefined : answered + Math.round(minutes * 60_000)
    const seen = (at: number | undefined) => (at !== undefined && at <= to ? at : undefined)
    return opened >= from && opened <= to
      ? [
          {
            due: answered + call.immediate.minutes * 60_000,
            arrived: seen(later(call.immediate.arrivedAfterMinutes)),
            closed: seen(later(call.immediate.closedAfterMinutes)),
          },
        ]
      : []
  })
  const is = (what: string) =>
    promised.filter(
      ({ due, arrived, closed }) =>
        (arrived !== undefined
          ? arrived <= due
            ? 'met'
            : 'late'
          : closed !== undefined
            ? 'never'
            : due < to
              ? 'overdue'
              : 'running') === what,
    ).length
  return {
    '999': lines('999'),
    '101': lines('101'),
    met: is('met'),
    late: is('late'),
    never: is('never'),
    overdue: is('overdue'),
    running: is('running'),
  }
}

test.each(['999', '101'] as const)('%s calls are counted as a plain count of them says', line => {
  const { waits, ...expected } = answers(NOW)[line]
  expect(counts.calls[line]).toMatchObject(expected)
  expect(counts.calls[line].tellable).toBe(waits.length)
  const middle = (waits[Math.floor((waits.length - 1) / 2)]! + waits[Math.ceil((waits.length - 1) / 2)]!) / 2
  expect(counts.calls[line].medianSeconds).toBeCloseTo(middle, 3)
  const call = counts.calls[line]
  expect(call.underTen + call.tenToSixty + call.sixtyAndOver).toBe(call.tellable)
  expect(call.answered + call.waiting + Object.values(call.lost).reduce((a, b) => a + b)).toBe(call.offered)
})

test.each([
  ['now', 0],
  ['a minute after something began', 61],
  ['nine days earlier', 9 * 24 * 60],
])('immediate responses, as of %s', async (_, minutes) => {
  const asOf = NOW.subtract({ minutes })
  const { met, late, never, overdue, running } = answers(asOf)
  const { attended } = await count(asOf)
  expect(attended).toMatchObject({ met, late, never, overdue, running, cannotTell: 0 })
  expect(judged(attended)).toBe(met + late + never + overdue)
})

test('districts add up to the whole', () => {
  expect(counts.byDistrict.length).toBeGreaterThan(3)
  expect(counts.byDistrict.reduce((sum, one) => sum + one.judged, 0)).toBe(judged(counts.attended))
  expect(counts.byDistrict.reduce((sum, one) => sum + one.met, 0)).toBe(counts.attended.met)
})

test('crimes: recorded and planned in time, with what has not come due apart', () => {
  const { crimes, outcomes } = counts
  expect(crimes.recorded).toBeGreaterThan(20)
  expect(crimes.planned + crimes.unplanned + crimes.planRunning).toBe(crimes.recorded)
  expect(crimes.recordedInTime).toBeLessThan(crimes.recorded)
  expect(outcomes.reduce((sum, one) => sum + one.n, 0)).toBeGreaterThanOrEqual(crimes.withOutcome)
})

test('measures as the command prints them: id, value, n, period, baseline, and none without its n', async () => {
  const figures = await readMeasures(t.db, NOW)
  expect(figures).toEqual(measureFigures(counts))
  for (const figure of figures) {
    expect(figure).toMatchObject({
      id: expect.any(String),
      n: expect.any(Number),
      period: { from: '2026-10-27', to: '2026-11-23' },
      baseline: null,
    })
    expect(figure.n > 0).toBe(figure.value !== null)
  }
})

test('the command adds telephony by every definition, and of the joins that were made those that were undone', async () => {
  const [handler, system] = [await t.as('contact-handler'), await t.as('system')]
  const offeredAt = t.now().subtract({ seconds: 30 })
  const tell = (event: string, at: Temporal.Instant) =>
    system.post('/telephony/events', { callId: 'measured', channel: '999', event, at: at.toString() })
  await tell('offered', offeredAt)
  await tell('abandoned', offeredAt.add({ seconds: 20 }))
  const open = async () => (await handler.post('/contacts', { channel: '101' })).body.contactId as string
  const [first, right, wrong] = [await open(), await open(), await open()]
  for (const id of [right, wrong])
    expect((await handler.post(`/contacts/${id}/attach`, { to: first })).status).toBeLessThan(300)
  const off = await handler.post(`/contacts/${wrong}/detach`, { because: 'Another street with the same name' })
  expect(off.status, off.text).toBe(200)

  const figures = new Map((await readFurther(t.db, t.now())).map(figure => [figure.id, figure]))
  expect(figures.get('event-joins-undone')).toMatchObject({ value: 50, n: 2 })
  expect(figures.get('telephony-999-left')).toMatchObject({ value: 1, n: 1 })
  expect(figures.get('telephony-999-wait-median')).toMatchObject({ value: null, n: 0 })
  expect(figures.get('telephony-101-lost')).toMatchObject({ value: 0, n: 0 })
})

test('a baseline is frozen once, with its fact, and never overwritten', async () => {
  const [first] = await readMeasures(t.db, NOW, { freezeBaseline: true })
  expect(first!.baseline).toEqual({ value: first!.value, n: first!.n, period: first!.period })
  const later = NOW.subtract({ hours: 24 * 5 })
  const [again] = await readMeasures(t.db, later, { freezeBaseline: true })
  expect(again!.baseline).toEqual(first!.baseline)
  const told = await inContext(
    t.db,
    who,
    async tx => (await tx.selectFrom('accountability.baseline').select('measure_id').execute()).length,
  )
  expect(told).toBe((await readMeasures(t.db, NOW)).length)
})

test('before anything has happened there is no figure, and no fault', async () => {
  const figures = await readMeasures(t.db, readTime('2020-01-01T00:00')!)
  expect(figures.every(figure => figure.n === 0 && figure.value === (figure.unit === 'count' ? 0 : null))).toBe(true)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWER_DEFINITIONS } from '../contact/telephony/answer-time.ts'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { seeded } from '../platform/random.ts'
import { readTime } from '../platform/time.ts'
import { type TestApp, testApp } from '../test-app.ts'
import { type Period, periodTo } from './period.ts'
import { type SampleReport, sampleMonth } from './sample-telephony.ts'
import { countTelephony } from './telephony-counts.store.ts'
import { STAGES } from './telephony-counts.ts'

/** A twelfth of the published years of Staffordshire. TELEPHONY_MONTH=0.1 sends every tenth call of it. */
const SHARE = Number(process.env.TELEPHONY_MONTH ?? 1)
const CALLS = { '999': 17_300 * SHARE, '101': 28_200 * SHARE }
const DAYS = 31
const FROM = readTime('2026-10-01T00:00')!
const NOW = '2026-11-01T12:00'
const BATCH = 2000

let t: TestApp
let sent: SampleReport[]
let period: Period

beforeAll(async () => {
  t = await testApp(NOW)
  const port = await t.as('system')
  const handlers = t.force.staff.filter(one => one.role === 'contact-handler').map(one => one.username ?? one.name)
  sent = sampleMonth({ from: FROM, days: DAYS, calls: CALLS }, seeded('a month of calls'), handlers)
  const began = performance.now()
  const lane = async (reports: SampleReport[]) => {
    for (let n = 0; n < reports.length; n += BATCH) await send(reports.slice(n, n + BATCH).map(one => one.report))
  }
  const send = async (events: object[]) => {
    const answer = await port.post('/telephony/batches', { events })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body).slice(0, 500))
    const refused = answer.body.outcomes.filter((one: object) => 'refused' in one)
    if (refused.length > 0) throw new Error(JSON.stringify(refused[0]))
  }
  // Two lanes, as two machines of a switch would send; each call keeps to its own.
  const odd = (one: SampleReport) => one.report.callId.charCodeAt(one.report.callId.length - 1) % 2 === 1
  await Promise.all([lane(sent.filter(odd)), lane(sent.filter(one => !odd(one)))])
  const seconds = (performance.now() - began) / 1000
  process.stderr.write(`${sent.length} reports of the switch taken in ${seconds.toFixed(1)} s\n`)
  await t.owner.query('analyze contact.contact, contact.telephony_event')
  period = periodTo(t.now(), DAYS + 2)
}, 1_800_000)
afterAll(() => t?.close())

/** The published definitions again, in SQL, from nothing but the raw reports; the contact gives only the line. */
async function fromRawReports(line: '999' | '101') {
  const raw = `with call as (
    select e.call_id, min(e.at) filter (where event = 'offered') as offered, min(e.at) filter (where event = 'ivr-ended') as ivr_ended,
      min(e.at) filter (where event = 'queued') as queued, min(e.at) filter (where event = 'answered') as answered,
      coalesce(min(e.at) filter (where event = 'abandoned'), min(e.at) filter (where event = 'ended')) as gone,
      min(e.stage) filter (where event = 'abandoned') as said_stage,
      (array_agg(e.caller_number order by array_position(array['offered','ivr-ended','queued','answered','abandoned','ended'], e.event)) filter (where e.caller_number is not null))[1] as number,
      coalesce(min(e.at) filter (where event = 'offered'), min(e.at)) as began
    from contact.telephony_event e group by e.call_id),
  mine as (select call.*, case when said_stage is not null then said_stage when queued is not null then 'queue'
      when ivr_ended is not null or '${line}' = '999' then 'ring' else 'ivr' end as stage
    from call join contact.contact c on c.call_id = call.call_id where c.channel = '${line}'),
  again as (select distinct mine.call_id from mine join call n on n.number = mine.number
    where n.call_id <> mine.call_id and n.began > mine.began and n.began <= mine.gone + interval '60 minutes' and mine.answered is null and mine.gone is not null),
  gave_up as (select mine.*, again.call_id is not null as back from mine left join again using (call_id) where answered is null and gone is not null)`
  const one = async (sql: string) => (await t.owner.query(`${raw} ${sql}`)).rows
  const [sums] = await one(`select count(*)::int as offered, count(answered)::int as answered, 0 as "toRing",
    (count(*) filter (where answered is null and gone is null))::int as "stillWaiting" from mine`)
  const waits: Record<string, unknown> = {}
  for (const [id, from] of [
    ['wait', 'offered'],
    ['wait-after-message', 'ivr_ended'],
    ['wait-in-queue', 'queued'],
  ])
    [waits[id!]] =
      await one(`, waited as (select case when ${from} is not null then greatest(0, extract(epoch from answered - ${from})) end as s from mine where answered is not null)
      select count(s)::int as tellable, (count(*) - count(s))::int as "cannotTell", (count(*) filter (where s < 10))::int as "underTen",
        (count(*) filter (where s >= 10 and s < 60))::int as "tenToSixty", (count(*) filter (where s >= 60))::int as "sixtyAndOver",
        avg(s)::float8 as "meanSeconds", percentile_cont(0.5) within group (order by s) as "medianSeconds",
        percentile_cont(0.9) within group (order by s) as "p90Seconds" from waited`)
  const left: Record<string, unknown> = {}
  for (const stage of STAGES)
    [left[stage]] = await one(`select count(*)::int as left, (count(*) filter (where back))::int as recontacted,
      (count(*) filter (where not back))::int as lost from gave_up where stage = '${stage}'`)
  return { ...sums, waits, left }
}

test('every report was taken, repeats and all, and one contact was made of each call', async () => {
  const calls = new Set(sent.map(one => one.report.callId))
  const kinds = new Set(sent.map(one => `${one.report.callId} ${one.report.event}`))
  expect(calls.size).toBe(CALLS['999'] + CALLS['101'])
  expect(sent.length).toBeGreaterThan(kinds.size)
  const { rows } = await t.owner.query(
    'select (select count(*)::int from contact.contact) as contacts, (select count(*)::int from contact.telephony_event) as events',
  )
  expect(rows[0]).toEqual({ contacts: calls.size, events: kinds.size })
})

test.each(['999', '101'] as const)(
  'the published definitions of %s, recomputed from the raw reports, agree exactly with the measures',
  async line => {
    const measured = await inContext(t.db, systemWho('test'), tx => countTelephony(tx, period, line))
    expect(measured.offered).toBe(CALLS[line])
    expect(Object.keys(measured.waits)).toEqual(ANSWER_DEFINITIONS.map(one => one.id))
    for (const stage of line === '101' ? STAGES : (['ring', 'queue'] as const)) {
      expect(measured.left[stage].left, `${stage}: some left`).toBeGreaterThan(20)
      expect(measured.left[stage].recontacted, `${stage}: some came back`).toBeGreaterThan(5)
    }
    expect(measured).toEqual(await fromRawReports(line))
  },
  300_000,
)

test('an analyst, who may see no contact, is shown the same counts as the system and not noughts', async () => {
  const { telephony } = (await (await t.as('performance-analyst')).get('/measures')).body
  const own = await inContext(t.db, systemWho('test'), tx => countTelephony(tx, periodTo(t.now()), '999'))
  expect(own.offered).toBeGreaterThan(100)
  expect(telephony[0].counts).toMatchObject({ offered: own.offered, left: own.left })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { printOf } from '../bench/clocks/print.ts'
import { READERS } from './app.ts'
import { historyHands, MEANWHILE, passByRepeats, readRest } from './history.ts'
import { systemWho } from './platform/access/roles.ts'
import { setClock } from './platform/clock/clock.ts'
import { type Connection, connect } from './platform/db/connect.ts'
import { inContext } from './platform/db/context.ts'
import { inContextTogether } from './platform/db/together.ts'
import { untilLevel } from './platform/log/until-level.ts'
import { verify } from './platform/log/verify.ts'
import { readTime } from './platform/time.ts'
import { type TestApp, testApp } from './test-app.ts'
import { readClocksFound } from './twin/history/clocks-found.store.ts'
import { playHistory } from './twin/history/play-history.port.ts'
import { idsIn } from './twin/history/repeat/case-rows.ts'
import { idIn, maskOf } from './twin/history/repeat/new-ids.ts'
import { readNewestXid } from './twin/history/repeat/played-cases.store.ts'
import { type RepeatAsk, repeatHistory } from './twin/history/repeat/repeat-history.store.ts'
import { forgetClocks } from './victim/clocks/book.store.ts'

const [PLAYED, CRIMES] = [6, 30]
const WHO = systemWho('test')

/** Other files' tests share the cluster, and readers wait behind their writers. */
async function level({ db }: Pick<Connection, 'db'>, readers: typeof READERS): Promise<void> {
  if (!(await untilLevel(db, readers, 45_000))) throw new Error('the readers did not come level in time')
}

let t: TestApp
let bulk: Connection
let ask: RepeatAsk
/** Of the cases that were played, and of the people who came of them. */
let originals: string[]
beforeAll(async () => {
  t = await testApp('2026-10-01T00:00')
  bulk = connect(t.owner.options.connectionString!, { work: 'bulk', setRole: 'answerable_app', max: 6 })
  const together: RepeatAsk['together'] = (who, n, work) => inContextTogether(bulk.pool, who, n, work)
  await playHistory({
    crimes: PLAYED,
    seed: 'told again',
    force: t.force,
    crime: [],
    hands: await historyHands(bulk.db, t.force),
    together,
    from: readTime('2026-10-01T00:00')!,
    until: readTime('2026-11-20T00:00')!,
    setClock: (at: Temporal.Instant) => setClock(t.owner, { at, speed: 0 }),
    readOn: () => level(bulk, MEANWHILE),
  })
  await readRest(bulk.db)
  const playedUpTo = await inContext(bulk.db, WHO, readNewestXid)
  originals = (await t.owner.query<{ id: string }>('select case_id as id from platform.case_head')).rows.map(
    row => row.id,
  )
  ask = { db: bulk.db, together, readers: READERS, playedUpTo, crimes: CRIMES, passed: async () => false }
  expect(await repeatHistory(ask)).toMatchObject({ played: PLAYED, done: CRIMES - PLAYED, wanted: CRIMES - PLAYED })
  await passByRepeats(bulk.db)
  await level(bulk, MEANWHILE)
  await readRest(bulk.db)
}, 180_000)
afterAll(async () => {
  await bulk.close()
  await t.close()
})

const clocksFound = () => inContext(t.db, WHO, readClocksFound)
const asked = async <T extends object>(text: string, ...given: unknown[]) => (await t.owner.query<T>(text, given)).rows
const rowsOf = (table: string, which: string) =>
  asked<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t where ${which}`, originals)

/** Every table with a case, by the catalogue: a new one is looked at too. */
const caseTables = async () =>
  (
    await asked<{
      name: string
    }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
  ).map(row => row.name)

test('what was told again keeps every guard of the record: each change has its fact, no seal is broken, every reader is level', async () => {
  expect(await verify(t.db, READERS)).toMatchObject({
    changes_without_fact: 0,
    readers_behind: 0,
    tampered: [],
    unguarded_tables: [],
  })
  expect(await asked('select count(*)::int as n from investigation.crime')).toEqual([{ n: CRIMES }])
})

test('every victim of every telling has exactly one clock for each thing that happened, in a legal state', async () => {
  expect(await clocksFound()).toMatchObject({ doubled: 0, illegal: 0, missing: 0 })
})

test('the clocks of what was told again are those that reading the log from its start makes', async () => {
  const before = await printOf(t.db)
  await inContext(t.db, WHO, forgetClocks)
  expect(await printOf(t.db)).not.toBe(before)
  await level(t, READERS)
  expect(await printOf(t.db)).toBe(before)
})

test('each telling has all that was played: of every table with rows of cases, four more of each row', async () => {
  let rows = 0
  for (const table of await caseTables()) {
    const [found] = await asked<{ played: number; told: number }>(
      `select count(*) filter (where case_id = any ($1))::int as played, count(*) filter (where case_id <> all ($1))::int as told from ${table}
       where case_id is not null`,
      originals,
    )
    expect({ table, ...found }).toEqual({ table, played: found!.played, told: found!.played * (CRIMES / PLAYED - 1) })
    rows += found!.told
  }
  expect(rows).toBeGreaterThan(CRIMES * 30)
})

test('nothing of a telling names a case that was played, nor any of its rows', async () => {
  const tables = await caseTables()
  const own = new Set(originals)
  for (const table of tables)
    for (const { row } of await rowsOf(table, 'case_id = any ($1)')) if (typeof row.id === 'string') own.add(row.id)
  expect(own.size).toBeGreaterThan(PLAYED * 30)
  let looked = 0
  for (const table of tables)
    for (const { row } of await rowsOf(table, 'case_id <> all ($1)')) {
      looked += 1
      expect({ table, named: idsIn(row).filter(id => own.has(id)) }).toEqual({ table, named: [] })
    }
  expect(looked).toBeGreaterThan(CRIMES * 30)
})

test('each telling has its own numbers, and people and telephones that are not those of the case that was played', async () => {
  // A piece that was tried again leaves a gap, never the same number twice.
  expect(
    await asked('select count(*)::int as crimes, count(distinct number)::int as numbers from investigation.crime'),
  ).toEqual([{ crimes: CRIMES, numbers: CRIMES }])
  const people = await asked<{ id: string; of: string; words: string }>(
    `select id, case_id as of, name as words from investigation.crime_victim union all select id, case_id, name from investigation.suspect
     union all select id, case_id, reach from victim.safe_contact where reach is not null`,
  )
  const called = new Map(people.map(one => [one.id, one.words]))
  const played = people.filter(one => originals.includes(one.of))
  expect(played.length).toBeGreaterThan(PLAYED)
  for (const { id, words } of played) {
    const told = Array.from({ length: CRIMES / PLAYED - 1 }, (_, n) => called.get(idIn(id, maskOf(n + 1))))
    expect(told).not.toContain(undefined)
    expect(told).not.toContain(words)
    if (/\d{3}$/.test(words)) expect(new Set(told).size).toBe(told.length)
  }
})

test('a day that was counted in working days is counted by the holidays of its own weeks, and every due day ends with the day in London', async () => {
  const ends = await asked<{ ends: string }>(
    `select distinct to_char(due_at at time zone 'Europe/London', 'HH24:MI:SS') as ends from investigation.notice where due_at is not null`,
  )
  expect(ends).toEqual([{ ends: '23:59:59' }])
  const idle = await asked(
    `select n.due_at from investigation.notice n where extract(isodow from n.due_at at time zone 'Europe/London') > 5
       or exists (select from platform.bank_holiday b where b.date = (n.due_at at time zone 'Europe/London')::date)`,
  )
  expect(idle).toEqual([])
})

test('told once more, nothing is told twice', async () => {
  const before = await asked('select count(*)::int as facts, max(seq)::int as seq from platform.fact')
  await repeatHistory(ask)
  expect(await asked('select count(*)::int as facts, max(seq)::int as seq from platform.fact')).toEqual(before)
})

test('a table with rows of cases that leaves no facts, and that no reader makes, is not passed over', async () => {
  const readers = READERS.filter(reader => reader.name !== 'safety-clocks' && reader.name !== 'find-words')
  await expect(repeatHistory({ ...ask, readers, crimes: CRIMES + 1 })).rejects.toThrow('found_words has rows of cases')
})

test('the check at the end finds a clock that is missing, one that is there twice, and one in no legal state', async () => {
  const before = await clocksFound()
  expect(before).toMatchObject({ doubled: 0, illegal: 0, missing: 0 })
  const [one] = await asked<{ id: string; victim: string }>(
    `select id, victim_id as victim from victim.duty_clock where source = 'outcome-agreed' and due_at is not null order by id desc limit 1`,
  )
  await asked(`update victim.duty_clock set no_due_reason = 'Nobody knows' where id = $1`, one!.id)
  expect(await clocksFound()).toMatchObject({ doubled: 0, illegal: 1, missing: 0 })
  const [once] = await asked<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = 'victim.duty_clock'::regclass and pg_get_constraintdef(oid) like 'UNIQUE (victim_id, event_fact, event)'`,
  )
  await asked(`alter table victim.duty_clock drop constraint ${once!.name}`)
  await asked(
    `insert into victim.duty_clock select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).* from victim.duty_clock c where id = $1`,
    one!.id,
  )
  expect(await clocksFound()).toMatchObject({ doubled: 1, illegal: 2, missing: 0 })
  await asked(`delete from victim.duty_clock where victim_id = $1 and source = 'outcome-agreed'`, one!.victim)
  expect(await clocksFound()).toMatchObject({ doubled: 0, illegal: 0, missing: 1 })
})

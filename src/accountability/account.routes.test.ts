import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { record } from '../platform/log/record.ts'
import { untilLevel } from '../platform/log/until-level.ts'
import { seeded } from '../platform/random.ts'
import { readTime } from '../platform/time.ts'
import { type TestApp, testApp } from '../test-app.ts'
import { accountabilityReaders } from './accountability.reader.ts'
import { MEASURES } from './measures.ts'
import { CANARY, sampleCalls, sampleFacts } from './sample-journeys.ts'

const PUBLIC_PAGES = ['/', '/how-we-are-doing', '/figures', '/crime-near-you']
let t: TestApp
let empty: string[]
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  const anyone = await t.as('public')
  empty = (await Promise.all(PUBLIC_PAGES.map(path => anyone.html(path)))).map(
    answer => `${answer.status} ${answer.text}`,
  )
  const calls = sampleCalls(250, readTime('2026-11-10T00:00')!, 13, seeded('public'), t.force.neighbourhoods)
  await inContext(t.db, systemWho('test'), async tx => {
    for (const [n, call] of calls.entries())
      for (const fact of sampleFacts(call, n + 1)) await record(tx, { ...fact, by: systemWho('test') })
  })
  await untilLevel(t.db, accountabilityReaders)
})
afterAll(async () => t.close())

test('before anything has happened every public page says so, in words', () => {
  for (const [place, page] of empty.entries()) expect(page.startsWith('200'), PUBLIC_PAGES[place]).toBe(true)
  const [home, doing, , near] = empty
  expect(home).toContain('No emergency call was answered in the 28 days to 23 November 2026.')
  expect(doing).toContain('There are no figures yet.')
  expect(near).toContain('import street-crime')
  expect(empty.join()).not.toMatch(/NaN|undefined|\[object/)
})

test('home says how to call, how we are doing in three sentences, and what was promised', async () => {
  const { status, text } = await (await t.as('public')).html('/')
  expect(status).toBe(200)
  for (const said of [
    'call 999',
    '101',
    'href="/report"',
    'Is your call answered quickly?',
    'Do we come rapidly when it matters most?',
    'Are crimes dealt with effectively?',
    'What we promised',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/\d+ of \d+ emergency calls/)
  expect(text).toContain('<title>Home</title>')
})

test('how we are doing: each figure has its chart, its table, its definition, when it was refreshed and that it is synthetic', async () => {
  const { text } = await (await t.as('public')).html('/how-we-are-doing')
  const figures = text
    .split('<figure')
    .slice(1)
    .map(part => part.split('</figure>')[0]!)
  expect(figures).toHaveLength(6)
  for (const figure of figures) {
    expect(figure).toContain('<svg')
    expect(figure).toContain('<table')
    expect(figure).toContain('What it means:')
    expect(figure).toContain('refreshed 23 November 2026 at 10:00')
    expect(figure).toContain('<span class="synthetic">Synthetic</span>')
    expect(figure).not.toContain('data.police.uk')
  }
})

test('the page, the API and the download tell the same figures', async () => {
  const anyone = await t.as('public')
  const { body } = await anyone.get('/how-we-are-doing')
  expect(body.figuresAre).toBe('synthetic')
  expect(body.measures.map((one: { id: string }) => one.id)).toEqual(MEASURES.map(({ id }) => id))
  expect(JSON.stringify(body)).not.toContain('<svg')
  const csv = await anyone.html('/how-we-are-doing.csv')
  expect(csv.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringContaining('attachment'),
  })
  const rows = parse(csv.text, { columns: true }) as Record<string, string>[]
  for (const measure of body.measures)
    expect(rows.find(row => row.id === measure.id)).toMatchObject({
      value: String(measure.value ?? ''),
      n: String(measure.n),
      period_from: '2026-10-27',
      figures_are: 'synthetic',
    })
  expect(
    rows
      .filter(row => row.part === 'table' && row.id === 'calls-999')
      .map(row => Number(row.value))
      .every(Number.isInteger),
  ).toBe(true)
  const page = await anyone.html('/how-we-are-doing')
  for (const headline of body.headlines) expect(page.text).toContain(headline.sentence)
})

test('nothing of a person is on a public page, in the API or in the download', async () => {
  const anyone = await t.as('public')
  const answers = await Promise.all(
    [
      ...PUBLIC_PAGES,
      '/how-we-are-doing.csv',
      '/api/home',
      '/api/how-we-are-doing',
      '/api/crime-near-you',
      '/api/figures',
    ].map(path => anyone.html(path)),
  )
  const held = await t.owner.query(
    "select count(*)::int as n from platform.fact where body::text like '%' || $1 || '%'",
    [CANARY.name],
  )
  expect(held.rows[0].n).toBeGreaterThan(100)
  for (const { status, text } of answers) {
    expect(status).toBe(200)
    for (const canary of Object.values(CANARY)) expect(text).not.toContain(canary)
    expect(text).not.toMatch(/[0-9a-f]{8}-0000-4000-8000-/)
  }
})

test('the journeys themselves hold nothing of a person either', async () => {
  const { rows } = await t.owner.query(
    'select (select json_agg(j) from accountability.journey j)::text as journeys, (select json_agg(c) from accountability.crime_journey c)::text as crimes',
  )
  expect(rows[0].journeys.length).toBeGreaterThan(10_000)
  for (const canary of Object.values(CANARY)) expect(rows[0].journeys + rows[0].crimes).not.toContain(canary)
})

test('how figures are made names every measure, by the address that the staff page links to', async () => {
  const { text } = await (await t.as('public')).html('/figures')
  for (const { id, question } of MEASURES) {
    expect(text).toContain(`id="${id}"`)
    expect(text).toContain(question)
  }
})

test.each([
  ['performance-analyst', 200],
  ['supervisor', 200],
  ['administrator', 200],
  ['dispatcher', 403],
  ['contact-handler', 403],
] as const)('measures for a %s', async (role, status) => {
  const answer = await (await t.as(role)).html('/measures')
  expect(answer.status).toBe(status)
  if (status === 200) for (const { question } of MEASURES) expect(answer.text).toContain(question)
})

test('measures are asked for signing in, and read from the same counts', async () => {
  expect((await (await t.as('public')).get('/measures')).status).toBe(401)
  const [staff, open] = [
    await (await t.as('performance-analyst')).get('/measures'),
    await (await t.as('public')).get('/how-we-are-doing'),
  ]
  expect(staff.body.measures.map((one: { value: number }) => one.value)).toEqual(
    open.body.measures.map((one: { value: number }) => one.value),
  )
})

test('a reader that has stopped is owned up to', async () => {
  await t.owner.query(
    "update platform.reader set failed_at = now(), failure = 'test' where name = 'accountability-journeys'",
  )
  const { text } = await (await t.as('public')).html('/how-we-are-doing')
  await t.owner.query(
    "update platform.reader set failed_at = null, failure = null where name = 'accountability-journeys'",
  )
  expect(text).toContain('The figures are behind')
})

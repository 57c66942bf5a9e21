import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../test-app.ts'
import { importStreetCrime } from './street-crime.command.ts'
import { STREET_CRIME_COLUMNS } from './street-crime-row.ts'

const SHARED = new URL('../../../shared/data/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'answerable-near-'))
let t: TestApp
let files = 0
/** `n` crimes of a type in an area and month. */
type Some = { area: string; type?: string; month?: string; n: number; located?: boolean }
function fileOf(list: readonly Some[]): string {
  const path = join(folder, `${files++}.csv`)
  const rows = list.flatMap(({ area, type = 'Burglary', month = '2025-03', n, located = true }, group) =>
    Array.from({ length: n }, (_, k) => [
      `f${files}g${group}n${k}`,
      month,
      'Home Police',
      'Home Police',
      located ? '-2.1' : '',
      located ? '53' : '',
      'On or near Canary Road',
      located ? area : '',
      '',
      type,
      '',
      '',
    ]),
  )
  writeFileSync(path, `${[STREET_CRIME_COLUMNS.join(','), ...rows.map(row => row.join(','))].join('\n')}\n`)
  return path
}

beforeAll(async () => {
  t = await testApp()
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})
const near = async (query = '') => (await t.as('public')).html(`/crime-near-you${query}`)
const data = async (query = '') => (await (await t.as('public')).get(`/crime-near-you${query}`)).body

async function putAreas(): Promise<void> {
  const square = (x: number) =>
    JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [x, 53],
          [x + 0.1, 53],
          [x + 0.1, 53.1],
          [x, 53.1],
          [x, 53],
        ],
      ],
    })
  const areas = [
    ['E01000001', 'North', 'Upper Ward'],
    ['E01000002', 'North', 'Upper Ward'],
    ['E01000003', 'North', 'Lower Ward'],
    ['E01000004', 'South', 'Mill'],
    ['E01000005', 'South', 'Mill'],
  ]
  for (const [n, [code, district, ward]] of areas.entries())
    await t.owner.query(
      `insert into people.area (code, name, ward, district, district_code, rural_urban, residents, lon, lat, boundary, source)
       values ($1, $2, $3, $4, 'E06', 'urban', 1000, -2.1, 53, $5, 'test')`,
      [code, `${district} 00${n}A`, ward, district, square(-2 - n / 10)],
    )
  await t.owner.query(
    "insert into people.geography (by, areas, source, licence) values ('test', 5, 'test', 'Contains OS data')",
  )
}

test('the three states before there is a map: nothing, figures without areas, and everything', async () => {
  expect((await near()).text).toContain('No published figures have been taken in yet.')
  expect((await (await t.as('public')).html('/crime-near-you/E01000001')).status).toBe(404)
  await importStreetCrime(t.db, [
    fileOf([
      { area: 'E01000001', n: 30 },
      { area: 'E01000001', n: 3, type: 'Drugs' },
      { area: 'E01000002', n: 12 },
      { area: 'E01000003', n: 2 },
      { area: 'E01000004', n: 40, month: '2025-04' },
      { area: 'E01099999', n: 6 },
      { area: '', n: 7, located: false },
    ]),
  ])
  const without = (await near()).text
  expect(without).toContain('no map of areas')
  expect(without).toContain('100 crimes and incidents')
  await putAreas()
  const { status, text } = await near()
  expect(status).toBe(200)
  expect(text).toContain('<svg')
  expect(text).toContain('data.police.uk')
  expect(text).toContain('Open Government Licence v3.0')
  expect(text).toContain('anonymous point')
})

test('the map and the table say the same, small counts are hidden, and none can be worked out', async () => {
  const all = await data()
  expect(all).toMatchObject({ figuresAre: 'published', total: 87, unlocated: 7, outside: 6 })
  const counts = all.areas.map((area: { code: string; n: number | null }) => [area.code, area.n])
  // Two in E01000003 are few; without the next smallest beside it, the total would tell them.
  expect(Object.fromEntries(counts)).toEqual({
    E01000001: 33,
    E01000002: null,
    E01000003: null,
    E01000004: 40,
    E01000005: 0,
  })
  const { text } = await near()
  const table = text.split('id="crime-map-data"')[1]!.split('</details>')[0]!
  expect(table).toContain('Upper Ward (North 000A)')
  expect(table).toContain('>33<')
  expect(table.match(/not shown/g)).toHaveLength(2)
  // Two areas, and the key that says what the shade means.
  expect(text.match(/<path[^>]*fill="url\(#crime-map-areas-none\)"/g)).toHaveLength(3)
})

test('type and month, district and everything at once', async () => {
  expect((await data('?type=Drugs')).types).toEqual([{ name: 'Drugs', n: null }])
  expect((await data('?type=Drugs')).total).toBeNull()
  expect((await data('?month=2025-04')).total).toBe(40)
  const north = await data('?district=North&month=2025-03&type=Burglary')
  expect(north.areas.map((area: { n: number | null }) => area.n)).toEqual([null, 30, null])
  expect(north.unlocated).toBeUndefined()
  const page = await near('?district=North&month=2025-03')
  expect(page.text).toMatch(/<option value="North" selected/)
  expect(page.text).toContain('href="/crime-near-you/E01000003"')
  expect((await near('?district=&type=&month=')).status).toBe(200)
})

test.each([
  ['?type=Jaywalking', 400],
  ['?month=2025-13', 400],
  ['?month=March', 400],
  ['?district=Atlantis', 404],
  [`?district=${"x' or 1=1 --".repeat(20)}`, 400],
  ['?month=2099-01', 200],
])('an odd question %s is answered %i', async (query, status) => {
  expect((await near(query)).status).toBe(status)
})

test('one area: by type and by month, with what is few hidden', async () => {
  const anyone = await t.as('public')
  const { body } = await anyone.get('/crime-near-you/E01000001')
  expect(body).toMatchObject({
    total: 33,
    types: [
      { name: 'Burglary', n: null },
      { name: 'Drugs', n: null },
    ],
    months: [
      { month: '2025-03', n: 33 },
      { month: '2025-04', n: 0 },
    ],
  })
  const page = await anyone.html('/crime-near-you/E01000001')
  expect(page.text).toContain('Upper Ward (North 000A)')
  expect(page.text).toContain('from March 2025 to April 2025')
  expect((await anyone.html('/crime-near-you/E01099999')).status).toBe(404)
  expect((await anyone.html('/crime-near-you/..%2f..%2fetc')).status).toBe(404)
  expect((await anyone.get('/crime-near-you/E01000003')).body.total).toBeNull()
})

test('a newer import is seen at once, though drawings are kept', async () => {
  const before = (await data()).total
  await importStreetCrime(t.db, [fileOf([{ area: 'E01000004', n: 9, month: '2025-05' }])])
  expect((await data()).total).toBe(before + 9)
  expect((await near()).text).toContain('<strong>96</strong>')
})

test('real figures carry their source and licence, never the synthetic label, and no place in words', async () => {
  for (const path of ['/crime-near-you', '/crime-near-you?district=North', '/crime-near-you/E01000001']) {
    const { text } = await (await t.as('public')).html(path)
    const figures = text
      .split('<figure')
      .slice(1)
      .map(part => part.split('</figure>')[0]!)
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) {
      expect(figure).not.toContain('Synthetic')
      expect(figure).toContain('data.police.uk')
      expect(figure).toContain('Open Government Licence v3.0')
    }
    expect(text).toContain('real figures of a real place')
    expect(text).not.toContain('Canary Road')
  }
})

// Runs where the shared data lies beside the repository: nine months of one county, as anyone would see them.
test.skipIf(!existsSync(SHARED))(
  'with 77,000 crimes and 697 areas the page stays small and quick (real data: needs ../shared/data)',
  async () => {
    const crimes = new URL('police-uk-street-staffordshire/', SHARED)
    const { importGeography } = await import('../people/geography.command.ts')
    await t.owner.query(
      'truncate accountability.street_crime, accountability.import, accountability.area_month, people.area',
    )
    await importGeography(t.db, fileURLToPath(new URL('geo-staffordshire/', SHARED)))
    const report = await importStreetCrime(
      t.db,
      readdirSync(crimes)
        .filter(name => name.endsWith('.csv'))
        .map(name => fileURLToPath(new URL(name, crimes))),
    )
    const all = await data()
    expect(all.total + all.unlocated + all.outside).toBe(report.kept)
    expect([all.unlocated, all.outside]).toEqual([report.unlocated, report.outside_area])
    const first = await near()
    expect(first.text.length).toBeLessThan(400_000)
    const started = performance.now()
    for (let n = 0; n < 5; n += 1) expect((await near()).status).toBe(200)
    expect((performance.now() - started) / 5).toBeLessThan(500)
    for (const district of all.choices.districts)
      expect((await near(`?district=${encodeURIComponent(district)}`)).text.length).toBeLessThan(400_000)
  },
  60_000,
)

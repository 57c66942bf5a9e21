import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { readImports } from './imports.store.ts'
import { importStreetCrime } from './street-crime.command.ts'
import { STREET_CRIME_COLUMNS } from './street-crime-row.ts'
import { anyStreetCrime } from './test-any-street-crime.ts'
import { app, crime, fileOf, folder, kept, nuisance, owner, type Row } from './test-street-crime.ts'

const REAL = new URL('../../../shared/data/police-uk-street-staffordshire/', import.meta.url)

const areaMonths = async () =>
  (await owner.query('select area_code, month::text, crime_type, n from accountability.area_month order by 1, 2, 3'))
    .rows
const facts = async () =>
  (await owner.query("select body from platform.fact where kind = 'street-crime-imported' order by seq")).rows.map(
    row => row.body,
  )
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'imported',
    fault => fault.code,
  )

test('every row is kept, refused with a reason, or a repeat; the counts are in the log with source and licence', async () => {
  const march = fileOf(
    [
      crime('a1'),
      crime('a2', { 'LSOA code': 'E01099999' }),
      crime('a1', { 'Last outcome category': 'Local resolution' }),
      nuisance(),
      nuisance(),
      crime('a3', { Longitude: '', Latitude: '', 'LSOA code': '', 'LSOA name': '' }),
      crime('a4', { Month: '' }),
      crime('a5', { 'Crime type': 'Jaywalking' }),
      crime('a6', { 'Falls within': 'Away Police' }),
      crime('a7', { Month: '2099-01' }),
      crime('a8', { 'Crime type': 'Jaywalking' }),
    ],
    'march.csv',
  )
  const april = fileOf([crime('a1', { Month: '2025-04' }), crime('b1', { Month: '2025-04' })], 'april.csv')
  await owner.query(`insert into people.area (code, name, district, district_code, rural_urban, residents, lon, lat, boundary, source)
    values ('E01000001', 'Area 1', 'D', 'E06', 'urban', 1500, -2.1, 53, '{}', 'test')`)
  const before = (await facts()).length
  const report = await importStreetCrime(app.db, [march, april])
  expect(report).toMatchObject({
    rows: 13,
    kept: 6,
    refused: 5,
    repeated: 2,
    unlocated: 1,
    outside_area: 1,
    force: 'Home Police',
    files: 2,
    refusals: [
      { code: 'unknown-crime-type', count: 2, example_row: 9, example_file: 'march.csv' },
      { code: 'missing-month', count: 1, example_row: 8, example_file: 'march.csv' },
      { code: 'month-in-future', count: 1, example_row: 11, example_file: 'march.csv' },
      { code: 'outside-force', count: 1, example_row: 10, example_file: 'march.csv' },
    ],
  })
  expect((await kept()).filter(row => row.key.startsWith('a')).map(row => [row.key, row.month])).toEqual([
    ['a1', '2025-03-01'],
    ['a2', '2025-03-01'],
    ['a3', '2025-03-01'],
  ])
  const told = await facts()
  expect(told).toHaveLength(before + 1)
  expect(told.at(-1)).toMatchObject({
    rows: 13,
    kept: 6,
    refused: 5,
    repeated: 2,
    source: expect.stringContaining('data.police.uk'),
    licence: expect.stringContaining('Open Government Licence v3.0'),
  })
  const [noted] = await inContext(app.db, systemWho('test'), tx => readImports(tx))
  expect(noted).toMatchObject({
    kind: 'street-crime',
    files: ['march.csv', 'april.csv'],
    rows: 13,
    kept: 6,
    outsideArea: 1,
  })
})

test('a second load keeps nothing and repeats what was kept and repeated', async () => {
  const rows = [
    crime('a1'),
    crime('a1'),
    nuisance(),
    nuisance(),
    nuisance({ 'LSOA code': 'E01000002' }),
    crime('a2', { Month: 'x' }),
  ]
  const first = await importStreetCrime(app.db, [fileOf(rows)])
  const [before, counted] = [await kept(), await areaMonths()]
  const again = await importStreetCrime(app.db, [fileOf(rows)])
  expect([first.kept, first.repeated, first.refused]).toEqual([4, 1, 1])
  expect([again.kept, again.repeated, again.refused, again.rows]).toEqual([
    0,
    first.kept + first.repeated,
    first.refused,
    first.rows,
  ])
  expect(await kept()).toEqual(before)
  expect(await areaMonths()).toEqual(counted)
})

test('the force is that of the first import, whatever a later file is mostly of', async () => {
  await importStreetCrime(app.db, [fileOf([crime('a1')])])
  const away = await importStreetCrime(app.db, [
    fileOf([
      crime('b1', { 'Falls within': 'Away Police' }),
      crime('b2', { 'Falls within': 'Away Police' }),
      crime('b3'),
    ]),
  ])
  expect(away).toMatchObject({
    rows: 3,
    kept: 1,
    refused: 2,
    force: 'Home Police',
    refusals: [{ code: 'outside-force', count: 2, example_row: 2 }],
  })
})

test('area_month holds what a count of the rows says, and rows without a location have a line of their own', async () => {
  await importStreetCrime(app.db, [
    fileOf([crime('a1'), crime('a2'), nuisance({ Longitude: '', Latitude: '', 'LSOA code': '' })]),
  ])
  await importStreetCrime(app.db, [fileOf([crime('a3'), crime('a4', { Month: '2025-05' })])])
  expect(await areaMonths()).toEqual([
    { area_code: 'E01000001', month: '2025-03-01', crime_type: 'Burglary', n: 3 },
    { area_code: 'E01000001', month: '2025-05-01', crime_type: 'Burglary', n: 1 },
    { area_code: 'unlocated', month: '2025-03-01', crime_type: 'Anti-social behaviour', n: 1 },
  ])
})

test.each([
  ['cut off', () => readFileSync(fileOf([crime('z1'), crime('z2')]), 'utf8').slice(0, -40), 'cut-off-file'],
  ['with another header', () => 'id,month\n1,2025-01\n', 'wrong-header'],
  ['empty', () => '', 'empty-file'],
  ['in Latin-1', () => Buffer.from(`${STREET_CRIME_COLUMNS.join(',')}\nZo\xeb`, 'latin1'), 'not-utf8'],
])('a bad file among good ones changes nothing: %s', async (name, content, code) => {
  await importStreetCrime(app.db, [fileOf([crime('a1')])])
  const [before, told] = [await kept(), await facts()]
  const bad = join(folder, `bad ${name}.csv`)
  writeFileSync(bad, content())
  expect(await codeOf(importStreetCrime(app.db, [fileOf([crime('good')]), bad, fileOf([crime('good2')])]))).toBe(code)
  expect(await kept()).toEqual(before)
  expect(await facts()).toEqual(told)
  expect(await codeOf(importStreetCrime(app.db, [folder]))).toBe('is-a-folder')
  expect(await importStreetCrime(app.db, [fileOf([crime('good')])])).toMatchObject({ kept: 1 })
})

test('quotes, CRLF and a byte order mark make no difference', async () => {
  const path = fileOf([crime('a1', { Location: '"On or near ""X"", Y"' })])
  writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
  expect(await importStreetCrime(app.db, [path])).toMatchObject({ rows: 1, kept: 1 })
})

// Runs where the shared data lies beside the repository: nine real months of one force, with every trap they have.
test.skipIf(!existsSync(REAL))(
  'the real files reconcile with a plain count of their rows (real data: needs ../shared/data)',
  async () => {
    const paths = readdirSync(REAL)
      .filter(name => name.endsWith('.csv'))
      .sort()
      .map(name => fileURLToPath(new URL(name, REAL)))
    const rows = paths.flatMap(path => parse(readFileSync(path), { columns: true }) as Row[])
    const ids = rows.map(row => row['Crime ID']!).filter(Boolean)
    const expected = {
      rows: rows.length,
      kept: rows.length - (ids.length - new Set(ids).size),
      refused: 0,
      repeated: ids.length - new Set(ids).size,
      unlocated: rows.filter(row => !row.Longitude).length,
    }
    const report = await importStreetCrime(app.db, paths)
    expect(report).toMatchObject(expected)
    expect(await importStreetCrime(app.db, paths)).toMatchObject({ kept: 0, repeated: rows.length })
    const {
      rows: [sum],
    } = await owner.query('select sum(n)::int as n from accountability.area_month')
    expect(sum.n).toBe(expected.kept)
  },
  60_000,
)

anyStreetCrime()

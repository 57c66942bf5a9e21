import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { type Connection, connect } from '../platform/db/connect.ts'
import { inContext } from '../platform/db/context.ts'
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-cluster.ts'
import { AREA_COLUMNS } from './areas.ts'
import { importGeography } from './geography.command.ts'

const REAL = new URL('../../../shared/data/geo-staffordshire/', import.meta.url)
const made: string[] = []
let database: TestDatabase
let app: Connection
beforeAll(async () => {
  database = await createTestDatabase()
  app = connect(database.appUrl, { max: 3 })
})
afterAll(async () => {
  await app.close()
  await database.drop()
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const ring = (x: number) => [
  [x, 53],
  [x, 53.1],
  [x + 0.1, 53.1],
  [x, 53],
]
const row = (n: number, more: Partial<Record<(typeof AREA_COLUMNS)[number], string>> = {}) => ({
  lsoa21_code: `E0100000${n}`,
  lsoa21_name: `Area ${n}`,
  ward24_name: 'A ward',
  ltla24_name: 'A district',
  ltla24_code: 'E06000001',
  pwc_lon: '-2.1',
  pwc_lat: '53.02',
  residents_2021: '1500',
  ruc21: 'Urban: x',
  ...more,
})
type Row = ReturnType<typeof row>

function folderOf(rows: readonly Row[], features: readonly number[], files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-geo-'))
  made.push(folder)
  const collection = (list: object[]) => JSON.stringify({ type: 'FeatureCollection', features: list })
  const all: Record<string, string> = {
    'lsoa21_x.csv': [AREA_COLUMNS.join(','), ...rows.map(one => AREA_COLUMNS.map(column => one[column]).join(','))]
      .join('\n')
      .concat('\n'),
    'lsoa21_x.geojson': collection(
      features.map(n => ({
        properties: { lsoa21_code: `E0100000${n}` },
        geometry: { type: 'Polygon', coordinates: [ring(-2 - n / 10)] },
      })),
    ),
    ...files,
  }
  for (const [name, text] of Object.entries(all)) if (text) writeFileSync(join(folder, name), text)
  return folder
}
const areas = () =>
  inContext(app.db, systemWho('test'), tx => tx.selectFrom('people.area').selectAll().orderBy('code').execute())
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'imported',
    fault => fault.code,
  )

test('rows are kept, refused with their reason, or repeats; a second time they are all repeats', async () => {
  const folder = folderOf([row(1), row(2), row(2), row(3), row(4, { residents_2021: 'many' })], [1, 2, 4])
  const expected = {
    rows: 5,
    refused: 2,
    refusals: [
      { code: 'bad-residents', count: 1, example_row: 6, example_file: 'lsoa21_x.csv' },
      { code: 'missing-boundary', count: 1, example_row: 5, example_file: 'lsoa21_x.csv' },
    ],
  }
  expect(await importGeography(app.db, folder)).toMatchObject({ ...expected, kept: 2, repeated: 1 })
  const first = await areas()
  expect(first.map(area => [area.code, area.ward, area.residents])).toEqual([
    ['E01000001', 'A ward', 1500],
    ['E01000002', 'A ward', 1500],
  ])
  expect(await importGeography(app.db, folder)).toMatchObject({ ...expected, kept: 0, repeated: 3 })
  expect(await areas()).toEqual(first)
})

test('an area that changed is kept anew, and others are left', async () => {
  expect(await importGeography(app.db, folderOf([row(1, { residents_2021: '1600' }), row(2)], [1, 2]))).toMatchObject({
    rows: 2,
    kept: 1,
    repeated: 1,
  })
  expect((await areas()).map(area => area.residents)).toEqual([1600, 1500])
})

test('a bad folder changes nothing and says what to do', async () => {
  const before = await areas()
  expect(await codeOf(importGeography(app.db, join(tmpdir(), 'answerable-no-such')))).toBe('no-such-folder')
  expect(await codeOf(importGeography(app.db, folderOf([row(7)], [7], { 'lsoa21_x.geojson': '' })))).toBe(
    'missing-file',
  )
  expect(
    await codeOf(importGeography(app.db, folderOf([row(7)], [7], { 'lsoa21_x.geojson': '{"type": "FeatureColl' }))),
  ).toBe('not-json')
  expect(
    await codeOf(
      importGeography(
        app.db,
        folderOf([row(7)], [7], { 'lsoa21_x.geojson': '{"type": "FeatureCollection", "features": []}' }),
      ),
    ),
  ).toBe('not-geojson')
  expect(await codeOf(importGeography(app.db, folderOf([row(7)], [7], { 'lsoa21_x.csv': 'code,name\n1,2\n' })))).toBe(
    'wrong-header',
  )
  expect(await codeOf(importGeography(app.db, folderOf([row(7)], [7], { 'lsoa21_y.csv': 'x' })))).toBe('too-many-files')
  expect(await codeOf(importGeography(app.db, folderOf([row(7)], [7], { 'ltla24_x.geojson': '[]' })))).toBe(
    'not-geojson',
  )
  expect(await areas()).toEqual(before)
})

// Runs where the shared data lies beside the repository: the real areas of one county.
test.skipIf(!existsSync(REAL))(
  'every real area is kept, with its district and the outline of the force (real data: needs ../shared/data)',
  async () => {
    const folder = fileURLToPath(REAL)
    expect(await importGeography(app.db, folder)).toMatchObject({
      rows: 697,
      kept: 697,
      refused: 0,
      repeated: 0,
      districts: 9,
      force_boundary: true,
    })
    expect(await importGeography(app.db, folder)).toMatchObject({ rows: 697, kept: 0, refused: 0, repeated: 697 })
    const real = (await areas()).filter(area => area.ward !== 'A ward')
    expect(real.reduce((sum, area) => sum + area.residents, 0)).toBe(1_134_451)
    expect(new Set(real.map(area => area.district)).size).toBe(9)
  },
)

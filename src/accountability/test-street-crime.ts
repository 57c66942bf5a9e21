import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Connection, connect } from '../platform/db/connect.ts'
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-cluster.ts'
import { STREET_CRIME_COLUMNS } from './street-crime-row.ts'

export const folder = mkdtempSync(join(tmpdir(), 'answerable-crime-'))
let database: TestDatabase
export let owner: pg.Pool
export let app: Connection
beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  app = connect(database.appUrl, { max: 3 })
})
beforeEach(async () => {
  await owner.query(
    'truncate accountability.street_crime, accountability.import, accountability.area_month, people.area',
  )
})
afterAll(async () => {
  await owner.end()
  await app.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

export type Row = Partial<Record<(typeof STREET_CRIME_COLUMNS)[number], string>>
const BLANK: Row = {
  Month: '2025-03',
  'Reported by': 'Home Police',
  'Falls within': 'Home Police',
  Longitude: '-2.1',
  Latitude: '53.0',
  Location: 'On or near A Road',
  'LSOA code': 'E01000001',
  'LSOA name': 'Area 1',
  'Crime type': 'Burglary',
  'Last outcome category': '',
}
export const crime = (id: string, more: Row = {}): Row => ({ ...BLANK, 'Crime ID': id, ...more })
export const nuisance = (more: Row = {}): Row => ({
  ...BLANK,
  'Crime ID': '',
  'Crime type': 'Anti-social behaviour',
  ...more,
})
let files = 0
export function fileOf(rows: readonly Row[], name = `${files++}.csv`): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    `${[STREET_CRIME_COLUMNS.join(','), ...rows.map(row => STREET_CRIME_COLUMNS.map(column => row[column] ?? '').join(','))].join('\n')}\n`,
  )
  return path
}
export const kept = async () =>
  (
    await owner.query(
      'select key, month::text, crime_type, area_code, lon from accountability.street_crime order by key',
    )
  ).rows

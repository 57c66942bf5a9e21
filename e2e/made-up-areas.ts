import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importStreetCrime } from '../src/accountability/street-crime.command.ts'
import { STREET_CRIME_COLUMNS } from '../src/accountability/street-crime-row.ts'
import { AREA_COLUMNS } from '../src/people/areas.ts'
import { importGeography } from '../src/people/geography.command.ts'
import type { Db } from '../src/platform/db/connect.ts'

const DISTRICTS = ['Madeupshire Moorlands and the Upper Valley', 'Example-under-Lyme']
const TYPES = [
  'Anti-social behaviour',
  'Burglary',
  'Criminal damage and arson',
  'Shoplifting',
  'Vehicle crime',
  'Violence and sexual offences',
]
const ACROSS = 6
const AREAS = 24

/** Two districts of twelve square areas each, and two months of crime in them, taken in by the importers themselves. */
export async function importMadeUpAreas(db: Db): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-e2e-'))
  try {
    const areas = Array.from({ length: AREAS }, (_, n) => areaOf(n))
    writeFileSync(
      join(folder, 'lsoa21_made_up.csv'),
      csv(
        AREA_COLUMNS,
        areas.map(area => area.row),
      ),
    )
    writeFileSync(
      join(folder, 'lsoa21_made_up.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: areas.map(area => area.feature) }),
    )
    const crimes = join(folder, '2026-10-made-up-street.csv')
    writeFileSync(
      crimes,
      csv(
        STREET_CRIME_COLUMNS,
        areas.flatMap((area, n) => crimesOf(area, n)),
      ),
    )
    await importGeography(db, folder)
    await importStreetCrime(db, [crimes])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Area = ReturnType<typeof areaOf>

function areaOf(n: number) {
  const [west, south] = [-2.3 + (n % ACROSS) * 0.05, 52.9 + Math.floor(n / ACROSS) * 0.04]
  const district = DISTRICTS[n < AREAS / 2 ? 0 : 1]!
  const code = `E0100${String(1000 + n)}`
  const ring = [
    [west, south],
    [west + 0.05, south],
    [west + 0.05, south + 0.04],
    [west, south + 0.04],
    [west, south],
  ]
  return {
    row: {
      lsoa21_code: code,
      lsoa21_name: `${district} ${String(n + 1).padStart(3, '0')}A`,
      ward24_name: 'A ward',
      ltla24_name: district,
      ltla24_code: n < AREAS / 2 ? 'E07000901' : 'E07000902',
      pwc_lon: String(west + 0.025),
      pwc_lat: String(south + 0.02),
      residents_2021: String(1400 + 37 * n),
      ruc21: n % 3 ? 'Urban: made up' : 'Rural: made up',
    },
    feature: { type: 'Feature', properties: { lsoa21_code: code }, geometry: { type: 'Polygon', coordinates: [ring] } },
  }
}

/** From none to many, so that every class of the map, and what is too small to show, is on the page. */
function crimesOf({ row }: Area, n: number) {
  return Array.from({ length: n * n }, (_, one) => ({
    'Crime ID': `made-up-${n}-${one}`,
    Month: one % 2 ? '2026-09' : '2026-10',
    'Reported by': 'Made-up Police',
    'Falls within': 'Made-up Police',
    Longitude: row.pwc_lon,
    Latitude: row.pwc_lat,
    Location: 'On or near Example Road',
    'LSOA code': row.lsoa21_code,
    'LSOA name': row.lsoa21_name,
    'Crime type': TYPES[(n + one) % TYPES.length]!,
    'Last outcome category': 'Under investigation',
  }))
}

function csv<C extends string>(columns: readonly C[], rows: readonly Partial<Record<C, string>>[]): string {
  return `${[columns.join(','), ...rows.map(row => columns.map(column => `"${row[column] ?? ''}"`).join(','))].join('\n')}\n`
}

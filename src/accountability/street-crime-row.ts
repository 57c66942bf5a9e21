import { createHash } from 'node:crypto'
import { CRIME_TYPES } from '../platform/force/vocabulary.ts'

/** The columns of a street-level CSV as data.police.uk publishes it. */
export const STREET_CRIME_COLUMNS = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const

/** What is kept of a row. Not its place in words nor its context: free text never reaches a public figure. */
export type StreetCrime = {
  crimeId: string | null
  /** The first day of the month, 'YYYY-MM-01': the source publishes no day and no time. */
  month: string
  crimeType: string
  /** The force that the row is counted by. */
  force: string
  areaCode: string | null
  lon: number | null
  lat: number | null
  outcome: string | null
}

export const STREET_CRIME_REFUSALS = {
  'wrong-number-of-columns': 'The row has too many or too few columns',
  'missing-month': 'The row has no month',
  'bad-month': 'The month is not written as 2025-01',
  'month-in-future': 'The month has not begun',
  'unknown-crime-type': 'The crime type is not one that data.police.uk publishes',
  'missing-force': 'The row does not say which force it falls within',
  'bad-location': 'The location is not a point in or near the United Kingdom',
  'bad-area-code': 'The area code is not one of the Office for National Statistics',
  'bad-crime-id': 'The Crime ID is not one',
  'outside-force': "The row falls within another force's area",
} as const
export type StreetCrimeRefusal = keyof typeof STREET_CRIME_REFUSALS

const KNOWN_TYPES = new Set<string>(CRIME_TYPES)
const LONGEST_OUTCOME = 120
/** Degrees. Wide enough for Shetland, Scilly and Northern Ireland; swapped coordinates fall outside. */
const UK = { west: -9, east: 2.5, south: 49, north: 61.5 }

/** Reads one row, its cells in the order of the columns above; or says why not. `lastMonth`: 'YYYY-MM', the month it is now. */
export function readStreetCrime(cells: readonly string[], lastMonth: string): StreetCrime | StreetCrimeRefusal {
  const [crimeId, month, , force, lonText, latText, , areaCode, , crimeType, outcome] = cells.map(cell => cell.trim())
  if (!month) return 'missing-month'
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(month)) return 'bad-month'
  if (month > lastMonth) return 'month-in-future'
  if (!crimeType || !KNOWN_TYPES.has(crimeType)) return 'unknown-crime-type'
  if (!force) return 'missing-force'
  if (crimeId && !/^[\w-]{1,100}$/.test(crimeId)) return 'bad-crime-id'
  if (areaCode && !/^[A-Z0-9]{8,9}$/.test(areaCode)) return 'bad-area-code'
  const point = readPoint(lonText ?? '', latText ?? '')
  if (!point) return 'bad-location'
  return {
    crimeId: crimeId || null,
    month: `${month}-01`,
    crimeType,
    force,
    areaCode: areaCode || null,
    ...point,
    outcome: outcome ? outcome.slice(0, LONGEST_OUTCOME) : null,
  }
}

/** A row without a location has neither number; half a point is no point. */
function readPoint(lonText: string, latText: string): { lon: number | null; lat: number | null } | undefined {
  if (!lonText && !latText) return { lon: null, lat: null }
  if (!lonText || !latText) return undefined
  const [lon, lat] = [Number(lonText), Number(latText)]
  const inside = lon >= UK.west && lon <= UK.east && lat >= UK.south && lat <= UK.north
  return inside ? { lon, lat } : undefined
}

/**
 * What makes a row the same row when it is loaded again. A Crime ID names its crime, also where a later month publishes it
 * once more. Without one (anti-social behaviour), two rows alike are two incidents: the key is the content and how many
 * like it came before in the same file. `seen` is that count by content; it is changed.
 */
export function streetCrimeKey(crimeId: string | null, cells: readonly string[], seen: Map<string, number>): string {
  if (crimeId) return crimeId
  const content = createHash('sha256')
    .update(cells.map(cell => cell.trim()).join('\x1f'))
    .digest('hex')
    .slice(0, 40)
  const ordinal = (seen.get(content) ?? 0) + 1
  seen.set(content, ordinal)
  return `${content}-${ordinal}`
}

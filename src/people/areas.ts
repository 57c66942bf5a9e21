import type { Boundary, Feature } from './area-boundaries.ts'

/** The columns of the table of areas that are read; others may stand beside them. */
export const AREA_COLUMNS = [
  'lsoa21_code',
  'lsoa21_name',
  'ward24_name',
  'ltla24_name',
  'ltla24_code',
  'pwc_lon',
  'pwc_lat',
  'residents_2021',
  'ruc21',
] as const

/** A lower-layer super output area of 2021 (Office for National Statistics): about 1,500 residents, the finest public area. */
export type Area = {
  code: string
  name: string
  ward: string | null
  district: string
  districtCode: string
  ruralUrban: 'urban' | 'rural'
  residents: number
  /** Degrees, of the middle of where its residents live. */
  lon: number
  lat: number
  boundary: Boundary
}

export type District = { code: string; name: string; boundary: Boundary }

export type AreaRefusal =
  | 'wrong-number-of-columns'
  | 'bad-code'
  | 'missing-name'
  | 'missing-district'
  | 'bad-point'
  | 'bad-residents'
  | 'unknown-rural-urban'
  | 'missing-boundary'

const MOST_RESIDENTS = 100_000

/** Reads one row, its cells in the order of the columns above; `boundaries` by code. */
export function readArea(cells: readonly string[], boundaries: ReadonlyMap<string, Boundary>): Area | AreaRefusal {
  const [code, name, ward, district, districtCode, lonText, latText, residentsText, ruc] = cells.map(cell =>
    cell.trim(),
  )
  if (!code || !/^[EW]01\d{6}$/.test(code)) return 'bad-code'
  if (!name) return 'missing-name'
  if (!district || !districtCode) return 'missing-district'
  const [lon, lat] = [Number(lonText || Number.NaN), Number(latText || Number.NaN)]
  if (!(lon >= -9 && lon <= 2.5 && lat >= 49 && lat <= 61.5)) return 'bad-point'
  const residents = Number(residentsText || Number.NaN)
  if (!Number.isInteger(residents) || residents < 0 || residents > MOST_RESIDENTS) return 'bad-residents'
  const ruralUrban = ruralUrbanOf(ruc ?? '')
  if (!ruralUrban) return 'unknown-rural-urban'
  const boundary = boundaries.get(code)
  if (!boundary) return 'missing-boundary'
  return { code, name, ward: ward || null, district, districtCode, ruralUrban, residents, lon, lat, boundary }
}

/** 'Urban: ...', 'Larger rural: ...', 'Smaller rural: ...' (Rural Urban Classification 2021). */
function ruralUrbanOf(ruc: string): 'urban' | 'rural' | undefined {
  if (/^urban\b/i.test(ruc)) return 'urban'
  return /\brural\b/i.test(ruc) ? 'rural' : undefined
}

/** Boundaries by the code that stands under `key`. A feature without one of the two is left out, and its area is refused. */
export function boundariesByCode(features: readonly Feature[], key: string): Map<string, Boundary> {
  return new Map(
    features.flatMap(({ properties, boundary }) => {
      const code = properties[key]
      return typeof code === 'string' && boundary ? [[code, boundary] as const] : []
    }),
  )
}

/** Districts with both names and outlines; the outline is only drawn, so one that is missing is no loss. */
export function readDistricts(features: readonly Feature[]): District[] {
  return features.flatMap(({ properties: { ltla24_code: code, ltla24_name: name }, boundary }) =>
    typeof code === 'string' && typeof name === 'string' && boundary ? [{ code, name, boundary }] : [],
  )
}

import { expect, test } from 'vitest'
import { type Boundary, readBoundary, readFeatures } from './area-boundaries.ts'
import { type Area, boundariesByCode, readArea, readDistricts } from './areas.ts'

const RING: [number, number][] = [
  [-2.1, 53],
  [-2.1, 53.1],
  [-2.0, 53.1],
  [-2.1, 53],
]
const BOUNDARY: Boundary = { type: 'Polygon', coordinates: [RING] }
const feature = (properties: object, geometry: unknown = BOUNDARY) => ({ type: 'Feature', properties, geometry })
const ROW = [
  'E01014210',
  'Stoke-on-Trent 012A',
  'Abbey Hulton',
  'Stoke-on-Trent',
  'E06000021',
  '-2.14',
  '53.03',
  '1549',
  'Urban: Nearer to a major town or city',
]
const boundaries = boundariesByCode(
  readFeatures({ type: 'FeatureCollection', features: [feature({ code: 'E01014210' })] })!,
  'code',
)

test('a whole row is an area', () => {
  expect(readArea(ROW, boundaries)).toEqual({
    code: 'E01014210',
    name: 'Stoke-on-Trent 012A',
    ward: 'Abbey Hulton',
    district: 'Stoke-on-Trent',
    districtCode: 'E06000021',
    ruralUrban: 'urban',
    residents: 1549,
    lon: -2.14,
    lat: 53.03,
    boundary: BOUNDARY,
  } satisfies Area)
})

test.each([
  ['another code', 0, 'E05014555', 'bad-code'],
  ['no code', 0, '', 'bad-code'],
  ['no name', 1, ' ', 'missing-name'],
  ['no district', 3, '', 'missing-district'],
  ['metres for degrees', 5, '390537', 'bad-point'],
  ['no point', 6, '', 'bad-point'],
  ['words for residents', 7, 'many', 'bad-residents'],
  ['half a resident', 7, '1.5', 'bad-residents'],
  ['no residents given', 7, '', 'bad-residents'],
  ['an unknown sort of place', 8, 'Coastal', 'unknown-rural-urban'],
  ['a code without boundary', 0, 'E01099999', 'missing-boundary'],
])('a row with %s is refused', (_, place, value, code) => {
  expect(readArea(ROW.with(place, value), boundaries)).toBe(code)
})

test.each([
  ['Urban: Nearer to a major town or city', 'urban'],
  ['Larger rural: Further from a major town or city', 'rural'],
  ['Smaller rural: Nearer to a major town or city', 'rural'],
])('%s is %s', (ruc, expected) => {
  expect(readArea(ROW.with(8, ruc), boundaries)).toMatchObject({ ruralUrban: expected })
})

test('an area without a ward is one', () => {
  expect(readArea(ROW.with(2, ''), boundaries)).toMatchObject({ ward: null })
})

test.each([
  ['a polygon', BOUNDARY, true],
  ['several polygons', { type: 'MultiPolygon', coordinates: [[RING], [RING]] }, true],
  ['a hole', { type: 'Polygon', coordinates: [RING, RING] }, true],
  ['a point', { type: 'Point', coordinates: [-2, 53] }, false],
  ['no rings', { type: 'Polygon', coordinates: [] }, false],
  ['a ring of three', { type: 'Polygon', coordinates: [RING.slice(0, 3)] }, false],
  ['an open ring', { type: 'Polygon', coordinates: [[...RING.slice(0, 3), [-2.2, 53.2]]] }, false],
  ['swapped coordinates', { type: 'Polygon', coordinates: [RING.map(([lon, lat]) => [lat, lon])] }, false],
  ['one part broken', { type: 'MultiPolygon', coordinates: [[RING], []] }, false],
  ['nothing', null, false],
])('%s', (_, geometry, whole) => {
  expect(readBoundary(geometry) !== undefined).toBe(whole)
})

test('what is no collection is none, and a broken feature costs only itself', () => {
  expect(readFeatures({ type: 'Feature' })).toBeUndefined()
  expect(readFeatures([])).toBeUndefined()
  const features = readFeatures({
    type: 'FeatureCollection',
    features: [feature({ code: 'A' }, null), 7, feature({ code: 'B' })],
  })!
  expect([...boundariesByCode(features, 'code').keys()]).toEqual(['B'])
})

test('districts have a name, a code and an outline', () => {
  const features = readFeatures({
    type: 'FeatureCollection',
    features: [feature({ ltla24_code: 'E06000021', ltla24_name: 'Stoke-on-Trent' }), feature({ ltla24_code: 'E1' })],
  })!
  expect(readDistricts(features)).toEqual([{ code: 'E06000021', name: 'Stoke-on-Trent', boundary: BOUNDARY }])
})
